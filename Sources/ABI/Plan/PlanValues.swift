import PintleModel

/// A value inside a plan. It is defined once, before its first use.
package struct Value: Hashable, Sendable {
  // A plan has far fewer: the limits of Effort see to it.
  private let packedIndex: Int32

  package init(index: Int) {
    packedIndex = Int32(index)
  }

  /// An index into ``Plan/values``.
  package var index: Int { Int(packedIndex) }
}

/// What kind of thing a value is.
package enum ValueType: Hashable, Sendable {
  /// A core number that is data.
  case core(CoreType)
  /// A core i32 that is an address in the guest's memory.
  case address
  /// A core i32 that counts bytes or elements.
  case length
  /// A value of a WIT type, in the form that the target language gives it.
  case wit(TypeRef)

  /// The core type that it crosses as; `nil` for a WIT value.
  package var core: CoreType? {
    switch self {
    case .core(let type): type
    case .address, .length: .i32
    case .wit: nil
    }
  }
}

/// What is known of a value.
package struct ValueInfo: Hashable, Sendable {
  package var type: ValueType
  /// A telling name in kebab case, not unique: `line`, `line-address`, `line-length`, `result-area`. That of an
  /// address or a length says that it is one. Backends make it unique.
  package var hint: String

  /// - Parameter hint: for an address or a length one that says so.
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

  /// The hint for a value of this type that belongs to something with a name.
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

  /// The hint for a part of what has this one: `line-length`. Deep inside others only the last name stays.
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

/// A place in the guest's memory: an address that has been checked, and an offset from it.
package struct MemoryOperand: Hashable, Sendable {
  package var base: Value
  package var offset: Int

  package init(_ base: Value, _ offset: Int) {
    self.base = base
    self.offset = offset
  }
}

/// The way from a parameter or result down to the thing that a check is about, to name it in a trap: `entries[3].name`.
package struct Path: Hashable, Sendable {
  package enum Element: Hashable, Sendable {
    case field(String)
    case `case`(String)
    /// An element of a list: the counter of the list step that surrounds the check.
    case index(Value)
    /// An element of a list of fixed length that crosses as core values.
    case position(Int)
  }

  /// The parameter's name, `result`, `parameters` for the area of all, or `nil` inside a routine, where the path is relative
  /// to the routine's subject.
  package var root: String?
  /// Whether the root is no parameter although one has its name.
  package var isAmbiguous: Bool
  package var elements: [Element]

  package init(root: String?, isAmbiguous: Bool = false, elements: [Element] = []) {
    self.root = root
    self.isAmbiguous = isAmbiguous
    self.elements = elements
  }

  package func appending(_ element: Element) -> Path {
    var path = self
    path.elements.reserveCapacity(elements.count + 1)
    path.elements.append(element)
    return path
  }

  /// The root, in parentheses if it could be taken for a parameter.
  ///
  /// - Parameter spelling: how names are written.
  package func distinctRoot(_ spelling: (String) -> String = { $0 }) -> String? {
    root.map { isAmbiguous ? "(\(spelling($0)))" : spelling($0) }
  }
}

/// Which copy of an interface a type belongs to. A world that imports and exports the same interface has two
/// unrelated copies of its resources, and guests have two of all its types.
package enum Side: String, Hashable, Sendable {
  case imported
  case exported
}

/// A set of sides.
struct Sides: OptionSet, Sendable {
  let rawValue: Int

  static let imported = Sides(rawValue: 1)
  static let exported = Sides(rawValue: 2)

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  init(_ side: Side) {
    self = side == .imported ? .imported : .exported
  }
}

/// A resource and who implements it: the host if imported, the guest if exported.
package struct ResourceRef: Hashable, Sendable {
  /// The entry of kind ``TypeDefinition/Kind/resource``, aliases followed.
  package var resource: ID<TypeDefinition>
  package var side: Side
  /// The label of the world item that this copy belongs to; `nil` for the one under the interface's own id, and for
  /// resources of the world itself. Copies under different labels are unrelated types.
  package var label: String?

  package init(resource: ID<TypeDefinition>, side: Side, label: String? = nil) {
    self.resource = resource
    self.side = side
    self.label = label
  }
}

/// Which side runs a plan, and which way the call goes.
package enum Role: String, Hashable, CaseIterable, Sendable {
  /// The guest's wrapper of an import: lower arguments, call the host, lift the result.
  case guestCallsImport
  /// The guest's core export: lift arguments, call the user's function, lower the result.
  case guestImplementsExport
  /// The host's core function behind an import: lift arguments, call the user's function, lower the result.
  case hostImplementsImport
  /// The host's wrapper of an export: lower arguments, call the guest, lift the result.
  case hostCallsExport

  package var isGuest: Bool {
    self == .guestCallsImport || self == .guestImplementsExport
  }
}
