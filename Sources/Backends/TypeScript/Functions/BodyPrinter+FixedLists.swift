import PintleABI
import PintleModel

// Lists of fixed length in memory are arrays, which may have the wrong number of elements.

extension BodyPrinter {
  /// Throws if a value is no array of `count` elements.
  mutating func checkCount(of subject: Code, _ count: Int, _ value: Value) {
    output.use("list-count")
    let arguments = arguments(of: value)
    script.list("checkCount(", [subject, "\(count)"] + arguments, ");")
  }

  mutating func loadNumericElements(
    _ value: Value, _ scalar: Scalar, _ count: Int, _ place: MemoryOperand
  ) {
    output.use("load-numbers")
    let arguments: [Code] = ["guest", kind(scalar), address(place), "\(count)"]
    define(
      value,
      .separate(
        open: "loadNumbers(", items: arguments, close: ")\(types: " as never")", padding: ""))
  }

  mutating func storeNumericElements(
    _ scalar: Scalar, _ count: Int, _ from: Value, _ place: MemoryOperand
  ) {
    output.use("store-numbers")
    let subject = name(from)
    checkCount(of: subject, count, from)
    let path = arguments(of: from)
    script.list(
      "storeNumbers(", ["guest", kind(scalar), subject, address(place)] + path, ");")
  }

  mutating func loadElements(_ elements: ElementsLoad) {
    let result = declare(values[elements.result.index].hint)
    let item = types.print(elements.element)
    script.typed(
      "const \(result)\(types: ":")", .name("\(item.element)[]"), tail: " = [];")
    let base = address(elements.base)
    loop(elements.counter, "\(elements.count)", elements.path, elements.steps) { printer in
      printer.element(elements.cursor, elements.counter, base, elements.layout)
      printer.print(elements.steps)
      printer.push(elements.item, to: result)
    }
    // TypeScript takes it for an array of any length.
    define(elements.result, .compound("\(result)\(types: " as never")"))
  }

  mutating func storeElements(_ elements: ElementsStore) {
    let subject = name(elements.subject)
    checkCount(of: subject, elements.count, elements.subject)
    let base = address(elements.base)
    let path = path(of: elements.subject)
    loop(elements.counter, "\(elements.count)", path, elements.steps) { printer in
      printer.element(elements.cursor, elements.counter, base, elements.layout)
      printer.item(elements.item, of: subject, elements.counter)
      printer.paths[elements.item] = path.appending(.index(elements.counter))
      printer.print(elements.steps)
    }
  }
}
