import PintleABI
import PintleCodegen
import PintleModel

/// Prints `==` and `hash(into:)` of records and variants for which Swift doesn't synthesize them, because they hold tuples.
struct HashableWitnesses {
  private let declarations: TypeDeclarations

  init(_ declarations: TypeDeclarations) {
    self.declarations = declarations
  }

  private var names: WorldNames { declarations.names }
  private var printer: TypePrinter { declarations.printer }

  func print(_ fields: [TypeDefinition.Field], to writer: inout CodeWriter) {
    guard areNeeded(fields.map(\.type)) else { return }
    print(to: &writer) { writer in
      for field in fields {
        let name = SwiftNames.member(field.name)
        compare(field.type, "a.\(name)", "b.\(name)", 1, &writer)
      }
      writer.line("return true")
    } hash: { writer in
      for field in fields {
        hash(field.type, "self.\(SwiftNames.member(field.name))", 1, &writer)
      }
    }
  }

  func print(_ cases: [TypeDefinition.Case], to writer: inout CodeWriter) {
    guard areNeeded(cases.compactMap(\.payload)) else { return }
    let items = cases.map { Item(name: SwiftNames.member($0.name), payload: $0.payload) }
    print(to: &writer) { writer in
      compareCases("a", "b", items, 1, &writer)
      writer.line("return true")
    } hash: { writer in
      hashCases("self", items, 1, &writer)
    }
  }

  /// Whether the type is hashable, but one of its parts isn't.
  private func areNeeded(_ parts: [TypeRef]) -> Bool {
    names.traits.isHashable(.defined(declarations.copy.type))
      && !parts.allSatisfy(names.traits.isHashable)
  }

  private func print(
    to writer: inout CodeWriter, compare: (inout CodeWriter) -> Void,
    hash: (inout CodeWriter) -> Void
  ) {
    let (access, bool) = (declarations.access, printer.standard("Bool"))
    writer.line()
    writer.block("\(access)static func == (a: Self, b: Self) -> \(bool) {", "}", compare)
    writer.line()
    let hasher = printer.standard("Hasher")
    writer.block("\(access)func hash(into hasher: inout \(hasher)) {", "}", hash)
  }

  // MARK: Comparing

  private func kind(of type: TypeRef) -> TypeDefinition.Kind? {
    guard case .defined(let id) = names.model.resolvingAliases(type) else { return nil }
    return names.model[id].kind
  }

  /// Whether the standard library has `==` for the type: it does for tuples of two to six elements.
  private func isEquatable(_ type: TypeRef) -> Bool {
    if names.traits.isHashable(type) { return true }
    guard case .tuple(let types) = kind(of: type) else { return false }
    return (2...6).contains(types.count) && types.allSatisfy(names.traits.isHashable)
  }

  /// Prints statements that return `false` if two values differ.
  private func compare(
    _ type: TypeRef, _ a: String, _ b: String, _ depth: Int, _ writer: inout CodeWriter
  ) {
    if isEquatable(type) { return require(a, b, &writer) }
    let (x, y) = ("x\(depth)", "y\(depth)")
    switch kind(of: type) {
    case .tuple(let types):
      for (index, type) in types.enumerated() {
        let member = types.count == 1 ? "" : ".\(index)"
        compare(type, a + member, b + member, depth, &writer)
      }
    case .fixedLengthList(let element, _) where names.options.inlineArrays:
      writer.block("for index\(depth) in \(a).indices {") { writer in
        let item = "[index\(depth)]"
        compare(element, a + item, b + item, depth + 1, &writer)
      }
    case .list(let element), .fixedLengthList(let element, _):
      require("\(a).count", "\(b).count", &writer)
      loop("for (\(x), \(y)) in zip(", [a, b], &writer) {
        compare(element, x, y, depth + 1, &$0)
      }
    case .map(_, let value):
      require("\(a).count", "\(b).count", &writer)
      writer.block("for (key\(depth), \(x)) in \(a) {") { writer in
        writer.line("guard let \(y) = \(b)[key\(depth)] else { return false }")
        compare(value, x, y, depth + 1, &writer)
      }
    case .option(let some):
      compareCases(a, b, Self.option(some), depth, &writer)
    case .result(let ok, let err): compareCases(a, b, result(ok, err), depth, &writer)
    default: break
    }
  }

  /// A loop over the result of a call, which is broken into lines if it is long.
  private func loop(
    _ open: String, _ arguments: [String], _ writer: inout CodeWriter,
    _ body: (inout CodeWriter) -> Void
  ) {
    let lines = WrappedLine.lines(
      open, arguments, ") {", style: .detached, column: writer.column)
    if lines.dropFirst().isEmpty { return writer.block(lines[0], "}", body) }
    writer.list(open, arguments, ")", style: .attached)
    writer.block("{", "}", body)
  }

  private func require(_ a: String, _ b: String, _ writer: inout CodeWriter) {
    let line = "guard \(a) == \(b) else { return false }"
    if writer.column + line.count <= WrappedLine.width { return writer.line(line) }
    writer.line("guard")
    writer.indented { writer in
      let whole = "\(a) == \(b)"
      if writer.column + whole.count <= WrappedLine.width { return writer.line(whole) }
      writer.line(a)
      writer.indented { $0.line("== \(b)") }
    }
    writer.line("else { return false }")
  }

  /// A case of a variant, an optional or a result.
  private struct Item {
    let name: String
    let payload: TypeRef?
    /// What follows the payload.
    var member = ""
  }

  private static func option(_ some: TypeRef) -> [Item] {
    [Item(name: "some", payload: some), Item(name: "none", payload: nil)]
  }

  private func result(_ ok: TypeRef?, _ err: TypeRef?) -> [Item] {
    let isWrapped = err.map { !names.traits.isErrorType($0) } ?? false
    return [
      Item(name: "success", payload: ok),
      Item(name: "failure", payload: err, member: isWrapped ? ".payload" : ""),
    ]
  }

  private func compareCases(
    _ a: String, _ b: String, _ items: [Item], _ depth: Int, _ writer: inout CodeWriter
  ) {
    let (x, y) = ("x\(depth)", "y\(depth)")
    writer.line("switch (\(a), \(b)) {")
    for item in items {
      guard let type = item.payload else {
        writer.line("case (.\(item.name), .\(item.name)): break")
        continue
      }
      writer.line("case (.\(item.name)(let \(x)), .\(item.name)(let \(y))):")
      writer.indented { compare(type, x + item.member, y + item.member, depth + 1, &$0) }
    }
    if !items.dropFirst().isEmpty { writer.line("default: return false") }
    writer.line("}")
  }

  // MARK: Hashing

  private func hash(_ type: TypeRef, _ a: String, _ depth: Int, _ writer: inout CodeWriter) {
    if names.traits.isHashable(type) { return writer.line("hasher.combine(\(a))") }
    let x = "x\(depth)"
    switch kind(of: type) {
    case .tuple(let types):
      for (index, type) in types.enumerated() {
        hash(type, types.count == 1 ? a : "\(a).\(index)", depth, &writer)
      }
    case .fixedLengthList(let element, _) where names.options.inlineArrays:
      writer.block("for index\(depth) in \(a).indices {") { writer in
        hash(element, "\(a)[index\(depth)]", depth + 1, &writer)
      }
    case .list(let element), .fixedLengthList(let element, _):
      writer.line("hasher.combine(\(a).count)")
      writer.block("for \(x) in \(a) {") { hash(element, x, depth + 1, &$0) }
    // The entries of equal maps can have different orders.
    case .map: writer.line("hasher.combine(\(a).count)")
    case .option(let some): hashCases(a, Self.option(some), depth, &writer)
    case .result(let ok, let err): hashCases(a, result(ok, err), depth, &writer)
    default: break
    }
  }

  private func hashCases(
    _ a: String, _ items: [Item], _ depth: Int, _ writer: inout CodeWriter
  ) {
    let x = "x\(depth)"
    writer.line("switch \(a) {")
    for item in items {
      writer.line("case .\(item.name)\(item.payload == nil ? "" : "(let \(x))"):")
      writer.indented { writer in
        writer.line("hasher.combine(\(SwiftNames.literal(item.name)))")
        if let type = item.payload { hash(type, x + item.member, depth + 1, &writer) }
      }
    }
    writer.line("}")
  }
}
