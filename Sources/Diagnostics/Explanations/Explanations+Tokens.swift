/// Characters and tokens.
extension Explanation {
  static let invalidUTF8 = Explanation(
    "a file is not valid UTF-8",
    """
    WIT files are UTF-8 text. The position is that of the first byte that is not valid. Usually an editor saved \
    the file in another encoding, such as Latin-1 or UTF-16.
    """,
    wrong: .wit("package example:demo;\n// caf\u{FFFD}"),
    corrected: .wit("package example:demo;\n// café"))

  static let bidirectionalControl = Explanation(
    "a control character changes the direction of the text",
    """
    Such characters can make a file look different from what it means, so they are not allowed anywhere, not \
    even in comments and strings. Remove them; text in any direction is displayed correctly without them.
    """,
    wrong: .wit("package example:demo; // \u{202E}reversed"),
    corrected: .wit("package example:demo; // reversed"))

  static let discouragedCharacter = Explanation(
    "a character that Unicode discourages",
    """
    Unicode discourages the use of a few characters, most of which can be written with others. They are not \
    allowed anywhere, not even in comments and strings.
    """,
    wrong: .wit("package example:demo; // \u{149}"),
    corrected: .wit("package example:demo; // ʼn"))

  static let controlCharacter = Explanation(
    "a control character is not allowed here",
    """
    Tabs and line endings are the only control characters that a file can contain. In a string they must be \
    escaped too: \\t, \\n, \\r, or \\u{…} with the number of the character.
    """,
    wrong: .wit("package example:demo; // bell: \u{7}"),
    corrected: .wit("package example:demo; // bell: U+0007"))

  static let unexpectedCharacter = Explanation(
    "a character that cannot begin a token",
    """
    Outside of comments and strings, WIT consists of letters, digits, and = , : ; . ( ) { } < > @ / + - * % _ \
    and \". Comments begin with //, strings are in double quotes, and lines end in LF or CR LF.
    """,
    wrong: .wit("package example:demo;\n# A comment?"),
    corrected: .wit("package example:demo;\n// A comment."))

  static let unterminatedComment = Explanation(
    "a block comment is never closed",
    """
    Block comments nest: every /* inside a comment needs its own */. The position is that of the outermost /*; a \
    label shows the innermost one.
    """,
    wrong: .wit("package example:demo;\n/* one /* two */"),
    corrected: .wit("package example:demo;\n/* one /* two */ */"))

  static let invalidIdentifier = Explanation(
    "a name is not in kebab case",
    """
    Names are words of ASCII letters and digits, joined by single dashes. Each word is all lower-case or all \
    upper-case, and the first one begins with a letter. A keyword can be used as a name with % before it. \
    Upper-case letters in the name of a package are a warning, since the binary format does not allow them.
    """,
    wrong: .wit("package example:demo;\ninterface i { getValue: func() -> u8; }"),
    corrected: .wit("package example:demo;\ninterface i { get-value: func() -> u8; }"))

  static let unterminatedString = Explanation(
    "a string is never closed",
    "A string must end on the line on which it begins. A quote inside it is written \\\".",
    wrong: .wit("package example:demo;\ninterface i { @external-id(\"f) f: func(); }"),
    corrected: .wit("package example:demo;\ninterface i { @external-id(\"f\") f: func(); }"))

  static let unknownEscape = Explanation(
    "an unknown escape in a string",
    """
    The escapes are \\\" \\' \\\\ \\t \\n \\r, \\ with two hexadecimal digits for a byte, and \\u{…} for a \
    character. A backslash itself is written \\\\.
    """,
    wrong: .wit(#"package example:demo;\#ninterface i { @external-id("a\zip") f: func(); }"#),
    corrected: .wit(#"package example:demo;\#ninterface i { @external-id("a\\zip") f: func(); }"#))

  static let malformedEscape = Explanation(
    "an escape in a string is incomplete or out of range",
    """
    A byte is written as a backslash and two hexadecimal digits, a character as \\u{…} with one or more of them, \
    which may be separated by _. The number must be that of a Unicode character.
    """,
    wrong: .wit(#"package example:demo;\#ninterface i { @external-id("\u{110000}") f: func(); }"#),
    corrected: .wit(
      #"package example:demo;\#ninterface i { @external-id("\u{1F600}") f: func(); }"#))

  static let invalidString = Explanation(
    "the escapes of a string do not form valid UTF-8",
    """
    Several byte escapes can spell one character, but the string as a whole must be valid UTF-8. It is easier to \
    write \\u{…}.
    """,
    wrong: .wit(#"package example:demo;\#ninterface i { @external-id("caf\e9") f: func(); }"#),
    corrected: .wit(
      #"package example:demo;\#ninterface i { @external-id("caf\c3\a9") f: func(); }"#))
}
