import PintleABI
import PintleCodegen

/// The other guests that implement imported interfaces. They are properties of the host.
extension ImportPrinter {
  /// The guests that implement functions or resources.
  var providers: [Providers.Provider] {
    names.providers.all.filter { provider in
      scopes.contains { names.providers[$0.place]?.id == provider.id }
        || names.abi.importedResources.contains { self.provider(of: $0)?.id == provider.id }
    }
  }

  /// The guest that implements a resource.
  private func provider(of resource: WorldABI.ImportedResource) -> Providers.Provider? {
    let copy = resource.copy(in: names.model)
    guard !names.isProtocol(copy) else { return nil }
    return names.providers.origin(of: copy, names.model)?.provider
  }

  /// The property of the host for another guest.
  func property(_ provider: Providers.Provider) -> String {
    var name = SwiftNames.member(provider.names.model[provider.names.abi.world].name)
    while requirements.contains(name) { name += "_" }
    return SwiftNames.quoted(name)
  }

  /// The names of all functions, types and properties that the host must have, without those for other guests.
  private var requirements: Set<String> {
    Set(
      scopes.flatMap { scope in
        functions(scope).map { FunctionSignature.name(of: $0.function, side: .imported) }
          + associatedTypes(scope).map(\.name) + [part(scope)]
      })
  }

  /// The constant for another guest where the core module is described.
  func local(_ provider: Providers.Provider) -> String {
    var scope = LocalScope(reserved: ["host"])
    return scope.declare(provider.names.model[provider.names.abi.world].name)
  }

  /// The argument for the guest that implements a resource; empty for a resource of the host.
  func owner(_ resource: WorldABI.ImportedResource) -> String {
    provider(of: resource).map { "of: \(local($0)).pintle" } ?? ""
  }

  /// Prints the properties for other guests.
  func printProviders(to writer: inout CodeWriter) {
    for provider in providers {
      let interfaces = provider.interfaces.compactMap { names.model.qualifiedName(of: $0) }
      let list = interfaces.sorted().map { "`\($0)`" }.joined(separator: ", ")
      let property = property(provider)
      writer.docs("The guest that implements \(list).", of: property)
      writer.line("var \(property): \(names.reference(provider)) { get }")
    }
  }
}
