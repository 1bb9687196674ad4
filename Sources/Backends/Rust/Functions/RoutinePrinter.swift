import PintleABI
import PintleCodegen
import PintleModel

/// Prints `mod _memory`: the functions that load, store and release named types.
struct RoutinePrinter {
  let file: RustFile

  static let module = ModulePath(segments: [FileState.HelperModule.memory.rawValue])

  /// The names of routines: a verb and the type's name, for example `load_setting`.
  static func names(_ routines: [Routine], _ model: Model) -> [String] {
    var names = RustNames.locals()
    return routines.map { routine in
      let type = KebabName(model[routine.type].name ?? "value").snake
      let verb = routine.purpose == .transfer ? "give" : routine.purpose.rawValue
      return names.declare("\(verb)_\(type)")
    }
  }

  func print(_ writer: inout CodeWriter) {
    let names = usedNames
    if names.isEmpty { return }
    var content = writer.detached()
    content.indented { writer in
      for (routine, name) in zip(file.input.abi.guestRoutines, file.routines) {
        guard names.contains(name) else { continue }
        writer.line()
        print(routine, name, &writer)
      }
    }
    writer.line("/// Loads, stores and releases named types in their Canonical ABI layout.")
    RootAttributes.print(&writer)
    writer.line("mod _memory {")
    let used = file.state.drainUsedHelpers()
    writer.indented { writer in
      for helper in used { writer.line("use super::\(helper.rawValue);") }
    }
    writer.append(content)
    writer.line("}")
  }

  /// The names of the routines that the selected functions need.
  private var usedNames: Set<String> {
    var names: Set<String> = []
    func add(_ steps: [Step]) {
      for step in steps {
        if let id = step.routine, names.insert(file.routines[id.index]).inserted {
          add(file.input.abi.guestRoutines[id.index].steps)
        }
        for block in step.blocks { add(block.steps) }
      }
    }
    for function in (file.input.abi.imports + file.input.abi.exports).flatMap(\.functions) {
      let plans = [function.guestPlan] + [function.postReturnPlan].compactMap { $0 }
      for phase in plans.flatMap(\.phases) { add(phase.steps) }
    }
    return names
  }

  private func print(_ routine: Routine, _ name: String, _ writer: inout CodeWriter) {
    let owner: ID<Interface>? =
      if case .interface(let id) = file.model[routine.type].owner { id } else { nil }
    let scope = TypeScope(
      module: Self.module, side: routine.side ?? .imported, interface: owner,
      label: routine.label, file: file.state)
    let role: Role = routine.purpose == .lend ? .guestCallsImport : .guestImplementsExport
    var body = BodyPrinter(file, scope, routine, role: role, names: RustNames.locals())
    let signature = signature(routine, scope, &body)
    writer.signature(
      "pub unsafe fn \(name)\(signature.lifetime)", signature.parameters,
      result: signature.result, suffix: " {")
    writer.indented { writer in
      writer.line("// SAFETY: `base` points to memory with the type's size and alignment.")
      writer.line("unsafe {")
      writer.indented { writer in
        body.print(routine.steps, &writer)
        if case .load = routine.purpose, let subject = routine.subject {
          body.finish(subject, "", "", &writer)
        }
      }
      writer.line("}")
    }
    writer.line("}")
  }

  /// Declares the parameters of a routine, and returns them and the result as Rust types.
  private func signature(
    _ routine: Routine, _ scope: TypeScope, _ body: inout BodyPrinter
  ) -> (lifetime: String, parameters: [String], result: String?) {
    let isLoad = routine.purpose == .load
    let type = file.types.owned(.defined(routine.type), scope, isLoad ? .parameter : .elided)
    var parameters: [String] = []
    if let subject = routine.subject {
      switch routine.purpose {
      case .lend: parameters.append("\(body.declare(subject, .reference)): &\(type)")
      case .transfer, .allocate: parameters.append("\(body.declare(subject)): \(type)")
      case .load, .release: break
      }
    }
    parameters.append("\(body.declare(routine.base)): *mut u8")
    if let arena = routine.arena {
      parameters.append("\(body.declare(arena)): &mut \(scope.runtime("Arena"))")
    }
    if routine.keepsBorrows {
      parameters.append("\(body.declareBorrows()): &mut \(scope.runtime("Borrows"))")
    }
    let hasLifetime = isLoad && file.types.hasLifetime(routine.type)
    return (hasLifetime ? Lifetime.declaration : "", parameters, isLoad ? type : nil)
  }
}

extension Step {
  /// The routine that the step calls.
  fileprivate var routine: RoutineID? {
    switch self {
    case .loadNamed(_, let id, _, _), .storeNamed(let id, _, _, _, _), .releaseNamed(let id, _): id
    default: nil
    }
  }
}
