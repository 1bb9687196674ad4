import PintleABI
import PintleModel

/// Makes random values, with more edge cases than chance would produce.
struct RandomValues {
  let model: Model
  let random: Random
  /// Makes a handle that can be passed as owned or lent.
  let handle: (ID<TypeDefinition>, _ isOwn: Bool) throws -> Handle
  /// The number of elements that lists may still have, so that values stay small.
  private var budget = 0

  init(
    _ model: Model, _ random: Random,
    handle: @escaping (ID<TypeDefinition>, _ isOwn: Bool) throws -> Handle
  ) {
    self.model = model
    self.random = random
    self.handle = handle
  }

  mutating func value(of type: TypeRef) throws -> WITValue {
    budget = 60
    return try part(type)
  }

  private mutating func part(_ type: TypeRef) throws -> WITValue {
    switch model.shape(of: type) {
    case .scalar(let scalar): return self.scalar(scalar)
    case .text: return .text(text())
    case .numbers(let scalar): return .list((0..<count()).map { _ in self.scalar(scalar) })
    case .list(let element): return .list(try (0..<count()).map { _ in try part(element) })
    case .map(let key, let value): return try map(key, value)
    case .fixedList(let element, let count):
      return .list(try (0..<count).map { _ in try part(element) })
    case .product(let parts): return .product(try parts.map { try part($0.type) })
    case .sum(let cases):
      let index = random.below(cases.count)
      return .sum(index, try cases[index].payload.map { try part($0) })
    case .enumeration(let count): return .enumeration(random.below(count))
    case .flags(let count):
      let all = UInt32(truncatingIfNeeded: (1 << UInt64(count)) - 1)
      return .flags(UInt32(truncatingIfNeeded: random.next()) & all)
    case .own(let id): return .handle(try handle(id, true))
    case .borrow(let id): return .handle(try handle(id, false))
    case .unsupported(let keyword): throw Fault("no values of \(keyword)")
    }
  }

  private mutating func map(_ key: TypeRef, _ value: TypeRef) throws -> WITValue {
    var keys: Set<WITValue> = []
    var entries: [MapEntry] = []
    for _ in 0..<count() {
      let key = try part(key)
      guard keys.insert(key).inserted else { continue }
      entries.append(MapEntry(key: key, value: try part(value)))
    }
    return .map(entries)
  }

  private mutating func count() -> Int {
    let count = min(budget, random.pick([0, 1, 1, 2, 3, 5, random.below(20)]))
    budget -= count
    return count
  }

  private func scalar(_ scalar: Scalar) -> WITValue {
    if scalar == .char { return .scalar(.char, UInt64(character().value)) }
    let ones: UInt64 = scalar.size == 8 ? .max : (1 << UInt64(8 * scalar.size)) - 1
    let edges: [UInt64] = [0, 1, ones, ones >> 1, (ones >> 1) + 1, 0x7fc0_0000, 0x8000_0000]
    let bits = random.once(in: 2) ? random.pick(edges) : random.next()
    return .scalar(scalar, ignoringHighBitsOf: bits)
  }

  private func character() -> Unicode.Scalar {
    let limits: [UInt32] = [
      0, 0x41, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfeff, 0xffff, 0x10000, 0x10ffff,
    ]
    let number = random.once(in: 2) ? random.pick(limits) : UInt32(random.below(0x110000))
    return Unicode.Scalar(number) ?? "?"
  }

  private mutating func text() -> [UInt8] {
    var text = ""
    for _ in 0..<count() { text.unicodeScalars.append(character()) }
    return Array(text.utf8)
  }
}
