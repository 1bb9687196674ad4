import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds what the backend can't print yet.
struct Support {
  private let input: BackendInput
  private var problems: [Diagnostic] = []

  private var model: Model { input.model }

  static func problems(_ input: BackendInput) -> [Diagnostic] {
    var support = Support(input: input)
    for item in input.world.imports { support.check(item, isImport: true) }
    for item in input.world.exports { support.check(item, isImport: false) }
    support.checkDuplicates()
    return support.problems
  }

  private init(input: BackendInput) {
    self.input = input
  }

  /// Two exports of one interface have resources of their own, which would be one TypeScript type.
  private mutating func checkDuplicates() {
    var seen: Set<ID<Interface>> = []
    for item in input.world.exports {
      guard case .interface(let id) = item.kind, !seen.insert(id).inserted else { continue }
      let resource = model[id].types.first {
        if case .resource = model[$0].kind { true } else { false }
      }
      guard let name = resource.flatMap({ model[$0].name }) else { continue }
      problems.append(
        Diagnostic(
          .unsupportedFeature,
          "a second export of the resource `\(name)` is something TypeScript output can't do yet",
          at: item.span))
    }
  }

  private mutating func check(_ item: WorldItem, isImport: Bool) {
    switch item.kind {
    case .function(let function): check(function)
    case .type(let id): check(id, isImport: isImport)
    case .interface(let id):
      for type in model[id].types { check(type, isImport: isImport) }
      for function in model[id].functions { check(function) }
    }
  }

  private mutating func check(_ function: Function) {
    guard let construct = model.unprintedConstruct(in: function) else { return }
    refuse(function.name, "a \(construct)", at: function.span)
  }

  private mutating func check(_ id: ID<TypeDefinition>, isImport: Bool) {
    let definition = model[id]
    let feature: String?
    if case .resource = definition.kind {
      feature = isImport ? "a resource that the host implements" : nil
    } else {
      feature = model.unprintedConstruct(in: definition.kind).map { "a \($0)" }
    }
    if let feature { refuse(definition.name ?? "type", feature, at: definition.span) }
  }

  private mutating func refuse(_ name: String, _ feature: String, at span: Span) {
    problems.append(
      Diagnostic(
        .unsupportedFeature, "`\(name)` needs \(feature), which TypeScript output can't use yet",
        at: span))
  }
}
