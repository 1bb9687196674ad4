import PintleModel

extension TypeDefinition {
  /// Whether this declares a resource, rather than an alias of one.
  var declaresResource: Bool {
    if case .resource = kind { true } else { false }
  }

  /// Whether the type is a resource, directly or through aliases.
  func isResource(in model: Model) -> Bool {
    guard case .alias(.defined(let id)) = kind else { return declaresResource }
    return model[model.resolvingAliases(id)].declaresResource
  }
}
