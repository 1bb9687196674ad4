import PintleABI
import PintleModel

/// Strings and lists. Maps aren't supported yet: ``UnsupportedFeatures`` reports them.
extension BodyPrinter {
  mutating func printLiftString(_ value: Value, _ address: Value, _ length: Value, _ path: Path) {
    define(
      value,
      guestCall("text", [.plain(typed(address)), .plain(typed(length)), argument(path)]))
  }

  mutating func printLiftNumericList(
    _ value: Value, _ scalar: Scalar, _ address: Value, _ length: Value, _ path: Path
  ) {
    let type = Code.Argument.text("\(types(scalar)).self")
    let range: [Code.Argument] = [.plain(typed(address)), .plain(typed(length))]
    define(value, guestCall("numbers", [type] + range + [argument(path)]))
  }

  /// Lowers a string or a list of numbers, whose bytes are copied at once.
  mutating func printLowerBytes(_ address: Value, _ length: Value, _ value: Value) {
    let lowered = guestCall("lower", [.plain(code(value))])
    statement("let (\(declare(address)), \(declare(length))) = ", lowered)
  }

  mutating func printLift(_ list: ListLift) {
    let arguments =
      [.plain(typed(list.address)), .plain(typed(list.length))] + arguments(list.layout)
      + [argument(list.path)]
    let name = scope.declare(values[list.result.index].hint)
    let type = types(list.type)
    closure("let \(name): \(type) = try \(guest).list(", arguments) { printer in
      let (cursor, counter) = (printer.declare(list.cursor), printer.declare(list.counter))
      return (
        [cursor, counter],
        { printer in
          let outer = printer.returned
          printer.returned = list.item
          printer.print(list.steps)
          printer.printReturn(list.item)
          printer.returned = outer
        }
      )
    }
    bind(list.result, to: .name(name))
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

  /// Prints a call with a trailing closure that runs for each element.
  ///
  /// - Parameter prepare: declares the parameters of the closure, and returns their names and a function that prints its
  ///   statements.
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
