/// An estimate of the time and memory that planning something takes.
///
/// A type's size in WIT says little about its plans: flat forms have no routines, so a few nested variants can need more
/// steps than any machine has room for. So the cost is computed before anything is planned.
struct PlanCost: Sendable {
  /// The limit of one plan or routine. A variant of 65,537 cases with payloads is well below it.
  static let planLimit = 1_500_000
  /// The limit of all plans of a world together, and what each function and type of the model adds to it. An ordinary one
  /// costs less than it adds, however many there are.
  static let worldLimit = 16_000_000
  static let allowance = 256
  /// The cost of a function besides its parameters and its result.
  static let function = 100

  /// Steps and the values that they define.
  var steps: Int
  /// Elements of the paths that the steps have: the deeper a part, the longer they are.
  var pathElements = 0

  static let none = PlanCost(steps: 0)

  /// A path's element takes about an eighth of the room of a step.
  var total: Int { steps + pathElements / 8 }

  /// Adds `count` times the cost of a part.
  mutating func add(_ part: PlanCost, times count: Int = 1) {
    steps += part.steps * count
    pathElements += (part.pathElements + part.steps) * count
  }
}
