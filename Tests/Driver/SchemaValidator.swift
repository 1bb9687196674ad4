import Foundation
import Testing

/// Checks JSON values by a JSON Schema of draft 7, as far as the schema of pintle.json uses it.
struct SchemaValidator {
  private let root: [String: Any]

  struct UnknownKeyword: Error {
    let name: String
  }

  init(_ schema: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(schema.utf8))
    root = value as? [String: Any] ?? [:]
  }

  func accepts(_ text: String) throws -> Bool {
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    return try accepts(value, root)
  }

  private func accepts(_ value: Any, _ schema: [String: Any]) throws -> Bool {
    for (keyword, argument) in schema
    where try !accepts(value, keyword, argument, schema) {
      return false
    }
    return true
  }

  private func accepts(
    _ value: Any, _ keyword: String, _ argument: Any, _ schema: [String: Any]
  ) throws -> Bool {
    let object = value as? [String: Any]
    let array = value as? [Any]
    let text = value as? String
    switch keyword {
    case "$schema", "title", "description", "default", "definitions", "then": return true
    case "type": return Self.type(of: value) == argument as? String
    case "const": return text == argument as? String
    case "enum": return text.map { (argument as? [String] ?? []).contains($0) } ?? false
    case "minLength": return text.map { $0.count >= argument as? Int ?? 0 } ?? true
    case "minItems": return array.map { $0.count >= argument as? Int ?? 0 } ?? true
    case "pattern":
      return text?.range(of: argument as? String ?? "", options: .regularExpression) != nil
        || text == nil
    case "required":
      return object.map { object in
        (argument as? [String] ?? []).allSatisfy { object[$0] != nil }
      } ?? true
    case "additionalProperties":
      let known = Self.schemas(schema["properties"])
      return object?.keys.allSatisfy { known[$0] != nil } ?? true
    case "properties":
      let schemas = Self.schemas(argument)
      return try object?.allSatisfy { key, value in
        try schemas[key].map { try accepts(value, $0) } ?? true
      } ?? true
    case "items":
      return try array?.allSatisfy { try accepts($0, Self.schema(argument)) } ?? true
    case "anyOf":
      return try (argument as? [[String: Any]] ?? []).contains { try accepts(value, $0) }
    case "allOf":
      return try (argument as? [[String: Any]] ?? []).allSatisfy { try accepts(value, $0) }
    case "if":
      return try !accepts(value, Self.schema(argument))
        || accepts(value, Self.schema(schema["then"]))
    case "$ref":
      let name = (argument as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
      let target = try #require(Self.schemas(root["definitions"])[name])
      return try accepts(value, target)
    default: throw UnknownKeyword(name: keyword)
    }
  }

  private static func schema(_ value: Any?) -> [String: Any] { value as? [String: Any] ?? [:] }

  private static func schemas(_ value: Any?) -> [String: [String: Any]] {
    value as? [String: [String: Any]] ?? [:]
  }

  private static func type(of value: Any) -> String {
    switch value {
    case is String: "string"
    case is [Any]: "array"
    case is [String: Any]: "object"
    // Numbers convert to Bool, too; only booleans are chars.
    case let number as NSNumber: String(cString: number.objCType) == "c" ? "boolean" : "number"
    default: "null"
    }
  }
}
