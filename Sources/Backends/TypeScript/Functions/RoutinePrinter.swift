import PintleABI
import PintleCodegen
import PintleModel

/// Prints the function that loads or stores the values of a named type.
struct RoutinePrinter {
  let output: FileState
  let routine: Routine
  let name: String

  /// Where the type is declared.
  private var place: TypeScope {
    guard case .interface(let id) = output.model[routine.type].owner else {
      return TypeScope(.imported)
    }
    return TypeScope(routine.side ?? .imported, id)
  }

  func print(to script: inout Script) {
    let types = output.types(place)
    let type = types.text(.defined(routine.type))
    var printer = BodyPrinter(
      output, values: routine.values,
      folding: Folding(routine, inGuest: false, checksNumbers: true),
      scope: output.wrapperScope(), types: types)
    let base = printer.declare("base")
    printer.bind(routine.base, to: Code(base))
    let isLoad = routine.purpose == .load
    var parameters: [Code] = ["guest\(types: ": Guest")"]
    if !isLoad, let subject = routine.subject {
      let value = printer.declare(output.model[routine.type].name ?? "value")
      printer.bind(subject, to: Code(value))
      printer.paths[subject] = Path(root: nil)
      parameters.append(.typed("\(value)\(types: ":")", .name(type)))
    }
    parameters.append("\(base)\(types: ": number")")
    let (what, index) = (printer.declare("what"), printer.declare("index"))
    parameters += ["\(what)\(types: ": string")", "\(index)\(types: "?: number")"]
    printer.print(routine.steps)
    if isLoad, let subject = routine.subject {
      printer.statement(printer.expression(subject), prefix: "return ")
    }
    script.blank()
    script.list(
      "function \(name)(", parameters, ")\(types: ": \(isLoad ? type : "void")") {")
    output.use("inside")
    script.indented { script in
      script.block("try {", "} catch (error) {") { $0.append(printer.script) }
      script.indented { $0.line("throw guest.inside(error, \(what), \(index));") }
      script.line("}")
    }
    script.line("}")
  }
}
