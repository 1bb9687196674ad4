/// Grammar: what the parser reports.
extension Explanation {
  static let unexpectedToken = Explanation(
    "something else was expected here",
    """
    The message says what is allowed at this point and what was found. Often the mistake is just before it: a \
    missing semicolon after a statement, a missing closing brace, or a missing colon after a name.
    """,
    wrong: .wit("package example:demo;\ninterface i {\n  f: func()\n  g: func();\n}"),
    corrected: .wit("package example:demo;\ninterface i {\n  f: func();\n  g: func();\n}"))

  static let invalidListLength = Explanation(
    "the length of a list is not a number, or is out of range",
    """
    list<T, N> has exactly N elements, where N is a decimal number from 1 to 4294967295. A list without a length \
    can have any number of elements.
    """,
    wrong: .wit("package example:demo;\ninterface i { type t = list<u8, 0>; }"),
    corrected: .wit("package example:demo;\ninterface i { type t = list<u8, 16>; }"))

  static let invalidVersion = Explanation(
    "a version is not a semantic version",
    """
    A version has three numbers, optionally followed by - and a pre-release, and by + and build metadata \
    (semver.org). The numbers have no leading zeros, the other parts consist of letters, digits and dashes, and \
    there are no spaces. A - or + at the end with nothing after it is ignored, with a warning.
    """,
    wrong: .wit("package example:demo@01.0.0;"),
    corrected: .wit("package example:demo@1.0.0;"))

  static let unknownAttribute = Explanation(
    "an attribute or its key is unknown",
    """
    The attributes are @since(version = …), @unstable(feature = …), @deprecated(version = …) and \
    @external-id(\"…\").
    """,
    wrong: .wit("package example:demo@1.0.0;\n@sinse(version = 1.0.0)\ninterface i {}"),
    corrected: .wit("package example:demo@1.0.0;\n@since(version = 1.0.0)\ninterface i {}"))

  static let nestedTooDeeply = Explanation(
    "types or packages are nested too deeply",
    """
    Types can be nested up to \(InputLimits.deepestNesting) levels deep. Give an inner type a name; chains of \
    named types can have any length. The same limit applies to packages in braces, although more than one level \
    of them is an error anyway.
    """,
    wrong: Example(
      [
        Example.File(
          "demo.wit", nested(InputLimits.deepestNesting),
          excerpt: "package example:demo;\ninterface i { type t = list<list<list<…u8…>>>; }\n")
      ], []),
    corrected: .wit(
      "package example:demo;\ninterface i { type inner = list<list<u8>>; type t = list<list<inner>>; }"
    ))

  private static func nested(_ depth: Int) -> String {
    let open = String(repeating: "list<", count: depth)
    let close = String(repeating: ">", count: depth)
    return "package example:demo;\ninterface i { type t = \(open)u8\(close); }\n"
  }

  static let misplacedAttribute = Explanation(
    "an attribute is not allowed here, or has no effect",
    """
    Packages and top-level uses take no attributes; gates belong on the items of a package. @external-id has no \
    effect on types, resources, interfaces, worlds and includes, nor on imports and exports of an interface \
    without a label.
    """,
    wrong: .wit(
      "package example:demo@1.0.0;\n@since(version = 1.0.0)\nuse i as j;\ninterface i {}"),
    corrected: .wit(
      "package example:demo@1.0.0;\n@since(version = 1.0.0)\ninterface i {}"))

  static let duplicateAttribute = Explanation(
    "an item has the same attribute twice",
    "Each attribute can appear only once on an item. Remove one of the two.",
    wrong: .wit(
      "package example:demo;\ninterface i { @external-id(\"f\") @external-id(\"g\") f: func(); }"),
    corrected: .wit("package example:demo;\ninterface i { @external-id(\"g\") f: func(); }"))

  static let ambiguousLabel = Explanation(
    "a label looks like a namespace",
    """
    `import a:b;` imports the interface b with the label a; the path of an interface in another package would \
    have a slash, as in a:b/c. Add a space after the colon to make that clear.
    """,
    wrong: .wit("package example:demo;\ninterface b {}\nworld w { import a:b; }"),
    corrected: .wit("package example:demo;\ninterface b {}\nworld w { import a: b; }"))
}
