import PintleABI
import PintleModel

/// What values take in a JavaScript engine, which limits the amount that a guest may pass.
///
/// The numbers are those of V8 with pointers of 8 bytes, as in Node; other engines and browsers need less. Texts, lists and maps
/// count themselves when they are lifted.
struct HostSizes {
  private let model: Model
  private var known: [TypeRef: Int] = [:]

  init(_ model: Model) {
    self.model = model
  }

  private static let slot = 8
  private static let object = 24
  private static let array = 48
  /// Types of types can be huge. A larger element exceeds any limit.
  private static let most = 1_000_000_000

  /// The bytes that an element of a list takes in the host beyond those in the guest.
  mutating func excess(ofElement type: TypeRef, inGuest size: Int) -> Int {
    max(0, Self.slot + heapSize(of: type) - size)
  }

  /// The same for an entry of a map. Hash tables have room to grow.
  mutating func excess(ofKey key: TypeRef, value: TypeRef, inGuest size: Int) -> Int {
    max(0, 6 * Self.slot + heapSize(of: key) + heapSize(of: value) - size)
  }

  /// The bytes of the object that the slot of a value refers to, if there is one.
  private mutating func heapSize(of type: TypeRef) -> Int {
    if let size = known[type] { return size }
    let size = min(Self.most, self.size(of: model.shape(of: type), type))
    known[type] = size
    return size
  }

  private mutating func size(of shape: Shape, _ type: TypeRef) -> Int {
    switch shape {
    case .scalar(let scalar): Self.heapSize(of: scalar)
    case .product(let parts): parts.reduce(Self.array) { $0 + Self.slot + heapSize(of: $1.type) }
    case .flags: Self.object + Self.properties(of: type, model) * Self.slot
    case .fixedList(let element, let count):
      Self.array + min(Self.most, count) * (Self.slot + heapSize(of: element))
    case .sum(let cases):
      cases.compactMap(\.payload).reduce(0) { max($0, heapSize(of: $1)) }
        + (model.isOptional(type) ? 0 : Self.object + 2 * Self.slot)
    case .own, .borrow: Self.object + Self.slot
    case .text, .numbers, .list, .map, .enumeration, .unsupported: 0
    }
  }

  /// The number of properties in the object for flags.
  private static func properties(of flags: TypeRef, _ model: Model) -> Int {
    guard case .defined(let id) = model.resolvingAliases(flags),
      case .flags(let names) = model[id].kind
    else { return 0 }
    return names.count
  }

  private static func heapSize(of scalar: Scalar) -> Int {
    switch scalar {
    case .bool, .u8, .s8, .u16, .s16: 0
    // Numbers that aren't small integers are objects.
    case .u32, .s32, .f32, .f64: 16
    case .u64, .s64, .char: 24
    }
  }
}
