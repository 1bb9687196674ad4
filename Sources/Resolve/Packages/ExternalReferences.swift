import PintleDiagnostics
import PintleModel
import PintleSyntax

/// What a package mentions of other packages; the first mention of a thing decides what it is expected to be.
struct ForeignItems {
  private struct Key: Hashable {
    let package: PackageName
    let name: String
  }

  private struct TypeKey: Hashable {
    let owner: Key
    let name: String
  }

  private struct Item {
    let first: Mention
    /// Whether another mention takes it for something else.
    var isDisputed = false
    /// The gate of the first mention that is kept. What only dropped items mention need not exist.
    var gate: Gate?
  }

  private let session: Session
  /// The package itself.
  private let own: PackageName
  private var order: [Key] = []
  private var items: [Key: Item] = [:]
  /// The packages that are not there, with their first mention until it is reported.
  private var unknownPackages: [PackageName: Mention?] = [:]
  /// Types whose first mention waits for a feature.
  private var disabledTypes: [TypeKey: String] = [:]

  /// Collects the mentions, and reports what is missing and what is mentioned as something else.
  init(
    _ mentions: [Mention], in package: PackageName, session: Session, _ since: inout SinceCheck
  ) {
    self.session = session
    own = package
    for mention in mentions where !mention.isThroughAlias { add(mention) }
    // Worlds come last, as for the reference tool.
    order =
      order.filter { items[$0]?.first.target == .interface }
      + order.filter { items[$0]?.first.target == .world }
    for key in order where !session.isLoaded(key.package) { reportUnknown(key.package) }
    for key in order {
      guard let item = items[key], let gate = item.gate else { continue }
      since.check(gate.stability, at: item.first.name.span, attribute: gate.span)
    }
    for key in order { if let item = items[key], item.gate != nil { checkPresence(item, key) } }
    var seen: Set<TypeKey> = []
    for mention in mentions { checkTypes(mention, &seen) }
  }

  private func key(_ mention: Mention) -> Key {
    Key(package: PackageName(mention.qualifier), name: mention.name.text)
  }

  // MARK: What is known

  /// Whether a path is expected to name the same as at its first mention; if not that was reported.
  func isMentioned(_ qualifier: PathSyntax.Qualifier, _ name: Identifier, as target: PathTarget)
    -> Bool
  {
    let key = Key(package: PackageName(qualifier), name: name.text)
    return items[key].map { $0.first.target == target } ?? true
  }

  /// Whether the first mention of a path names a world.
  func isWorld(_ qualifier: PathSyntax.Qualifier, _ name: Identifier) -> Bool {
    items[Key(package: PackageName(qualifier), name: name.text)]?.first.target == .world
  }

  /// The feature for which the first mention of a type waits.
  func feature(ofType name: String, in interface: ID<Interface>) -> String? {
    let model = session.model
    let owner = Key(
      package: model[model[interface].package].name, name: model[interface].name ?? "")
    return disabledTypes[TypeKey(owner: owner, name: name)]
  }

  // MARK: Collecting and checking

  private mutating func add(_ mention: Mention) {
    let key = key(mention)
    if !session.isLoaded(key.package), unknownPackages[key.package] == nil {
      unknownPackages[key.package] = mention
    }
    if let first = items[key]?.first {
      if first.target != mention.target, !mention.isTopLevelUse {
        reportOtherTarget(mention.qualifier, mention.name, as: mention.name)
        items[key]?.isDisputed = true
      }
    } else {
      order.append(key)
      items[key] = Item(first: mention)
    }
    if items[key]?.gate == nil, session.features.missing(for: mention.gate.stability) == nil {
      items[key]?.gate = mention.gate
    }
  }

  /// Reports a path that does not take a thing for what the first mention does.
  ///
  /// - Parameter local: the last name of the path, perhaps one that a `use` gives to the thing.
  func reportOtherTarget(
    _ qualifier: PathSyntax.Qualifier, _ name: Identifier, as local: Identifier
  ) {
    let package = PackageName(qualifier)
    guard let first = items[Key(package: package, name: name.text)]?.first else { return }
    let other = first.target
    let target: PathTarget = other == .world ? .interface : .world
    let path = package.path(of: name.text)
    var message =
      "`\(path)` is mentioned as \(target.article) here, but as \(other.article) elsewhere"
    let label =
      first.isTopLevelUse
      ? "a `use` like this names an interface" : "mentioned as \(other.article) here"
    var notes: [String] = []
    var help =
      first.isTopLevelUse ? ["write the full path, without `use`: `include \(path);`"] : []
    if isPresent(name.text, as: other, in: package) {
      message = "`\(local.text)` is \(other.article), \(target.article) is needed"
      if local.text != name.text { notes = ["`\(local.text)` stands for `\(path)`"] }
      help = []
    } else if isPresent(name.text, as: target, in: package) {
      notes = ["it is \(target.article): the other place is wrong"]
    }
    session.reporter.report(
      target == .world ? .notAWorld : .notAnInterface, message, at: local.span,
      labels: [Label(label, at: first.name.span)], notes: notes, help: help)
  }

  private func isPresent(_ name: String, as target: PathTarget, in package: PackageName) -> Bool {
    switch target {
    case .interface: session.interface(name, in: package) != nil
    case .world: session.world(name, in: package) != nil
    }
  }

  private mutating func reportUnknown(_ package: PackageName) {
    guard let mention = unknownPackages.updateValue(nil, forKey: package) ?? nil else { return }
    if !session.reporter.isDoubtful(package) { report(package, mention) }
  }

  private func report(_ package: PackageName, _ mention: Mention) {
    let others = otherVersions(of: package)
    let name = mention.name.text
    let fitting = others.filter { session.nameIndex.has(name, mention.target, in: $0) }
    var help = fitting.prefix(2).map { "`\($0.path(of: name))`" }
    if !help.isEmpty { help = ["write " + help.joined(separator: " or ")] }
    if help.isEmpty {
      // A version that is the same says nothing about the names.
      help = session.reporter.suggestion(for: package.unversioned.text, kind: "a package") {
        session.packageNames.filter { $0 != own }.map(\.unversioned.text)
      }
      let nested = "`package \(package.text) { … }`"
      help.append("put it into the folder `deps` beside the WIT files, or into a file as \(nested)")
    }
    session.reporter.report(
      .unknownPackage, "package `\(package.text)` is not found", at: mention.qualifier.span,
      phase: .links,
      notes: others.isEmpty
        ? loaded(session.packageNames.lazy.filter { $0 != own }) : loaded(others),
      help: help)
  }

  /// The packages that there are; the first few of many.
  private func loaded(_ names: some Sequence<PackageName>) -> [String] {
    var shown = names.prefix(9).map { "`\($0.text)`" }
    if shown.count == 9 { shown[8] = "…" }
    return shown.isEmpty ? [] : ["loaded: " + shown.joined(separator: ", ")]
  }

  private func otherVersions(of package: PackageName) -> [PackageName] {
    guard session.reporter.maySearch else { return [] }
    session.reporter.spend(session.packageNames.count)
    return session.packageNames.filter {
      $0.namespace == package.namespace && $0.name == package.name
    }
  }

  private func checkPresence(_ item: Item, _ key: Key) {
    // A package with errors may lack what was meant to be there.
    guard let id = session.id(of: key.package), !session.hasErrors(key.package) else { return }
    let isInterface = isPresent(key.name, as: .interface, in: key.package)
    let isWorld = isPresent(key.name, as: .world, in: key.package)
    let target = item.first.target
    if target == .world ? isWorld : isInterface { return }
    // What it is was said with the dispute.
    if item.isDisputed, isWorld || isInterface { return }
    var notes: [String] = []
    var help: [String]?
    if isInterface { notes.append("`\(key.name)` is an interface") }
    if isWorld { notes.append("`\(key.name)` is a world") }
    if let feature = session.disabledFeature(of: key.name, target, in: key.package) {
      notes.append(disabledNote(key.name, feature))
      help = [enablingHelp(feature)]
    }
    session.reporter.report(
      target == .world ? .unknownWorld : .unknownInterface,
      "no \(target.text) `\(key.name)` in package `\(key.package.text)`", at: item.first.name.span,
      phase: .links, notes: notes,
      help: help
        ?? session.reporter.suggestion(for: key.name, kind: target.article) {
          let model = session.model
          return target == .world
            ? model[id].worlds.map { model[$0].name }
            : model[id].interfaces.compactMap { model[$0].name }
        })
  }

  // MARK: Types

  private mutating func checkTypes(_ mention: Mention, _ seen: inout Set<TypeKey>) {
    if mention.types.isEmpty { return }
    let owner = key(mention)
    let feature = session.features.missing(for: mention.gate.stability)
    for type in mention.types where !type.isMissing {
      let key = TypeKey(owner: owner, name: type.text)
      guard seen.insert(key).inserted else { continue }
      disabledTypes[key] = feature
      if feature == nil { checkType(type, owner) }
    }
  }

  private func checkType(_ type: Identifier, _ owner: Key) {
    guard let interface = session.interface(owner.name, in: owner.package),
      !session.hasErrors(owner.package)
    else { return }
    let known = session.names[interface.index]
    var message: String {
      "interface `\(owner.name)` of package `\(owner.package.text)` has no type `\(type.text)`"
    }
    switch known[type.text] {
    case .type, .invalid: break
    case .function:
      session.reporter.report(
        .notAType, "`\(type.text)` is a function, only types can be used", at: type.span,
        phase: .links)
    case .disabled(let feature):
      session.reporter.report(
        .unknownType, message, at: type.span, phase: .links,
        notes: [disabledNote(type.text, feature)], help: [enablingHelp(feature)])
    case nil:
      session.reporter.report(
        .unknownType, message, at: type.span, phase: .links,
        help: session.reporter.suggestion(for: type.text, kind: "a type") { known.types })
    }
  }
}
