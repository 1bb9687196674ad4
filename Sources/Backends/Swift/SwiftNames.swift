import PintleCodegen

/// WIT names as Swift names.
///
/// Kebab case becomes camel case. Words that WIT has in capitals stay so (`DNS-error` is `DNSError`, or `dnsError`
/// in front of a member). Keywords are quoted, never renamed; a few names that Swift allows nowhere, or that the
/// generated code has itself, get an underscore behind them, as ``reservedTypes`` and ``reservedMembers`` list them.
enum SwiftNames {
  /// A name of a type: `ParseError`.
  static func type(_ name: String) -> String {
    let camel = KebabName(name).words.map(capitalized).joined()
    return isReserved(camel, reservedTypes) ? camel + "_" : camel
  }

  /// A name of a function, property or case, without quotes: `parseError`.
  static func member(_ name: String, reserved: Set<String> = []) -> String {
    let words = KebabName(name).words
    let camel = (words.first ?? "").lowercased() + words.dropFirst().map(capitalized).joined()
    return isReserved(camel, reservedMembers.union(reserved)) ? camel + "_" : camel
  }

  /// The name as it is declared: quoted if it is a keyword.
  static func quoted(_ name: String) -> String {
    keywords.contains(name) ? "`\(name)`" : name
  }

  /// An argument label. Every keyword but three may stand there without quotes; with quotes Swift warns of them.
  static func label(_ name: String) -> String {
    let member = member(name)
    let label = member.hasSuffix("_") ? String(member.dropLast()) : member
    return declarators.contains(label) ? label + "Value" : label
  }

  /// A name of a local constant, which needs neither quotes nor an underscore.
  static func local(_ name: String) -> String {
    unquoted(member(name))
  }

  @Sendable static func unquoted(_ camel: String) -> String {
    let stem = camel.hasSuffix("_") ? String(camel.dropLast()) : camel
    let isTaken = keywords.contains(stem) || stem == "await" || isReserved(stem, [])
    return isTaken ? stem + "Value" : stem
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func isReserved(_ name: String, _ reserved: Set<String>) -> Bool {
    reserved.contains(name) || name.lowercased().hasPrefix("pintle")
  }

  /// What no type can be called, besides everything that begins with `Pintle`.
  static let reservedTypes: Set<String> = [
    "Any", "Self", "Type", "Protocol", "Swift", "Imports", "GuestError", "WITError", "Void",
  ]

  /// What no member can be called, besides everything that begins with `pintle`.
  static let reservedMembers: Set<String> = declarators.union([
    "init", "self", "hashValue", "allCases", "rawValue",
  ])

  /// Keywords that can't be argument labels, and so no fields either.
  private static let declarators: Set<String> = ["inout", "let", "var"]

  /// Types of the standard library that the support files name: a world of that name would hide them.
  static let reservedWorlds: Set<String> = standardTypes.union([
    "Array", "BitwiseCopyable", "CaseIterable", "CustomStringConvertible", "Dictionary",
    "Equatable", "Error", "FixedWidthInteger", "Hashable", "MemoryLayout", "OpaquePointer",
    "OptionSet", "Optional", "RawRepresentable", "Sendable", "Set", "StaticString", "UTF8",
    "UInt", "Unmanaged", "UnsafeBufferPointer", "UnsafeMutableBufferPointer",
    "UnsafeMutablePointer", "UnsafeMutableRawBufferPointer", "UnsafeMutableRawPointer",
    "UnsafePointer", "UnsafeRawBufferPointer", "UnsafeRawPointer", "Void", "Never",
  ])

  /// Types of the standard library that stand for WIT types.
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
