import PintleABI
import PintleDiagnostics
import PintleModel

/// Finds what the Swift backend can't do yet, and names that would be the same in Swift.
struct UnsupportedFeatures {
  let names: WorldNames
  let options: SwiftOptions
  private var diagnostics: [Diagnostic] = []

  static func find(_ names: WorldNames, _ options: SwiftOptions) -> [Diagnostic] {
    var refusals = UnsupportedFeatures(names, options)
    refusals.checkEngine()
    refusals.checkResources()
    refusals.checkTypes()
    refusals.checkExports()
    return refusals.diagnostics + NameConflicts.find(names)
  }

  private init(_ names: WorldNames, _ options: SwiftOptions) {
    self.names = names
    self.options = options
  }

  private var model: Model { names.model }

  private mutating func refuse(_ what: String, at span: Span, help: [String] = []) {
    diagnostics.append(
      Diagnostic(
        .unsupportedFeature, "\(what), which the Swift backend can't do yet", at: span, help: help))
  }

  // MARK: Engines

  private mutating func checkEngine() {
    switch options.engine {
    case .wasmCAPI, .none: break
    case .wasmKit, .javaScriptCore:
      let world = model[names.abi.world]
      refuse(
        "world `\(world.name)` needs an adapter of the engine `\(options.engine.rawValue)`",
        at: world.span,
        help: [
          "choose `--engine wasm-c-api` for Wasmtime and engines like it, or `--engine none` "
            + "to write the adapter yourself"
        ])
    }
  }

  // MARK: Resources

  /// Objects that live in the host.
  private mutating func checkResources() {
    let world = model[names.abi.world]
    var seen: Set<ID<TypeDefinition>> = []
    for item in world.imports {
      switch item.kind {
      case .interface(let id):
        for type in model[id].types where seen.insert(type).inserted { checkResource(type) }
      case .type(let type):
        if seen.insert(type).inserted { checkResource(type) }
      case .function: break
      }
    }
  }

  private mutating func checkResource(_ id: ID<TypeDefinition>) {
    guard case .resource = model[id].kind else { return }
    refuse(
      "resource `\(model[id].name ?? "")` lives in the host", at: model[id].span)
  }

  /// Two exports of one interface have a copy of its resources each.
  private mutating func checkExports() {
    var seen: Set<ID<Interface>> = []
    for item in model[names.abi.world].exports {
      guard case .interface(let id) = item.kind, !seen.insert(id).inserted else { continue }
      let resource = model[id].types.first { type in
        if case .resource = model[type].kind { true } else { false }
      }
      guard let resource else { continue }
      refuse(
        "resource `\(model[resource].name ?? "")` is exported a second time", at: item.span)
    }
  }

  // MARK: Types

  private mutating func checkTypes() {
    for type in names.types { checkType(type) }
    for function in (names.abi.imports + names.abi.exports).flatMap(\.functions) {
      checkFunction(function.function)
    }
    for definition in model.types {
      if case .result(_, let err?) = definition.kind, names.traits.holdsObject(err) {
        refuse("an error of a `result` holds a resource", at: definition.span)
      }
    }
    checkDepth()
  }

  /// How deep lists, options, results and tuples may nest. Each level is a closure inside a closure, and the time that
  /// Swift's type checker takes doubles with every few of them; records and variants have functions of their own.
  private static let depthLimit = 16

  private mutating func checkDepth() {
    var depths: [Int] = []
    for definition in model.types {
      let inner = definition.kind.components.map { component -> Int in
        if case .defined(let id) = component { depths[id.index] } else { 0 }
      }
      switch definition.kind {
      case .alias: depths.append(inner.max() ?? 0)
      case .record, .variant: depths.append(0)
      default: depths.append((inner.max() ?? 0) + 1)
      }
      if depths.last == Self.depthLimit + 1 {
        refuse(
          "a type nests more than \(Self.depthLimit) levels deep", at: definition.span,
          help: ["put an inner part into a record"])
      }
    }
  }

  /// A named type that no function uses is declared all the same.
  private mutating func checkType(_ id: ID<TypeDefinition>) {
    let construct = model.unprintedConstruct(in: model[id].kind) ?? names.abi.unsupported(id)
    guard let construct, construct != "resource" else { return }
    refuse("type `\(model[id].name ?? "")` needs `\(construct)`", at: model[id].span)
  }

  private mutating func checkFunction(_ function: Function) {
    guard let construct = model.unprintedConstruct(in: function) else { return }
    refuse("function `\(function.name)` needs `\(construct)`", at: function.span)
  }
}
