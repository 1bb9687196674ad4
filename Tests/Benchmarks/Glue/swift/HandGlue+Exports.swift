/// The functions that the guest exports.
extension HandGlue {
  func add(_ a: UInt32, _ b: UInt32) throws -> UInt32 {
    try enter()
    set(0, a)
    set(1, b)
    try call(engine.functions.add)
    let sum = result
    exit()
    return sum
  }

  func textIn(_ text: String) throws -> UInt32 {
    try enter()
    let (address, length) = try lower(text)
    set(0, address)
    set(1, length)
    try call(engine.functions.textIn)
    let count = result
    exit()
    return count
  }

  func textOut(_ length: UInt32) throws -> String {
    try enter()
    set(0, length)
    try call(engine.functions.textOut)
    let pair = result
    let text = try text(at: area(pair, 8, alignment: 4))
    try free(engine.functions.textOutFree, pair)
    exit()
    return text
  }

  func bytesIn(_ bytes: [UInt8]) throws -> UInt32 {
    try enter()
    let (address, length) = try lower(bytes)
    set(0, address)
    set(1, length)
    try call(engine.functions.bytesIn)
    let count = result
    exit()
    return count
  }

  func bytesOut(_ length: UInt32) throws -> [UInt8] {
    try list(length, engine.functions.bytesOut, engine.functions.bytesOutFree)
  }

  func doublesIn(_ doubles: [Double]) throws -> UInt32 {
    try enter()
    let (address, length) = try lower(doubles)
    set(0, address)
    set(1, length)
    try call(engine.functions.doublesIn)
    let count = result
    exit()
    return count
  }

  func doublesOut(_ length: UInt32) throws -> [Double] {
    try list(length, engine.functions.doublesOut, engine.functions.doublesOutFree)
  }

  @inline(__always)
  func list<T: BitwiseCopyable>(
    _ length: UInt32, _ function: HandEngine.Function, _ postReturn: HandEngine.Function
  ) throws -> [T] {
    try enter()
    set(0, length)
    try call(function)
    let address = result
    let pair = try area(address, 8, alignment: 4)
    let list: [T] = try numbers(
      pair.load(as: UInt32.self), pair.load(fromByteOffset: 4, as: UInt32.self))
    try free(postReturn, address)
    exit()
    return list
  }

  func pointsIn(_ points: [Glue.Point]) throws -> UInt32 {
    try enter()
    var target = try allocate(24 * points.count, alignment: 8)
    let address = result
    for point in points {
      target.storeBytes(of: point.id, as: UInt32.self)
      target.storeBytes(of: point.x, toByteOffset: 8, as: Double.self)
      target.storeBytes(of: point.y, toByteOffset: 16, as: Double.self)
      target += 24
    }
    set(0, address)
    set(1, UInt32(points.count))
    try call(engine.functions.pointsIn)
    let count = result
    exit()
    return count
  }

  func pointsOut(_ length: UInt32) throws -> [Glue.Point] {
    try enter()
    set(0, length)
    try call(engine.functions.pointsOut)
    let address = result
    let pair = try area(address, 8, alignment: 4)
    let count = Int(pair.load(fromByteOffset: 4, as: UInt32.self))
    guard 24 * count < 1 << 28 else { throw fail(Failure.tooLarge) }
    var source = try area(pair.load(as: UInt32.self), 24 * count, alignment: 8)
    var points: [Glue.Point] = []
    points.reserveCapacity(count)
    for _ in 0..<count {
      points.append(
        Glue.Point(
          id: source.load(as: UInt32.self), x: source.load(fromByteOffset: 8, as: Double.self),
          y: source.load(fromByteOffset: 16, as: Double.self)))
      source += 24
    }
    try free(engine.functions.pointsOutFree, address)
    exit()
    return points
  }

  func stringsIn(_ strings: [String]) throws -> UInt32 {
    try enter()
    _ = try allocate(8 * strings.count, alignment: 4)
    let address = result
    var item = address
    for string in strings {
      let (address, length) = try lower(string)
      // The allocator may have moved the memory.
      let target = try place(item, 8)
      target.storeBytes(of: address, as: UInt32.self)
      target.storeBytes(of: length, toByteOffset: 4, as: UInt32.self)
      item += 8
    }
    set(0, address)
    set(1, UInt32(strings.count))
    try call(engine.functions.stringsIn)
    let count = result
    exit()
    return count
  }

  func stringsOut(_ length: UInt32) throws -> [String] {
    try enter()
    set(0, length)
    try call(engine.functions.stringsOut)
    let address = result
    let pair = try area(address, 8, alignment: 4)
    let count = Int(pair.load(fromByteOffset: 4, as: UInt32.self))
    guard 8 * count < 1 << 28 else { throw fail(Failure.tooLarge) }
    var source = try area(pair.load(as: UInt32.self), 8 * count, alignment: 4)
    var strings: [String] = []
    strings.reserveCapacity(count)
    for _ in 0..<count {
      strings.append(try text(at: source))
      source += 8
    }
    try free(engine.functions.stringsOutFree, address)
    exit()
    return strings
  }

  func echoShape(_ shape: Glue.Shape) throws -> Glue.Shape {
    try enter()
    switch shape {
    case .empty:
      set(0, 0 as UInt32)
      set(1, 0 as UInt64)
      set(2, 0 as UInt32)
    case .circle(let radius):
      set(0, 1 as UInt32)
      set(1, radius)
      set(2, 0 as UInt32)
    case .label(let text):
      let (address, length) = try lower(text)
      set(0, 2 as UInt32)
      set(1, UInt64(address))
      set(2, length)
    }
    try call(engine.functions.echoShape)
    let address = result
    let source = try area(address, 16, alignment: 8)
    let echo: Glue.Shape
    switch source.load(as: UInt8.self) {
    case 0: echo = .empty
    case 1: echo = .circle(source.load(fromByteOffset: 8, as: Double.self))
    case 2: echo = .label(try text(at: source + 8))
    case let other: throw fail(Failure.invalidDiscriminant(UInt32(other)))
    }
    try free(engine.functions.echoShapeFree, address)
    exit()
    return echo
  }

  func echoPerson(_ person: Glue.Person) throws -> Glue.Person {
    try enter()
    let (name, nameLength) = try lower(person.name)
    let (email, emailLength) = try lower(person.email)
    set(0, name)
    set(1, nameLength)
    set(2, email)
    set(3, emailLength)
    set(4, person.age)
    try call(engine.functions.echoPerson)
    let address = result
    let source = try area(address, 20, alignment: 4)
    let echo = Glue.Person(
      name: try text(at: source), email: try text(at: source + 8),
      age: source.load(fromByteOffset: 16, as: UInt32.self))
    try free(engine.functions.echoPersonFree, address)
    exit()
    return echo
  }

  func echoStyle(_ color: Glue.Color, _ access: Glue.Access) throws -> (Glue.Color, Glue.Access) {
    try enter()
    set(0, UInt32(color.rawValue))
    set(1, UInt32(access.rawValue & 7))
    try call(engine.functions.echoStyle)
    let source = try place(result, 2)
    let discriminant = source.load(as: UInt8.self)
    guard let echo = Glue.Color(rawValue: discriminant) else {
      throw fail(Failure.invalidDiscriminant(UInt32(discriminant)))
    }
    let flags = Glue.Access(rawValue: source.load(fromByteOffset: 1, as: UInt8.self) & 7)
    exit()
    return (echo, flags)
  }

  func addLoop(_ times: UInt32) throws -> UInt32 { try loop(engine.functions.addLoop, times) }
  func textInLoop(_ times: UInt32) throws -> UInt32 { try loop(engine.functions.textInLoop, times) }
  func bytesInLoop(_ times: UInt32) throws -> UInt32 {
    try loop(engine.functions.bytesInLoop, times)
  }
  func textOutLoop(_ times: UInt32) throws -> UInt32 {
    try loop(engine.functions.textOutLoop, times)
  }
  func personInLoop(_ times: UInt32) throws -> UInt32 {
    try loop(engine.functions.personInLoop, times)
  }
  func itemAddLoop(_ times: UInt32) throws -> UInt32 {
    try loop(engine.functions.itemAddLoop, times)
  }
  func itemNewLoop(_ times: UInt32) throws -> UInt32 {
    try loop(engine.functions.itemNewLoop, times)
  }

  @inline(__always)
  func loop(_ function: HandEngine.Function, _ times: UInt32) throws -> UInt32 {
    try enter()
    set(0, times)
    try call(function)
    let sum = result
    exit()
    return sum
  }
}
