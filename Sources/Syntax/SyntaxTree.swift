import PintleDiagnostics

/// A name. The text does not include the `%`, the span does.
package struct Identifier: Sendable {
  /// Empty if the name is missing. May be an invalid name, which the parser reported.
  package let text: String
  package let span: Span

  package init(text: String, span: Span) {
    self.text = text
    self.span = span
  }

  package var isMissing: Bool { text.isEmpty }
}

/// The text of the comments before an item.
package final class Documentation: Sendable {
  package let text: String
  /// The span of the first comment.
  package let span: Span

  init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// A version after `@` or in a gate.
package struct VersionSyntax: Sendable {
  package let text: String
  package let span: Span
  package let isValid: Bool
}

/// The tree of one file.
package struct FileSyntax: Sendable {
  package let header: HeaderSyntax?
  package let declarations: [DeclarationSyntax]
}

/// `package ns:name@version;`.
package struct HeaderSyntax: Sendable {
  package let docs: Documentation?
  package let name: PackageNameSyntax
  /// Whether it has no errors.
  package let isComplete: Bool
}

/// `ns:name[@version]`.
package struct PackageNameSyntax: Sendable {
  package let namespace: Identifier
  package let name: Identifier
  package let version: VersionSyntax?
  package let span: Span

  /// Whether no part is missing or invalid.
  package var isComplete: Bool {
    !namespace.isMissing && !name.isMissing && version?.isValid != false
  }
}

/// `name`, or `ns:package/name[@version]`.
package struct PathSyntax: Sendable {
  /// The part before the `/`.
  package final class Qualifier: Sendable {
    package let namespace: Identifier
    package let package: Identifier
    package let version: VersionSyntax?

    init(namespace: Identifier, package: Identifier, version: VersionSyntax?) {
      self.namespace = namespace
      self.package = package
      self.version = version
    }

    /// The range `ns:package`.
    package var span: Span { namespace.span.through(package.span) }
  }

  package let qualifier: Qualifier?
  package let name: Identifier
}

/// One `@name(…)`.
package struct AttributeSyntax: Sendable {
  package enum Kind: Sendable {
    case since(VersionSyntax)
    case unstable(feature: Identifier)
    case deprecated(VersionSyntax)
    case externalID(String)
  }

  /// The word after the `@`.
  package let name: Identifier
  package let kind: Kind
}

/// The documentation and the attributes before an item.
package struct ItemPrefix: Sendable {
  package let docs: Documentation?
  package let attributes: [AttributeSyntax]

  package init(docs: Documentation?, attributes: [AttributeSyntax]) {
    self.docs = docs
    self.attributes = attributes
  }
}

/// A declaration of a file or of a nested package.
package enum DeclarationSyntax: Sendable {
  case interface(InterfaceSyntax)
  case world(WorldSyntax)
  indirect case use(TopLevelUseSyntax)
  indirect case package(NestedPackageSyntax)
}

/// `use path as name;` at the top level of a file.
package struct TopLevelUseSyntax: Sendable {
  package let path: PathSyntax
  package let alias: Identifier?
}

/// `package ns:name { … }`.
package struct NestedPackageSyntax: Sendable {
  package let docs: Documentation?
  package let name: PackageNameSyntax
  package let declarations: [DeclarationSyntax]
}

/// `interface name { … }`.
package final class InterfaceSyntax: Sendable {
  package let prefix: ItemPrefix
  package let name: Identifier
  package let items: [InterfaceItemSyntax]

  init(prefix: ItemPrefix, name: Identifier, items: [InterfaceItemSyntax]) {
    self.prefix = prefix
    self.name = name
    self.items = items
  }
}

/// An item of an interface.
package enum InterfaceItemSyntax: Sendable {
  case use(UseSyntax)
  case type(TypeDefinitionSyntax)
  case function(FunctionSyntax)
}

/// `use path.{a, b as c};` in an interface or a world.
package final class UseSyntax: Sendable {
  package let prefix: ItemPrefix
  package let path: PathSyntax
  package let names: [RenamedSyntax]

  init(prefix: ItemPrefix, path: PathSyntax, names: [RenamedSyntax]) {
    self.prefix = prefix
    self.path = path
    self.names = names
  }
}

/// `a`, or `a as b`.
package enum RenamedSyntax: Sendable {
  case plain(Identifier)
  indirect case renamed(Identifier, as: Identifier)

  package var name: Identifier {
    switch self {
    case .plain(let name), .renamed(let name, _): name
    }
  }

  package var alias: Identifier? {
    switch self {
    case .plain: nil
    case .renamed(_, let alias): alias
    }
  }
}

/// `world name { … }`.
package final class WorldSyntax: Sendable {
  package let prefix: ItemPrefix
  package let name: Identifier
  package let items: [WorldItemSyntax]

  init(prefix: ItemPrefix, name: Identifier, items: [WorldItemSyntax]) {
    self.prefix = prefix
    self.name = name
    self.items = items
  }
}

/// An item of a world.
package enum WorldItemSyntax: Sendable {
  case use(UseSyntax)
  case type(TypeDefinitionSyntax)
  indirect case include(IncludeSyntax)
  indirect case `import`(ExternSyntax)
  indirect case export(ExternSyntax)
}

/// `include path with { a as b }`.
package struct IncludeSyntax: Sendable {
  package let prefix: ItemPrefix
  package let path: PathSyntax
  package let renames: [RenamedSyntax]
}

/// An import or export of a world.
package struct ExternSyntax: Sendable {
  package enum Kind: Sendable {
    case function(FunctionSyntax)
    /// `name: interface { … }`.
    indirect case inline(name: Identifier, items: [InterfaceItemSyntax])
    indirect case path(label: Identifier?, PathSyntax)
    /// The parser reported an error.
    case invalid
  }

  package let prefix: ItemPrefix
  package let kind: Kind
}
