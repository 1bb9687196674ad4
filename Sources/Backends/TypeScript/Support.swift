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
    case .function: break
    case .type(let id): check(id, isImport: isImport)
    case .interface(let id):
      for type in model[id].types { check(type, isImport: isImport) }
    }
  }

  private mutating func check(_ id: ID<TypeDefinition>, isImport: Bool) {
    let definition = model[id]
    let feature: String?
    if case .resource = definition.kind {
      feature = isImport ? "a resource that the host implements" : nil
    } else {
      feature = unsupported(definition.kind)
    }
    guard let feature else { return }
    let name = definition.name ?? "type"
    problems.append(
      Diagnostic(
        .unsupportedFeature, "`\(name)` needs \(feature), which TypeScript output can't use yet",
        at: definition.span))
  }

  /// The first part of a type that can't be printed; named types inside it are looked at on their own.
  private func unsupported(_ kind: TypeDefinition.Kind) -> String? {
    switch kind {
    case .alias(let type), .option(let type), .list(let type): unsupported(type)
    case .record(let fields): first(fields.map(\.type))
    case .variant(let cases): first(cases.compactMap(\.payload))
    case .tuple(let types): first(types)
    case .result(let ok, let err): first([ok, err].compactMap { $0 })
    case .enumeration, .flags, .resource, .own, .borrow: nil
    case .fixedLengthList: "a fixed-length list"
    case .map: "a map"
    case .future: "a future"
    case .stream: "a stream"
    }
  }

  private func unsupported(_ type: TypeRef) -> String? {
    if type == .errorContext { return "an error-context" }
    guard case .defined(let id) = type, model[id].name == nil else { return nil }
    return unsupported(model[id].kind)
  }

  private func first(_ types: [TypeRef]) -> String? {
    types.lazy.compactMap { unsupported($0) }.first
  }
}
