import PintleABI
import PintleModel
import PintlePrint
import PintleWasmModule

/// What a module of a world may import, and what it exports.
struct ModuleExpectations {
  struct Item {
    var name: ModuleFinding.Name
    var role: ModuleFinding.Role
    var origin: ModuleFinding.Origin?
    var type: WasmItem
    var isRequired = true
    /// Whether whoever uses it needs the module's memory, and its allocator.
    var needsMemory = false
    var needsAllocator = false
  }

  private(set) var imports: [Item] = []
  private(set) var exports: [Item] = []
  private let model: Model

  init(_ abi: WorldABI, _ model: Model) {
    self.model = model
    for scope in abi.exports { addExports(of: scope) }
    for resource in abi.exportedResources { add(resource) }
    for scope in abi.imports { addImports(of: scope) }
    for resource in abi.importedResources { add(resource) }
  }

  private mutating func addExports(of scope: WorldABI.Scope) {
    for index in scope.functions.indices {
      let item = item(scope.functions[index], of: scope)
      exports.append(item)
      guard let name = scope.functions[index].postReturn, case .function(let type) = item.type
      else { continue }
      exports.append(
        Item(
          name: .export(name), role: .postReturn, origin: item.origin,
          type: .function(WasmFunctionType(type.results, [])), isRequired: false))
    }
  }

  private mutating func addImports(of scope: WorldABI.Scope) {
    for index in scope.functions.indices {
      imports.append(item(scope.functions[index], of: scope))
    }
  }

  private func item(_ function: WorldABI.FunctionABI, of scope: WorldABI.Scope) -> Item {
    let name: ModuleFinding.Name =
      switch function.coreName {
      case .import(let name): .import(name)
      case .export(let name): .export(name)
      }
    return Item(
      name: name, role: .function,
      origin: ModuleFinding.Origin(
        interface: model.identity(of: scope.item), name: function.function.name,
        type: WITPrinter.text(of: function.function, in: model), span: function.function.span),
      type: .function(WasmFunctionType(function.signature)),
      needsMemory: function.needsMemory, needsAllocator: function.needsAllocator)
  }

  // MARK: Resources

  private mutating func add(_ resource: WorldABI.ExportedResource) {
    let origin = origin(resource.key, resource.name, resource.resource)
    imports.append(Self.handleFunction(resource.new, .resourceNew, [.i32], origin))
    imports.append(Self.handleFunction(resource.rep, .resourceRep, [.i32], origin))
    imports.append(Self.handleFunction(resource.drop, .resourceDrop, [], origin))
    exports.append(
      Item(
        name: .export(resource.destructor), role: .destructor, origin: origin,
        type: .function(WasmFunctionType([.i32], [])), isRequired: false))
  }

  private mutating func add(_ resource: WorldABI.ImportedResource) {
    let origin = origin(resource.key, resource.name, resource.resource)
    imports.append(Self.handleFunction(resource.drop, .resourceDrop, [], origin))
  }

  private func origin(
    _ interface: String, _ name: String, _ type: ID<TypeDefinition>
  ) -> ModuleFinding.Origin {
    ModuleFinding.Origin(
      interface: interface, name: name, type: "resource", span: model[type].span)
  }

  /// A function that takes a handle or a representation.
  private static func handleFunction(
    _ name: ImportName, _ role: ModuleFinding.Role, _ results: [WasmValueType],
    _ origin: ModuleFinding.Origin
  ) -> Item {
    Item(
      name: .import(name), role: role, origin: origin,
      type: .function(WasmFunctionType([.i32], results)))
  }
}

extension WasmFunctionType {
  fileprivate init(_ signature: CoreSignature) {
    self.init(signature.parameters.map(\.wasm), signature.results.map(\.wasm))
  }
}

extension CoreType {
  fileprivate var wasm: WasmValueType {
    switch self {
    case .i32: .i32
    case .i64: .i64
    case .f32: .f32
    case .f64: .f64
    }
  }
}
