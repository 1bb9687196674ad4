import PintleModel
import PintleSyntax

/// The `with` clause of an `include`.
struct IncludeRenames {
  private var newNames: [String: String] = [:]
  /// Whether the parser reported no error in it.
  let isComplete: Bool

  init(_ syntax: [RenamedSyntax]) {
    isComplete = syntax.allSatisfy { !$0.name.isMissing && $0.alias?.isMissing == false }
    for rename in syntax {
      guard let alias = rename.alias, !alias.isMissing, newNames[rename.name.text] == nil else {
        continue
      }
      newNames[rename.name.text] = alias.text
    }
  }

  func newName(of name: String) -> String { newNames[name] ?? name }

  /// Renames a copied item, or the resource of a member, and returns its new name in the world.
  func apply(to name: String, _ item: inout WorldItem, in context: ResolverContext) -> String {
    guard let old = item.renamableName, let new = newNames[old] else { return name }
    switch item.kind {
    case .type(let id): context.model.types[id.index].name = new
    case .function(var function):
      if function.resource == nil { function.baseName = new } else { function.resourceName = new }
      item.kind = .function(function)
      return function.name
    case .interface: break
    }
    return new
  }
}
