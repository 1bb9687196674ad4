import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The references of a package to other packages. The first reference to an item decides what it must be.
struct ExternalReferences {
  struct Key: Hashable {
    let package: PackageName
    let name: String

    init(package: PackageName, name: String) {
      self.package = package
      self.name = name
    }

    init(_ qualifier: PathSyntax.Qualifier, _ name: Identifier) {
      self.init(package: PackageName(qualifier), name: name.text)
    }
  }

  private struct Item {
    let first: PathReference
    /// Whether another reference uses it as something else.
    var isDisputed = false
    /// The gate of the first enabled reference. An item with disabled references only need not exist.
    var gate: Gate?
  }

  private let context: ResolverContext
  private let package: PackageName
  private var order: [Key] = []
  private var items: [Key: Item] = [:]
  /// The first reference to each package that is not loaded, until it is reported.
  private var unknownPackages: [PackageName: PathReference?] = [:]
  private let types: ExternalTypes

  /// Collects the references of a package, and reports missing items and contradictory references.
  init(
    _ references: [PathReference], of package: PackageName, _ context: ResolverContext,
    _ since: inout SinceCheck
  ) {
    self.context = context
    self.package = package
    types = ExternalTypes(references, context)
    for reference in references where !reference.isThroughAlias { add(reference) }
    // Worlds come last, as in the reference tool.
    order =
      order.filter { items[$0]?.first.target == .interface }
      + order.filter { items[$0]?.first.target == .world }
    for key in order where !context.packages.isLoaded(key.package) { reportUnknown(key.package) }
    for key in order {
      guard let item = items[key], let gate = item.gate else { continue }
      since.check(gate.stability, at: item.first.name.span, attribute: gate.span)
    }
    for key in order { if let item = items[key], item.gate != nil { checkPresence(item, key) } }
    types.check()
  }

  /// What the first reference to a path expects.
  func target(of qualifier: PathSyntax.Qualifier, _ name: Identifier) -> PathTarget? {
    items[Key(qualifier, name)]?.first.target
  }

  /// The feature that the first reference to a type requires, when it is disabled.
  func feature(ofType name: String, in interface: ID<Interface>) -> String? {
    let model = context.model
    let owner = Key(
      package: model[model[interface].package].name, name: model[interface].name ?? "")
    return types.feature(of: name, in: owner)
  }

  private mutating func add(_ reference: PathReference) {
    let key = Key(reference.qualifier, reference.name)
    if !context.packages.isLoaded(key.package), unknownPackages[key.package] == nil {
      unknownPackages[key.package] = reference
    }
    if let first = items[key]?.first {
      if first.target != reference.target, !reference.isTopLevelUse {
        reportOtherTarget(reference.qualifier, reference.name, as: reference.name)
        items[key]?.isDisputed = true
      }
    } else {
      order.append(key)
      items[key] = Item(first: reference)
    }
    if items[key]?.gate == nil, context.features.missing(for: reference.gate.stability) == nil {
      items[key]?.gate = reference.gate
    }
  }

  // MARK: Diagnostics

  /// Reports a path that uses an item as something other than its first reference does.
  ///
  /// - Parameter local: the last name of the path, or the alias that a `use` declares for it.
  func reportOtherTarget(
    _ qualifier: PathSyntax.Qualifier, _ name: Identifier, as local: Identifier
  ) {
    let key = Key(qualifier, name)
    guard let first = items[key]?.first else { return }
    let other = first.target
    let target: PathTarget = other == .world ? .interface : .world
    let path = key.package.path(of: name.text)
    var message =
      "`\(path)` is used as \(target.textWithArticle) here, but as \(other.textWithArticle) elsewhere"
    let label =
      first.isTopLevelUse
      ? "a top-level `use` names an interface" : "used as \(other.textWithArticle) here"
    var notes: [String] = []
    var help =
      first.isTopLevelUse ? ["write the full path, without `use`: `include \(path);`"] : []
    if context.packages.has(other, name.text, in: key.package) {
      message =
        "expected \(target.textWithArticle), but `\(local.text)` is \(other.textWithArticle)"
      if local.text != name.text { notes = ["`\(local.text)` is an alias of `\(path)`"] }
      help = []
    } else if context.packages.has(target, name.text, in: key.package) {
      notes = ["it is \(target.textWithArticle), so the other reference is wrong"]
    }
    context.diagnostics.report(
      target == .world ? .notAWorld : .notAnInterface, message, at: local.span,
      labels: [Label(label, at: first.name.span)], notes: notes, help: help)
  }

  private mutating func reportUnknown(_ package: PackageName) {
    guard let reference = unknownPackages.updateValue(nil, forKey: package) ?? nil,
      !context.diagnostics.hasBrokenHeader(package)
    else { return }
    let others = otherVersions(of: package)
    let loaded = others.isEmpty ? context.packages.names.filter { $0 != self.package } : others
    context.diagnostics.report(
      .unknownPackage, "cannot find package `\(package.text)`", at: reference.qualifier.span,
      phase: .links, notes: Self.note(loaded: loaded),
      help: help(for: package, reference, others: others))
  }

  private func help(
    for package: PackageName, _ reference: PathReference, others: [PackageName]
  ) -> [String] {
    let name = reference.name.text
    let paths = others.filter { context.nameIndex.declares(reference.target, name, in: $0) }
      .prefix(2).map { "`\($0.path(of: name))`" }
    if !paths.isEmpty { return ["write " + paths.joined(separator: " or ")] }
    // Versions are left out: an equal one would make different names look similar.
    let similar = context.diagnostics.suggestion(for: package.unversioned.text, kind: "a package") {
      context.packages.names.filter { $0 != self.package }.map(\.unversioned.text)
    }
    let nested = "`package \(package.text) { … }`"
    return similar + [
      "put it in the folder `deps` next to the WIT files, or declare it in a file as \(nested)"
    ]
  }

  private static func note(loaded names: [PackageName]) -> [String] {
    var shown = names.prefix(9).map { "`\($0.text)`" }
    if shown.count == 9 { shown[8] = "…" }
    return shown.isEmpty ? [] : ["loaded packages: " + shown.joined(separator: ", ")]
  }

  private func otherVersions(of package: PackageName) -> [PackageName] {
    guard context.diagnostics.maySearch else { return [] }
    context.diagnostics.countComparisons(context.packages.names.count)
    return context.packages.names.filter { $0.unversioned == package.unversioned }
  }

  private func checkPresence(_ item: Item, _ key: Key) {
    let packages = context.packages
    // A package with errors may lack the item because of them.
    guard let id = packages.id(of: key.package), !packages.hasErrors(key.package) else { return }
    let isInterface = packages.has(.interface, key.name, in: key.package)
    let isWorld = packages.has(.world, key.name, in: key.package)
    let target = item.first.target
    if target == .world ? isWorld : isInterface { return }
    // The report of the contradiction says what it is.
    if item.isDisputed, isWorld || isInterface { return }
    var notes: [String] = []
    var help: [String]?
    if isInterface { notes.append("`\(key.name)` is an interface") }
    if isWorld { notes.append("`\(key.name)` is a world") }
    if let feature = packages.disabledFeature(of: target, key.name, in: key.package) {
      notes.append(disabledNote(key.name, feature))
      help = [enablingHelp(feature)]
    }
    context.diagnostics.report(
      target == .world ? .unknownWorld : .unknownInterface,
      "no \(target.text) `\(key.name)` in package `\(key.package.text)`", at: item.first.name.span,
      phase: .links, notes: notes,
      help: help
        ?? context.diagnostics.suggestion(for: key.name, kind: target.textWithArticle) {
          let model = context.model
          return target == .world
            ? model[id].worlds.map { model[$0].name }
            : model[id].interfaces.compactMap { model[$0].name }
        })
  }
}
