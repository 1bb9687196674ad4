import PintleABI
import PintleDiagnostics
import PintleModel
import PintlePrint

/// Prints the ABI of a world as JSON.
struct ABIJSON: JSONDump {
  var json: JSONWriter
  private let abi: WorldABI
  private let model: Model
  private let names: NameScheme
  private let reader: LayoutReader

  init(
    _ abi: WorldABI, _ model: Model, _ names: NameScheme, into output: consuming TextBuffer
  ) {
    json = JSONWriter(output)
    self.abi = abi
    self.model = model
    self.names = names
    reader = LayoutReader(model: model, facts: abi.facts)
  }

  mutating func write() {
    object {
      $0.string("world", $0.model.qualifiedName(of: $0.abi.world))
      $0.string("names", $0.names.rawValue)
      $0.export("memory", $0.abi.memoryExport, isNeeded: $0.abi.needsMemory)
      $0.export("allocator", $0.abi.allocatorExport, isNeeded: $0.abi.needsAllocator)
      $0.export("initializer", $0.abi.initializerExport, isNeeded: false)
      $0.functions("imports", $0.abi.imports)
      $0.functions("exports", $0.abi.exports)
      $0.resources()
      $0.types()
    }
    json.newline()
  }

  private mutating func export(_ key: String, _ name: String, isNeeded: Bool) {
    object(key) {
      $0.string("export", name)
      $0.bool("needed", isNeeded)
    }
  }

  // MARK: Functions

  private mutating func functions(_ key: String, _ scopes: [WorldABI.Scope]) {
    json.key(key)
    json.beginArray()
    for scope in scopes {
      let interface = model.identity(of: scope.item)
      for index in scope.functions.indices {
        json.element()
        write(scope.functions[index], of: interface)
      }
    }
    json.endArray()
  }

  private mutating func write(_ function: WorldABI.FunctionABI, of interface: String) {
    object {
      $0.string("interface", interface)
      $0.string("name", function.function.name)
      $0.string("type", WITPrinter.text(of: function.function, in: $0.model))
      $0.coreName(of: function)
      let names = function.coreParameters.map(\.hint).numbered
      let parameters = Array(zip(names, function.coreParameters))
      $0.array("parameters", parameters) { $0.write($1.1, named: $1.0) }
      $0.json.key("result")
      if let result = function.coreResult {
        $0.write(result, named: result.hint)
      } else {
        $0.json.null()
      }
      $0.areas(of: function)
      $0.object("needs") {
        $0.bool("memory", function.needsMemory)
        $0.bool("allocator", function.needsAllocator)
      }
    }
  }

  private mutating func coreName(of function: WorldABI.FunctionABI) {
    switch function.coreName {
    case .import(let name): object("import") { $0.members(name) }
    case .export(let name): string("export", name)
    }
    guard let postReturn = function.postReturn else { return }
    export("post_return", postReturn, isNeeded: function.postReturnPlan != nil)
  }

  private mutating func write(_ value: ValueDeclaration, named name: String) {
    object {
      $0.string("name", name)
      $0.string("core", value.type.core?.rawValue)
      $0.string("kind", value.type.kind)
    }
  }

  private mutating func areas(of function: WorldABI.FunctionABI) {
    if let area = function.parameterArea {
      object("parameter_area") {
        $0.members(area)
        $0.parts("fields", $0.reader.parameters(of: function.function))
      }
    }
    if let area = function.resultArea, let type = function.function.result {
      object("result_area") {
        $0.members(area)
        $0.members($0.reader.layout(of: type).parts)
      }
    }
  }

  // MARK: Resources

  private mutating func resources() {
    json.key("resources")
    json.beginArray()
    for resource in abi.importedResources {
      json.element()
      object {
        $0.resource(resource.name, resource.key, implementation: "host")
        $0.name("drop", resource.drop)
      }
    }
    for resource in abi.exportedResources {
      json.element()
      object {
        $0.resource(resource.name, resource.key, implementation: "guest")
        $0.name("new", resource.new)
        $0.name("rep", resource.rep)
        $0.name("drop", resource.drop)
        $0.string("destructor", resource.destructor)
      }
    }
    json.endArray()
  }

  private mutating func resource(_ name: String, _ key: String, implementation: String) {
    string("interface", key)
    string("name", name)
    string("implementation", implementation)
  }

  private mutating func name(_ key: String, _ name: ImportName) {
    object(key) { $0.members(name) }
  }

  private mutating func members(_ name: ImportName) {
    string("module", name.module)
    string("field", name.field)
  }

  // MARK: Types

  private mutating func types() {
    let groups = WorldTypes(model, abi.world).groups
    json.key("types")
    json.beginArray()
    for group in groups {
      for type in group.types {
        json.element()
        write(type, of: group.key)
      }
    }
    json.endArray()
    json.key("uses")
    json.beginArray()
    for group in groups {
      for use in group.uses {
        json.element()
        write(use, of: group.key)
      }
    }
    json.endArray()
  }

  private mutating func write(_ use: WorldTypes.Use, of interface: String) {
    object {
      $0.string("interface", interface)
      $0.string("name", use.name)
      $0.string("of_interface", use.owner)
      $0.string("of_name", use.nameThere)
    }
  }

  private mutating func write(_ id: ID<TypeDefinition>, of interface: String) {
    let structure = WITPrinter.structure(of: id, in: model)
    let layout = reader.layout(of: .defined(id))
    object {
      $0.string("interface", interface)
      $0.string("name", $0.model[id].name)
      $0.string("kind", layout.kind)
      if !structure.isEmpty { $0.string("alias_of", structure) }
      if layout.isResource { return }
      $0.members(layout.layout)
      $0.flat(layout.flat)
      $0.members(layout.parts)
    }
  }

  private mutating func members(_ layout: Layout) {
    integer("size", layout.size)
    integer("align", layout.alignment)
  }

  private mutating func members(_ parts: TypeLayout.Parts) {
    switch parts {
    case .none: break
    case .fields(let fields): self.parts("fields", fields)
    case .cases(let cases, let width, let offset):
      integer("discriminant_size", width)
      integer("payload_offset", offset)
      self.parts("cases", cases)
    case .labels(let facts):
      integer("discriminant_size", facts.width)
      array("labels", facts.cases) { $0.json.string($1.label.name) }
    case .bits(let facts): array("labels", facts.flags) { $0.json.string($1.label.name) }
    case .elements(let type, let layout, let count, let entry):
      object("element") {
        if let type { $0.string("type", WITPrinter.text(of: type, in: $0.model)) }
        $0.members(layout)
        if let count { $0.integer("count", count) }
        if !entry.isEmpty { $0.parts("fields", entry) }
      }
    }
  }

  /// Fields, cases, parameters.
  private mutating func parts(_ key: String, _ parts: [TypeLayout.Part]) {
    array(key, parts) { dump, part in
      dump.object {
        $0.string("name", part.name)
        guard let type = part.type else { return $0.string("type", nil) }
        $0.string("type", WITPrinter.text(of: type, in: $0.model))
        $0.integer("offset", part.offset)
        $0.members(part.layout)
        $0.flat(part.flat)
      }
    }
  }

  private mutating func flat(_ types: [ValueType]?) {
    guard let types else { return string("flat", nil) }
    array("flat", types) { $0.json.string($1.core?.rawValue ?? "") }
  }
}

extension ValueType {
  /// The meaning of a core value.
  fileprivate var kind: String {
    switch self {
    case .core, .wit: "value"
    case .address: "address"
    case .length: "length"
    }
  }
}
