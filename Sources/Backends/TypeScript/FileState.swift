import PintleABI
import PintleCodegen
import PintleModel

/// What the printers of one output share: names, and what the printed code turned out to need.
final class FileState {
  let input: BackendInput
  private(set) var names: WorldNames
  let aliases = Aliases()
  private(set) var runtime = Runtime()
  /// The names that the runtime declares.
  let runtimeNames: Set<String>
  private(set) var helpers: [ID<TypeDefinition>: Helper] = [:]
  private(set) var routines: [String] = []
  private(set) var resources: [ID<TypeDefinition>: ResourceNames] = [:]

  /// The functions and constants of an enum or of flags.
  struct Helper {
    var lift: String
    var lower: String
    /// Which of both were asked for.
    var lifts = false
    var lowers = false
  }

  /// The names for a resource of the guest's.
  struct ResourceNames {
    /// Its number among the kinds of handles.
    var kind: Int
    /// The constant with that number.
    var constant: String
    /// The function that gives what the bindings can do with its objects.
    var accessor: String
    /// Whether a wrapper asked for it.
    var isUsed = false
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

  /// Takes in a part of the runtime.
  func use(_ part: String) {
    runtime.use(part)
  }

  /// A name at the top level of the output.
  func declare(_ name: String) -> String {
    names.module.declare(name)
  }

  /// Prints types at the top level.
  var types: TypePrinter { TypePrinter(names: names, owner: nil, aliases: aliases) }

  private func nameHelper(_ id: ID<TypeDefinition>, _ type: TypeDefinition) {
    guard names.types[id] != nil, let name = type.name else { return }
    let words = TypeScriptNames.short(name)
    switch type.kind {
    case .enumeration:
      helpers[id] = Helper(
        lift: declare(words.camel + "Cases"), lower: declare("lower" + words.pascal))
    case .flags:
      helpers[id] = Helper(
        lift: declare("lift" + words.pascal), lower: declare("lower" + words.pascal))
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
    let words = TypeScriptNames.short(model[id].name ?? "", to: 12)
    resources[id] = ResourceNames(
      kind: kind, constant: declare(words.screamingSnake),
      accessor: declare(words.camel + "Objects"),
      label: names.types[id] ?? words.pascal)
  }

  /// The name with which values of an enum or of flags are lifted; it is printed then.
  func liftHelper(_ type: TypeRef) -> String {
    guard case .defined(let id) = model.resolvingAliases(type) else { return "" }
    helpers[id]?.lifts = true
    return helpers[id]?.lift ?? ""
  }

  /// The function that lowers values of an enum or of flags; it is printed then.
  func lowerHelper(_ type: TypeRef) -> String {
    guard case .defined(let id) = model.resolvingAliases(type) else { return "" }
    helpers[id]?.lowers = true
    return helpers[id]?.lower ?? ""
  }

  /// The function that gives what the bindings can do with the objects of a resource; it is printed then.
  func accessor(_ id: ID<TypeDefinition>) -> String {
    resources[id]?.isUsed = true
    return resources[id]?.accessor ?? ""
  }

  /// The names at the top level that wrappers call.
  var functionNames: Set<String> {
    let ofTypes = helpers.values.flatMap { [$0.lift, $0.lower] }
    let ofResources = resources.values.flatMap { [$0.constant, $0.accessor] }
    return Set(ofTypes + routines + ofResources)
  }
}
