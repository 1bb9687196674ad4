import PintleABI
import PintleCodegen
import PintleModel

/// Prints the routines that load and store values of named types, as methods of the guest.
enum RoutinePrinter {
  static func print(_ names: WorldNames, _ link: LinkNames, to writer: inout CodeWriter) {
    let routines = names.abi.hostRoutines
    if routines.isEmpty { return }
    writer.line()
    writer.line("// MARK: - Values in the guest's memory")
    writer.line()
    writer.block("nonisolated extension PintleGuest {") { writer in
      for (index, routine) in routines.enumerated() {
        if index > 0 { writer.line() }
        print(routine, RoutineID(index: index), names, link, &writer)
      }
    }
  }

  private static func print(
    _ routine: Routine, _ id: RoutineID, _ names: WorldNames, _ link: LinkNames,
    _ writer: inout CodeWriter
  ) {
    var place = PlanScope(side: routine.side ?? .imported)
    if case .interface(let interface) = names.model[routine.type].owner {
      place = PlanScope(side: place.side, interface: interface, label: routine.label)
    }
    let type = TypePrinter(names, in: place, context: .file).declared(routine.type)
    var body = BodyPrinter(
      names, link, in: place, folding: Folding(routine, inGuest: false), values: routine.values,
      scope: LocalScope(reserved: ["path"]), column: writer.column + 2, isRoutine: true)
    let base = body.declare(routine.base)
    var parameters: [String]
    let result: String
    if case .load = routine.purpose {
      parameters = ["at \(base): UInt32"]
      result = ") throws -> \(type) {"
      body.returned = routine.subject
      body.print(routine.steps)
      if let subject = routine.subject { body.printReturn(subject) }
    } else {
      let subject = routine.subject.map { body.declare($0) } ?? "_"
      parameters = ["_ \(subject): \(type)", "at \(base): UInt32"]
      result = ") throws {"
      body.print(routine.steps)
    }
    if link.needsPath(id) { parameters.append("_ path: @autoclosure () -> String") }
    writer.list("fileprivate func \(link.routine(id))(", parameters, result, style: .detached)
    writer.indented { $0.lines(body.lines) }
    writer.line("}")
  }
}
