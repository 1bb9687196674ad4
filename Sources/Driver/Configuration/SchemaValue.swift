import PintleDiagnostics
import PintlePrint

/// A JSON value, written as a literal.
enum SchemaValue {
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([SchemaValue])
  case object([(key: String, value: SchemaValue)])

  static func strings(_ texts: [String]) -> SchemaValue { .array(texts.map(SchemaValue.string)) }

  /// Indented text.
  var text: String {
    var writer = JSONWriter(TextBuffer())
    write(to: &writer)
    writer.newline()
    return writer.output.text
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .bool(let value): writer.bool(value)
    case .integer(let value): writer.integer(value)
    case .string(let value): writer.string(value)
    case .array(let elements):
      writer.beginArray()
      for element in elements {
        writer.element()
        element.write(to: &writer)
      }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.key)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(arrayLiteral elements: SchemaValue...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, SchemaValue)...) {
    self = .object(elements.map { ($0.0, $0.1) })
  }
}
