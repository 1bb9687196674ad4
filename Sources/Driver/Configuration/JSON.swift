import PintleDiagnostics

/// A JSON value (RFC 8259) with its position in the text.
package struct JSON: Sendable {
  package enum Value: Sendable {
    case null
    case bool(Bool)
    /// The text as written.
    case number(String)
    case string(String)
    case array([JSON])
    /// In the order of the text; a key may occur twice.
    case object([Member])
  }

  package struct Member: Sendable {
    package var key: String
    package var keySpan: Span
    package var value: JSON
  }

  package var value: Value
  package var span: Span

  /// What kind of value it is, for a message.
  package var kind: String {
    switch value {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
