import PintleABI
import PintleModel

/// The line of a step, without its blocks.
struct PrintedStep {
  var text: String
  /// The path that a failed check of the step names.
  var path: Path?
}

/// The line of each step.
extension PlanText {
  func print(_ step: Step) -> PrintedStep {
    switch step {
    case .constant(let value, let type, let bits):
      line([value], "constant", ["\(type.rawValue) \(number(bits, type))"])
    case .cast(let value, let from, let cast): line([value], "cast", [name(from), cast.rawValue])
    case .liftScalar(let value, let scalar, let from, let path):
      line([value], "liftScalar", [scalar.rawValue, name(from)], path)
    case .lowerScalar(let value, let scalar, let from):
      line([value], "lowerScalar", [scalar.rawValue, name(from)])
    case .loadScalar(let value, let scalar, let place, let path):
      line([value], "loadScalar", [scalar.rawValue, text(place)], path)
    case .storeScalar(let scalar, let from, let place):
      line([], "storeScalar", [scalar.rawValue, name(from), text(place)])
    case .loadPointer(let value, let place): line([value], "loadPointer", [text(place)])
    case .loadLength(let value, let place): line([value], "loadLength", [text(place)])
    case .storePointer(let value, let place):
      line([], "storePointer", [name(value), text(place)])
    case .storeLength(let value, let place): line([], "storeLength", [name(value), text(place)])
    case .loadUnsigned(let value, let width, let place):
      line([value], "loadUnsigned", ["width \(width)", text(place)])
    case .storeUnsigned(let value, let width, let place):
      line([], "storeUnsigned", [name(value), "width \(width)", text(place)])
    case .checkArea(let address, let layout, let path):
      line([], "checkArea", [name(address), text(layout)], path)
    case .stackArea(let value, let layout): line([value], "stackArea", [text(layout)])
    case .staticArea(let value, let layout): line([value], "staticArea", [text(layout)])
    case .allocateArea(let value, let layout, let path):
      line([value], "allocateArea", [text(layout)], path)
    case .freeArea(let value, let layout): line([], "freeArea", [name(value), text(layout)])
    case .openArena(let value): line([value], "openArena")
    case .closeArena(let value): line([], "closeArena", [name(value)])
    case .liftString(let value, let address, let length, let ownership, let path):
      line([value], "liftString", [name(address), name(length), text(ownership)], path)
    case .lowerString(let address, let length, let from, let ownership, let path):
      line(
        [address, length], "lowerString", [name(from), text(ownership, step.blockElement)], path)
    case .liftNumericList(let value, let scalar, let address, let length, let ownership, let path):
      line(
        [value], "liftNumericList",
        [scalar.rawValue, name(address), name(length), text(ownership)],
        path
      )
    case .lowerNumericList(let address, let length, let scalar, let from, let ownership, let path):
      line(
        [address, length], "lowerNumericList",
        [scalar.rawValue, name(from), text(ownership, step.blockElement)], path)
    case .liftList(let list): print(list)
    case .lowerList(let list): print(list)
    case .liftMap(let map): print(map)
    case .lowerMap(let map): print(map)
    case .loadNumericElements(let value, let scalar, let count, let place):
      line([value], "loadNumericElements", [scalar.rawValue, "\(count) times", text(place)])
    case .storeNumericElements(let scalar, let count, let from, let place, let path):
      line(
        [], "storeNumericElements", [scalar.rawValue, name(from), "\(count) times", text(place)],
        path)
    case .loadElements(let list): print(list)
    case .storeElements(let list): print(list)
    case .construct(let value, let type, let parts):
      line([value], "construct", [text(of: type)] + parts.map(name))
    case .project(let parts, let type, let from, let path):
      line(parts, "project", [text(of: type), name(from)], path)
    case .liftSum(let value, let type, let discriminant, let cases, let path):
      line([value], "liftSum", [text(of: type), name(discriminant), "\(cases.count) cases"], path)
    case .lowerSum(let results, let type, let subject, _):
      line(results, isTyped: true, "lowerSum", [text(of: type), name(subject)])
    case .liftEnum(let value, let type, let discriminant, let count, let path):
      line([value], "liftEnum", [text(of: type), name(discriminant), "\(count) cases"], path)
    case .lowerEnum(let value, let type, let from):
      line([value], "lowerEnum", [text(of: type), name(from)])
    case .liftFlags(let value, let type, let bits):
      line([value], "liftFlags", [text(of: type), name(bits)])
    case .lowerFlags(let value, let type, let from):
      line([value], "lowerFlags", [text(of: type), name(from)])
    case .checkHandle(let value, let resource, let path):
      line([], "checkHandle", [text(resource), name(value)], path)
    case .liftOwn(let value, let resource, let from, let path):
      line([value], "liftOwn", [text(resource), name(from)], path)
    case .liftBorrow(let value, let resource, let from, let path):
      line([value], "liftBorrow", [text(resource), name(from)], path)
    case .lowerOwn(let value, let resource, let from, let path):
      line([value], "lowerOwn", [text(resource), name(from)], path)
    case .lowerBorrow(let value, let resource, let from, let path):
      line([value], "lowerBorrow", [text(resource), name(from)], path)
    case .loadNamed(let value, let routine, let place, let path):
      line([value], "loadNamed", [name(routine), text(place)], path)
    case .storeNamed(let routine, let from, let place, let arena, let path):
      line([], "storeNamed", [name(routine), name(from), text(place)] + names(arena), path)
    case .callCore(let results, let arguments):
      line(results, isTyped: true, "callCore", arguments.map(name))
    case .callUser(let result, let arguments):
      line(result.map { [$0] } ?? [], isTyped: true, "callUser", arguments.map(name))
    case .callPostReturn(let arguments): line([], "callPostReturn", arguments.map(name))
    case .freeBlock(let address, let length, let element):
      line([], "freeBlock", [name(address), name(length), "element \(text(element))"])
    case .releaseList(let list):
      line(
        [], "releaseList", [name(list.address), name(list.length), "element \(text(list.layout))"])
    case .releaseElements(let list):
      line(
        [], "releaseElements",
        ["\(list.count) times", "element \(text(list.layout))", text(list.base)])
    case .releaseNamed(let routine, let place):
      line([], "releaseNamed", [name(routine), text(place)])
    case .releaseSum(let type, let discriminant, _):
      line([], "releaseSum", [text(of: type), name(discriminant)])
    }
  }

  /// The title of each block of a step.
  func titles(of step: Step) -> [String] {
    switch step {
    case .liftSum(_, _, _, let cases, _): cases.map { "case \($0.name)" }
    case .lowerSum(_, _, _, let cases): cases.map { "case \($0.name)" }
    case .releaseSum(_, _, let cases): cases.map { "case \($0.name)" }
    default: step.blocks.map { _ in "each" }
    }
  }

  // MARK: Lists and maps

  private func print(_ list: ListLift) -> PrintedStep {
    line(
      [list.result], "liftList",
      [
        text(of: list.type), name(list.address), name(list.length),
        "element \(text(list.layout))", text(list.ownership),
      ], list.path)
  }

  private func print(_ list: ListLower) -> PrintedStep {
    line(
      [list.address, list.length], "lowerList",
      [
        text(of: list.type), name(list.subject), "element \(text(list.layout))",
        text(list.ownership),
      ], list.path)
  }

  private func print(_ map: MapLift) -> PrintedStep {
    line(
      [map.result], "liftMap",
      [
        text(of: map.type), name(map.address), name(map.length), "entry \(text(map.layout))",
        text(map.ownership),
      ], map.path)
  }

  private func print(_ map: MapLower) -> PrintedStep {
    line(
      [map.address, map.length], "lowerMap",
      [text(of: map.type), name(map.subject), "entry \(text(map.layout))", text(map.ownership)],
      map.path)
  }

  private func print(_ list: ElementsLoad) -> PrintedStep {
    line(
      [list.result], "loadElements",
      [
        text(of: list.type), "\(list.count) times", "element \(text(list.layout))",
        text(list.base),
      ])
  }

  private func print(_ list: ElementsStore) -> PrintedStep {
    line(
      [], "storeElements",
      [
        text(of: list.type), name(list.subject), "\(list.count) times",
        "element \(text(list.layout))", text(list.base),
      ], list.path)
  }

  // MARK: Parts of a line

  /// `a, b = stepName(arguments)`.
  private func line(
    _ results: [Value], isTyped: Bool = false, _ verb: String, _ arguments: [String] = [],
    _ path: Path? = nil
  ) -> PrintedStep {
    let names = results.map { isTyped ? typed($0) : name($0) }.joined(separator: ", ")
    let head = results.isEmpty ? verb : "\(names) = \(verb)"
    return PrintedStep(text: "\(head)(\(arguments.joined(separator: ", ")))", path: path)
  }

  private func names(_ value: Value?) -> [String] { value.map { [name($0)] } ?? [] }

  private func text(_ place: MemoryOperand) -> String {
    place.offset == 0 ? "[\(name(place.base))]" : "[\(name(place.base)) + \(place.offset)]"
  }

  private func text(_ layout: Layout) -> String {
    "size \(layout.size) align \(layout.alignment)"
  }

  private func text(_ ownership: LiftOwnership) -> String {
    switch ownership {
    case .copy: "copy"
    case .own(let element): "own as \(text(element)) each"
    case .free(let element): "then free as \(text(element)) each"
    }
  }

  /// - Parameter element: the element of the block that is made, unless the step says it anyway.
  private func text(_ ownership: LowerOwnership, _ element: Layout?) -> String {
    text(ownership) + (element.map { " as \(text($0)) each" } ?? "")
  }

  private func text(_ ownership: LowerOwnership) -> String {
    switch ownership {
    case .lend: "lend"
    case .temporary(let arena): "temporary in \(name(arena))"
    case .transfer: "transfer"
    case .allocate: "allocate"
    }
  }

  private func text(_ resource: ResourceRef) -> String {
    let name = model[resource.resource].name ?? ""
    let owner = resource.side == .imported ? "the host's" : "the guest's"
    return "\(owner) \(name)" + (resource.label.map { " of \($0)" } ?? "")
  }

  /// The bits of a constant: in decimal for integers.
  private func number(_ bits: UInt64, _ type: CoreType) -> String {
    switch type {
    case .i32, .i64: String(bits)
    case .f32, .f64: "0x" + String(bits, radix: 16)
    }
  }
}
