import PintleABI
import PintleModel

extension BodyPrinter {
  mutating func print(_ steps: [Step]) {
    for step in steps { print(step) }
  }

  mutating func print(_ step: Step) {
    switch step {
    case .constant(let value, let type, let bits): constant(value, type, bits)
    case .cast(let value, let from, let cast): self.cast(value, from, cast)
    case .liftScalar(let value, let scalar, let from, let path):
      liftScalar(value, scalar, from, path)
    case .lowerScalar(let value, let scalar, let from):
      let lowered = lowered(scalar, from)
      if case .name(let code) = lowered { bind(value, to: code) } else { define(value, lowered) }
    case .loadScalar(let value, let scalar, let place, let path):
      loadScalar(value, scalar, place, path)
    case .storeScalar(let scalar, let from, let place): storeScalar(scalar, from, place)
    case .loadPointer(let value, let place), .loadLength(let value, let place):
      define(value, load(.u32, place))
    case .storePointer(let value, let place), .storeLength(let value, let place):
      store(.u32, operand(value), place)
    case .loadUnsigned(let value, let width, let place):
      define(value, load(Scalar.unsigned(width: width), place))
    case .storeUnsigned(let value, let width, let place):
      store(Scalar.unsigned(width: width), operand(value), place)
    case .checkArea(let address, let layout, let path): checkArea(address, layout, path)
    case .allocateArea(let value, let layout, _):
      output.use("allocate")
      define(value, call("allocate", ["guest", "\(layout.alignment)", "\(layout.size)"]))
    case .liftString(let value, let address, let length, _, let path):
      liftString(value, address, length, path)
    case .lowerString(let address, let length, let from, _, _): lowerString(address, length, from)
    case .liftNumericList(let value, let scalar, let address, let length, _, let path):
      liftNumericList(value, scalar, address, length, path)
    case .lowerNumericList(let address, let length, let scalar, let from, _, _):
      lowerNumericList(address, length, scalar, from)
    case .liftList(let list): liftList(list)
    case .lowerList(let list): lowerList(list)
    case .construct(let value, let type, let parts): construct(value, type, parts)
    case .project(let parts, let type, let from, _): project(parts, type, from)
    case .liftSum(let value, let type, let discriminant, let cases, let path):
      liftSum(value, type, discriminant, cases, path)
    case .lowerSum(let results, let type, let subject, let cases):
      lowerSum(results, type, subject, cases)
    case .liftEnum(let value, let type, let discriminant, _, let path):
      liftEnum(value, type, discriminant, path)
    case .lowerEnum(let value, let type, let from): lowerLabels(value, type, from)
    case .liftFlags(let value, let type, let bits): liftFlags(value, type, bits)
    case .lowerFlags(let value, let type, let from): lowerLabels(value, type, from)
    case .checkHandle(let value, let resource, let path): checkHandle(value, resource, path)
    case .liftOwn(let value, let resource, let from, let path):
      liftOwn(value, resource, from, path)
    case .lowerOwn(let value, let resource, let from, let path):
      lowerOwn(value, resource, from, path)
    case .lowerBorrow(let value, let resource, let from, let path):
      lowerBorrow(value, resource, from, path)
    case .liftBorrow(let value, let resource, let from, let path):
      liftBorrow(value, resource, from, path)
    case .liftMap(let map): liftMap(map)
    case .lowerMap(let map): lowerMap(map)
    case .loadNumericElements(let value, let scalar, let count, let place):
      loadNumericElements(value, scalar, count, place)
    case .storeNumericElements(let scalar, let count, let from, let place, _):
      storeNumericElements(scalar, count, from, place)
    case .loadElements(let elements): loadElements(elements)
    case .storeElements(let elements): storeElements(elements)
    case .loadNamed(let value, let routine, let place, let path):
      loadNamed(value, routine, place, path)
    case .storeNamed(let routine, let from, let place, _, _): storeNamed(routine, from, place)
    case .callCore, .callUser, .callPostReturn, .stackArea, .staticArea, .freeArea, .openArena,
      .closeArena, .freeBlock, .releaseList, .releaseElements, .releaseNamed, .releaseSum:
      // The printers of functions print the calls. The other steps occur in guests only.
      break
    }
  }

  private mutating func checkArea(_ address: Value, _ layout: Layout, _ path: Path) {
    output.use("check-area")
    let name = unsigned(address)
    let arguments: [Code] = [name, "\(layout.size)", "\(layout.alignment)"]
    script.list("checkArea(", ["guest"] + arguments + self.arguments(path), ");")
  }

  /// The name of an address or length, which is made unsigned if it is a core parameter.
  mutating func unsigned(_ value: Value) -> Code {
    let name = name(value)
    if signed.contains(value) { script.line("\(name) >>>= 0;") }
    return name
  }

  private mutating func loadNamed(
    _ value: Value, _ routine: RoutineID, _ place: MemoryOperand, _ path: Path
  ) {
    let function = output.routines[routine.index]
    define(value, call(Code(function), ["guest", address(place)] + arguments(path)))
  }

  private mutating func storeNamed(_ routine: RoutineID, _ from: Value, _ place: MemoryOperand) {
    let function = output.routines[routine.index]
    let arguments = ["guest", operand(from), address(place)] + self.arguments(of: from)
    script.list("\(function)(", arguments, ");")
  }
}
