import PintleABI

/// The values of a plan that may be printed at their only use instead of in their own statement.
///
/// A value qualifies when it is read exactly once, in the block that defines it, and when nothing between its definition and
/// the statement that would hold it could change or observe it:
/// - a step that only computes moves freely, also from phase to phase;
/// - a step that can fail stays in its phase, since the phase decides what a failure means;
/// - a step that reads memory stays in its phase and before everything that writes, frees or calls;
/// - a call or a branch with one result moves only to the next statement;
/// - all other steps are statements.
///
/// Whether a language wants to print a foldable value inline is for the language to decide: it asks with ``contains(_:)``
/// and, when it likes the answer, prints the value's step where the value is used. Each result of a pure step with several
/// results is decided on its own (`line.pointer`, `line.count`).
package struct Folding: Sendable {
  /// Indexed by the values' indices, like the declarations of a plan.
  private var isFoldable: [Bool]
  private var counts: [Int]
  private let effects: StepEffects

  /// - Parameter checksNumbers: whether the language has to check a number before it lowers it
  ///   (TypeScript does), so that lowering a scalar can fail.
  package init(_ plan: Plan, checksNumbers: Bool = false) {
    self.init(valueCount: plan.values.count, plan.role.isGuest, checksNumbers)
    var items: [Item] = []
    for (phase, content) in plan.phases.enumerated() {
      items += content.steps.map { Item(step: $0, phase: phase) }
    }
    run(items, yields: plan.result.map { .one($0) } ?? .none)
  }

  package init(_ routine: Routine, inGuest: Bool, checksNumbers: Bool = false) {
    self.init(valueCount: routine.values.count, inGuest, checksNumbers)
    let items = routine.steps.map { Item(step: $0, phase: 0) }
    switch routine.purpose {
    case .load: run(items, yields: routine.subject.map { .one($0) } ?? .none)
    case .lend, .transfer, .allocate, .release: run(items, yields: .none)
    }
  }

  private init(valueCount: Int, _ inGuest: Bool, _ checksNumbers: Bool) {
    isFoldable = Array(repeating: false, count: valueCount)
    counts = Array(repeating: 0, count: valueCount)
    effects = StepEffects(inGuest: inGuest, checksNumbers: checksNumbers)
  }

  /// Whether the value may be printed at its only use.
  package func contains(_ value: Value) -> Bool {
    isFoldable[value.index]
  }

  /// How often the value is read, in all blocks.
  package func uses(of value: Value) -> Int {
    counts[value.index]
  }

  /// A step and the number of its phase.
  private struct Item {
    var step: Step
    var phase: Int
  }

  private mutating func run(_ items: [Item], yields: ValueList) {
    for value in yields { counts[value.index] += 1 }
    for item in items { countUses(of: item.step) }
    fold(items, yields: yields)
  }

  private mutating func countUses(of step: Step) {
    let shape = step.shape
    // A pure step with several results is printed once for each.
    let times = effects(step) == .none ? max(1, shape.definitions.count) : 1
    for value in shape.uses { counts[value.index] += times }
    for block in shape.blocks {
      for value in block.yields { counts[value.index] += 1 }
      for step in block.steps { countUses(of: step) }
    }
  }

  /// Folds one block, last step first, because where a value is printed depends on the later steps.
  private mutating func fold(_ items: [Item], yields: ValueList) {
    // The statement that holds the use of a value; the end of the block for what it yields.
    var holder: [Int: Int] = [:]
    for value in yields { holder[value.index] = items.count }
    var statements: [Int] = []
    for (index, item) in items.enumerated().reversed() {
      let shape = item.step.shape
      var home = shape.definitions.isEmpty ? index : items.count
      for value in shape.definitions {
        if counts[value.index] == 1, let target = holder[value.index],
          may(move: index, to: target, over: items, statements)
        {
          isFoldable[value.index] = true
          home = min(home, target)
        } else {
          home = index
        }
      }
      if home == index { statements.append(index) }
      for value in shape.uses { holder[value.index] = home }
      for block in shape.blocks {
        fold(block.steps.map { Item(step: $0, phase: item.phase) }, yields: block.yields)
      }
    }
  }

  /// Whether the step at `index` may be evaluated in the statement at `target`.
  /// - Parameter statements: the steps after `index` that are statements.
  private func may(
    move index: Int, to target: Int, over items: [Item], _ statements: [Int]
  ) -> Bool {
    let samePhase = items[min(target, items.count - 1)].phase == items[index].phase
    switch effects(items[index].step) {
    case .none: return true
    case .failure: return samePhase
    case .read:
      return samePhase
        && !statements.contains { $0 < target && blocksReads(items[$0].step) }
    case .control:
      // Operands that read would be evaluated before it.
      let between = items[(index + 1)..<max(index + 1, min(target, items.count))]
      return (samePhase || effects.inGuest) && items[index].step.definitions.count == 1
        && between.allSatisfy { effects($0.step) == .none }
        && !statements.contains { $0 < target }
    case .other: return false
    }
  }

  private func blocksReads(_ step: Step) -> Bool {
    switch effects(step) {
    case .none, .failure, .read: false
    case .control, .other: true
    }
  }
}
