import PintleDiagnostics

/// A named type, or an anonymous one such as `list<u8>`. Equal anonymous types of a package share one entry.
package struct TypeDefinition: Annotated, Sendable {
  package enum Owner: Hashable, Sendable {
    case interface(ID<Interface>)
    case world(ID<World>)
  }

  package enum Kind: Hashable, Sendable {
    /// `type x = y;`, or a name from a `use`.
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

  /// A case of an enum, or a flag.
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
  /// Where a named type is declared; `nil` for an anonymous type.
  package var owner: Owner?
  /// An anonymous type has the gates of the definition that contains it, or of its first gated part.
  package var annotations: Annotations
  /// The name; for an anonymous type the first token of its first use.
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

extension TypeDefinition.Kind {
  /// The types of its parts in source order, without the resource of a handle.
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

  /// The entries of its parts in source order, including the resource of a handle.
  package var parts: [ID<TypeDefinition>] {
    switch self {
    case .own(let resource), .borrow(let resource): [resource]
    default: components.compactMap { if case .defined(let id) = $0 { id } else { nil } }
    }
  }

  /// Changes all components in place, in source order.
  ///
  /// - Parameter change: called with each component and, for a record, the name of its field.
  package mutating func changeComponents(_ change: (inout TypeRef, _ field: Span?) -> Void) {
    func changed(_ type: TypeRef) -> TypeRef {
      var type = type
      change(&type, nil)
      return type
    }
    switch self {
    case .alias(let type): self = .alias(changed(type))
    case .record(var fields):
      // Drops the other reference to the array, which would cause a copy.
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
