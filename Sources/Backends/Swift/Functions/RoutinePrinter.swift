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
    writer.block("extension PintleGuest {") { writer in
      for (index, routine) in routines.enumerated() {
        if index > 0 { writer.line() }
        print(routine, link.routine(RoutineID(index: index)), names, link, &writer)
      }
    }
  }

  private static func print(
    _ routine: Routine, _ name: String, _ names: WorldNames, _ link: LinkNames,
    _ writer: inout CodeWriter
  ) {
    let type = TypePrinter(names, isTopLevel: true).declared(routine.type)
    var body = BodyPrinter(
      names, link, folding: Folding(routine, inGuest: false), values: routine.values,
      scope: LocalScope(reserved: ["path"]), column: writer.column + 2, isRoutine: true)
    let base = body.declare(routine.base)
    let parameters: [String]
    let result: String
    if case .load = routine.purpose {
      parameters = ["at \(base): UInt32", "_ path: @autoclosure () -> String"]
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
    writer.list("fileprivate func \(name)(", parameters, result, style: .detached)
    writer.indented { $0.lines(body.lines) }
    writer.line("}")
  }
}
