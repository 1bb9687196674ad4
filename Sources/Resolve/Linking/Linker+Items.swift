import PintleDiagnostics
import PintleModel

/// Interfaces, worlds, and their functions.
extension Linker {
  mutating func linkInterface(_ index: Int) {
    var interface = context.model.interfaces[index]
    // Drops the other references to the arrays, which would cause copies.
    context.model.interfaces[index].types = []
    context.model.interfaces[index].functions = []
    package.since.check(interface.stability, at: interface.span)
    interface.types.keepAll { id in result(for: id).id.map { id = $0 } != nil }
    interface.functions.keepAll { link(&$0) }
    context.model.interfaces[index] = interface
    context.typeScopes[index].mapBindings { linked($0) }
  }

  private func linked(_ binding: Binding) -> Binding {
    guard case .type(let id) = binding else { return binding }
    return switch result(for: id) {
    case .kept(let new): .type(new)
    case .disabled(let feature, _): .disabled(feature: feature)
    case .invalid: .invalid
    }
  }

  /// - Parameters:
  ///   - index: the index before linking.
  ///   - id: the ID after linking.
  mutating func linkWorld(_ index: Int, _ id: ID<World>) {
    var world = context.model.worlds[index]
    context.model.worlds[index].imports = []
    context.model.worlds[index].exports = []
    package.since.check(world.stability, at: world.span)
    world.imports.keepAll { link(&$0, of: id) }
    world.exports.keepAll { link(&$0, of: id) }
    context.model.worlds[index] = world
  }

  private mutating func link(_ item: inout WorldItem, of world: ID<World>) -> Bool {
    guard let feature = context.features.missing(for: item.stability) else { return link(&item) }
    if case .name(let name) = item.key {
      context.disabledItems[world, default: [:]][name] = feature
    }
    return false
  }

  private mutating func link(_ item: inout WorldItem) -> Bool {
    switch item.kind {
    case .type(let id):
      guard let id = result(for: id).id else { return false }
      item.kind = .type(id)
    case .function(var function):
      guard link(&function) else { return false }
      item.kind = .function(function)
    case .interface(let id):
      package.since.check(item.stability, at: item.span)
      let result = result(for: id)
      if case .disabled(let feature, let declaration) = result {
        let name = context.model[id].name
        diagnostics.reportDisabled(name, feature, declared: declaration, at: item.span)
      }
      guard let id = result.id else { return false }
      item.kind = .interface(id)
      if case .interface = item.key { item.key = .interface(id) }
    }
    return true
  }

  /// The `include` with the new ID of its world; `nil` when it or the world is disabled.
  func link(_ inclusion: Inclusion) -> Inclusion? {
    if context.features.missing(for: inclusion.gate.stability) != nil { return nil }
    let name = inclusion.syntax.path.name
    package.since.check(inclusion.gate.stability, at: name.span, attribute: inclusion.gate.span)
    let result = result(for: inclusion.source)
    if case .disabled(let feature, let declaration) = result {
      diagnostics.reportDisabled(name.text, feature, declared: declaration, at: name.span)
    }
    return result.id.map {
      Inclusion(syntax: inclusion.syntax, gate: inclusion.gate, source: $0)
    }
  }

  // MARK: Functions

  /// Links the types of a function; `false` when it is disabled or refers to something that is not kept.
  private mutating func link(_ function: inout Function) -> Bool {
    if context.features.missing(for: function.stability) != nil { return false }
    package.since.check(function.stability, at: function.span)
    guard let kind = link(function.kind, at: function.span) else { return false }
    function.kind = kind
    for index in function.parameters.indices {
      guard let type = linked(function.parameters[index].type, for: function.span) else {
        return false
      }
      function.parameters[index].type = type
    }
    if let result = function.result {
      function.result = linked(result, for: function.span)
      if function.result == nil { return false }
    }
    if context.containsBorrow(function.result) { reportBorrow(in: function) }
    return true
  }

  private func link(_ kind: Function.Kind, at span: Span) -> Function.Kind? {
    switch kind {
    case .freestanding: kind
    case .constructor(let id): linked(id, for: span).map { .constructor($0) }
    case .method(let id): linked(id, for: span).map { .method($0) }
    case .static(let id): linked(id, for: span).map { .static($0) }
    }
  }
}
