import PintleABI
import PintleCodegen
import PintleModel

/// Prints the function that loads or stores the values of a named type.
struct RoutinePrinter {
  let output: FileState
  let routine: Routine
  let name: String

  /// Where the type is declared. A copy whose values go another way may have another type.
  private var place: TypeScope {
    guard case .interface(let id) = output.model[routine.type].owner else {
      return TypeScope(.imported)
    }
    let direction: Direction = routine.purpose == .load ? .fromGuest : .toGuest
    let sides = routine.side.map { [$0] } ?? [Side.imported, .exported]
    let scopes = sides.map { TypeScope($0, id) }
    let used = scopes.first { output.names.directions.goes(routine.type, in: $0, direction) }
    return used ?? scopes[0]
  }

  func print(to script: inout Script) {
    let isLoad = routine.purpose == .load
    let types = output.types(place).printing(isLoad ? .fromGuest : .toGuest)
    let type = types.text(.defined(routine.type))
    var printer = BodyPrinter(
      output, values: routine.values,
      folding: Folding(routine, inGuest: false, checksNumbers: true),
      scope: output.wrapperScope(), types: types)
    let base = printer.declare("base")
    printer.bind(routine.base, to: Code(base))
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
    if !isLoad, printer.needsFields(.defined(routine.type)) { printer.guarded = routine.subject }
    printer.print(routine.steps)
    if isLoad, let subject = routine.subject {
      printer.statement(printer.expression(subject), prefix: "return ")
    }
    script.blank()
    script.list(
      "function \(name)(", parameters, ")\(types: ": \(isLoad ? type : "void")") {")
    var arguments: [Code] = ["error", Code(what), Code(index)]
    var inside: Code = "inside"
    if let guarded = printer.guarded {
      inside = "insideRecord"
      arguments.append(printer.operand(guarded))
    }
    output.use(printer.guarded == nil ? "inside" : "inside-record")
    script.indented { script in
      script.block("try {", "} catch (error) {") { $0.append(printer.script) }
      script.indented { $0.list("throw \(inside)(", arguments, ");") }
      script.line("}")
    }
    script.line("}")
  }
}
