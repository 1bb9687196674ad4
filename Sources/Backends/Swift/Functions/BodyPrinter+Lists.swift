import PintleABI
import PintleModel

extension BodyPrinter {
  mutating func printLiftText(_ value: Value, _ address: Value, _ length: Value, _ path: Path) {
    define(
      value,
      guestCall("text", [.plain(typed(address)), .plain(typed(length)), argument(path)]))
  }

  mutating func printLiftNumbers(
    _ value: Value, _ scalar: Scalar, _ address: Value, _ length: Value, _ path: Path
  ) {
    let type = Code.Argument.text("\(swiftType(scalar)).self")
    let range: [Code.Argument] = [.plain(typed(address)), .plain(typed(length))]
    define(value, guestCall("numbers", [type] + range + [argument(path)]))
  }

  /// Text and numbers, which move in one copy.
  mutating func printLower(_ address: Value, _ length: Value, _ value: Value) {
    let lowered = guestCall("lower", [.plain(code(value))])
    statement("let (\(declare(address)), \(declare(length))) = ", lowered)
  }

  mutating func printLift(_ list: ListLift) {
    let arguments =
      [.plain(typed(list.address)), .plain(typed(list.length))] + arguments(list.layout)
      + [argument(list.path)]
    let name = scope.declare(infos[list.result.index].hint)
    let type = types(list.type)
    closure("let \(name): \(type) = try \(guest).list(", arguments) { printer in
      let (cursor, counter) = (printer.declare(list.cursor), printer.declare(list.counter))
      return (
        [cursor, counter],
        { printer in
          let outer = printer.yielded
          printer.yielded = list.item
          printer.print(list.steps)
          printer.printReturn(list.item)
          printer.yielded = outer
        }
      )
    }
    enter(list.result, as: .name(name))
  }

  mutating func printLower(_ list: ListLower) {
    let arguments = [.plain(code(list.subject))] + arguments(list.layout)
    let open = "let (\(declare(list.address)), \(declare(list.length))) = try \(guest).lower("
    closure(open, arguments) { printer in
      let item = printer.declare(list.item)
      let (cursor, counter) = (printer.declare(list.cursor), printer.declare(list.counter))
      return ([item, cursor, counter], { $0.print(list.steps) })
    }
  }

  /// A call with a closure for each element: `prepare` names its parameters and says what is in it.
  private mutating func closure(
    _ open: String, _ arguments: [Code.Argument],
    _ prepare: (inout BodyPrinter) -> ([String], (inout BodyPrinter) -> Void)
  ) {
    let outer = scope
    let (parameters, body) = prepare(&self)
    append(
      WrappedLine.lines(
        open, arguments.map(\.text), ") { \(parameters.joined(separator: ", ")) in",
        style: .detached, column: currentColumn))
    nested(body)
    line("}")
    scope = outer
  }
}
