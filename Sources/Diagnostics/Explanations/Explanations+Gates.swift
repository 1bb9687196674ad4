/// Gates: `@since`, `@unstable`, `@deprecated`.
extension Explanation {
  static let invalidGate = Explanation(
    "the gates of an item contradict each other",
    """
    An item is either stable since a version (@since) or waiting for a feature (@unstable), but not both. A \
    deprecated item needs one of the two as well.
    """,
    wrong: .wit("package example:demo@1.0.0;\n@deprecated(version = 1.0.0)\ninterface i {}"),
    corrected: .wit(
      "package example:demo@1.0.0;\n@since(version = 0.9.0)\n@deprecated(version = 1.0.0)\ninterface i {}"
    ))

  static let invalidSince = Explanation(
    "the version of a gate does not fit the package",
    """
    @since names a version of the package that contains the item. The package must have a version, and it must \
    not be older than the one in the gate.
    """,
    wrong: .wit("package example:demo@1.0.0;\n@since(version = 1.1.0)\ninterface i {}"),
    corrected: .wit("package example:demo@1.1.0;\n@since(version = 1.1.0)\ninterface i {}"))

  static let disabledItem = Explanation(
    "an item refers to another one that is not enabled",
    """
    Items marked @unstable are left out unless --features names their feature or --all-features is set. The \
    remaining items cannot refer to them: give them the same gate, or enable the feature.
    """,
    wrong: .wit(
      """
      package example:demo;
      interface i {
        @unstable(feature = colors) enum color { red, green }
        paint: func(c: color);
      }
      """),
    corrected: .wit(
      """
      package example:demo;
      interface i {
        @unstable(feature = colors) enum color { red, green }
        @unstable(feature = colors) paint: func(c: color);
      }
      """))

  static let ungatedType = Explanation(
    "a type without a gate in an interface or world that is not enabled",
    "If an interface or a world is marked @unstable, each of its types needs the same gate.",
    wrong: .wit("package example:demo;\n@unstable(feature = x)\ninterface i { type t = u8; }"),
    corrected: .wit(
      "package example:demo;\n@unstable(feature = x)\ninterface i { @unstable(feature = x) type t = u8; }"
    ))

  static let conflictingGates = Explanation(
    "an include merges an interface under two different gates",
    """
    A world can get the same interface from its own items and from the worlds that it includes. If more than one \
    of them has a gate, the gates must be equal.
    """,
    wrong: .wit(
      """
      package example:demo@1.0.0;
      interface i {}
      world a { @since(version = 0.1.0) import i; }
      world b { @since(version = 0.2.0) import i; }
      world w { include a; include b; }
      """),
    corrected: .wit(
      """
      package example:demo@1.0.0;
      interface i {}
      world a { @since(version = 0.1.0) import i; }
      world b { @since(version = 0.1.0) import i; }
      world w { include a; include b; }
      """))

  static let doubtfulGate = Explanation(
    "a gate is valid but probably a mistake",
    """
    The item claims to be stable since an earlier version than the interface or world that contains it, or to be \
    deprecated since before it was stable.
    """,
    wrong: .wit(
      "package example:demo@1.0.0;\n@since(version = 1.0.0)\ninterface i { @since(version = 0.5.0) f: func(); }"
    ),
    corrected: .wit(
      "package example:demo@1.0.0;\n@since(version = 1.0.0)\ninterface i { @since(version = 1.0.0) f: func(); }"
    ))
}
