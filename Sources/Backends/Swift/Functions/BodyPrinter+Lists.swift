import PintleABI
import PintleModel

/// Strings, lists and maps.
extension BodyPrinter {
  mutating func printLiftString(_ value: Value, _ address: Value, _ length: Value, _ path: Path) {
    let arguments = [.plain(typed(address)), .plain(typed(length)), argument(path)]
    if views.contains(value) {
      return printView(value, guestCall("utf8", arguments), isText: true)
    }
    define(value, guestCall("text", arguments))
  }

  mutating func printLiftNumericList(
    _ value: Value, _ scalar: Scalar, _ address: Value, _ length: Value, _ path: Path
  ) {
    let type = Code.Argument.text("\(types(scalar)).self")
    let range: [Code.Argument] = [.plain(typed(address)), .plain(typed(length))]
    let arguments = [type] + range + [argument(path)]
    if views.contains(value) {
      return printView(value, guestCall("view", arguments), isText: false)
    }
    define(value, guestCall("numbers", arguments))
  }

  /// Lowers a string or a list of numbers, whose bytes are copied at once.
  mutating func printLowerBytes(_ address: Value, _ length: Value, _ value: Value) {
    let lowered = guestCall("lower", [.plain(code(value))])
    statement("let (\(declare(address)), \(declare(length))) = ", lowered)
  }

  // MARK: Lists and maps of any length

  mutating func printLift(_ list: ListLift) {
    let name = variable(list.result, list.type, "[]")
    let range: [Code.Argument] = [.plain(typed(list.address)), .plain(typed(list.length))]
    let arguments = range + arguments(list.layout) + [argument(list.path)]
    printLift(list.loop, into: name, guestCall("places", [.text("of: &\(name)")] + arguments))
  }

  mutating func printLower(_ list: ListLower) {
    let subject = simple(list.subject)
    let arguments = [.plain(subject)] + arguments(list.layout)
    let block = guestCall("allocate", arguments)
    statement("let (\(declare(list.address)), \(declare(list.length))) = ", block)
    printLower(list.loop, from: subject, [.labeled("at", code(list.address))])
  }

  mutating func printLift(_ map: MapLift) {
    let name = variable(map.result, map.type, "[:]")
    let range: [Code.Argument] = [.plain(typed(map.address)), .plain(typed(map.length))]
    let arguments = range + arguments(map.layout) + [argument(map.path)]
    let places = guestCall("places", [.text("of: &\(name)")] + arguments)
    loop(map.cursor, map.counter, places) { printer in
      printer.print(map.steps)
      let entry = Code.call(
        "\(name).updateValue",
        [.plain(printer.code(map.value)), .labeled("forKey", printer.code(map.key))])
      printer.statement("", entry)
    }
  }

  mutating func printLower(_ map: MapLower) {
    let subject = simple(map.subject)
    let block = guestCall("allocate", [.plain(subject)] + arguments(map.layout))
    statement("let (\(declare(map.address)), \(declare(map.length))) = ", block)
    let elements = guestCall(
      "elements",
      [.plain(subject), .labeled("at", code(map.address)), .text("size: \(map.layout.size)")],
      canThrow: false)
    let outer = scope
    _ = (declare(map.key), declare(map.value), declare(map.cursor), declare(map.counter))
    loop { printer in
      let entry = "(\(printer.name(map.key)), \(printer.name(map.value)))"
      let place = "(\(printer.name(map.cursor)), \(printer.name(map.counter)))"
      return printer.header("(\(entry), \(place))", elements)
    } _: {
      $0.print(map.steps)
    }
    scope = outer
  }

  // MARK: Lists of fixed length

  mutating func printLoadNumericElements(
    _ value: Value, _ scalar: Scalar, _ count: Int, _ operand: MemoryOperand
  ) {
    if case .wit(let type) = values[value.index].type, isInline(type) {
      return printLoadInline(value, type, operand)
    }
    let type = Code.Argument.text("\(types(scalar)).self")
    let count = Code.Argument.text("count: \(count)")
    define(
      value, guestCall("numbers", [type] + arguments(operand) + [count], canThrow: false))
  }

  mutating func printStoreNumericElements(
    _ count: Int, _ value: Value, _ operand: MemoryOperand, _ path: Path
  ) {
    if isInline(value) { return printStoreInline(value, operand) }
    let list: [Code.Argument] = [
      .plain(code(value)), .text("count: \(count)"), argument(path),
    ]
    statement("", guestCall("store", list + arguments(operand)))
  }

  mutating func printLoad(_ list: ElementsLoad) {
    let name = isInline(list.type) ? elements(of: list) : variable(list.result, list.type, "[]")
    let sizes: [Code.Argument] = [
      .text("count: \(list.count)"), .text("size: \(list.layout.size)"),
    ]
    let places = guestCall(
      "places", [.text("of: &\(name)")] + arguments(list.base) + sizes, canThrow: false)
    printLift(list.loop, into: name, places)
    if isInline(list.type) { printInline(list, elements: name) }
  }

  mutating func printStore(_ list: ElementsStore) {
    let subject = simple(list.subject)
    if !isInline(list.subject) { printCheckCount(subject, list.count, list.path) }
    printLower(list.loop, from: subject, arguments(list.base))
  }

  mutating func printCheckCount(_ list: Code, _ count: Int, _ path: Path) {
    statement(
      "", guestCall("check", [.plain(list), .text("count: \(count)"), argument(path)]))
  }

  // MARK: Loops

  /// Declares an empty list or map, to which a loop adds elements.
  private mutating func variable(_ value: Value, _ type: TypeRef, _ empty: String) -> String {
    let name = declare(value)
    line("var \(name): \(types(type)) = \(empty)")
    return name
  }

  private mutating func printLift(_ elements: ElementLoop, into list: String, _ places: Code) {
    loop(elements.cursor, elements.counter, places) { printer in
      let outer = printer.returned
      printer.returned = elements.item
      printer.print(elements.steps)
      printer.statement("", .call("\(list).append", [.plain(printer.code(elements.item))]))
      printer.returned = outer
    }
  }

  /// - Parameter address: the arguments for the address of the first element.
  private mutating func printLower(
    _ loop: ElementLoop, from list: Code, _ address: [Code.Argument]
  ) {
    let size = Code.Argument.text("size: \(loop.layout.size)")
    let elements = guestCall("elements", [.plain(list)] + address + [size], canThrow: false)
    let outer = scope
    _ = (declare(loop.item), declare(loop.cursor), declare(loop.counter))
    self.loop { printer in
      let place = "(\(printer.name(loop.cursor)), \(printer.name(loop.counter)))"
      return printer.header("(\(printer.name(loop.item)), \(place))", elements)
    } _: {
      $0.print(loop.steps)
    }
    scope = outer
  }

  /// Prints a loop over the places of elements that are lifted.
  private mutating func loop(
    _ cursor: Value, _ counter: Value, _ places: Code, _ body: (inout BodyPrinter) -> Void
  ) {
    let outer = scope
    _ = (declare(cursor), declare(counter))
    loop { printer in
      printer.header("(\(printer.name(cursor)), \(printer.name(counter)))", places)
    } _: {
      body(&$0)
    }
    scope = outer
  }

  /// The first lines of a loop. If the call is broken into lines, the brace follows on a line of its own.
  private func header(_ pattern: String, _ sequence: Code) -> [String] {
    let open = "for \(pattern) in \(sequence.canThrow ? "try " : "")"
    let whole = "\(open)\(sequence.text) {"
    guard currentColumn + whole.count > WrappedLine.width, let call = sequence.call else {
      return [whole]
    }
    return WrappedLine.lines(
      open + call.open, call.arguments, ")", style: .attached, column: currentColumn) + ["{"]
  }
}
