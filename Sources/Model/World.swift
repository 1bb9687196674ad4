import PintleDiagnostics

/// What a guest imports and exports, elaborated: the interfaces that others need are items too.
package struct World: Annotated, Sendable {
  package var name: String
  package var package: ID<Package>
  package var annotations: Annotations
  package var imports: [WorldItem]
  package var exports: [WorldItem]
  package var span: Span

  package init(
    name: String, package: ID<Package>, docs: String? = nil, stability: Stability? = nil,
    imports: [WorldItem] = [], exports: [WorldItem] = [], span: Span
  ) {
    self.name = name
    self.package = package
    annotations = Annotations(docs: docs, stability: stability)
    self.imports = imports
    self.exports = exports
    self.span = span
  }
}

/// An import or export of a world.
package struct WorldItem: Annotated, Sendable {
  /// What identifies the item among the imports or the exports.
  package enum Key: Hashable, Sendable {
    /// The linked name of a function, the name of a type, or the label of an interface.
    case name(String)
    /// An interface without a label.
    case interface(ID<Interface>)

    /// The label of an interface; `nil` for one under its own id.
    package var label: String? {
      if case .name(let label) = self { label } else { nil }
    }
  }

  package enum Kind: Sendable {
    case interface(ID<Interface>)
    indirect case function(Function)
    case type(ID<TypeDefinition>)
  }

  package var key: Key
  package var kind: Kind
  package var annotations: Annotations
  /// The name or path in the statement; for an implied import, that of the item that needs it.
  package var span: Span

  package init(
    key: Key, kind: Kind, docs: String? = nil, stability: Stability? = nil,
    externalID: String? = nil, span: Span
  ) {
    self.key = key
    self.kind = kind
    annotations = Annotations(docs: docs, stability: stability, externalID: externalID)
    self.span = span
  }
}
