import PintleABI
import PintleDiagnostics
import PintleModel
import PintleWasmModule

/// Compares what a module imports and exports with a world.
struct ModuleComparer {
  private typealias Item = ModuleExpectations.Item

  private let module: WasmModule
  private let abi: WorldABI
  private let world: ModuleExpectations
  /// Modules whose functions the host provides beside the world.
  private let otherModules: Set<String>
  /// Made only for a module with differences.
  private lazy var similar = SimilarNames(module, world)
  private var findings: [ModuleFinding] = []
  /// The names, as the world has them, of what the module has for another version.
  private var otherVersions: Set<WasmName> = []

  static func compare(
    _ module: WasmModule, _ abi: WorldABI, _ model: Model, names: NameScheme,
    otherModules: [String]
  ) -> ModuleComparison {
    let world = ModuleExpectations(abi, model)
    var comparer = ModuleComparer(module, abi, world, otherModules)
    comparer.compareExports()
    comparer.compareImports()
    let findings = comparer.findings
    let advice = ModuleAdvice(module, findings, names).all
    return ModuleComparison(
      findings: findings.filter(\.isProblem) + findings.filter { !$0.isProblem }, advice: advice)
  }

  private init(
    _ module: WasmModule, _ abi: WorldABI, _ world: ModuleExpectations, _ otherModules: [String]
  ) {
    self.module = module
    self.abi = abi
    self.world = world
    self.otherModules = Set(otherModules)
  }

  // MARK: Exports

  private mutating func compareExports() {
    var found: [WasmName: WasmItem] = [:]
    for export in module.exports { found[WasmName(export.name)] = module.item(of: export) }
    var expected: Set<WasmName> = []
    for item in world.exports + moduleExports {
      guard case .export(let text) = item.name else { continue }
      let name = WasmName(text)
      expected.insert(name)
      compareExport(item, with: found[name], text)
    }
    for export in module.exports where !expected.contains(WasmName(export.name)) {
      if otherVersions.contains(WasmName(export.name)) { continue }
      // Hosts refuse programs: those exit after they have run.
      let isProgram = WasmName(export.name) == WasmName("_start")
      findings.append(
        ModuleFinding(
          kind: .surplus, name: .export(export.name), isProblem: isProgram, role: .other,
          found: module.item(of: export), remark: isProgram ? "it makes the module a program" : nil)
      )
    }
  }

  private mutating func compareExport(_ item: Item, with found: WasmItem?, _ name: String) {
    if let found {
      let fits = found.fits(item.type)
      findings.append(finding(fits ? .matching : .mismatched, item, found, isProblem: !fits))
    } else if let other = similar.export(ofOtherVersionOf: name) {
      otherVersions.insert(WasmName(other.name))
      // What is optional may be there for another version, too.
      guard item.isRequired else { return }
      var finding = finding(.missing, item, module.item(of: other), isProblem: true)
      finding.otherVersion = .export(other.name)
      findings.append(finding)
    } else if item.isRequired {
      let remark = similar.remark(aboutMissing: name)
      findings.append(finding(.missing, item, nil, isProblem: true, remark: remark))
    }
  }

  /// The exports of the module as a whole, with the first function that needs them.
  private var moduleExports: [Item] {
    let used = world.exports + importedItems
    let memoryUser = used.first { $0.needsMemory || $0.needsAllocator }
    let allocatorUser = used.first(where: \.needsAllocator)
    // A memory may also be imported; the host makes it.
    let hasMemory = module.imports.contains { $0.item.isMemory }
    let int = WasmValueType.i32
    return [
      Item(
        name: .export(abi.memoryExport), role: .memory, origin: memoryUser?.origin,
        type: .memory(WasmLimits(minimum: 0)), isRequired: memoryUser != nil && !hasMemory),
      Item(
        name: .export(abi.allocatorExport), role: .allocator, origin: allocatorUser?.origin,
        type: .function(WasmFunctionType([int, int, int, int], [int])),
        isRequired: allocatorUser != nil),
      Item(
        name: .export(abi.initializerExport), role: .initializer,
        type: .function(WasmFunctionType([], [])), isRequired: false),
    ]
  }

  /// The imports of the world that the module uses.
  private var importedItems: [Item] {
    let used = Set(module.imports.map(ImportKey.init))
    return world.imports.filter { item in item.importKey.map(used.contains) ?? false }
  }

  // MARK: Imports

  private mutating func compareImports() {
    var offered: [ImportKey: Item] = [:]
    for item in world.imports {
      if let key = item.importKey { offered[key] = item }
    }
    var used: Set<ImportKey> = []
    for `import` in module.imports {
      let key = ImportKey(`import`)
      if let item = offered[key] {
        used.insert(key)
        let fits = `import`.item.fits(item.type)
        findings.append(
          finding(fits ? .matching : .mismatched, item, `import`.item, isProblem: !fits))
      } else {
        let other = similar.offer(ofOtherVersionOf: `import`)
        if let key = other?.importKey { used.insert(key) }
        findings.append(surplus(`import`, insteadOf: other))
      }
    }
    for item in world.imports where item.importKey.map({ !used.contains($0) }) ?? false {
      findings.append(finding(.missing, item, nil, isProblem: false))
    }
  }

  /// An import that the world doesn't have.
  private mutating func surplus(_ import: WasmModule.Import, insteadOf other: Item?)
    -> ModuleFinding
  {
    let name = ImportName(module: `import`.module, field: `import`.field)
    var finding = ModuleFinding(
      kind: .surplus, name: .import(name), isProblem: true, role: .other, found: `import`.item)
    if case .memory(let limits) = `import`.item {
      finding.role = .memory
      finding.isProblem = limits.is64Bit || limits.isShared
      if !finding.isProblem { finding.remark = "the host makes it" }
    } else if let other {
      finding.role = other.role
      finding.origin = other.origin
      finding.expected = other.type
      finding.otherVersion = other.name
    } else if otherModules.contains(name.module) {
      finding.isProblem = false
      finding.remark = "the host provides it, as --other-imports says"
    } else {
      finding.remark = similar.remark(aboutSurplus: name)
    }
    return finding
  }

  private func finding(
    _ kind: ModuleFinding.Kind, _ item: Item, _ found: WasmItem?, isProblem: Bool,
    remark: String? = nil
  ) -> ModuleFinding {
    ModuleFinding(
      kind: kind, name: item.name, isProblem: isProblem, role: item.role, origin: item.origin,
      expected: item.type, found: found, remark: remark)
  }
}

/// The names of an import, compared byte for byte.
struct ImportKey: Hashable {
  let module: WasmName
  let field: WasmName

  init(_ name: ImportName) {
    module = WasmName(name.module)
    field = WasmName(name.field)
  }

  init(_ import: WasmModule.Import) {
    module = WasmName(`import`.module)
    field = WasmName(`import`.field)
  }
}

extension ModuleExpectations.Item {
  /// `nil` for an export.
  var importKey: ImportKey? {
    if case .import(let name) = name { ImportKey(name) } else { nil }
  }
}

extension WasmItem {
  var isMemory: Bool {
    if case .memory = self { true } else { false }
  }

  /// Whether it can be used as the world says. A memory may have any size.
  fileprivate func fits(_ expected: WasmItem) -> Bool {
    if case .memory = expected, case .memory(let limits) = self {
      return !limits.is64Bit && !limits.isShared
    }
    return self == expected
  }
}
