import PintleABI
import PintleCodegen
import PintleModel

extension CodableWitnesses {
  /// Prints statements that decode a value, and returns an expression for it.
  mutating func decode(
    _ type: TypeRef, _ place: Place, _ hint: String, _ writer: inout CodeWriter
  ) -> Code {
    if names.traits.isCodable(type) { return decodeCodable(type, place) }
    if case .char = names.model.resolvingAliases(type) {
      let text = place.call("decode", [.text("\(printer.standard("String")).self")])
      return .call("\(key).scalar", [.plain(text), path(place)], canThrow: true)
    }
    switch kind(of: type) {
    case .tuple(let types):
      if types.count == 1 { return decode(types[0], place, hint, &writer) }
      let list = list(in: place, &writer)
      let parts = types.map { type in bind(type, list, "part", &writer) }
      return .tuple(parts.map { .name($0) })
    case .list(let element): return decodeList(element, place, hint, &writer)
    case .fixedLengthList(let element, _):
      let list = decodeList(element, place, hint, &writer)
      if !names.options.inlineArrays { return list }
      return .call(
        printer(type), [.labeled("pintleList", list), path(place)], canThrow: true)
    case .map(let key, let element): return decodeMap(type, key, element, place, hint, &writer)
    case .option(let some): return decodeOption(type, some, place, hint, &writer)
    case .result(let ok, let err): return decodeResult(type, ok, err, place, hint, &writer)
    default: return .name("")
    }
  }

  private func path(_ place: Place) -> Code.Argument {
    .text("at: \(place.container).codingPath")
  }

  private func decodeCodable(_ type: TypeRef, _ place: Place) -> Code {
    if place.key != nil, case .option(let some) = kind(of: type) {
      return place.call("decodeIfPresent", [.text("\(printer(some)).self")])
    }
    return place.call("decode", [.text("\(printer(type)).self")])
  }

  /// Decodes a value into a constant.
  private mutating func bind(
    _ type: TypeRef, _ place: Place, _ hint: String, _ writer: inout CodeWriter
  ) -> String {
    let value = decode(type, place, hint, &writer)
    let name = declare(hint)
    Self.statement("let \(name) = ", value, &writer)
    return name
  }

  private mutating func list(in place: Place, _ writer: inout CodeWriter) -> Place {
    let list = declare("list")
    Self.statement("var \(list) = ", place.call("nestedUnkeyedContainer"), &writer)
    return Place(container: list, key: nil)
  }

  private mutating func decodeList(
    _ element: TypeRef, _ place: Place, _ hint: String, _ writer: inout CodeWriter
  ) -> Code {
    let list = list(in: place, &writer)
    let name = declare(hint)
    writer.line("var \(name): \(printer.list(printer(element))) = []")
    let outer = scope
    writer.block("while !\(list.container).isAtEnd {") { writer in
      writer.line("\(name).append(\(bind(element, list, "item", &writer)))")
    }
    scope = outer
    return .name(name)
  }

  private mutating func decodeMap(
    _ type: TypeRef, _ key: TypeRef, _ element: TypeRef, _ place: Place, _ hint: String,
    _ writer: inout CodeWriter
  ) -> Code {
    let list = list(in: place, &writer)
    let name = declare(hint)
    writer.line("var \(name): \(printer(type)) = [:]")
    let outer = scope
    writer.block("while !\(list.container).isAtEnd {") { writer in
      let key = bind(key, list, "key", &writer)
      let item = bind(element, list, "item", &writer)
      writer.line("\(name).updateValue(\(item), forKey: \(key))")
    }
    scope = outer
    return .name(name)
  }

  private mutating func decodeOption(
    _ type: TypeRef, _ some: TypeRef, _ place: Place, _ hint: String,
    _ writer: inout CodeWriter
  ) -> Code {
    let name = declare(hint)
    writer.line("let \(name): \(printer(type))")
    let isMissing = place.call(place.key == nil ? "decodeNil" : "pintleIsMissing")
    writer.line("if try \(isMissing.text) {")
    let outer = scope
    writer.indented { $0.line("\(name) = nil") }
    writer.line("} else {")
    writer.indented { writer in
      let inner = isOption(some) ? list(in: place, &writer) : place
      writer.line("\(name) = .some(\(bind(some, inner, "some", &writer)))")
    }
    writer.line("}")
    scope = outer
    return .name(name)
  }

  private mutating func decodeResult(
    _ type: TypeRef, _ ok: TypeRef?, _ err: TypeRef?, _ place: Place, _ hint: String,
    _ writer: inout CodeWriter
  ) -> Code {
    let (name, parts) = (declare(hint), declare("parts"))
    Self.statement("let \(parts) = ", place.nested(canThrow: true), &writer)
    writer.line("let \(name): \(printer(type))")
    let outer = scope
    writer.line("if \(parts).contains(\"ok\") {")
    writer.indented { writer in
      let value = ok.map { bind($0, Place(container: parts, key: "\"ok\""), "ok", &writer) }
      writer.line("\(name) = .success(\(value ?? "()"))")
    }
    writer.line("} else {")
    writer.indented { writer in
      let value = err.map { bind($0, Place(container: parts, key: "\"err\""), "err", &writer) }
      let isWrapped = err.map { !names.traits.isErrorType($0) } ?? true
      let error = isWrapped ? "PintleWITError(\(value ?? ""))" : value ?? ""
      writer.line("\(name) = .failure(\(error))")
    }
    writer.line("}")
    scope = outer
    return .name(name)
  }
}
