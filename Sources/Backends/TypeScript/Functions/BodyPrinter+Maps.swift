import PintleABI
import PintleModel

extension BodyPrinter {
  mutating func liftMap(_ map: MapLift) {
    let address = unsigned(map.address)
    let length = unsigned(map.length)
    var excess = 0
    if case .map(let key, let value) = model.shape(of: map.type) {
      excess = output.hostSizes.excess(ofKey: key, value: value, inGuest: map.layout.size)
    }
    checkElements(address, length, map.layout, excess, map.path)
    let result = declare(values[map.result.index].hint)
    script.typed("const \(result)\(types: ":")", types.print(map.type), tail: " = new Map();")
    bind(map.result, to: Code(result))
    loop(map.counter, length, map.path, map.steps) { printer in
      printer.element(map.cursor, map.counter, address, map.layout)
      printer.print(map.steps)
      let entry = [printer.operand(map.key), printer.operand(map.value)]
      printer.script.list("\(result).set(", entry, ");")
    }
  }

  mutating func lowerMap(_ map: MapLower) {
    output.use("map-entries")
    output.use("allocate-list")
    let path = path(of: map.subject)
    let subject = operand(map.subject)
    let entries = declare(values[map.subject.index].hint + "-entries")
    script.list(
      left: "const \(entries) =", "entriesOf(", [subject] + arguments(path), ");")
    let length = declare(values[map.length.index].hint)
    script.assign("const \(length)", "\(entries).length;")
    bind(map.length, to: Code(length))
    let address = declare(values[map.address.index].hint)
    let layout: [Code] = ["\(map.layout.size)", "\(map.layout.alignment)"]
    script.list(
      left: "const \(address) =", "allocateList(",
      ["guest", Code(length)] + layout + arguments(path), ");")
    bind(map.address, to: Code(address))
    loop(map.counter, Code(length), path, map.steps) { printer in
      printer.element(map.cursor, map.counter, Code(address), map.layout)
      let key = printer.declare(printer.values[map.key.index].hint)
      let value = printer.declare(printer.values[map.value.index].hint)
      let index = printer.operand(map.counter)
      printer.script.assign("const [\(key), \(value)]", "\(entries)[\(index)]\(types: "!");")
      let entry = path.appending(.index(map.counter))
      for (part, name, field) in [(map.key, key, "key"), (map.value, value, "value")] {
        printer.bind(part, to: Code(name))
        printer.paths[part] = entry.appending(.field(field))
      }
      printer.print(map.steps)
    }
  }
}
