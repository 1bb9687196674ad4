import PintleABI
import PintleCodegen
import PintleModel

/// What the printers of one output share: the names, and the helpers and runtime parts that the printed code uses.
final class FileState {
  let input: BackendInput
  let options: TypeScriptOptions
  /// The functions that don't copy.
  let views: ViewSelection
  private(set) var names: WorldNames
  let aliases = Aliases()
  /// What elements of lists and maps take in the host.
  var hostSizes: HostSizes
  private(set) var runtime = Runtime()
  /// The names that the runtime declares at the top level.
  let runtimeNames: Set<String>
  private(set) var helpers: [ID<TypeDefinition>: HelperNames] = [:]
  private(set) var routines: [String] = []
  private(set) var resources: [ResourceRef: ResourceNames] = [:]

  /// The names of what lifts and lowers an enum or flags.
  struct HelperNames {
    var lift: String
    var lower: String
    /// Whether the output uses ``lift``, and so must declare it.
    var usesLift = false
    var usesLower = false
  }

  /// The names for a resource.
  struct ResourceNames {
    let reference: ResourceRef
    /// The number that tells its handles from those of other resources.
    var kind: Int
    /// The constant with that number.
    var constant: String
    /// The class in messages.
    var label: String
  }

  var model: Model { input.model }

  init(_ input: BackendInput, _ options: TypeScriptOptions = TypeScriptOptions()) {
    self.input = input
    self.options = options
    views = ViewSelection(input, options)
    hostSizes = HostSizes(input.model)
    runtimeNames = runtime.names
    names = WorldNames(
      input, runtime: runtimeNames, NamedViews(input.abi, views),
      AsyncFunctions(input, options.asyncFunctions))
    if options.regions { use("region") }
    for (index, type) in input.model.types.enumerated() { nameHelper(ID(index), type) }
    for routine in input.abi.hostRoutines { nameRoutine(routine) }
    for resource in input.abi.exportedResources { nameResource(resource.reference) }
    for resource in input.abi.importedResources { nameResource(resource.reference) }
  }

  /// Adds a part of the runtime to the output.
  func use(_ part: String) {
    runtime.use(part)
  }

  /// The names that local names must not take, so that those of a shared runtime are found in the code.
  var importedNames: Set<String> { options.runtime == .shared ? runtimeNames : [] }

  /// Declares a name at the top level of the output.
  func declare(_ name: String) -> String {
    names.module.declare(name)
  }

  /// The printer of types for code at the top level.
  ///
  /// - Parameter scope: where the types are used; by default, where the copy of an interface makes no difference.
  func types(_ scope: TypeScope = TypeScope(.imported)) -> TypePrinter {
    TypePrinter(names: names, scope: scope, aliases: aliases)
  }

  private func nameHelper(_ id: ID<TypeDefinition>, _ type: TypeDefinition) {
    guard names.types[id] != nil, let name = type.name else { return }
    let short = TypeScriptNames.short(name)
    switch type.kind {
    case .enumeration:
      helpers[id] = HelperNames(
        lift: declare(short.camel + "Cases"), lower: declare("lower" + short.pascal))
    case .flags:
      helpers[id] = HelperNames(
        lift: declare("lift" + short.pascal), lower: declare("lower" + short.pascal))
    case .alias, .record, .variant, .resource, .own, .borrow, .tuple, .option, .result, .list,
      .fixedLengthList, .map, .future, .stream:
      break
    }
  }

  private func nameRoutine(_ routine: Routine) {
    let verb = routine.purpose == .load ? "load" : "store"
    let type = TypeScriptNames.short(model[routine.type].name ?? "").pascal
    routines.append(declare(verb + type))
  }

  private func nameResource(_ reference: ResourceRef) {
    let id = reference.resource
    let name = TypeScriptNames.short(model[id].name ?? "", to: 12)
    let words = prefix(reference) + name.words
    let short = KebabName(words: words)
    resources[reference] = ResourceNames(
      reference: reference, kind: resources.count + 1, constant: declare(short.screamingSnake),
      label: names.types[id] ?? name.pascal)
  }

  /// What tells a resource from its copies in the same interface under other names or on the other side.
  private func prefix(_ reference: ResourceRef) -> [String] {
    let all =
      input.abi.exportedResources.map(\.reference)
      + input.abi.importedResources.map(\.reference)
    if all.filter({ $0.resource == reference.resource }).count == 1 { return [] }
    if let label = reference.label { return TypeScriptNames.short(label, to: 12).words }
    return reference.side == .imported ? ["imported"] : []
  }

  /// The names of the resources of a scope, in the order of their declaration.
  func resources(of scope: WorldABI.Scope) -> [ResourceNames] {
    let references =
      scope.side == .exported
      ? input.abi.exportedResources.filter { $0.key == scope.key }.map(\.reference)
      : input.abi.importedResources.filter { $0.key == scope.key }.map(\.reference)
    return references.compactMap { resources[$0] }
  }

  /// The constant or function that lifts an enum or flags, which the output then declares.
  func liftHelper(_ type: TypeRef) -> String {
    guard case .defined(let id) = model.resolvingAliases(type) else { return "" }
    helpers[id]?.usesLift = true
    return helpers[id]?.lift ?? ""
  }

  /// The function that lowers an enum or flags, which the output then declares.
  func lowerHelper(_ type: TypeRef) -> String {
    guard case .defined(let id) = model.resolvingAliases(type) else { return "" }
    helpers[id]?.usesLower = true
    return helpers[id]?.lower ?? ""
  }

  /// A scope for wrappers and routines, in which the names that they use from outside are reserved.
  func wrapperScope() -> NameScope {
    let helperNames = helpers.values.flatMap { [$0.lift, $0.lower] }
    let resourceNames = resources.values.map(\.constant)
    return NameScope(
      reserved: TypeScriptNames.wrapperLocals.union(TypeScriptNames.wrapperGlobals)
        .union(runtimeNames).union(helperNames + routines + resourceNames),
      escape: TypeScriptNames.escape)
  }
}
