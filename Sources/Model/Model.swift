import PintleDiagnostics

/// Everything that was loaded, resolved: flat arrays in which later entries refer to earlier ones.
///
/// Types are in topological order: a type stands behind all types it is made of.
package struct Model: Sendable {
  package var packages: [Package] = []
  package var interfaces: [Interface] = []
  package var worlds: [World] = []
  package var types: [TypeDefinition] = []

  package init() {}

  // Entries are large: what is asked of them is read in place.
  package subscript(id: ID<Package>) -> Package { _read { yield packages[id.index] } }
  package subscript(id: ID<Interface>) -> Interface { _read { yield interfaces[id.index] } }
  package subscript(id: ID<World>) -> World { _read { yield worlds[id.index] } }
  package subscript(id: ID<TypeDefinition>) -> TypeDefinition { _read { yield types[id.index] } }
}

/// The identity of a package: `namespace:name[@version]`.
package struct PackageName: Hashable, Sendable {
  package var namespace: String
  package var name: String
  /// The version as written, for example `1.2.3-rc.1+build`.
  package var version: String?

  package init(namespace: String, name: String, version: String?) {
    self.namespace = namespace
    self.name = name
    self.version = version
  }

  /// The name for all versions.
  package var unversioned: PackageName {
    PackageName(namespace: namespace, name: name, version: nil)
  }

  /// `namespace:name[@version]`.
  package var text: String {
    "\(namespace):\(name)" + (version.map { "@\($0)" } ?? "")
  }
}

/// A package with the interfaces and worlds that it declares, in order; inline interfaces are not listed.
package struct Package: Sendable {
  package var name: PackageName
  package var docs: String?
  package var interfaces: [ID<Interface>]
  package var worlds: [ID<World>]

  package init(
    name: PackageName, docs: String? = nil, interfaces: [ID<Interface>] = [],
    worlds: [ID<World>] = []
  ) {
    self.name = name
    self.docs = docs
    self.interfaces = interfaces
    self.worlds = worlds
  }
}

/// A set of types and functions.
package struct Interface: Annotated, Sendable {
  /// `nil` for an inline interface; the world item that holds it has the name.
  package var name: String?
  package var package: ID<Package>
  package var annotations: Annotations
  /// The inline interface that this is a copy of, made by an `include`.
  package var original: ID<Interface>?
  /// Used and defined types: the used ones first, then the definitions in topological order.
  package var types: [ID<TypeDefinition>]
  /// In source order; members stand at the place of their resource.
  package var functions: [Function]
  /// The name in its declaration; for an inline interface the label.
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

/// What a guest imports and exports, elaborated: every `use` followed, implied imports present.
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

/// One import or export of a world.
package struct WorldItem: Annotated, Sendable {
  /// How the world names the item.
  package enum Key: Hashable, Sendable {
    /// A function, a type, a label or an inline interface.
    case name(String)
    /// An interface under its own id.
    case interface(ID<Interface>)
  }

  package enum Kind: Sendable {
    case interface(ID<Interface>)
    indirect case function(Function)
    case type(ID<TypeDefinition>)
  }

  package var key: Key
  package var kind: Kind
  package var annotations: Annotations
  /// The name or path in the statement; for an implied import, of the item that caused it.
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

/// A function of an interface or a world, or a member of a resource.
package struct Function: Annotated, Sendable {
  package enum Kind: Hashable, Sendable {
    case freestanding
    case constructor(ID<TypeDefinition>)
    /// The first parameter is `self: borrow<resource>`.
    case method(ID<TypeDefinition>)
    case `static`(ID<TypeDefinition>)
  }

  /// The linked name: `name`, `[constructor]r`, `[method]r.name` or `[static]r.name`.
  package var name: String
  package var kind: Kind
  package var isAsync: Bool
  package var parameters: [Parameter]
  /// A constructor has its resource (or the written `result`) here.
  package var result: TypeRef?
  package var annotations: Annotations
  package var span: Span

  package init(
    name: String, kind: Kind, isAsync: Bool = false, parameters: [Parameter], result: TypeRef?,
    docs: String? = nil, stability: Stability? = nil, externalID: String? = nil, span: Span
  ) {
    self.name = name
    self.kind = kind
    self.isAsync = isAsync
    self.parameters = parameters
    self.result = result
    annotations = Annotations(docs: docs, stability: stability, externalID: externalID)
    self.span = span
  }

  /// The resource that this is a member of.
  package var resource: ID<TypeDefinition>? {
    switch kind {
    case .freestanding: nil
    case .constructor(let id), .method(let id), .static(let id): id
    }
  }

  /// The name as the WIT author wrote it: without the resource; `constructor` for a constructor.
  package var baseName: String {
    switch kind {
    case .freestanding: name
    case .constructor: "constructor"
    case .method, .static:
      String(Substring(name.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst()))
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
