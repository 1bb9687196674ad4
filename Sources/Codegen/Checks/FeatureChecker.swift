import PintleABI
import PintleDiagnostics
import PintleModel

/// Finds the features that a world needs and the output for a language doesn't support.
package struct FeatureChecker {
  private let input: BackendInput
  private let limits: LanguageLimits
  /// The first unsupported feature that each type of the model needs, in words.
  private var features: [String?] = []
  private var diagnostics: [Diagnostic] = []
  private var seenTypes: Set<ID<TypeDefinition>> = []
  private var seenInterfaces: Set<ID<Interface>> = []

  private var model: Model { input.model }

  /// - Parameter rule: an additional rule of the language. It describes the unsupported feature that a named type needs, if
  ///   any.
  package init(
    _ input: BackendInput, _ limits: LanguageLimits,
    rule: @escaping (TypeRef) -> String? = { _ in nil }
  ) {
    self.input = input
    self.limits = limits
    features.reserveCapacity(model.types.count)
    // Types come after their parts, so that each is looked at once.
    for index in model.types.indices { features.append(missingFeature(in: ID(index), rule)) }
  }

  package func find() -> [Diagnostic] {
    var checker = self
    for item in input.world.imports { checker.check(item, isImported: true) }
    for item in input.world.exports { checker.check(item, isImported: false) }
    if !limits.supportsRepeatedResources { checker.checkRepeatedResources() }
    return checker.diagnostics
  }

  // MARK: Items

  private mutating func check(_ item: WorldItem, isImported: Bool) {
    switch item.kind {
    case .function(let function): check(function)
    case .type(let id): check(id, isImported: isImported)
    case .interface(let id):
      guard seenInterfaces.insert(id).inserted else { return }
      for type in model[id].types { check(type, isImported: isImported) }
      for function in model[id].functions { check(function) }
    }
  }

  private mutating func check(_ function: Function) {
    guard let feature = missingFeature(in: function) else { return }
    report("function `\(function.name)` needs \(feature)", at: function.span)
  }

  private mutating func check(_ id: ID<TypeDefinition>, isImported: Bool) {
    guard seenTypes.insert(id).inserted else { return }
    let name = model[id].name ?? ""
    if case .resource = model[id].kind {
      guard isImported, !limits.supportsImportedResources else { return }
      return report("resource `\(name)` is imported", at: model[id].span)
    }
    guard input.abi.canCross(id), let feature = features[id.index] else { return }
    report("type `\(name)` needs \(feature)", at: model[id].span)
    if limits.omitsTypes {
      diagnostics[diagnostics.count - 1].severity = .warning
      diagnostics[diagnostics.count - 1].notes = ["it is left out of the bindings"]
    }
  }

  /// Two exports of an interface have different resources, but its types are declared only once.
  private mutating func checkRepeatedResources() {
    var exported: Set<ID<Interface>> = []
    for item in input.world.exports {
      guard case .interface(let id) = item.kind, !exported.insert(id).inserted else { continue }
      let resource = model[id].types.first {
        if case .resource = model[$0].kind { true } else { false }
      }
      guard let name = resource.flatMap({ model[$0].name }) else { continue }
      report("resource `\(name)` is exported twice", at: item.span)
    }
  }

  private mutating func report(_ problem: String, at span: Span) {
    diagnostics.append(limits.unsupported(problem, at: span))
  }

  // MARK: Types

  /// Whether the output can declare a named type.
  package func canDeclare(_ id: ID<TypeDefinition>) -> Bool {
    input.abi.canCross(id) && features[id.index] == nil
  }

  private func missingFeature(in function: Function) -> String? {
    let types = function.parameters.map(\.type) + [function.result].compactMap { $0 }
    return types.lazy.compactMap { missingFeature(in: $0) }.first
  }

  private func missingFeature(
    in id: ID<TypeDefinition>, _ rule: (TypeRef) -> String?
  ) -> String? {
    let ownFeature = missingFeature(in: model[id].kind)
    if model[id].name == nil { return ownFeature }
    return rule(.defined(id)) ?? ownFeature
  }

  /// A named type is reported where it is declared, and where it is used only if its declaration is left out.
  private func missingFeature(in type: TypeRef) -> String? {
    guard case .defined(let id) = type else { return nil }
    return model[id].name == nil || limits.omitsTypes ? features[id.index] : nil
  }

  private func missingFeature(in kind: TypeDefinition.Kind) -> String? {
    let feature: String? =
      switch kind {
      case .fixedLengthList: missing(.fixedLengthList)
      case .map: missing(.map)
      case .alias, .record, .variant, .enumeration, .flags, .resource, .own, .borrow, .tuple,
        .option, .result, .list, .future, .stream:
        nil
      }
    return feature ?? kind.components.lazy.compactMap { missingFeature(in: $0) }.first
  }

  private func missing(_ construct: LanguageLimits.Construct) -> String? {
    limits.constructs.contains(construct) ? construct.description : nil
  }
}
