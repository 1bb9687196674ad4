import PintleABI
import PintleModel

extension BodyPrinter {
  // MARK: Strings and numeric lists

  mutating func liftString(_ value: Value, _ address: Value, _ length: Value, _ path: Path) {
    output.use("lift-text")
    let arguments: [Code] = ["guest", operand(address), operand(length)]
    define(value, call("liftText", arguments + self.arguments(path)))
  }

  mutating func lowerString(_ address: Value, _ length: Value, _ from: Value) {
    output.use("lower-text")
    let subject = operand(from)
    define(address, call("lowerText", ["guest", subject] + arguments(of: from)))
    define(length, .compound("guest.length"))
  }

  mutating func liftNumericList(
    _ value: Value, _ scalar: Scalar, _ address: Value, _ length: Value, _ path: Path
  ) {
    let arguments: [Code] = ["guest", kind(scalar), operand(address), operand(length)]
    if let lease, lease.list == value { return printLease(lease, arguments, path) }
    let isView = views.contains(value)
    output.use(isView ? "borrow-numbers" : "lift-numbers")
    let function: Code = isView ? "borrowNumbers" : "liftNumbers"
    define(value, call(function, arguments + self.arguments(path)))
  }

  mutating func lowerNumericList(
    _ address: Value, _ length: Value, _ scalar: Scalar, _ from: Value
  ) {
    output.use("lower-numbers")
    if scalar == .u8 { output.use("lower-bytes") }
    let subject = operand(from)
    let arguments: [Code] = ["guest", kind(scalar), subject]
    define(address, call("lowerNumbers", arguments + self.arguments(of: from)))
    define(length, .compound("guest.length"))
  }

  /// The runtime's constant that describes lists of a number type.
  func kind(_ scalar: Scalar) -> Code {
    output.use("numbers-\(scalar.rawValue)")
    return "\(scalar.rawValue)Numbers"
  }

  // MARK: Other lists

  mutating func liftList(_ list: ListLift) {
    let address = unsigned(list.address)
    let length = unsigned(list.length)
    var excess = 0
    if case .list(let element) = model.shape(of: list.type) {
      excess = output.hostSizes.excess(ofElement: element, inGuest: list.layout.size)
    }
    checkElements(address, length, list.layout, excess, list.path)
    let result = declare(values[list.result.index].hint)
    let type = types.print(list.type)
    if case .name(let name) = type {
      script.assign("const \(result)\(types: ": \(name)")", "[];")
    } else {
      script.typed("const \(result)\(types: ":")", type, tail: " = [];")
    }
    bind(list.result, to: Code(result))
    loop(list.counter, length, list.path, list.steps) { printer in
      printer.element(list.cursor, list.counter, address, list.layout)
      printer.print(list.steps)
      printer.push(list.item, to: result)
    }
  }

  /// Prints a check of the memory that the elements of a list are in.
  ///
  /// - Parameter excess: the bytes that an element takes in the host beyond those in the guest.
  mutating func checkElements(
    _ address: Code, _ length: Code, _ layout: Layout, _ excess: Int, _ path: Path
  ) {
    output.use("check-range")
    let sizes: [Code] = [layout.size, excess].map { size in
      size == 0 ? "0" : size == 1 ? length : "\(length) * \(size)"
    }
    let arguments = ["guest", address, sizes[0], "\(layout.alignment)", sizes[1]] + arguments(path)
    script.list("checkRange(", arguments, ");")
  }

  mutating func push(_ item: Value, to list: String) {
    switch expression(item) {
    case .name(let code), .compound(let code): script.list("\(list).push(", [code], ");")
    case .call(let open, let items, ")"):
      script.list("\(list).push(\(open)", items, "));")
    case .call: script.list("\(list).push(", [expression(item).code], ");")
    case .separate(let open, let items, let close, let padding):
      script.list("\(list).push(\(open)", items, "\(close));", padding: padding)
    }
  }

  mutating func lowerList(_ list: ListLower) {
    output.use("list")
    output.use("allocate-list")
    let subject = name(list.subject)
    let place = path(of: list.subject)
    let path = arguments(place)
    let length = declare(values[list.length.index].hint)
    script.list("const \(length) = lengthOf(", [subject] + path, ");")
    bind(list.length, to: Code(length))
    let address = declare(values[list.address.index].hint)
    let layout: [Code] = ["\(list.layout.size)", "\(list.layout.alignment)"]
    script.list(
      "const \(address) = allocateList(", ["guest", Code(length)] + layout + path, ");")
    bind(list.address, to: Code(address))
    loop(list.counter, Code(length), place, list.steps) { printer in
      printer.element(list.cursor, list.counter, Code(address), list.layout)
      printer.item(list.item, of: subject, list.counter)
      printer.paths[list.item] = printer.path(of: list.subject).appending(.index(list.counter))
      printer.print(list.steps)
    }
  }

  /// Declares the current element of an array.
  mutating func item(_ item: Value, of subject: Code, _ counter: Value) {
    let name = declare(values[item.index].hint)
    let index = operand(counter)
    script.assign("const \(name)", "\(subject)[\(index)]\(types: "!");")
    bind(item, to: Code(name))
  }

  /// Prints a counted loop over the elements of a list. If there are loops in it, it completes the paths of their errors.
  mutating func loop(
    _ counter: Value, _ length: Code, _ path: Path, _ steps: [Step],
    _ body: (inout BodyPrinter) -> Void
  ) {
    let (inner, _) = block { printer in
      let index = printer.scope.declare("index")
      printer.bind(counter, to: Code(index))
      let place = printer.arguments(path.appending(.index(counter)))
      let isOuter = steps.contains(where: \.hasLoop)
      if isOuter { printer.completing.insert(counter) }
      let (body, _) = printer.block(body)
      if isOuter { printer.output.use("inside") }
      printer.script.loop(index, length) { script in
        guard isOuter else { return script.append(body) }
        script.block("try {", "} catch (error) {") { $0.append(body) }
        script.indented { $0.list("throw inside(", ["error"] + place, ");") }
        script.line("}")
      }
    }
    script.append(inner)
  }

  /// Declares the address of the current element.
  mutating func element(
    _ cursor: Value, _ counter: Value, _ address: Code, _ layout: Layout
  ) {
    let name = declare(values[cursor.index].hint)
    let offset = operand(counter)
    script.pair("const \(name) = \(address) +", "\(offset) * \(layout.size);")
    bind(cursor, to: Code(name))
  }
}

extension Step {
  /// Whether a loop over elements is printed for the step.
  fileprivate var hasLoop: Bool {
    switch self {
    case .liftList, .lowerList, .liftMap, .lowerMap, .loadElements, .storeElements: true
    default: shape.blocks.contains { $0.steps.contains(where: \.hasLoop) }
    }
  }
}
