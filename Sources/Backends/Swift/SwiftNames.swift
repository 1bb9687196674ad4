import PintleCodegen

/// Converts WIT names to Swift names.
///
/// Kebab case becomes camel case. Uppercase words stay uppercase (`DNS-error` is the type `DNSError`), except at the
/// start of a member's name (`dnsError`). Keywords are quoted, never renamed. Names that Swift allows nowhere, or that
/// the generated code uses itself, get a trailing underscore: see ``reservedTypes`` and ``reservedMembers``.
enum SwiftNames {
  /// The name of a type: `ParseError`.
  static func type(_ name: String) -> String {
    let camel = KebabName(name).words.map(capitalized).joined()
    return isReserved(camel, reservedTypes) ? camel + "_" : camel
  }

  /// The name of a function, property or case, without quotes: `parseError`.
  static func member(_ name: String, reserved: Set<String> = []) -> String {
    let words = KebabName(name).words
    let camel = (words.first ?? "").lowercased() + words.dropFirst().map(capitalized).joined()
    return isReserved(camel, reservedMembers.union(reserved)) ? camel + "_" : camel
  }

  /// The name as it appears in a declaration: in backticks if it is a keyword.
  static func quoted(_ name: String) -> String {
    keywords.contains(name) ? "`\(name)`" : name
  }

  /// An argument label. All keywords except `inout`, `let` and `var` are allowed there; Swift warns about needless backticks.
  static func label(_ name: String) -> String {
    let member = member(name)
    let label = member.hasSuffix("_") ? String(member.dropLast()) : member
    return forbiddenLabels.contains(label) ? label + "Value" : label
  }

  /// The name of a local constant, which needs neither backticks nor an underscore.
  static func local(_ name: String) -> String {
    unquoted(member(name))
  }

  /// A name that isn't a keyword: `inValue` for `in`.
  @Sendable static func unquoted(_ camel: String) -> String {
    let stem = camel.hasSuffix("_") ? String(camel.dropLast()) : camel
    let isForbidden = keywords.contains(stem) || stem == "await" || isReserved(stem, [])
    return isForbidden ? stem + "Value" : stem
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func isReserved(_ name: String, _ reserved: Set<String>) -> Bool {
    reserved.contains(name) || name.lowercased().hasPrefix("pintle")
  }

  /// Names that no generated type may have, in addition to all names that start with `Pintle`.
  static let reservedTypes: Set<String> = [
    "Any", "Self", "Type", "Protocol", "Swift", "Imports", "CodingKeys", "GuestError", "WITError",
    "Void",
  ]

  /// Names that no generated member may have, in addition to all names that start with `pintle`.
  static let reservedMembers: Set<String> = forbiddenLabels.union([
    "init", "self", "hashValue", "allCases", "rawValue",
  ])

  /// Keywords that can't be argument labels. A field is a label of the memberwise initializer.
  private static let forbiddenLabels: Set<String> = ["inout", "let", "var"]

  /// Types of the standard library that the support files use: a world with that name would shadow them.
  static let reservedWorlds: Set<String> = standardTypes.union([
    "Array", "BitwiseCopyable", "CaseIterable", "CustomStringConvertible", "Dictionary",
    "Equatable", "Error", "FixedWidthInteger", "Hashable", "Hasher", "InlineArray",
    "MemoryLayout", "OpaquePointer",
    "OptionSet", "Optional", "RawRepresentable", "Sendable", "Set", "StaticString", "UTF8",
    "UInt", "Unmanaged", "GuestError", "WITError", "RawSpan", "MutableRawSpan", "Span",
    "UTF8Span", "UnsafeBufferPointer", "UnsafeMutableBufferPointer",
    "UnsafeMutablePointer", "UnsafeMutableRawBufferPointer", "UnsafeMutableRawPointer",
    "UnsafePointer", "UnsafeRawBufferPointer", "UnsafeRawPointer", "Void", "Never",
  ])

  /// Types of the standard library that represent WIT types.
  static let standardTypes: Set<String> = [
    "Bool", "Double", "Float", "Int", "Int16", "Int32", "Int64", "Int8", "Result", "String",
    "UInt16", "UInt32", "UInt64", "UInt8", "Unicode",
  ]

  private static let keywords: Set<String> = [
    "Any", "Self", "as", "associatedtype", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal",
    "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public",
    "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch",
    "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  private static let literals = StringLiteral()

  /// The text as a Swift string literal.
  static func literal(_ text: String) -> String { literals(text) }
}
