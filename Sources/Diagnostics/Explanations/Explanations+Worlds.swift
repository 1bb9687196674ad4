/// Worlds.
extension Explanation {
  static let duplicateInterface = Explanation(
    "a world imports or exports an interface twice",
    """
    Once is enough, whatever other names top-level uses give it. With labels an interface can be imported several \
    times, as different instances.
    """,
    wrong: .wit("package example:demo;\ninterface i {}\nworld w { import i; import i; }"),
    corrected: .wit(
      "package example:demo;\ninterface i {}\nworld w { import i; import second: i; }"))

  static let unknownRename = Explanation(
    "an include renames something that is not there",
    """
    `include w with { a as b }` renames a function, type, label or inline interface of that world. Interfaces keep \
    their names, and all items are imports or exports already.
    """,
    wrong: .wit(
      """
      package example:demo;
      world base { import log: func(); }
      world w { include base with { lgo as print } }
      """),
    corrected: .wit(
      """
      package example:demo;
      world base { import log: func(); }
      world w { include base with { log as print } }
      """))

  static let includeClash = Explanation(
    "an include brings a name that is there already",
    """
    Plain names of the included world must differ from those of the world and of other includes, also in more than \
    upper and lower case. Rename them with `with { … as … }`. Interfaces without label do not clash: one is kept.
    """,
    wrong: .wit(
      """
      package example:demo;
      world base { import log: func(); }
      world w { include base; import log: func(text: string); }
      """),
    corrected: .wit(
      """
      package example:demo;
      world base { import log: func(); }
      world w { include base with { log as base-log } import log: func(text: string); }
      """))

  static let inconsistentExports = Explanation(
    "an export needs an interface both as import and as export",
    """
    What an exported interface uses comes from the exports if it is exported too, and is imported otherwise. When one \
    way to an interface leads through exports and another one through an import, its types would be two at once. \
    Export what is in between too.
    """,
    wrong: .wit(
      """
      package example:demo;
      interface low { type t = u8; }
      interface middle { use low.{t}; }
      interface high { use middle.{t}; }
      world w { export low; export high; }
      """),
    corrected: .wit(
      """
      package example:demo;
      interface low { type t = u8; }
      interface middle { use low.{t}; }
      interface high { use middle.{t}; }
      world w { export low; export middle; export high; }
      """))
}
