/// Characters, tokens and grammar.
extension Explanation {
  static let invalidUTF8 = Explanation(
    "a file is not UTF-8",
    """
    WIT is UTF-8 text. The place is the first byte that cannot be part of it. Usually an editor saved the file in \
    another encoding, such as Latin-1 or UTF-16.
    """,
    wrong: .wit("package example:demo;\n// caf\u{FFFD}"),
    corrected: .wit("package example:demo;\n// café"))

  static let bidirectionalControl = Explanation(
    "a control character changes the direction of text",
    """
    Such characters can make a program look different from what it means, so that they are forbidden everywhere, in \
    comments and strings too. Remove them; text in any direction is displayed right without them.
    """,
    wrong: .wit("package example:demo; // \u{202E}reversed"),
    corrected: .wit("package example:demo; // reversed"))

  static let discouragedCharacter = Explanation(
    "a character that Unicode deprecates",
    """
    A few characters have a better spelling by others, and Unicode advises against them. They are forbidden \
    everywhere, in comments and strings too.
    """,
    wrong: .wit("package example:demo; // \u{149}"),
    corrected: .wit("package example:demo; // ʼn"))

  static let controlCharacter = Explanation(
    "a control character stands in the text",
    """
    Of the control characters only tab and the ends of lines may stand in a file. In strings these need an escape too: \
    \\t, \\n, \\r, or \\u{…} with the number of the character.
    """,
    wrong: .wit("package example:demo; // bell: \u{7}"),
    corrected: .wit("package example:demo; // bell: U+0007"))

  static let unexpectedCharacter = Explanation(
    "a character that begins nothing in WIT",
    """
    WIT needs letters, digits, and = , : ; . ( ) { } < > @ / + - * % and \". Comments begin with //, strings stand in \
    double quotes, and lines end in LF or CR LF.
    """,
    wrong: .wit("package example:demo;\n# A comment?"),
    corrected: .wit("package example:demo;\n// A comment."))

  static let unterminatedComment = Explanation(
    "a block comment has no end",
    """
    Block comments nest: each /* inside needs a */ of its own. The place is the outermost opening; a label shows the \
    innermost one.
    """,
    wrong: .wit("package example:demo;\n/* one /* two */"),
    corrected: .wit("package example:demo;\n/* one /* two */ */"))

  static let invalidIdentifier = Explanation(
    "a name is not in kebab case",
    """
    Names are words of ASCII letters and digits, joined by single dashes. Each word is all lower-case or all \
    upper-case, the first one begins with a letter. A reserved word can be a name with % before it. Upper-case letters \
    in the name of a package are a warning, since the binary form doesn't allow them.
    """,
    wrong: .wit("package example:demo;\ninterface i { getValue: func() -> u8; }"),
    corrected: .wit("package example:demo;\ninterface i { get-value: func() -> u8; }"))

  static let unterminatedString = Explanation(
    "a string has no closing quote",
    "A string ends on the line on which it begins. A quote inside it is written \\\".",
    wrong: .wit("package example:demo;\ninterface i { @external-id(\"f) f: func(); }"),
    corrected: .wit("package example:demo;\ninterface i { @external-id(\"f\") f: func(); }"))

  static let unknownEscape = Explanation(
    "a backslash before a character that makes no escape",
    """
    The escapes of strings are \\\" \\' \\\\ \\t \\n \\r, \\ with two hexadecimal digits for a byte, and \\u{…} for a \
    character. A backslash itself is written \\\\.
    """,
    wrong: .wit(#"package example:demo;\#ninterface i { @external-id("a\zip") f: func(); }"#),
    corrected: .wit(#"package example:demo;\#ninterface i { @external-id("a\\zip") f: func(); }"#))

  static let malformedEscape = Explanation(
    "an escape in a string is not complete",
    """
    A byte is written as a backslash and two hexadecimal digits, a character as \\u{…} with one or more of them. _ may \
    stand between digits. The number must be that of a Unicode character.
    """,
    wrong: .wit(#"package example:demo;\#ninterface i { @external-id("\u{110000}") f: func(); }"#),
    corrected: .wit(
      #"package example:demo;\#ninterface i { @external-id("\u{1F600}") f: func(); }"#))

  static let invalidString = Explanation(
    "the escapes of a string do not form UTF-8",
    """
    Escapes of bytes may spell a character together, but the string as a whole must be UTF-8. \\u{…} is the easier way.
    """,
    wrong: .wit(#"package example:demo;\#ninterface i { @external-id("caf\e9") f: func(); }"#),
    corrected: .wit(
      #"package example:demo;\#ninterface i { @external-id("caf\c3\a9") f: func(); }"#))

  static let unexpectedToken = Explanation(
    "the grammar needs something else here",
    """
    The message says what may stand at this place and what was found. Often something before it is missing: a \
    semicolon behind a statement, a closing brace, a colon behind a name.
    """,
    wrong: .wit("package example:demo;\ninterface i {\n  f: func()\n  g: func();\n}"),
    corrected: .wit("package example:demo;\ninterface i {\n  f: func();\n  g: func();\n}"))

  static let invalidListLength = Explanation(
    "the length of a list is no number, or out of range",
    """
    list<T, N> has exactly N elements, with N from 1 to 4294967295 in decimal digits. Without a length a list may have \
    any.
    """,
    wrong: .wit("package example:demo;\ninterface i { type t = list<u8, 0>; }"),
    corrected: .wit("package example:demo;\ninterface i { type t = list<u8, 16>; }"))

  static let invalidVersion = Explanation(
    "a version is not a semantic version",
    """
    A version has three numbers, then perhaps a pre-release behind - and build metadata behind +. The numbers have no \
    leading zeros, nothing has spaces, and the parts consist of letters, digits and dashes (semver.org). A last - or + \
    with nothing behind it is a warning: it does not count.
    """,
    wrong: .wit("package example:demo@01.0.0;"),
    corrected: .wit("package example:demo@1.0.0;"))

  static let unknownAttribute = Explanation(
    "an attribute or its key is unknown",
    """
    The attributes are @since(version = …), @unstable(feature = …), @deprecated(version = …) and @external-id(\"…\").
    """,
    wrong: .wit("package example:demo@1.0.0;\n@sinse(version = 1.0.0)\ninterface i {}"),
    corrected: .wit("package example:demo@1.0.0;\n@since(version = 1.0.0)\ninterface i {}"))

  static let nestedTooDeeply = Explanation(
    "types or packages nest too deeply",
    """
    Types may stand inside each other up to \(InputLimits.deepestNesting) levels, and packages in braces too, though \
    only one level of these means anything. Give an inner type a name; named types form chains of any length.
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
    "an attribute stands where it cannot, or has no effect",
    """
    Packages and top-level uses take no attributes; gates belong to what they contain. @external-id means nothing on \
    types, resources, interfaces, worlds, includes, and imports or exports of an interface without a label.
    """,
    wrong: .wit(
      "package example:demo@1.0.0;\n@since(version = 1.0.0)\nuse i as j;\ninterface i {}"),
    corrected: .wit(
      "package example:demo@1.0.0;\n@since(version = 1.0.0)\ninterface i {}"))

  static let duplicateAttribute = Explanation(
    "an attribute is given twice to one item",
    "Each attribute may stand once before an item. Remove one of the two.",
    wrong: .wit(
      "package example:demo;\ninterface i { @external-id(\"f\") @external-id(\"g\") f: func(); }"),
    corrected: .wit("package example:demo;\ninterface i { @external-id(\"g\") f: func(); }"))

  static let ambiguousLabel = Explanation(
    "a label looks like a namespace",
    """
    `import a:b;` imports the interface b under the label a: the path of another package would have a slash, as in \
    a:b/c. A space behind the colon makes it plain.
    """,
    wrong: .wit("package example:demo;\ninterface b {}\nworld w { import a:b; }"),
    corrected: .wit("package example:demo;\ninterface b {}\nworld w { import a: b; }"))
}
