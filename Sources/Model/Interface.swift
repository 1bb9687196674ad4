import PintleDiagnostics

/// A set of types and functions.
package struct Interface: Annotated, Sendable {
  /// `nil` for an inline interface, whose name is that of its world item.
  package var name: String?
  package var package: ID<Package>
  package var annotations: Annotations
  /// The inline interface that an `include` copied to make this one.
  package var original: ID<Interface>?
  /// Used types, then definitions in topological order.
  package var types: [ID<TypeDefinition>]
  /// In source order, the members of a resource at its position.
  package var functions: [Function]
  /// The name in the declaration; the label of an inline interface.
  package var span: Span

  package init(
    name: String?, package: ID<Package>, docs: String? = nil, stability: Stability? = nil,
    original: ID<Interface>? = nil, types: [ID<TypeDefinition>] = [], functions: [Function] = [],
    span: Span
  ) {
    self.name = name
    self.package = package
    annotations = Annotations(docs: docs, stability: stability)
    self.original = original
    self.types = types
    self.functions = functions
    self.span = span
  }
}
