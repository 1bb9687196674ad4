import PintleABI
import PintleModel

/// Expressions that several kinds of steps need.
extension BodyPrinter {
  /// A call of a method of the guest.
  func guestCall(_ name: String, _ arguments: [Code.Argument], canThrow: Bool = true) -> Code {
    .call("\(guest).\(name)", arguments, canThrow: canThrow)
  }

  /// A constant of the world's class.
  func constant(_ name: String) -> String {
    (types.context == .file ? names.world + "." : "") + name
  }

  /// The arguments for an access to memory: `at: base` or `at: base, 8`.
  func arguments(_ operand: MemoryOperand) -> [Code.Argument] {
    let offset: [Code.Argument] = operand.offset == 0 ? [] : [.text("\(operand.offset)")]
    return [.labeled("at", code(operand.base))] + offset
  }

  /// The address as the argument of a routine.
  func address(_ operand: MemoryOperand) -> Code.Argument {
    guard operand.offset != 0 else { return .labeled("at", code(operand.base)) }
    return .text("at: \(text(operand.base)) &+ \(operand.offset)")
  }

  func arguments(_ layout: Layout) -> [Code.Argument] {
    [.text("size: \(layout.size)"), .text("alignment: \(layout.alignment)")]
  }

  /// A path as an argument. It is an autoclosure, which runs only if a check fails.
  func argument(_ path: Path) -> Code.Argument {
    let elements = shortened(path.elements)
    guard let root = path.distinctRoot() else {
      return .text(elements.isEmpty ? "path()" : "\"\\(path())\(elements)\"")
    }
    return .text("\"\(root)\(elements)\"")
  }

  /// Joins the elements of a path. A very long path is reduced to its last element, so that it fits in a line; it doesn't use
  /// the counters of the others.
  private func shortened(_ elements: [Path.Element]) -> String {
    let texts = elements.map { element in
      switch element {
      case .field(let name), .case(let name): ".\(name)"
      case .index(let counter): "[\\(\(unusedText(counter)))]"
      case .position(let number): "[\(number)]"
      }
    }
    let text = texts.joined()
    let isShort = text.count <= 60
    let kept = isShort ? 0 : (texts.last?.count ?? 0) <= 60 ? texts.count - 1 : texts.count
    for case .index(let counter) in elements[kept...] { _ = code(counter) }
    return isShort ? text : "…" + texts[kept...].joined()
  }

  func coreName(_ type: CoreType) -> String {
    switch type {
    case .i32: types.standard("UInt32")
    case .i64: types.standard("UInt64")
    case .f32: types.standard("Float")
    case .f64: types.standard("Double")
    }
  }

  /// A core value for a context that doesn't determine its type.
  func typed(_ value: Value) -> Code {
    let code = code(value)
    guard code.isLiteral, let type = values[value.index].type.core else { return code }
    return .call(coreName(type), [.plain(code)])
  }

  /// The definition of a type after aliases are resolved, or `nil` for a primitive.
  func kind(of type: TypeRef) -> TypeDefinition.Kind? {
    guard case .defined(let id) = names.model.resolvingAliases(type) else { return nil }
    return names.model[id].kind
  }
}
