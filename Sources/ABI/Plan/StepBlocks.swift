/// A few values, without an array where there are at most three.
package enum ValueList: RandomAccessCollection, Sendable {
  case none
  case one(Value)
  case two(Value, Value)
  case three(Value, Value, Value)
  case many([Value])

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .two: 2
    case .three: 3
    case .many(let values): values.count
    }
  }

  package subscript(index: Int) -> Value {
    switch self {
    case .none: ([] as [Value])[index]
    case .one(let value): value
    case .two(let first, let second): index == 0 ? first : second
    case .three(let first, let second, let third):
      index == 0 ? first : index == 1 ? second : third
    case .many(let values): values[index]
    }
  }
}

/// Steps that run together inside another step, and the values that pass between the two.
package struct StepBlock: Sendable {
  package let steps: [Step]
  /// The values that the surrounding step defines at the start of the block.
  package let entry: ValueList
  /// The values of the block that the surrounding step reads at its end.
  package let yields: ValueList

  init(_ steps: [Step], entry: ValueList = .none, yields: ValueList = .none) {
    self.steps = steps
    self.entry = entry
    self.yields = yields
  }
}

/// The blocks of a step, made one at a time.
package enum StepBlocks: RandomAccessCollection, Sendable {
  case none
  case one(StepBlock)
  case lifted([CaseLift])
  case lowered([CaseLower])
  case released([CaseRelease])

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .lifted(let cases): cases.count
    case .lowered(let cases): cases.count
    case .released(let cases): cases.count
    }
  }

  package subscript(index: Int) -> StepBlock {
    switch self {
    case .none: return ([] as [StepBlock])[index]
    case .one(let block): return block
    case .lifted(let cases):
      let lifted = cases[index]
      return StepBlock(lifted.steps, yields: lifted.payload.map { .one($0) } ?? .none)
    case .lowered(let cases):
      let lowered = cases[index]
      return StepBlock(
        lowered.steps, entry: lowered.payload.map { .one($0) } ?? .none,
        yields: .many(lowered.results))
    case .released(let cases): return StepBlock(cases[index].steps)
    }
  }
}
