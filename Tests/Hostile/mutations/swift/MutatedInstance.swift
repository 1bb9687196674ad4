/// An instance of the engine under test. Values are changed on their way in and out.
///
/// The runner has made the engine's own class its superclass.
nonisolated final class PintleInstance: PintleEngineInstance {
  private let items: [PintleCoreItem]
  /// Whether the engine's memory may be read, which is not so before the instance exists.
  private var isReady = false

  override init(
    _ module: PintleModule, limits: PintleLimits, interrupter: PintleInterrupter
  ) throws {
    items = module.imports.map(\.item)
    try super.init(module, limits: limits, interrupter: interrupter)
  }

  override func instantiate(_ imports: [PintleCoreImport], extra: PintleExtraImports?) throws {
    try super.instantiate(zip(items, imports).map(changing), extra: extra)
    isReady = true
  }

  /// An import whose arguments and results are changed.
  private func changing(_ known: PintleCoreItem, _ item: PintleCoreImport) -> PintleCoreImport {
    guard case .function(let signature) = known, case .function(let body) = item else {
      return item
    }
    return .function(
      PintleHostClosure { [unowned self] slots in
        change(slots, signature.parameters.count)
        try body(slots)
        change(slots, signature.results.count)
      })
  }

  override func call(_ function: PintleFunction, _ slots: PintleSlots) throws {
    try super.call(function, slots)
    // The first slot holds the result, if there is one.
    change(slots, 1)
  }

  private func change(_ slots: PintleSlots, _ count: Int) {
    let memory = isReady ? memory("memory").map { bytes(of: $0) } : nil
    Mutator.shared.change(slots, count: count, memory)
  }
}
