import PintleABI
import PintleDiagnostics
import PintleModel

/// Finds what a world needs and the output for a language can't express.
package struct FeatureChecker {
  private let input: BackendInput
  private let limits: LanguageLimits
  private let rule: (TypeRef) -> String?
  private var diagnostics: [Diagnostic] = []
  private var seenTypes: Set<ID<TypeDefinition>> = []
  private var seenInterfaces: Set<ID<Interface>> = []

  private var model: Model { input.model }

  /// - Parameter rule: a rule of the language itself: what a type needs and the language lacks, in words.
  package init(
    _ input: BackendInput, _ limits: LanguageLimits,
    rule: @escaping (TypeRef) -> String? = { _ in nil }
  ) {
    self.input = input
    self.limits = limits
    self.rule = rule
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
    guard let lack = lack(in: function) else { return }
    report("function `\(function.name)` needs \(lack)", at: function.span)
  }

  private mutating func check(_ id: ID<TypeDefinition>, isImported: Bool) {
    guard seenTypes.insert(id).inserted else { return }
    let name = model[id].name ?? ""
    if case .resource = model[id].kind {
      guard isImported, !limits.supportsImportedResources else { return }
      return report("resource `\(name)` needs a host that implements it", at: model[id].span)
    }
    guard let lack = lack(inDefinition: id) else { return }
    report("type `\(name)` needs \(lack)", at: model[id].span)
    if limits.omitsTypes {
      diagnostics[diagnostics.count - 1].severity = .warning
      diagnostics[diagnostics.count - 1].notes = ["it is left out of the bindings"]
    }
  }

  /// An interface that is exported twice has its resources twice, but its types are declared once.
  private mutating func checkRepeatedResources() {
    var exported: Set<ID<Interface>> = []
    for item in input.world.exports {
      guard case .interface(let id) = item.kind, !exported.insert(id).inserted else { continue }
      let resource = model[id].types.first {
        if case .resource = model[$0].kind { true } else { false }
      }
      guard let name = resource.flatMap({ model[$0].name }) else { continue }
      report("resource `\(name)` needs a second export", at: item.span)
    }
  }

  private mutating func report(_ need: String, at span: Span) {
    diagnostics.append(limits.unsupported(need, at: span))
  }

  // MARK: Types

  private func lack(in function: Function) -> String? {
    let types = function.parameters.map(\.type) + [function.result].compactMap { $0 }
    return types.lazy.compactMap { self.lack(in: $0) }.first
  }

  /// Whether the output can declare a named type.
  package func canDeclare(_ id: ID<TypeDefinition>) -> Bool { lack(inDefinition: id) == nil }

  /// What the definition of a type needs and the language lacks, in words.
  private func lack(inDefinition id: ID<TypeDefinition>) -> String? {
    if let lack = rule(.defined(id)) ?? lack(inKind: model[id].kind) { return lack }
    guard let excess = input.abi.unsupported(id), excess != "resource" else { return nil }
    return "a \(excess)"
  }

  /// The same for a use of a type. A named one is reported where it is declared, unless it is only left out there.
  private func lack(in type: TypeRef) -> String? {
    guard case .defined(let id) = type else {
      return type == .errorContext ? words(.errorContext) : nil
    }
    if model[id].name == nil { return lack(inKind: model[id].kind) }
    return limits.omitsTypes ? lack(inDefinition: id) : nil
  }

  private func lack(inKind kind: TypeDefinition.Kind) -> String? {
    switch kind {
    case .fixedLengthList: if let words = words(.fixedLengthList) { return words }
    case .map: if let words = words(.map) { return words }
    case .future: if let words = words(.future) { return words }
    case .stream: if let words = words(.stream) { return words }
    case .alias, .record, .variant, .enumeration, .flags, .resource, .own, .borrow, .tuple, .option,
      .result, .list:
      break
    }
    return kind.components.lazy.compactMap { self.lack(in: $0) }.first
  }

  private func words(_ construct: LanguageLimits.Construct) -> String? {
    limits.constructs.contains(construct) ? construct.words : nil
  }
}
