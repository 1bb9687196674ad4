import PintleABI
import PintleDiagnostics
import PintlePrint
import PintleWasmModule

/// Prints a comparison as JSON.
struct ModuleJSON: JSONDump {
  var json: JSONWriter
  private let sources: SourceMap

  init(_ sources: SourceMap) {
    json = JSONWriter(TextBuffer())
    self.sources = sources
  }

  mutating func write(_ title: ModuleReport.Title, _ comparison: ModuleComparison) {
    object {
      $0.string("module", title.module)
      $0.string("world", title.world)
      $0.string("names", title.names)
      $0.bool("fits", comparison.problems.isEmpty)
      $0.array("findings", comparison.findings) { $0.write($1) }
      $0.array("advice", comparison.advice) { $0.json.string($1) }
    }
    json.newline()
  }

  private mutating func write(_ finding: ModuleFinding) {
    object {
      $0.string("kind", finding.kind.rawValue)
      $0.bool("problem", finding.isProblem)
      $0.name(finding.name)
      $0.string("role", finding.role.rawValue)
      if let origin = finding.origin { $0.write(origin) }
      if let expected = finding.expected { $0.item("expected", expected) }
      if let found = finding.found { $0.item("found", found) }
      if let other = finding.otherVersion { $0.object("other_version") { $0.name(other) } }
      if let remark = finding.remark { $0.string("remark", remark) }
    }
  }

  private mutating func name(_ name: ModuleFinding.Name) {
    switch name {
    case .import(let name):
      object("import") {
        $0.string("module", name.module)
        $0.string("field", name.field)
      }
    case .export(let name): string("export", name)
    }
  }

  private mutating func write(_ origin: ModuleFinding.Origin) {
    let (path, position) = sources.place(of: origin.span)
    object("function") {
      $0.string("interface", origin.interface)
      $0.string("name", origin.name)
      $0.string("type", origin.type)
      $0.string("path", path)
      $0.integer("line", position.line)
      $0.integer("column", position.column)
    }
  }

  // MARK: Types

  private mutating func item(_ key: String, _ item: WasmItem) {
    object(key) {
      switch item {
      case .function(let type):
        $0.string("kind", "function")
        $0.values("parameters", type.parameters)
        $0.values("results", type.results)
      case .table(let element, let limits):
        $0.string("kind", "table")
        $0.string("element", "\(element)")
        $0.write(limits)
      case .memory(let limits):
        $0.string("kind", "memory")
        $0.write(limits)
      case .global(let type, let isMutable):
        $0.string("kind", "global")
        $0.string("type", "\(type)")
        $0.bool("mutable", isMutable)
      case .tag(let type):
        $0.string("kind", "tag")
        $0.values("parameters", type.parameters)
      }
    }
  }

  private mutating func values(_ key: String, _ types: [WasmValueType]) {
    array(key, types) { $0.json.string("\($1)") }
  }

  private mutating func write(_ limits: WasmLimits) {
    // Larger numbers are not exact in JSON.
    integer("minimum", Int(clamping: limits.minimum))
    if let maximum = limits.maximum { integer("maximum", Int(clamping: maximum)) }
    integer("address_bits", limits.is64Bit ? 64 : 32)
    bool("shared", limits.isShared)
  }
}
