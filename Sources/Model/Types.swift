import PintleDiagnostics

/// A type where it is used: a primitive, or an entry of ``Model/types``.
///
/// In type position a resource is always wrapped in an ``TypeDefinition/Kind/own(_:)`` or
/// ``TypeDefinition/Kind/borrow(_:)`` entry.
package enum TypeRef: Hashable, Sendable {
  case bool
  case u8, u16, u32, u64
  case s8, s16, s32, s64
  case f32, f64
  case char
  case string
  case errorContext
  case defined(ID<TypeDefinition>)

  /// The keyword of a primitive; empty for other types.
  package var keyword: String {
    switch self {
    case .bool: "bool"
    case .u8: "u8"
    case .u16: "u16"
    case .u32: "u32"
    case .u64: "u64"
    case .s8: "s8"
    case .s16: "s16"
    case .s32: "s32"
    case .s64: "s64"
    case .f32: "f32"
    case .f64: "f64"
    case .char: "char"
    case .string: "string"
    case .errorContext: "error-context"
    case .defined: ""
    }
  }
}

/// A named type, or an anonymous one such as `list<u8>`. Equal anonymous types of a package are one entry.
package struct TypeDefinition: Annotated, Sendable {
  package enum Owner: Hashable, Sendable {
    case interface(ID<Interface>)
    case world(ID<World>)
  }

  package enum Kind: Hashable, Sendable {
    /// `type x = y;` and used names.
    case alias(TypeRef)
    case record([Field])
    case variant([Case])
    case enumeration([Label])
    case flags([Label])
    case resource
    case own(ID<TypeDefinition>)
    case borrow(ID<TypeDefinition>)
    case tuple([TypeRef])
    case option(TypeRef)
    case result(ok: TypeRef?, err: TypeRef?)
    case list(TypeRef)
    case fixedLengthList(TypeRef, UInt32)
    case map(TypeRef, TypeRef)
    case future(TypeRef?)
    case stream(TypeRef?)
  }

  package struct Field: Hashable, Sendable {
    package var name: String
    package var type: TypeRef
    package var docs: String?
    package var span: Span

    package init(name: String, type: TypeRef, docs: String?, span: Span) {
      self.name = name
      self.type = type
      self.docs = docs
      self.span = span
    }
  }

  package struct Case: Hashable, Sendable {
    package var name: String
    package var payload: TypeRef?
    package var docs: String?
    package var span: Span

    package init(name: String, payload: TypeRef?, docs: String?, span: Span) {
      self.name = name
      self.payload = payload
      self.docs = docs
      self.span = span
    }
  }

  /// A case of an enum or a flag.
  package struct Label: Hashable, Sendable {
    package var name: String
    package var docs: String?
    package var span: Span

    package init(name: String, docs: String?, span: Span) {
      self.name = name
      self.docs = docs
      self.span = span
    }
  }

  /// `nil` for an anonymous type.
  package var name: String?
  package var kind: Kind
  /// Where a named type is declared or used; `nil` for an anonymous type.
  package var owner: Owner?
  /// The gates of an anonymous type are those of what it stands in, or is made of.
  package var annotations: Annotations
  /// The name; for an anonymous type its first token at its first use.
  package var span: Span

  package init(
    name: String?, kind: Kind, owner: Owner?, docs: String? = nil, stability: Stability? = nil,
    externalID: String? = nil, span: Span
  ) {
    self.name = name
    self.kind = kind
    self.owner = owner
    annotations = Annotations(docs: docs, stability: stability, externalID: externalID)
    self.span = span
  }
}

extension Model {
  /// Follows aliases (`type x = y`, `use`) to the entry that says what the type is.
  package func resolvingAliases(_ id: ID<TypeDefinition>) -> ID<TypeDefinition> {
    var id = id
    while case .alias(.defined(let target)) = self[id].kind { id = target }
    return id
  }

  /// Follows aliases to a primitive, or to the entry that says what the type is.
  package func resolvingAliases(_ type: TypeRef) -> TypeRef {
    guard case .defined(let id) = type else { return type }
    let target = resolvingAliases(id)
    if case .alias(let primitive) = self[target].kind { return primitive }
    return .defined(target)
  }

  /// The interface from which a type is used; `nil` when it is defined where it stands.
  package func usedInterface(_ id: ID<TypeDefinition>) -> ID<Interface>? {
    guard case .alias(.defined(let target)) = self[id].kind else { return nil }
    guard case .interface(let interface) = self[target].owner else { return nil }
    return self[id].owner == .interface(interface) ? nil : interface
  }

  /// Whether a named type is used from another interface rather than defined where it stands.
  package func isUsed(_ id: ID<TypeDefinition>) -> Bool {
    usedInterface(id) != nil
  }

  /// `namespace:package/interface[@version]`; `nil` for an inline interface.
  package func qualifiedName(of id: ID<Interface>) -> String? {
    guard let name = self[id].name else { return nil }
    return qualifiedName(name, in: self[self[id].package].name)
  }

  /// `namespace:package/world[@version]`.
  package func qualifiedName(of id: ID<World>) -> String {
    qualifiedName(self[id].name, in: self[self[id].package].name)
  }

  private func qualifiedName(_ name: String, in package: PackageName) -> String {
    "\(package.namespace):\(package.name)/\(name)" + (package.version.map { "@\($0)" } ?? "")
  }
}

extension TypeDefinition.Kind {
  /// The types that it is made of, in the order they are written; not the resource of a handle.
  package var components: [TypeRef] {
    switch self {
    case .alias(let type), .option(let type), .list(let type), .fixedLengthList(let type, _): [type]
    case .record(let fields): fields.map(\.type)
    case .variant(let cases): cases.compactMap(\.payload)
    case .enumeration, .flags, .resource, .own, .borrow: []
    case .tuple(let types): types
    case .result(let ok, let err): [ok, err].compactMap { $0 }
    case .map(let key, let value): [key, value]
    case .future(let type), .stream(let type): type.map { [$0] } ?? []
    }
  }

  /// The entries that it is made of, in the order they are written, the resource of a handle among them.
  package var parts: [ID<TypeDefinition>] {
    switch self {
    case .own(let resource), .borrow(let resource): [resource]
    default: components.compactMap { if case .defined(let id) = $0 { id } else { nil } }
    }
  }

  /// Changes all components where they stand, in the order they are written; not the resource of a handle.
  ///
  /// - Parameter change: what to do, with the name of the field that a component belongs to.
  package mutating func changeComponents(_ change: (inout TypeRef, _ field: Span?) -> Void) {
    func changed(_ type: TypeRef) -> TypeRef {
      var type = type
      change(&type, nil)
      return type
    }
    switch self {
    case .alias(let type): self = .alias(changed(type))
    case .record(var fields):
      // Without another owner the array is not copied.
      self = .resource
      for index in fields.indices {
        let span = fields[index].span
        change(&fields[index].type, span)
      }
      self = .record(fields)
    case .variant(var cases):
      self = .resource
      for index in cases.indices { cases[index].payload = cases[index].payload.map(changed) }
      self = .variant(cases)
    case .enumeration, .flags, .resource, .own, .borrow: break
    case .tuple(let types): self = .tuple(types.map(changed))
    case .option(let type): self = .option(changed(type))
    case .result(let ok, let err): self = .result(ok: ok.map(changed), err: err.map(changed))
    case .list(let type): self = .list(changed(type))
    case .fixedLengthList(let type, let length): self = .fixedLengthList(changed(type), length)
    case .map(let key, let value): self = .map(changed(key), changed(value))
    case .future(let type): self = .future(type.map(changed))
    case .stream(let type): self = .stream(type.map(changed))
    }
  }
}
