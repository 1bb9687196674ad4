import PintleDiagnostics

/// A function of an interface or a world, or a member of a resource.
package struct Function: Annotated, Sendable {
  package enum Kind: Hashable, Sendable {
    case freestanding
    case constructor(ID<TypeDefinition>)
    /// The first parameter is `self: borrow<resource>`.
    case method(ID<TypeDefinition>)
    case `static`(ID<TypeDefinition>)
  }

  /// The name as written in WIT, without the resource; `constructor` for a constructor.
  package var baseName: String
  /// The name of the resource that this is a member of; empty for a freestanding function.
  package var resourceName: String
  package var kind: Kind
  package var isAsync: Bool
  package var parameters: [Parameter]
  /// For a constructor the resource, or the written `result`.
  package var result: TypeRef?
  package var annotations: Annotations
  package var span: Span

  package init(
    baseName: String, resourceName: String = "", kind: Kind, isAsync: Bool = false,
    parameters: [Parameter], result: TypeRef?, docs: String? = nil, stability: Stability? = nil,
    externalID: String? = nil, span: Span
  ) {
    self.baseName = baseName
    self.resourceName = resourceName
    self.kind = kind
    self.isAsync = isAsync
    self.parameters = parameters
    self.result = result
    annotations = Annotations(docs: docs, stability: stability, externalID: externalID)
    self.span = span
  }

  /// The linked name: `name`, `[constructor]r`, `[method]r.name` or `[static]r.name`.
  package var name: String {
    switch kind {
    case .freestanding: baseName
    case .constructor: "[constructor]\(resourceName)"
    case .method: "[method]\(resourceName).\(baseName)"
    case .static: "[static]\(resourceName).\(baseName)"
    }
  }

  /// The resource that this is a member of.
  package var resource: ID<TypeDefinition>? {
    switch kind {
    case .freestanding: nil
    case .constructor(let id), .method(let id), .static(let id): id
    }
  }
}

package struct Parameter: Sendable {
  package var name: String
  package var type: TypeRef
  package var span: Span

  package init(name: String, type: TypeRef, span: Span) {
    self.name = name
    self.type = type
    self.span = span
  }
}
