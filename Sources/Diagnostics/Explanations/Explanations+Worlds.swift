/// Worlds.
extension Explanation {
  static let duplicateInterface = Explanation(
    "a world imports or exports an interface twice",
    """
    One import is enough, even if top-level uses give the interface several names. To import several instances \
    of an interface, give each import a label.
    """,
    wrong: .wit("package example:demo;\ninterface i {}\nworld w { import i; import i; }"),
    corrected: .wit(
      "package example:demo;\ninterface i {}\nworld w { import i; import second: i; }"))

  static let unknownRename = Explanation(
    "an include renames an item that does not exist",
    """
    `include w with { a as b }` renames a function, type, label or inline interface of the included world. \
    Interfaces cannot be renamed.
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
    "an include adds a name that already exists",
    """
    The functions, types and labels of the included world must not have the same names as items of this world or \
    of other includes, nor names that differ only in upper and lower case. Rename them with `with { … as … }`. \
    An interface without a label that is already there is not an error: it is merged.
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
    "an export needs an interface both as an import and as an export",
    """
    An exported interface takes the types that it uses from another export of the world if the interface that \
    defines them is exported too, and from an import otherwise. If it reaches an interface through exports one \
    way and through an import another way, the types of that interface would be defined twice. Export the \
    interfaces in between as well.
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

  static let ambiguousWorld = Explanation(
    "it is not clear which world is meant",
    """
    Bindings are generated for one world. If a package has several, choose one with --world, or with "world" in \
    pintle.json: by name, or as namespace:package/name@version for a world of a dependency.
    """,
    wrong: .wit(
      "package example:demo;\nworld one { export f: func(); }\nworld two { export g: func(); }",
      generate),
    corrected: .wit(
      "package example:demo;\nworld one { export f: func(); }\nworld two { export g: func(); }",
      generate + " --world one"))

  static let noWorld = Explanation(
    "the package has no world",
    """
    A world lists what a module imports and exports. Interfaces alone do not describe a module, so no bindings \
    can be generated from them.
    """,
    wrong: .wit("package example:demo;\ninterface i { f: func(); }", generate),
    corrected: .wit(
      "package example:demo;\ninterface i { f: func(); }\nworld demo { export i; }", generate))
}
