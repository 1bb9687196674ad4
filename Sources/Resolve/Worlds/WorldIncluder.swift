import PintleDiagnostics
import PintleModel
import PintleSyntax

/// An `include` whose world is known.
struct Inclusion {
  let syntax: IncludeSyntax
  let gate: Gate
  let source: ID<World>
}

/// Brings into a world what the worlds that it includes import and export.
struct WorldIncluder {
  private let session: Session
  private let world: ID<World>
  private var imports: MergedItems
  private var exports: MergedItems

  private var reporter: Reporter { session.reporter }

  init(session: Session, world: ID<World>) {
    self.session = session
    self.world = world
    imports = MergedItems(session.model[world].imports)
    exports = MergedItems(session.model[world].exports)
  }

  mutating func include(_ inclusions: [Inclusion]) {
    for inclusion in inclusions { include(inclusion) }
    session.model.worlds[world.index].imports = imports.items
    session.model.worlds[world.index].exports = exports.items
  }

  private mutating func include(_ inclusion: Inclusion) {
    // The run has failed already, and the other worlds would take as long as this one.
    if session.hasTooManyItems { return }
    let source = session.model[inclusion.source]
    let renames = Renames(inclusion.syntax.renames)
    let isComplete = inclusion.syntax.renames.allSatisfy(\.isComplete)
    if isComplete { checkRenames(inclusion, source) }
    var copier = TypeCopier(session: session, from: inclusion.source, to: world)
    var clashes: [Clash] = []
    let isForeign = source.package != session.model[world].package
    for item in source.imports {
      add(item, &copier, renames, isForeign: isForeign, to: .imported, &clashes)
    }
    for item in source.exports {
      add(item, &copier, renames, isForeign: isForeign, to: .exported, &clashes)
    }
    if isComplete {
      checkMembers(inclusion, source, renames)
      report(clashes, inclusion)
    }
  }

  /// The items that the world imports, or those that it exports.
  private enum Table: String {
    case imported
    case exported
  }

  private subscript(table: Table) -> MergedItems {
    get { table == .imported ? imports : exports }
    _modify {
      switch table {
      case .imported: yield &imports
      case .exported: yield &exports
      }
    }
  }

  /// A name that an included world brings, but the world has.
  private struct Clash {
    let name: String
    let existing: MergedItems.Place
    let verb: String
  }

  private mutating func add(
    _ item: WorldItem, _ copier: inout TypeCopier, _ renames: Renames,
    isForeign: Bool, to table: Table, _ clashes: inout [Clash]
  ) {
    guard session.countItem(for: world) else { return }
    guard case .name(let oldName) = item.key else {
      self[table].merge(item, reporter, isForeign: isForeign)
      return
    }
    let name = renames.apply(to: oldName)
    var copy = item
    copy.key = .name(name)
    copy.kind = copier.copy(item.kind)
    if name != oldName { rename(&copy.kind, to: name) }
    if let existing = self[table].place(of: name) {
      clashes.append(Clash(name: name, existing: existing, verb: table.rawValue))
    } else {
      self[table].append(copy, name)
    }
  }

  private func rename(_ kind: inout WorldItem.Kind, to name: String) {
    switch kind {
    case .type(let id): session.model.types[id.index].name = name
    case .function(var function):
      function.name = name
      kind = .function(function)
    case .interface: break
    }
  }

  // MARK: What can be wrong

  private func checkRenames(_ inclusion: Inclusion, _ source: World) {
    if inclusion.syntax.renames.isEmpty { return }
    var subjects: Set<String> = []
    var interfaces: Set<String> = []
    for item in source.imports + source.exports {
      switch item.key {
      case .name(let name): subjects.insert(LinkedName(name).subject)
      case .interface(let id): if let name = session.model[id].name { interfaces.insert(name) }
      }
    }
    for rename in inclusion.syntax.renames where !rename.name.isMissing {
      let name = rename.name.text
      if subjects.contains(name) { continue }
      var notes =
        interfaces.contains(name)
        ? ["`\(name)` is an interface; only functions, types and labels can be renamed"] : []
      let feature = session.disabledItems[inclusion.source]?[name]
      if let feature { notes.append(disabledNote(name, feature)) }
      reporter.report(
        .unknownRename, "world `\(source.name)` has no `\(name)` that could be renamed",
        at: inclusion.syntax.path.name.span, phase: .links,
        labels: [Label("the name", at: rename.name.span)], notes: notes,
        help: feature.map { [enablingHelp($0)] }
          ?? reporter.suggestion(for: name, kind: "an item") { subjects.sorted() })
    }
  }

  /// A resource that gets another name may get that of one of its members.
  private func checkMembers(_ inclusion: Inclusion, _ source: World, _ renames: Renames) {
    if inclusion.syntax.renames.isEmpty { return }
    var reported: Set<String> = []
    for case .name(let oldName) in (source.imports + source.exports).map(\.key) {
      let name = LinkedName(renames.apply(to: oldName))
      guard name.isMemberNamedAsResource, reported.insert(name.subject).inserted else { continue }
      let place = inclusion.syntax.path.name
      reporter.report(
        .includeClash,
        "including `\(place.text)` gives the resource `\(name.subject)` the name of one of its members",
        at: place.span, phase: .links, help: ["choose another name behind `as`"])
    }
  }

  /// What to write so that an item gets another name.
  private func renaming(_ name: String, _ inclusion: Inclusion) -> String {
    let subject = LinkedName(name).subject
    let written = inclusion.syntax.renames.first { $0.alias?.text == subject }?.name.text
    return "rename it: `with { \(written ?? subject) as … }`"
  }

  /// One diagnostic for all the names that clash in the same way.
  private func report(_ clashes: [Clash], _ inclusion: Inclusion) {
    let place = inclusion.syntax.path.name
    let equal = clashes.filter { $0.existing.name == $0.name }
    if let first = equal.first {
      reporter.report(
        .includeClash, "including `\(place.text)` redefines `\(first.name)`", at: place.span,
        phase: .links,
        labels: [Label("`\(first.name)` is \(first.verb) here", at: first.existing.span)],
        notes: others(equal), help: [renaming(first.name, inclusion)])
    }
    let similar = clashes.filter { $0.existing.name != $0.name }
    if let first = similar.first {
      reporter.report(
        .caseOnlyDifference,
        "including `\(place.text)` brings `\(first.name)`, which differs from "
          + "`\(first.existing.name)` only in \(first.name.soleDifference(from: first.existing.name))",
        at: place.span, phase: .links,
        labels: [Label("`\(first.existing.name)` is \(first.verb) here", at: first.existing.span)],
        notes: others(similar), help: [renaming(first.name, inclusion)])
    }
  }

  private func others(_ clashes: [Clash]) -> [String] {
    let more = clashes.dropFirst().filter { $0.name != clashes[0].name }
    if more.isEmpty { return [] }
    var names = more.prefix(8).map { "`\($0.name)`" }
    if more.count > 8 { names.append("…") }
    return ["the same goes for " + names.joined(separator: ", ")]
  }
}

/// The imports or the exports of a world, while others are added to them.
private struct MergedItems {
  /// Where a name was brought into the world, and how it is written there.
  struct Place {
    let name: String
    let span: Span
  }

  private(set) var items: [WorldItem]
  /// By the folded name: names must not differ only in case or in dashes.
  private var places: [String: Place] = [:]
  private var interfaces: [ID<Interface>: Int] = [:]

  init(_ items: [WorldItem]) {
    self.items = items
    for (index, item) in items.enumerated() {
      switch item.key {
      case .name(let name): places[name.foldedName] = Place(name: name, span: item.span)
      case .interface(let id): interfaces[id] = index
      }
    }
  }

  func place(of name: String) -> Place? { places[name.foldedName] }

  mutating func append(_ item: WorldItem, _ name: String) {
    places[name.foldedName] = Place(name: name, span: item.span)
    items.append(item)
  }

  /// Adds an interface under its own id; the first one stays, with the gates of both.
  mutating func merge(_ item: WorldItem, _ reporter: Reporter, isForeign: Bool) {
    guard case .interface(let id) = item.key else { return }
    let index = interfaces[id] ?? items.count
    if interfaces.updateValue(index, forKey: id) == nil { items.append(item) }
    let gate = items[index].stability
    // What is stable elsewhere says nothing about the versions of this package.
    if isForeign, case .stable = item.stability {
      items[index].stability = nil
    } else if item.stability == nil || item.stability == gate {
    } else if gate == nil {
      items[index].stability = item.stability
    } else {
      reportConflict(item, items[index], reporter)
    }
  }

  private func reportConflict(_ item: WorldItem, _ existing: WorldItem, _ reporter: Reporter) {
    reporter.report(
      .conflictingGates, "an `include` brings the interface with another gate", at: item.span,
      phase: .links, labels: [Label("the other gate", at: existing.span)],
      notes: [item, existing].compactMap { $0.stability?.text })
  }
}

/// What the `with` of an `include` says.
private struct Renames {
  private var newNames: [String: String] = [:]

  init(_ syntax: [RenamedSyntax]) {
    for rename in syntax {
      guard let alias = rename.alias, !alias.isMissing, newNames[rename.name.text] == nil else {
        continue
      }
      newNames[rename.name.text] = alias.text
    }
  }

  /// The new name; a member of a renamed resource is renamed with it.
  func apply(to name: String) -> String {
    if newNames.isEmpty { return name }
    var linked = LinkedName(name)
    guard let new = newNames[linked.subject] else { return name }
    linked.subject = new
    return linked.text
  }
}

extension RenamedSyntax {
  /// Whether the parser found nothing wrong with it.
  fileprivate var isComplete: Bool { !name.isMissing && alias?.isMissing == false }
}

/// A linked name, taken apart: `[method]`, `r` and `.m`, or a name alone.
private struct LinkedName {
  private var marker = ""
  /// The resource of a member; else the whole name.
  var subject: String
  private var member = ""

  init(_ name: String) {
    subject = name
    guard name.hasPrefix("["), let bracket = name.firstIndex(of: "]") else { return }
    let rest = name[name.index(after: bracket)...]
    let dot = rest.firstIndex(of: ".") ?? rest.endIndex
    marker = String(name[...bracket])
    subject = String(rest[..<dot])
    member = String(rest[dot...])
  }

  var text: String { marker + subject + member }

  var isMemberNamedAsResource: Bool {
    !member.isEmpty && String(member.dropFirst()).foldedName == subject.foldedName
  }
}
