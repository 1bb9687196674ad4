import PintleABI
import PintleDiagnostics
import PintleModel
import PintlePrint

/// Prints the plans of functions, one step per line. A step has the name of its case in ``Step``. After `#` follow what it
/// does to memory, what it checks, and the path that a failed check names.
struct PlanText {
  private let abi: WorldABI
  let model: Model
  private var lines = TextLines()
  private var indentation = 0
  /// Those of the plan or routine that is being printed.
  private var names: [String] = []
  private var types: [ValueType] = []
  /// The root of paths that have none.
  private(set) var pathRoot = ""
  private var isGuest = false
  private var routines: [RoutineID: String] = [:]

  var output: TextBuffer { lines.output }

  init(_ abi: WorldABI, _ model: Model) {
    self.abi = abi
    self.model = model
  }

  /// The plans of a function, then the routines that they use.
  mutating func write(_ match: FunctionSearch.Match) {
    if output.count > 0 { line("") }
    let function = match.function
    let key = match.scope.interface == nil ? "" : " of \(model.identity(of: match.scope.item))"
    let type = WITPrinter.text(of: function.function, in: model)
    line("\(function.function.name)\(key): \(type)")
    line(coreFunction(function))
    let postReturn = function.postReturnPlan.map { [$0] } ?? []
    write([function.guestPlan] + postReturn, abi.guestRoutines)
    write([function.hostPlan], abi.hostRoutines)
  }

  private func coreFunction(_ function: WorldABI.FunctionABI) -> String {
    let name =
      switch function.coreName {
      case .import(let name): "core import `\(name.module.printable)` `\(name.field.printable)`"
      case .export(let name): "core export `\(name.printable)`"
      }
    var type = TextBuffer()
    type += "("
    type.append(declarationsOf: function.coreParameters)
    type += ")"
    if let result = function.coreResult {
      type += " -> "
      type.append(declarationsOf: [result])
    }
    return "\(name): \(type.text)"
  }

  // MARK: Plans and routines

  /// The plans of one side.
  private mutating func write(_ plans: [Plan], _ all: [Routine]) {
    isGuest = plans.contains { $0.role.isGuest }
    let used = Self.routines(of: plans, all)
    let titles = used.map {
      "\(all[$0.index].purpose.rawValue)-\(model[all[$0.index].type].name ?? "")"
    }.numbered
    routines = Dictionary(uniqueKeysWithValues: zip(used, titles))
    for plan in plans { write(plan) }
    for id in used { write(all[id.index], titled: routines[id] ?? "") }
  }

  /// The routines that steps of the plans call, and those that these call.
  private static func routines(of plans: [Plan], _ all: [Routine]) -> [RoutineID] {
    var found: Set<RoutineID> = []
    var waiting = plans.flatMap(\.phases).flatMap(\.steps)
    while let step = waiting.popLast() {
      waiting += step.blocks.flatMap(\.steps)
      if let id = step.routine, found.insert(id).inserted { waiting += all[id.index].steps }
    }
    return found.sorted { $0.index < $1.index }
  }

  private mutating func write(_ plan: Plan) {
    enter(plan.values, pathRoot: "")
    let isPostReturn = plan.phases.allSatisfy { $0.kind == .release } && !plan.phases.isEmpty
    let title = isPostReturn ? "postReturn" : plan.role.rawValue
    let parameters = plan.parameters.map(typed).joined(separator: ", ")
    let result = plan.result.map { " -> \(typed($0))" } ?? ""
    line("")
    annotated("\(title)(\(parameters))\(result)", words(plan.access))
    write(plan.frame)
    for phase in plan.phases {
      indented { $0.line(phase.kind.rawValue) }
      indented(by: 4) { $0.write(phase.steps) }
    }
  }

  /// What happens around the phases, and when.
  private mutating func write(_ frame: CallFrame) {
    if frame.isEmpty { return }
    indented { $0.line("frame") }
    let members: [(CallFrame, name: String, remarks: [String])] = [
      (.checkMayLeave, "checkMayLeave", ["first", "traps may-not-leave"]),
      (.enter, "enter", ["before lower", "refuses entered"]),
      (.checkBorrows, "checkBorrows", ["before release", "traps outstanding-borrow"]),
      (.dropBorrows, "dropBorrows", ["at the end"]),
      (.endLends, "endLends", ["at the end"]),
      (.exit, "exit", ["at the end", "runs guest", "traps guest"]),
    ]
    for (member, name, remarks) in members where frame.contains(member) {
      indented(by: 4) { $0.annotated(name, remarks) }
    }
  }

  private mutating func write(_ routine: Routine, titled title: String) {
    let subject = routine.subject.map { names(of: routine)[$0.index] } ?? ""
    enter(routine.values, pathRoot: subject)
    let isLoad = routine.purpose == .load
    let inputs = (isLoad ? [] : [routine.subject]) + [routine.base, routine.arena]
    let parameters = inputs.compactMap { $0 }.map(typed).joined(separator: ", ")
    let result = isLoad ? routine.subject.map { " -> \(typed($0))" } ?? "" : ""
    line("")
    annotated("\(title)(\(parameters))\(result)", words(routine.access))
    indented { $0.write(routine.steps) }
  }

  private func names(of routine: Routine) -> [String] {
    routine.values.map(\.hint).numbered
  }

  private mutating func enter(_ values: [ValueDeclaration], pathRoot: String) {
    names = values.map(\.hint).numbered
    types = values.map(\.type)
    self.pathRoot = pathRoot
  }

  // MARK: Steps

  private mutating func write(_ steps: [Step]) {
    for step in steps {
      let printed = print(step)
      annotated(printed.text, remarks(on: step, printed.path))
      let titles = titles(of: step)
      for (title, block) in zip(titles, step.blocks) { write(block, titled: title) }
    }
  }

  private mutating func write(_ block: StepBlock, titled title: String) {
    let entry = block.entry.isEmpty ? "" : " (\(list(block.entry)))"
    indented { $0.line(title + entry) }
    indented(by: 4) { text in
      text.write(block.steps)
      if !block.yields.isEmpty { text.line("yield \(text.list(block.yields))") }
    }
  }

  /// The remarks after `#`.
  private func remarks(on step: Step, _ path: Path?) -> [String] {
    let routine = step.routine.map { (isGuest ? abi.guestRoutines : abi.hostRoutines)[$0.index] }
    let access = words(step.access.union(routine?.access ?? []), isStep: true)
    let traps = step.traps(in: model).filter { !isGuest || $0.isMadeByGuests }.map(\.rawValue)
    if traps.isEmpty && step.routine == nil { return access }
    let verb = step.isRefusal ? "refuses" : "traps"
    let checks = traps.isEmpty ? "" : "\(verb) \(traps.joined(separator: ", "))"
    let place = path.map { "at \(text(of: $0))" } ?? ""
    let remark = [checks, place].filter { !$0.isEmpty }.joined(separator: " ")
    return access + (remark.isEmpty ? [] : [remark])
  }

  /// What happens to memory, the least serious first.
  private func words(_ access: MemoryAccess, isStep: Bool = false) -> [String] {
    var all: [(MemoryAccess, String)] = [
      (.reads, "reads"), (.writes, "writes"), (.allocates, "allocates"),
    ]
    // A guest is always running its own code.
    if !isGuest { all.append((.runsGuest, "runs guest")) }
    var words = all.filter { access.contains($0.0) }.map(\.1)
    if isStep, access.contains(.mayNotLeave) { words.append("may-leave off") }
    return words.isEmpty ? [] : [words.joined(separator: ", ")]
  }

  // MARK: Words

  func name(_ value: Value) -> String { names[value.index] }

  func list(_ values: some Sequence<Value>) -> String { values.map(name).joined(separator: ", ") }

  /// A value with its type.
  func typed(_ value: Value) -> String {
    let type =
      switch types[value.index] {
      case .core(let type): type.rawValue
      case .address: "address"
      case .length: "length"
      case .wit(let type): text(of: type)
      }
    return "\(name(value)): \(type)"
  }

  func text(of type: TypeRef) -> String { WITPrinter.text(of: type, in: model) }

  func name(_ routine: RoutineID) -> String { routines[routine] ?? "" }

  private func text(of path: Path) -> String {
    path.elements.reduce(path.distinctRoot() ?? pathRoot) { text, element in
      switch element {
      case .field(let name), .case(let name): "\(text).\(name)"
      case .index(let counter): "\(text)[\(name(counter))]"
      case .position(let number): "\(text)[\(number)]"
      }
    }
  }

  // MARK: Lines

  private mutating func indented(by columns: Int = 2, _ write: (inout PlanText) -> Void) {
    indentation += columns
    write(&self)
    indentation -= columns
  }

  private mutating func line(_ words: String) {
    if words.isEmpty { return lines.line() }
    lines.paragraph(indentation: indentation) { $0 += words }
  }

  /// A line and its remarks, after it or below it if they don't fit.
  private mutating func annotated(_ words: String, _ remarks: [String]) {
    if remarks.isEmpty { return line(words) }
    let remark = "# \(remarks.joined(separator: "; "))"
    let columns = words.unicodeScalars.count
    let end = max(indentation + columns + 2, Self.remarkColumn)
    if end + remark.unicodeScalars.count <= TextLines.width {
      let gap = String(repeating: " ", count: end - indentation - columns)
      lines.line(words + gap + remark, indentation: indentation)
    } else {
      line(words)
      indented(by: 6) { text in
        text.lines.paragraph(indentation: text.indentation, hanging: "# ") { $0 += remark }
      }
    }
  }

  private static let remarkColumn = 60
}

extension Step {
  /// Whether a failed check leaves everything as it was.
  fileprivate var isRefusal: Bool {
    switch self {
    case .checkHandle: true
    default: false
    }
  }
}

extension Trap {
  /// Whether a guest makes the check too: on numbers and bytes from a host. Only a host checks handles and calls.
  fileprivate var isMadeByGuests: Bool {
    switch self {
    case .invalidCharacter, .invalidCase, .tooLong, .misaligned, .outOfBounds, .invalidUTF8,
      .wrongCount:
      true
    case .invalidAllocation, .wrongHandle, .unknownHandle, .notOwned, .lentHandle,
      .outstandingBorrow,
      .mayNotLeave, .entered, .guest:
      false
    }
  }
}
