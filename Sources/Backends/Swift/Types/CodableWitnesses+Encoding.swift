import PintleABI
import PintleCodegen
import PintleModel

extension CodableWitnesses {
  /// Prints statements that encode a value.
  mutating func encode(
    _ type: TypeRef, _ value: String, _ place: Place, _ writer: inout CodeWriter
  ) {
    if names.traits.isCodable(type) {
      // A field without a value is left out.
      let isField = place.key != nil && isOption(type)
      let verb = isField ? "encodeIfPresent" : "encode"
      return Self.statement("", place.call(verb, [.text(value)]), &writer)
    }
    if case .char = names.model.resolvingAliases(type) {
      let text = "\(printer.standard("String"))(\(value))"
      return Self.statement("", place.call("encode", [.text(text)]), &writer)
    }
    switch kind(of: type) {
    case .tuple(let types):
      if types.count == 1 { return encode(types[0], value, place, &writer) }
      let list = list(in: place, &writer)
      for (index, type) in types.enumerated() { encode(type, "\(value).\(index)", list, &writer) }
    case .fixedLengthList(let element, _) where names.options.inlineArrays:
      let list = list(in: place, &writer)
      let index = declare("index")
      writer.block("for \(index) in \(value).indices {") {
        encode(element, "\(value)[\(index)]", list, &$0)
      }
    case .list(let element), .fixedLengthList(let element, _):
      let list = list(in: place, &writer)
      let item = declare("item")
      writer.block("for \(item) in \(value) {") { encode(element, item, list, &$0) }
    case .map(let key, let element): encodeMap(key, element, value, place, &writer)
    case .option(let some): encodeOption(some, value, place, &writer)
    case .result(let ok, let err): encodeResult(ok, err, value, place, &writer)
    default: break
    }
  }

  /// Prints a new list at a place. The result is the place of its next element.
  private mutating func list(in place: Place, _ writer: inout CodeWriter) -> Place {
    let list = declare("list")
    let container = place.call("nestedUnkeyedContainer", canThrow: false)
    Self.statement("var \(list) = ", container, &writer)
    return Place(container: list, key: nil)
  }

  private mutating func encodeMap(
    _ key: TypeRef, _ element: TypeRef, _ value: String, _ place: Place,
    _ writer: inout CodeWriter
  ) {
    let list = list(in: place, &writer)
    let (name, item) = (declare("key"), declare("item"))
    writer.block("for (\(name), \(item)) in \(value) {") { writer in
      encode(key, name, list, &writer)
      encode(element, item, list, &writer)
    }
  }

  private mutating func encodeOption(
    _ some: TypeRef, _ value: String, _ place: Place, _ writer: inout CodeWriter
  ) {
    let name = declare("some")
    writer.line("if let \(name) = \(value) {")
    writer.indented { writer in
      let inner = isOption(some) ? list(in: place, &writer) : place
      encode(some, name, inner, &writer)
    }
    if place.key == nil {
      writer.line("} else {")
      writer.indented { $0.line("try \(place.container).encodeNil()") }
    }
    writer.line("}")
  }

  private mutating func encodeResult(
    _ ok: TypeRef?, _ err: TypeRef?, _ value: String, _ place: Place, _ writer: inout CodeWriter
  ) {
    let parts = declare("parts")
    Self.statement("var \(parts) = ", place.nested(canThrow: false), &writer)
    writer.line("switch \(value) {")
    for (name, label, type) in [("success", "ok", ok), ("failure", "err", err)] {
      let place = Place(container: parts, key: "\"\(label)\"")
      guard let type else {
        writer.line("case .\(name): try \(place.call("encodeNil").text)")
        continue
      }
      let outer = scope
      let item = declare(label)
      writer.line("case .\(name)(let \(item)):")
      let isWrapped = label == "err" && !names.traits.isErrorType(type)
      writer.indented { encode(type, isWrapped ? "\(item).payload" : item, place, &$0) }
      scope = outer
    }
    writer.line("}")
  }
}
