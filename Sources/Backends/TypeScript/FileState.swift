import PintleABI
import PintleCodegen
import PintleModel

/// What the printers of one output share: the names, and the helpers and runtime parts that the printed code uses.
final class FileState {
  let input: BackendInput
  private(set) var names: WorldNames
  let aliases = Aliases()
  private(set) var runtime = Runtime()
  /// The names that the runtime declares at the top level.
  let runtimeNames: Set<String>
  private(set) var helpers: [ID<TypeDefinition>: HelperNames] = [:]
  private(set) var routines: [String] = []
  private(set) var resources: [ID<TypeDefinition>: ResourceNames] = [:]

  /// The names of what lifts and lowers an enum or flags.
  struct HelperNames {
    var lift: String
    var lower: String
    /// Whether the output uses ``lift``, and so must declare it.
    var usesLift = false
    var usesLower = false
  }

  /// The names for a resource that the guest exports.
  struct ResourceNames {
    /// The number that tells its handles from those of other resources.
    var kind: Int
    /// The constant with that number.
    var constant: String
    /// The function that returns its `ObjectClass`.
    var accessor: String
    /// Whether the output uses ``accessor``, and so must declare it.
    var usesAccessor = false
    /// The class in messages.
    var label: String
  }

  var model: Model { input.model }

  init(_ input: BackendInput) {
    self.input = input
    runtimeNames = runtime.names
    names = WorldNames(input, runtime: runtimeNames)
    for (index, type) in input.model.types.enumerated() { nameHelper(ID(index), type) }
    for routine in input.abi.hostRoutines { nameRoutine(routine) }
    for (index, resource) in input.abi.exportedResources.enumerated() {
      nameResource(resource, kind: index + 1)
    }
  }

  /// Adds a part of the runtime to the output.
  func use(_ part: String) {
    runtime.use(part)
  }

  /// Declares a name at the top level of the output.
  func declare(_ name: String) -> String {
    names.module.declare(name)
  }

  /// The printer of types at the top level.
  var types: TypePrinter { TypePrinter(names: names, owner: nil, aliases: aliases) }

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

  private func nameResource(_ resource: WorldABI.ExportedResource, kind: Int) {
    let id = resource.resource
    let short = TypeScriptNames.short(model[id].name ?? "", to: 12)
    resources[id] = ResourceNames(
      kind: kind, constant: declare(short.screamingSnake),
      accessor: declare(short.camel + "Objects"),
      label: names.types[id] ?? short.pascal)
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

  /// The function that returns the `ObjectClass` of a resource, which the output then declares.
  func accessor(_ id: ID<TypeDefinition>) -> String {
    resources[id]?.usesAccessor = true
    return resources[id]?.accessor ?? ""
  }

  /// A scope for wrappers and routines, in which the names that they use from outside are reserved.
  func wrapperScope() -> NameScope {
    let helperNames = helpers.values.flatMap { [$0.lift, $0.lower] }
    let resourceNames = resources.values.flatMap { [$0.constant, $0.accessor] }
    return NameScope(
      reserved: TypeScriptNames.wrapperLocals.union(TypeScriptNames.wrapperGlobals)
        .union(helperNames + routines + resourceNames),
      escape: TypeScriptNames.escape)
  }
}
