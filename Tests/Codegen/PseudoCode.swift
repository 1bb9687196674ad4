import PintleABI
import PintleCodegen
import PintleModel
import PintlePrint

/// A backend for a language that does not exist: it prints all plans of a world with one `switch`. It knows only what the
/// plans say, which shows that a plan is enough.
///
/// Its language has functions, `let`, `if`, `match`, `for`, and a support library with a function for each step that is not
/// plain arithmetic. `memory.u16[a + 2]` reads and writes; `trap(reason, place)` never returns.
struct PseudoCode {
  private let abi: WorldABI
  private let model: Model
  private(set) var writer = CodeWriter(indent: 2)
  private var names: [String] = []
  private var routines: [String] = []
  private var isGuest = false
  /// The names of the functions that the plan calls.
  private var called = (core: "", user: "", postReturn: "")

  static func print(_ abi: WorldABI, _ model: Model) -> String {
    var printer = PseudoCode(abi: abi, model: model)
    for (isGuest, routines) in [(true, abi.guestRoutines), (false, abi.hostRoutines)] {
      printer.isGuest = isGuest
      printer.print(routines)
      for function in (abi.imports + abi.exports).flatMap(\.functions) { printer.print(function) }
    }
    return printer.writer.text
  }

  private mutating func print(_ function: WorldABI.FunctionABI) {
    called.user = "`\(function.function.name)`"
    switch function.coreName {
    case .import(let name): called.core = "`\(name.module)`.`\(name.field)`"
    case .export(let name): called.core = "`\(name)`"
    }
    called.postReturn = "`\(function.postReturn ?? "")`"
    let plan = isGuest ? function.guestPlan : function.hostPlan
    print(plan, as: plan.role == .guestImplementsExport ? called.core : called.user)
    if isGuest, let plan = function.postReturnPlan { print(plan, as: called.postReturn) }
  }

  private mutating func print(_ plan: Plan, as name: String) {
    names = Self.unique(plan.values)
    block("\(plan.role.rawValue) \(name)(\(list(plan.parameters)))") { printer in
      for phase in plan.phases {
        printer.writer.line("// \(phase.kind.rawValue)")
        printer.print(phase.steps)
      }
      if let result = plan.result { printer.writer.line("return \(printer[result])") }
    }
  }

  private mutating func print(_ routines: [Routine]) {
    self.routines = routines.enumerated().map { index, routine in
      "\(routine.purpose.rawValue)_\(model[routine.type].name ?? "")_\(index)"
    }
    for (routine, name) in zip(routines, self.routines) {
      names = Self.unique(routine.values)
      let isLoad = routine.purpose == .load
      let inputs = [routine.base, isLoad ? nil : routine.subject, routine.arena].compactMap { $0 }
      let path = routine.purpose == .release ? "" : ", path"
      block("routine \(name)(\(list(inputs))\(path))") { printer in
        printer.print(routine.steps)
        if isLoad, let value = routine.subject { printer.writer.line("return \(printer[value])") }
      }
    }
  }

  private static func unique(_ values: [ValueDeclaration]) -> [String] {
    var scope = NameScope(reserved: ["memory", "guest", "path", "arena"], separator: "_")
    return values.map { scope.declare(KebabName($0.hint).snake) }
  }

  private mutating func print(_ steps: [Step]) {
    for step in steps { print(step) }
  }

  private mutating func print(_ step: Step) {
    switch step {
    case .constant(let value, let type, let bits): define([value], "\(type.rawValue)(\(bits))")
    case .cast(let value, let from, let cast): define([value], "\(cast.rawValue)(\(self[from]))")
    case .liftScalar(let value, let scalar, let from, let path):
      define([value], "\(scalar.rawValue)(\(self[from])\(scalar == .char ? place(path) : ""))")
    case .lowerScalar(let value, let scalar, let from):
      define([value], "\(scalar.core.rawValue)(\(self[from]))")
    case .loadScalar(let value, let scalar, let from, let path):
      let loaded = "memory.\(scalar.rawValue)[\(address(from))]"
      define([value], scalar == .char ? "char(\(loaded)\(place(path)))" : loaded)
    case .storeScalar(let scalar, let from, let to):
      writer.line("memory.\(scalar.rawValue)[\(address(to))] = \(self[from])")
    case .loadPointer(let value, let from), .loadLength(let value, let from):
      define([value], "memory.u32[\(address(from))]")
    case .storePointer(let value, let to), .storeLength(let value, let to):
      writer.line("memory.u32[\(address(to))] = \(self[value])")
    case .loadUnsigned(let value, let width, let from):
      define([value], "memory.bytes\(width)[\(address(from))]")
    case .storeUnsigned(let value, let width, let to):
      writer.line("memory.bytes\(width)[\(address(to))] = \(self[value])")
    case .checkArea(let address, let layout, let path):
      call("check_area", [self[address], text(layout)], path)
    case .stackArea(let value, let layout): define([value], "stack(\(text(layout)))")
    case .staticArea(let value, let layout): define([value], "static(\(text(layout)))")
    case .allocateArea(let value, let layout, let path):
      define([value], "guest.allocate(\(text(layout))\(place(path)))")
    case .freeArea(let value, let layout): call("free", [self[value], text(layout)])
    case .openArena(let value): define([value], "arena()")
    case .closeArena(let value): call("free_arena", [self[value]])
    case .liftString(let value, let address, let length, let ownership, let path):
      define([value], "\(ownership)_string(\(self[address]), \(self[length])\(place(path)))")
    case .lowerString(let address, let length, let from, let ownership, let path):
      define([address, length], "\(text(ownership)).string(\(self[from])\(place(path)))")
    case .liftNumericList(let value, let scalar, let address, let length, let ownership, let path):
      let source = "\(self[address]), \(self[length])"
      define([value], "\(ownership)_numeric_list<\(scalar.rawValue)>(\(source)\(place(path)))")
    case .lowerNumericList(let address, let length, let scalar, let from, let ownership, let path):
      let function = "\(text(ownership)).numeric_list<\(scalar.rawValue)>"
      define([address, length], "\(function)(\(self[from])\(place(path)))")
    case .liftList(let list):
      call("check_list", [self[list.address], self[list.length], text(list.layout)], list.path)
      each(step, self[list.address], self[list.length], list.layout, into: list.result)
      if case .free(let element) = list.ownership { free(list.address, list.length, element) }
    case .liftMap(let map):
      call("check_list", [self[map.address], self[map.length], text(map.layout)], map.path)
      each(step, self[map.address], self[map.length], map.layout, into: map.result)
      if case .free(let element) = map.ownership { free(map.address, map.length, element) }
    case .loadElements(let list):
      each(step, address(list.base), "\(list.count)", list.layout, into: list.result)
    case .lowerList(let list):
      let count = "count(\(self[list.subject])), \(text(list.layout))\(place(list.path))"
      define([list.address, list.length], "\(text(list.ownership)).list(\(count))")
      each(step, self[list.address], self[list.length], list.layout, of: list.subject)
    case .lowerMap(let map):
      let count = "count(\(self[map.subject])), \(text(map.layout))\(place(map.path))"
      define([map.address, map.length], "\(text(map.ownership)).list(\(count))")
      each(step, self[map.address], self[map.length], map.layout, of: map.subject)
    case .storeElements(let list):
      call("check_count", [self[list.subject], "\(list.count)"], list.path)
      each(step, address(list.base), "\(list.count)", list.layout, of: list.subject)
    case .loadNumericElements(let value, let scalar, let count, let from):
      define([value], "memory.\(scalar.rawValue)[\(address(from)); \(count)]")
    case .storeNumericElements(let scalar, let count, let from, let to, let path):
      call("check_count", [self[from], "\(count)"], path)
      writer.line("memory.\(scalar.rawValue)[\(address(to)); \(count)] = \(self[from])")
    case .construct(let value, let type, let parts):
      define([value], "\(text(type)) { \(list(parts)) }")
    case .project(let parts, let type, let from, let path):
      define(parts, "parts<\(text(type))>(\(self[from])\(place(path)))")
    case .liftSum(let value, let type, let discriminant, let cases, let path):
      writer.line("var \(self[value])")
      block("match u32(\(self[discriminant]))") { printer in
        for sumCase in cases {
          printer.block("\(sumCase.discriminant):") { printer in
            printer.print(sumCase.steps)
            let payload = sumCase.payload.map { printer[$0] } ?? ""
            let sum = "\(printer.text(type)).\(sumCase.name)(\(payload))"
            printer.writer.line("\(printer[value]) = \(sum)")
          }
        }
        printer.writer.line("else: trap(\(Trap.invalidCase.rawValue)\(printer.place(path)))")
      }
    case .lowerSum(let results, _, let subject, let cases):
      if !results.isEmpty { writer.line("var \(list(results))") }
      block("match \(self[subject])") { printer in
        for sumCase in cases {
          let payload = sumCase.payload.map { "(\(printer[$0]))" } ?? ""
          printer.block("\(sumCase.name)\(payload):") { printer in
            printer.print(sumCase.steps)
            for (slot, value) in zip(results, sumCase.results) {
              printer.writer.line("\(printer[slot]) = \(printer[value])")
            }
          }
        }
      }
    case .liftEnum(let value, let type, let discriminant, let count, let path):
      define([value], "enum<\(text(type)), \(count)>(\(self[discriminant])\(place(path)))")
    case .lowerEnum(let value, _, let from): define([value], "index(\(self[from]))")
    case .liftFlags(let value, let type, let bits):
      define([value], "flags<\(text(type))>(\(self[bits]))")
    case .lowerFlags(let value, _, let from): define([value], "bits(\(self[from]))")
    case .checkHandle(let value, let resource, let path):
      call("check_handle", [text(resource), self[value]], path)
    case .liftOwn(let to, let of, let from, let at): handle("lift_own", to, of, from, at)
    case .liftBorrow(let to, let of, let from, let at): handle("lift_borrow", to, of, from, at)
    case .lowerOwn(let to, let of, let from, let at): handle("lower_own", to, of, from, at)
    case .lowerBorrow(let to, let of, let from, let at): handle("lower_borrow", to, of, from, at)
    case .loadNamed(let value, let routine, let from, let path):
      define([value], "\(routines[routine.index])(\(address(from))\(place(path)))")
    case .storeNamed(let routine, let from, let to, let arena, let path):
      let operands = [address(to), self[from]] + (arena.map { [self[$0]] } ?? [])
      call(routines[routine.index], operands, path)
    case .callCore(let results, let used): define(results, "\(called.core)(\(list(used)))")
    case .callUser(let result, let arguments):
      define(result.map { [$0] } ?? [], "\(called.user)(\(list(arguments)))")
    case .callPostReturn(let used): call("if_exported", [called.postReturn, list(used)])
    case .freeBlock(let address, let length, let element): free(address, length, element)
    case .releaseList(let list):
      each(step, self[list.address], self[list.length], list.layout)
      free(list.address, list.length, list.layout)
    case .releaseElements(let list):
      each(step, address(list.base), "\(list.count)", list.layout)
    case .releaseNamed(let routine, let at): call(routines[routine.index], [address(at)])
    case .releaseSum(_, let discriminant, let cases):
      block("match \(self[discriminant])") { printer in
        for sumCase in cases where !sumCase.steps.isEmpty {
          printer.block("\(sumCase.discriminant):") { $0.print(sumCase.steps) }
        }
      }
    }
  }

  /// A loop over consecutive elements. The values of its block are appended to `result`, or come from `subject`.
  private mutating func each(
    _ step: Step, _ base: String, _ count: String, _ layout: Layout, into result: Value? = nil,
    of subject: Value? = nil
  ) {
    let body = step.blocks[0]
    if let result { define([result], "empty()") }
    let items = subject == nil ? [] : Array(body.entry.dropLast(2))
    let cursor = body.entry[items.count]
    let counter = body.entry.count > 1 ? self[body.entry[items.count + 1]] : "index_\(self[cursor])"
    block("for \(counter) in 0..<\(count)") { printer in
      printer.define([cursor], "\(base) + \(counter) * \(layout.size)")
      if let subject { printer.define(items, "\(printer[subject])[\(counter)]") }
      printer.print(body.steps)
      if let result { printer.call("\(printer[result]).add", body.yields.map { printer[$0] }) }
    }
  }

  private mutating func block(_ head: String, _ body: (inout PseudoCode) -> Void) {
    writer.line("\(head) {")
    let outer = writer
    writer = CodeWriter(indent: 2)
    body(&self)
    let inner = writer
    writer = outer
    writer.indented { $0.lines(inner.text.split(separator: "\n").map(String.init)) }
    writer.line("}")
  }

  private mutating func define(_ values: [Value], _ expression: String) {
    writer.line(values.isEmpty ? expression : "let \(list(values)) = \(expression)")
  }

  private mutating func call(_ name: String, _ arguments: [String], _ path: Path? = nil) {
    let arguments = arguments.filter { !$0.isEmpty }.joined(separator: ", ")
    writer.line("\(name)(\(arguments)\(path.map(place) ?? ""))")
  }

  private mutating func handle(
    _ name: String, _ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path
  ) {
    define([value], "\(name)(\(text(resource)), \(self[from])\(place(path)))")
  }

  private mutating func free(_ address: Value, _ length: Value, _ element: Layout) {
    call("free", [self[address], "\(self[length]) times", text(element)])
  }

  private subscript(value: Value) -> String { names[value.index] }

  private func list(_ values: [Value]) -> String { values.map { self[$0] }.joined(separator: ", ") }

  private func address(_ place: MemoryOperand) -> String {
    place.offset == 0 ? self[place.base] : "\(self[place.base]) + \(place.offset)"
  }

  private func text(_ layout: Layout) -> String { "size \(layout.size), align \(layout.alignment)" }

  private func text(_ type: TypeRef) -> String { WITPrinter.text(of: type, in: model) }

  private func text(_ resource: ResourceRef) -> String {
    "\(resource.side.rawValue) \(model[resource.resource].name ?? "")"
  }

  private func text(_ ownership: LowerOwnership) -> String {
    switch ownership {
    case .lend: "lend"
    case .temporary(let arena): self[arena]
    case .transfer: "transfer"
    case .allocate: "allocate"
    }
  }

  /// The last argument of a function that can trap: the path of the value.
  private func place(_ path: Path) -> String {
    let words = path.elements.map { element in
      switch element {
      case .field(let name), .case(let name): ".\(name)"
      case .index(let counter): "[{\(self[counter])}]"
      case .position(let number): "[\(number)]"
      }
    }
    return ", \(path.root == nil ? "path + " : "")\"\(path.distinctRoot() ?? "")\(words.joined())\""
  }
}
