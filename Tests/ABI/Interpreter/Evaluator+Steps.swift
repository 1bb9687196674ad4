import PintleABI

extension Evaluator {
  /// Runs one step.
  func perform(_ step: Step) throws {
    switch step {
    case .constant(let value, _, let bits): try define(value, core: bits)
    case .cast(let value, let from, let cast): try convert(value, from: from, cast)

    case .liftScalar(let value, let scalar, let from, let path):
      try lift(value, scalar, bits: try core(from), path)
    case .lowerScalar(let value, let scalar, let from):
      try define(value, core: try lower(scalar, from))
    case .loadScalar(let value, let scalar, let place, let path):
      try lift(value, scalar, bits: try load(try address(place), width: scalar.size), path)
    case .storeScalar(let scalar, let from, let place):
      try store(try lower(scalar, from), try address(place), width: scalar.size)

    case .loadPointer(let value, let place), .loadLength(let value, let place):
      try define(value, core: try load(try address(place), width: 4))
    case .storePointer(let value, let place), .storeLength(let value, let place):
      try store(try core(value), try address(place), width: 4)
    case .loadUnsigned(let value, let width, let place):
      try define(value, core: try load(try address(place), width: width))
    case .storeUnsigned(let value, let width, let place):
      try store(try core(value), try address(place), width: width)

    case .checkArea(let address, let layout, let path): try checkArea(address, layout, path)
    case .stackArea(let value, let layout):
      try define(value, core: UInt64(try stackBlock(layout)))
    case .staticArea(let value, let layout):
      try define(value, core: UInt64(try staticBlock(layout)))
    case .allocateArea(let value, let layout, let path): try allocateArea(value, layout, path)
    case .freeArea(let address, let layout):
      try instance.heap.free(Int(try core(address)), layout, in: &instance.memory)
    case .openArena(let value): try openArena(value)
    case .closeArena(let value): try closeArena(value)

    case .liftString(let value, let address, let length, let ownership, let path):
      try liftString(value, try extent(address, length, .byte, ownership, path), path)
    case .lowerString(let address, let length, let from, let ownership, let path):
      try lowerString(address, length, from, ownership, path)
    case .liftNumericList(let value, let scalar, let address, let length, let ownership, let path):
      try liftNumericList(
        value, scalar, try extent(address, length, scalar.layout, ownership, path))
    case .lowerNumericList(let address, let length, let scalar, let from, let ownership, let path):
      try lowerNumericList(address, length, scalar, from, ownership, path)
    case .liftList(let list): try lift(list)
    case .lowerList(let list): try lower(list)
    case .liftMap(let map): try lift(map)
    case .lowerMap(let map): try lower(map)

    case .loadNumericElements(let value, let scalar, let count, let place):
      let bytes = try read(try address(place), count * scalar.size)
      try define(value, .list(numbers(bytes, scalar)))
    case .storeNumericElements(let scalar, let count, let from, let place, let path):
      let items = try elements(from, count: count, path)
      try write(items.flatMap { bytes($0, scalar) }, at: try address(place))
    case .loadElements(let list): try load(list)
    case .storeElements(let list): try store(list)

    case .construct(let value, let type, let parts): try construct(value, type, parts)
    case .project(let parts, let type, let from, let path):
      try project(parts, type, from, path)
    case .liftSum(let value, let type, let discriminant, let cases, let path):
      try liftSum(value, type, discriminant, cases, path)
    case .lowerSum(let results, let type, let subject, let cases):
      try lowerSum(results, type, subject, cases)
    case .liftEnum(let value, let type, let discriminant, let count, let path):
      try liftEnum(value, type, discriminant, count, path)
    case .lowerEnum(let value, let type, let from): try lowerEnum(value, type, from)
    case .liftFlags(let value, let type, let bits): try liftFlags(value, type, bits)
    case .lowerFlags(let value, let type, let from): try lowerFlags(value, type, from)

    case .checkHandle(let value, let resource, let path): try checkHandle(value, resource, path)
    case .liftOwn(let value, let resource, let from, let path):
      try liftOwn(value, resource, UInt32(try core(from)), path)
    case .liftBorrow(let value, let resource, let from, let path):
      try liftBorrow(value, resource, UInt32(try core(from)), path)
    case .lowerOwn(let value, let resource, let from, let path):
      try lowerOwn(value, resource, from, path)
    case .lowerBorrow(let value, let resource, let from, let path):
      try lowerBorrow(value, resource, from, path)

    case .loadNamed(let value, let routine, let place, let path):
      try loadNamed(value, routine, place, path)
    case .storeNamed(let routine, let from, let place, let arena, let path):
      try storeNamed(routine, from, place, arena, path)
    case .callCore(let results, let arguments): try callCore(results, arguments)
    case .callUser(let result, let arguments): try callUser(result, arguments)
    case .callPostReturn(let arguments): try callPostReturn(arguments)

    case .freeBlock(let address, let length, let element):
      try freeBlock(address, length, element)
    case .releaseList(let list): try release(list)
    case .releaseElements(let list): try release(list)
    case .releaseNamed(let routine, let place): try releaseNamed(routine, place)
    case .releaseSum(let type, let discriminant, let cases):
      try releaseSum(type, discriminant, cases)
    }
  }
}

extension Layout {
  static let byte = Layout(size: 1, alignment: 1)

  static func * (layout: Layout, count: Int) -> Layout {
    Layout(size: layout.size * count, alignment: layout.alignment)
  }
}

extension Scalar {
  var layout: Layout { Layout(size: size, alignment: size) }
}
