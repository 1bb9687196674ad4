import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds what a world needs and this backend has not.
struct UnsupportedFeatures {
  private let model: Model
  private let world: World
  private let abi: WorldABI
  private let types: TypePrinter
  private let modules: Modules

  init(_ input: BackendInput) {
    model = input.model
    world = input.world
    abi = input.abi
    modules = Modules(input.model, input.world)
    types = TypePrinter(input.model, modules)
  }

  func diagnostics() -> [Diagnostic] {
    let functions = (abi.imports + abi.exports).flatMap { scope in
      scope.functions.compactMap { problem($0.function, scope.typeSide) }
    }
    return functions + importedResources() + repeatedResources() + unusedTypes()
  }

  // MARK: Functions

  private func problem(_ function: Function, _ side: Side) -> Diagnostic? {
    let types = function.parameters.map(\.type) + [function.result].compactMap { $0 }
    guard let feature = types.lazy.compactMap({ self.feature($0, side) }).first else { return nil }
    return unsupported("function", function.name, feature, at: function.span)
  }

  private func unsupported(
    _ kind: String, _ name: String, _ feature: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .unsupportedFeature, "\(kind) `\(name)` needs \(feature), which Rust output doesn't have yet",
      at: span)
  }

  /// What makes a type impossible, in words; `nil` for a type that works.
  private func feature(_ type: TypeRef, _ side: Side) -> String? {
    if let keyword = types.missingFeature(type) { return keyword }
    return importedHandle(type, side) ? "a resource of the host's" : nil
  }

  private func importedHandle(_ type: TypeRef, _ side: Side) -> Bool {
    guard case .defined(let id) = model.resolvingAliases(type) else { return false }
    switch model[id].kind {
    case .own(let resource), .borrow(let resource):
      return types.side(of: model.resolvingAliases(resource), in: side) == .imported
    case .record(let fields): return fields.contains { importedHandle($0.type, side) }
    case .variant(let cases):
      return cases.contains { $0.payload.map { importedHandle($0, side) } ?? false }
    case .tuple(let parts): return parts.contains { importedHandle($0, side) }
    case .option(let part), .list(let part), .fixedLengthList(let part, _):
      return importedHandle(part, side)
    case .result(let ok, let err):
      return [ok, err].contains { $0.map { importedHandle($0, side) } ?? false }
    case .alias, .enumeration, .flags, .resource, .map, .future, .stream: return false
    }
  }

  // MARK: Declarations

  private func importedResources() -> [Diagnostic] {
    let interfaces = modules.entries.filter { $0.side == .imported && $0.isPrimary }
    let ids =
      interfaces.flatMap { model[$0.interface].types }
      + world.imports.compactMap { item -> ID<TypeDefinition>? in
        if case .type(let id) = item.kind { id } else { nil }
      }
    return ids.compactMap { id in
      guard case .resource = model[id].kind else { return nil }
      return unsupported(
        "resource", model[id].name ?? "", "a host that implements it", at: model[id].span)
    }
  }

  /// One interface exported under two names has two tables of handles, but one set of Rust types.
  private func repeatedResources() -> [Diagnostic] {
    modules.entries.filter { $0.side == .exported && !$0.isPrimary }.compactMap { entry in
      let hasResource = model[entry.interface].types.contains { id in
        if case .resource = model[id].kind { true } else { false }
      }
      guard hasResource, case .name(let label) = entry.item.key else { return nil }
      return unsupported(
        "export", label, "a second copy of an interface's resources", at: entry.item.span)
    }
  }

  /// Types that nothing uses are left out, and named.
  private func unusedTypes() -> [Diagnostic] {
    var seen: Set<ID<TypeDefinition>> = []
    let interfaces = modules.entries.filter(\.isPrimary).flatMap { model[$0.interface].types }
    let own = world.imports.compactMap { item -> ID<TypeDefinition>? in
      if case .type(let id) = item.kind { id } else { nil }
    }
    return (interfaces + own).filter { seen.insert($0).inserted }.compactMap { id in
      guard let feature = types.missingFeature(.defined(id)) else { return nil }
      var diagnostic = unsupported("type", model[id].name ?? "", feature, at: model[id].span)
      diagnostic.severity = .warning
      diagnostic.notes = ["it is left out of the bindings"]
      return diagnostic
    }
  }
}

extension TypePrinter {
  /// Whether a module can declare the type.
  func canDeclare(_ id: ID<TypeDefinition>) -> Bool {
    missingFeature(.defined(id)) == nil
  }

  /// The first construct in a type that has no Rust form yet, in words.
  func missingFeature(_ type: TypeRef) -> String? {
    guard case .defined(let id) = type else {
      return type == .errorContext ? "`error-context`" : nil
    }
    if model[id].name != nil, facts[type].hasBorrow, !model[id].isResource(in: model) {
      return "a named type with borrowed handles in it"
    }
    switch model[id].kind {
    case .map: return "`map`"
    case .fixedLengthList: return "a list of fixed length"
    case .future: return "`future`"
    case .stream: return "`stream`"
    case .alias(let target): return missingFeature(target)
    case .record(let fields): return missingFeature(fields.map(\.type))
    case .variant(let cases): return missingFeature(cases.compactMap(\.payload))
    case .tuple(let parts): return missingFeature(parts)
    case .option(let part), .list(let part): return missingFeature(part)
    case .result(let ok, let err): return missingFeature([ok, err].compactMap { $0 })
    case .own, .borrow, .resource, .enumeration, .flags: return nil
    }
  }

  private func missingFeature(_ types: [TypeRef]) -> String? {
    types.lazy.compactMap { self.missingFeature($0) }.first
  }
}
