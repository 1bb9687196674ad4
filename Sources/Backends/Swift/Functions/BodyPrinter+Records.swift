import PintleABI
import PintleModel

/// Records, tuples, and lists of fixed length that cross as core values.
extension BodyPrinter {
  mutating func printConstruct(_ value: Value, _ type: TypeRef, _ parts: [Value]) {
    if case .fixedLengthList = kind(of: type) {
      let list = Code.array(parts.map(typed))
      guard isInline(type) else { return define(value, list) }
      return define(value, .operation("\(list.text) as \(types(type))", of: list))
    }
    guard case .record(let fields) = kind(of: type) else {
      return define(value, .tuple(parts.map(typed)))
    }
    let arguments = zip(fields, parts).map { field, part in
      Code.Argument.labeled(SwiftNames.member(field.name), code(part))
    }
    define(value, .call(types(names.model.resolvingAliases(type)), arguments))
  }

  mutating func printProject(
    _ parts: [Value], _ type: TypeRef, _ value: Value, _ path: Path
  ) {
    if case .fixedLengthList = kind(of: type) {
      let list = simple(value)
      if !isInline(type) { printCheckCount(list, parts.count, path) }
      for (index, part) in parts.enumerated() { define(part, .name("\(list.text)[\(index)]")) }
      return
    }
    if case .record(let fields) = kind(of: type) {
      for (part, field) in zip(parts, fields) {
        define(part, code(value).member(SwiftNames.member(field.name)))
      }
      return
    }
    for (index, part) in parts.enumerated() {
      define(part, parts.count == 1 ? code(value) : code(value).member("\(index)"))
    }
  }
}
