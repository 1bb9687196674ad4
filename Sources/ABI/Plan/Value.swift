import PintleModel

/// A value inside a plan. It is defined once, before its first use.
package struct Value: Hashable, Sendable {
  // The limits of ``PlanCost`` keep plans far smaller.
  private let packedIndex: Int32

  package init(index: Int) {
    packedIndex = Int32(index)
  }

  /// An index into ``Plan/values``.
  package var index: Int { Int(packedIndex) }
}

/// The type of a value.
package enum ValueType: Hashable, Sendable {
  /// A core number that is data.
  case core(CoreType)
  /// A core i32 that is an address in the guest's memory.
  case address
  /// A core i32 that counts bytes or elements.
  case length
  /// A value of a WIT type, in the form that it has in the target language.
  case wit(TypeRef)

  /// The core type that the value crosses as; `nil` for a WIT value.
  package var core: CoreType? {
    switch self {
    case .core(let type): type
    case .address, .length: .i32
    case .wit: nil
    }
  }
}

/// The type of a value, and a hint for its name.
package struct ValueDeclaration: Hashable, Sendable {
  package var type: ValueType
  /// A descriptive name in kebab case: `line`, `line-address`, `line-length`, `result-area`. The name of an address or a
  /// length says that it is one. Names are not unique; backends make them so.
  package var hint: String

  package init(type: ValueType, hint: String) {
    self.type = type
    self.hint = hint
  }
}

extension ValueType {
  private static let addressEndings = [
    "address", "area", "base", "cursor", "arena", "parameters",
  ]
  private static let lengthEndings = ["length", "index"]

  /// The hint for a value of this type that belongs to something with this name.
  func hint(_ name: String) -> String {
    switch self {
    case .address:
      Self.addressEndings.contains { name.hasSuffix($0) } ? name : name.part("address")
    case .length:
      Self.lengthEndings.contains { name.hasSuffix($0) } ? name : name.part("length")
    case .core, .wit: name
    }
  }
}

extension String {
  private static let longestHint = 120

  /// The hint for a part of something with this hint: `line-length`. If that becomes too long, only the part's name is kept.
  func part(_ name: String) -> String {
    if utf8.count + name.utf8.count >= Self.longestHint { return name }
    var hint = ""
    hint.reserveCapacity(utf8.count + 1 + name.utf8.count)
    hint += self
    hint += "-"
    hint += name
    return hint
  }
}
