/// Gates: `@since`, `@unstable`, `@deprecated`.
extension Explanation {
  static let invalidGate = Explanation(
    "gates of one item contradict each other",
    """
    An item is stable since a version or waits for a feature, not both; and what is deprecated was one of them \
    before.
    """,
    wrong: .wit("package example:demo@1.0.0;\n@deprecated(version = 1.0.0)\ninterface i {}"),
    corrected: .wit(
      "package example:demo@1.0.0;\n@since(version = 0.9.0)\n@deprecated(version = 1.0.0)\ninterface i {}"
    ))

  static let invalidSince = Explanation(
    "the version of a gate doesn't fit the package",
    """
    @since names a version of the package, so that the package has one, and it is not older.
    """,
    wrong: .wit("package example:demo@1.0.0;\n@since(version = 1.1.0)\ninterface i {}"),
    corrected: .wit("package example:demo@1.1.0;\n@since(version = 1.1.0)\ninterface i {}"))

  static let disabledItem = Explanation(
    "an item needs another one that is not enabled",
    """
    Items with @unstable are left out unless --features names their feature, or --all-features. What remains cannot \
    refer to them: give it the same gate, or enable the feature.
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
    "a type without gate in something that is not enabled",
    """
    When an interface or world waits for a feature, each of its types needs the gate too.
    """,
    wrong: .wit("package example:demo;\n@unstable(feature = x)\ninterface i { type t = u8; }"),
    corrected: .wit(
      "package example:demo;\n@unstable(feature = x)\ninterface i { @unstable(feature = x) type t = u8; }"
    ))

  static let conflictingGates = Explanation(
    "an include merges an interface under two different gates",
    """
    A world may get the same interface from itself and from worlds that it includes. Their gates must agree, or one of \
    them have none.
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
    "a gate that is allowed, but hardly meant",
    """
    An item is stable since an earlier version than what contains it, or deprecated before it was stable.
    """,
    wrong: .wit(
      "package example:demo@1.0.0;\n@since(version = 1.0.0)\ninterface i { @since(version = 0.5.0) f: func(); }"
    ),
    corrected: .wit(
      "package example:demo@1.0.0;\n@since(version = 1.0.0)\ninterface i { @since(version = 1.0.0) f: func(); }"
    ))
}
