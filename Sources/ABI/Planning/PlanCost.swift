/// About how much planning something takes: what time and memory go by.
///
/// What a type is in WIT says little about its plans. Flat forms have no routines, so that a few nested variants can need
/// more steps than any machine has room for: what is planned is weighed before.
struct Effort: Sendable {
  /// What one plan or routine may take: a variant of 65,537 cases with payloads is well below.
  static let planLimit = 1_500_000
  /// What all plans of a world may take together, and what each function and type of the model adds to that. Ordinary ones
  /// take less than they add, however many there are.
  static let worldLimit = 16_000_000
  static let allowance = 256
  /// What a function takes besides its parameters and its result.
  static let function = 100

  /// Steps and the values that they define.
  var steps: Int
  /// Elements of the paths that the steps have: the deeper a part, the longer they are.
  var pathElements = 0

  static let none = Effort(steps: 0)

  /// A path's element takes about an eighth of the room of a step.
  var total: Int { steps + pathElements / 8 }

  /// Adds what a part takes, so and so often.
  mutating func add(_ part: Effort, times count: Int = 1) {
    steps += part.steps * count
    pathElements += (part.pathElements + part.steps) * count
  }
}

/// What is left for the plans of a world.
final class PlanBudget {
  private var rest: Int

  init(functions: Int, types: Int) {
    rest = Effort.worldLimit + Effort.allowance * (functions + types)
  }

  var isExhausted: Bool { rest < 0 }

  /// Whether there is enough left. If not, nothing that is planned from then on is of use.
  func spend(_ effort: Int) -> Bool {
    if !isExhausted { rest -= effort }
    return !isExhausted
  }
}
