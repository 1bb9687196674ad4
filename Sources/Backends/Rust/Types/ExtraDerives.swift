import PintleABI
import PintleModel

/// The traits that the user wants types to derive.
struct ExtraDerives {
  private let traits: [String]
  private let ignored: Set<String>
  /// The types that functions use; `nil` if it makes no difference.
  private let used: Set<ID<TypeDefinition>>?
  private let model: Model

  init(_ options: RustOptions, _ abi: WorldABI, _ model: Model) {
    traits = options.derives
    ignored = Set(options.underivedTypes)
    self.model = model
    let all = traits.isEmpty || options.derivesForUnusedTypes
    used = all ? nil : Self.used(abi, model)
  }

  /// The traits of an enum, which has several of its own.
  func traits(of id: ID<TypeDefinition>) -> [String] {
    traits(of: id, besides: ["Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord"])
  }

  /// - Parameter own: the traits that it derives anyway. All types implement `Debug`.
  func traits(of id: ID<TypeDefinition>, besides own: [String]) -> [String] {
    if traits.isEmpty || ignored.contains(model[id].name ?? "") { return [] }
    if let used, !used.contains(id) { return [] }
    var names = Set(own + ["Debug"])
    return traits.filter { names.insert(Self.lastSegment($0)).inserted }
  }

  private static func lastSegment(_ path: String) -> String {
    path.split(separator: ":").last.map(String.init) ?? path
  }

  private static func used(_ abi: WorldABI, _ model: Model) -> Set<ID<TypeDefinition>> {
    var used: Set<ID<TypeDefinition>> = []
    func add(_ type: TypeRef) {
      guard case .defined(let id) = type, used.insert(id).inserted else { return }
      model[id].kind.components.forEach(add)
    }
    for function in (abi.imports + abi.exports).flatMap(\.functions).map(\.function) {
      function.parameters.map(\.type).forEach(add)
      function.result.map(add)
    }
    return used
  }
}
