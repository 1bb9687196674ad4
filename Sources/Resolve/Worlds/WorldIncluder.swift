import PintleDiagnostics
import PintleModel
import PintleSyntax

/// An `include` with its resolved world.
struct Inclusion {
  let syntax: IncludeSyntax
  let gate: Gate
  let source: ID<World>
}

/// Adds the imports and exports of included worlds to a world.
struct WorldIncluder {
  private let context: ResolverContext
  private let world: ID<World>
  private var items: WorldItems

  private var diagnostics: DiagnosticCollector { context.diagnostics }

  init(_ context: ResolverContext, _ world: ID<World>) {
    self.context = context
    self.world = world
    items = WorldItems(of: context.model[world])
    items.imports.declareNames()
    items.exports.declareNames()
  }

  mutating func include(_ inclusions: [Inclusion]) {
    for inclusion in inclusions { include(inclusion) }
    items.store(in: &context.model.worlds[world.index])
  }

  private mutating func include(_ inclusion: Inclusion) {
    // After this error the other worlds would only take time.
    if context.hasTooManyItems { return }
    let source = context.model[inclusion.source]
    let renames = IncludeRenames(inclusion.syntax.renames)
    if renames.isComplete { checkRenames(inclusion, source) }
    var copier = TypeCopier(context, from: inclusion.source, to: world)
    var conflicts: [NameConflict] = []
    let isExternal = source.package != context.model[world].package
    let added: [(item: WorldItem, direction: WorldItems.Direction)] =
      source.imports.map { ($0, .imported) } + source.exports.map { ($0, .exported) }
    for (item, direction) in added where context.countItem(in: world) {
      switch item.key {
      case .interface: merge(item, isExternal: isExternal, to: direction)
      case .name(let name):
        if let conflict = add(item, name, &copier, renames, to: direction) {
          conflicts.append(conflict)
        }
      }
    }
    if renames.isComplete {
      checkMembers(inclusion, source, renames)
      report(conflicts, inclusion)
    }
  }

  /// An item of an included world whose name is taken.
  private struct NameConflict {
    let item: WorldItem
    let name: String
    let existing: Identifier
    let direction: WorldItems.Direction
  }

  /// Adds a copy of an item under its new name, unless that is taken.
  private mutating func add(
    _ item: WorldItem, _ oldName: String, _ copier: inout TypeCopier, _ renames: IncludeRenames,
    to direction: WorldItems.Direction
  ) -> NameConflict? {
    var copy = item
    copy.kind = copier.copy(item.kind)
    let name = renames.apply(to: oldName, &copy, in: context)
    copy.key = .name(name)
    if let existing = items[direction].names.first(similarTo: name) {
      return NameConflict(item: copy, name: name, existing: existing, direction: direction)
    }
    _ = items[direction].names.declare(Identifier(text: name, span: copy.span))
    items[direction].append(copy)
    return nil
  }

  /// Adds an interface without a label. If the world has it, the existing item gets the gates of both.
  private mutating func merge(
    _ item: WorldItem, isExternal: Bool, to direction: WorldItems.Direction
  ) {
    items[direction].append(item)
    guard case .interface(let id) = item.key, let index = items[direction].index(of: id) else {
      return
    }
    let existing = items[direction][index]
    if isExternal, case .stable = item.stability {
      // A version of another package means nothing in this one.
      items[direction][index].stability = nil
    } else if item.stability == nil || item.stability == existing.stability {
      return
    } else if existing.stability == nil {
      items[direction][index].stability = item.stability
    } else {
      diagnostics.report(
        .conflictingGates, "an `include` adds this interface with another gate", at: item.span,
        phase: .links, labels: [Label("the other gate", at: existing.span)],
        notes: [item, existing].compactMap { $0.stability?.text })
    }
  }

  // MARK: Checks

  private func checkRenames(_ inclusion: Inclusion, _ source: World) {
    if inclusion.syntax.renames.isEmpty { return }
    let all = source.imports + source.exports
    let renamable = Set(all.compactMap(\.renamableName))
    let interfaces = Set(
      all.compactMap { if case .interface(let id) = $0.key { context.model[id].name } else { nil } }
    )
    for rename in inclusion.syntax.renames where !rename.name.isMissing {
      let name = rename.name.text
      if renamable.contains(name) { continue }
      var notes =
        interfaces.contains(name)
        ? ["`\(name)` is an interface; only functions, types and labels can be renamed"] : []
      let feature = context.disabledItems[inclusion.source]?[name]
      if let feature { notes.append(disabledNote(name, feature)) }
      diagnostics.report(
        .unknownRename, "world `\(source.name)` has no item `\(name)` to rename",
        at: inclusion.syntax.path.name.span, phase: .links,
        labels: [Label("renamed here", at: rename.name.span)], notes: notes,
        help: feature.map { [enablingHelp($0)] }
          ?? diagnostics.suggestion(for: name, kind: "an item") { renamable.sorted() })
    }
  }

  /// Reports resources whose new name is that of one of their members.
  private func checkMembers(_ inclusion: Inclusion, _ source: World, _ renames: IncludeRenames) {
    if inclusion.syntax.renames.isEmpty { return }
    var reported: Set<String> = []
    for case .function(let function) in (source.imports + source.exports).map(\.kind) {
      switch function.kind {
      case .freestanding, .constructor: continue
      case .method, .static: break
      }
      let resource = renames.newName(of: function.resourceName)
      guard function.baseName.foldedName == resource.foldedName, reported.insert(resource).inserted
      else { continue }
      let path = inclusion.syntax.path.name
      diagnostics.report(
        .includeClash,
        "including `\(path.text)` gives the resource `\(resource)` the name of one of its members",
        at: path.span, phase: .links, help: ["choose another name after `as`"])
    }
  }

  /// Reports equal names, then names that are too similar, each once.
  private func report(_ conflicts: [NameConflict], _ inclusion: Inclusion) {
    let path = inclusion.syntax.path.name.text
    let equal = conflicts.filter { $0.existing.text == $0.name }
    if let first = equal.first {
      report(.includeClash, "including `\(path)` redefines `\(first.name)`", equal, inclusion)
    }
    let similar = conflicts.filter { $0.existing.text != $0.name }
    if let first = similar.first {
      let difference = first.name.soleDifference(from: first.existing.text)
      report(
        .caseOnlyDifference,
        "including `\(path)` adds `\(first.name)`, which differs from `\(first.existing.text)` "
          + "only in \(difference)", similar, inclusion)
    }
  }

  private func report(
    _ code: DiagnosticCode, _ message: String, _ conflicts: [NameConflict], _ inclusion: Inclusion
  ) {
    let first = conflicts[0]
    let subject = first.item.renamableName ?? first.name
    let written = inclusion.syntax.renames.first { $0.alias?.text == subject }?.name.text
    let others = conflicts.dropFirst().filter { $0.name != first.name }
    var names = others.prefix(8).map { "`\($0.name)`" }
    if others.count > 8 { names.append("…") }
    let label = "`\(first.existing.text)` is \(first.direction.rawValue) here"
    diagnostics.report(
      code, message, at: inclusion.syntax.path.name.span, phase: .links,
      labels: [Label(label, at: first.existing.span)],
      notes: names.isEmpty ? [] : ["the same applies to " + names.joined(separator: ", ")],
      help: ["rename it: `with { \(written ?? subject) as … }`"])
  }
}
