import PintleABI
import PintleDiagnostics
import PintleModel
import PintlePrint

/// Prints the ABI of a world as text: lines and tables.
struct ABIText {
  private let abi: WorldABI
  private let model: Model
  private let names: NameScheme
  private let reader: LayoutReader
  private var lines: TextLines
  /// The table that is being made.
  private var table = TextTable()

  var output: TextBuffer { lines.output }

  init(
    _ abi: WorldABI, _ model: Model, _ names: NameScheme, into output: consuming TextBuffer
  ) {
    lines = TextLines(output)
    self.abi = abi
    self.model = model
    self.names = names
    reader = LayoutReader(model: model, facts: abi.facts)
  }

  mutating func write() {
    lines.line("world \(model.qualifiedName(of: abi.world)), \(names.rawValue) names")
    writeModule()
    for scope in abi.imports { write(scope) }
    for scope in abi.exports { write(scope) }
    for resource in abi.importedResources { write(resource) }
    for resource in abi.exportedResources { write(resource) }
    for group in WorldTypes(model, abi.world).groups { write(group) }
  }

  /// What the module as a whole exports for its host.
  private mutating func writeModule() {
    table.begin()
    table.row("memory", abi.memoryExport, abi.needsMemory ? "needed" : "not needed")
    table.row("allocator", abi.allocatorExport, abi.needsAllocator ? "needed" : "not needed")
    table.row("initializer", abi.initializerExport, "called once, if the module has it")
    lines.table(table, indentation: 2)
  }

  // MARK: Functions

  private mutating func write(_ scope: WorldABI.Scope) {
    let verb = scope.side == .imported ? "import" : "export"
    let key = scope.interface == nil ? "functions of the world" : model.identity(of: scope.item)
    lines.line("\n\(verb) \(key)")
    for index in scope.functions.indices { write(scope.functions[index]) }
  }

  private mutating func write(_ function: WorldABI.FunctionABI) {
    lines.line()
    lines.paragraph(indentation: 2) { [model] words in
      words += function.function.name
      words += ": "
      WITPrinter.write(function.function, of: model, to: &words)
    }
    table.begin()
    switch function.coreName {
    case .import(let name):
      table.row("module", name.module.printable)
      table.row("field", name.field.printable)
    case .export(let name): table.row("export", name.printable)
    }
    if let postReturn = function.postReturn {
      let remark = function.postReturnPlan == nil ? " (nothing to free)" : ""
      table.row("post-return", postReturn.printable + remark)
    }
    addRow("parameters", function.coreParameters)
    addRow("result", function.coreResult.map { [$0] } ?? [])
    table.row("needs", needs(of: function))
    lines.table(table, indentation: 4)
    writeAreas(of: function)
  }

  private mutating func addRow(_ title: String, _ values: [ValueDeclaration]) {
    table.cell(title)
    table.cell { words in
      if values.isEmpty { words += "none" }
      words.append(declarationsOf: values)
    }
    table.endRow()
  }

  private func needs(of function: WorldABI.FunctionABI) -> String {
    switch (function.needsMemory, function.needsAllocator) {
    case (true, true): "memory, allocator"
    case (true, false): "memory"
    case (false, true): "allocator"
    case (false, false): "nothing"
    }
  }

  /// The memory for parameters or a result that are more than the core function can take or return.
  private mutating func writeAreas(of function: WorldABI.FunctionABI) {
    if let area = function.parameterArea {
      lines.line("area of the parameters: \(Self.text(area))", indentation: 4)
      writeFields(reader.parameters(of: function.function), indentation: 6)
    }
    if let area = function.resultArea, let type = function.function.result {
      lines.line("area of the result: \(Self.text(area))", indentation: 4)
      // A named type has a table of its own.
      if isAnonymous(type) { writeParts(of: reader.layout(of: type), indentation: 6) }
    }
  }

  private func isAnonymous(_ type: TypeRef) -> Bool {
    if case .defined(let id) = type { model[id].name == nil } else { true }
  }

  // MARK: Resources

  private mutating func write(_ resource: WorldABI.ImportedResource) {
    lines.line("\nresource \(resource.name) of \(resource.key), implemented by the host")
    table.begin()
    addRow("drop", resource.drop)
    lines.table(table, indentation: 2)
  }

  private mutating func write(_ resource: WorldABI.ExportedResource) {
    lines.line("\nresource \(resource.name) of \(resource.key), implemented by the guest")
    table.begin()
    addRow("new", resource.new)
    addRow("rep", resource.rep)
    addRow("drop", resource.drop)
    table.row("destructor", "export", resource.destructor.printable)
    lines.table(table, indentation: 2)
  }

  private mutating func addRow(_ name: String, _ core: ImportName) {
    table.row(name, "import", core.module.printable, core.field.printable)
  }

  // MARK: Types

  private mutating func write(_ group: WorldTypes.Group) {
    let types = group.types.filter { if case .resource = model[$0].kind { false } else { true } }
    if types.isEmpty, group.uses.isEmpty { return }
    let isRoot = group.key == CoreNames.root
    lines.line("\ntypes of \(isRoot ? "the world" : group.key)")
    if !group.uses.isEmpty { write(group.uses) }
    for type in types { write(type) }
  }

  /// Where the types are described that have a name here, but are another interface's.
  private mutating func write(_ uses: [WorldTypes.Use]) {
    lines.line()
    lines.paragraph(indentation: 2) { words in
      words += "uses "
      for (place, use) in uses.enumerated() {
        if place > 0 { words += ", " }
        words += use.nameThere
        words += " of "
        words += use.owner
        if use.name == use.nameThere { continue }
        words += " as "
        words += use.name
      }
    }
  }

  private mutating func write(_ id: ID<TypeDefinition>) {
    let layout = reader.layout(of: .defined(id))
    let name = model[id].name ?? ""
    let structure = WITPrinter.structure(of: id, in: model)
    lines.line()
    lines.paragraph(indentation: 2) { words in
      words += structure.isEmpty ? layout.kind : "type"
      words += " "
      words += name
      if structure.isEmpty { return }
      words += " = "
      words += structure
    }
    // No value is a resource: its handles are.
    if layout.isResource { return }
    lines.paragraph(indentation: 4) { words in
      words += Self.text(layout.layout)
      words += ", flat "
      Self.write(layout.flat, to: &words)
    }
    writeParts(of: layout, indentation: 4)
  }

  private mutating func writeParts(of layout: TypeLayout, indentation: Int) {
    switch layout.parts {
    case .none: break
    case .fields(let parts): writeFields(parts, indentation: indentation)
    case .cases(let parts, let width, let offset):
      let payload = ", payload at \(offset)"
      lines.line("discriminant of \(Self.bytes(width)) at 0\(payload)", indentation: indentation)
      writeCases(parts, indentation: indentation)
    case .labels(let facts):
      lines.line("discriminant of \(Self.bytes(facts.width)) at 0", indentation: indentation)
      write(facts.cases.map { ($0.discriminant, $0.label.name) }, indentation: indentation)
    case .bits(let facts):
      let bits = facts.flags.map { ($0.bit, $0.label.name) }
      write(bits, titled: "bits ", indentation: indentation)
    case .elements(let type, let layout, let count, let parts):
      lines.paragraph(indentation: indentation) { [model] words in
        words += count.map { "\($0) inline" } ?? "at an address, with a length"
        words += ", each "
        if let type { WITPrinter.write(type, of: model, to: &words) } else { words += "an entry" }
        words += ": "
        words += Self.text(layout)
      }
      if !parts.isEmpty { writeFields(parts, indentation: indentation) }
    }
  }

  private mutating func write(
    _ labels: [(number: Int, name: String)], titled title: String = "", indentation: Int
  ) {
    lines.paragraph(indentation: indentation) { words in
      words += title
      for (place, label) in labels.enumerated() {
        if place > 0 { words += ", " }
        words += String(label.number)
        words += " "
        words += label.name
      }
    }
  }

  private mutating func writeFields(_ parts: [TypeLayout.Part], indentation: Int) {
    beginParts("offset")
    for part in parts {
      table.cell(String(part.offset))
      addCells(part)
    }
    lines.table(table, indentation: indentation)
  }

  private mutating func writeCases(_ parts: [TypeLayout.Part], indentation: Int) {
    beginParts("case")
    for part in parts {
      table.cell(part.discriminant.map { String($0) } ?? "")
      if part.type == nil {
        table.row("", "", part.name)
      } else {
        addCells(part)
      }
    }
    lines.table(table, indentation: indentation)
  }

  private mutating func beginParts(_ first: String) {
    table.begin([.right, .right, .right])
    table.row(first, "size", "align", "name", "flat", "type")
  }

  /// The cells of a part after the first.
  private mutating func addCells(_ part: TypeLayout.Part) {
    table.cell(String(part.layout.size))
    table.cell(String(part.layout.alignment))
    table.cell(part.name)
    table.cell { Self.write(part.flat, to: &$0) }
    table.cell { [model] words in
      if let type = part.type { WITPrinter.write(type, of: model, to: &words) }
    }
    table.endRow()
  }

  private static func text(_ layout: Layout) -> String {
    "size \(layout.size), align \(layout.alignment)"
  }

  private static func write(_ flat: [ValueType]?, to words: inout TextBuffer) {
    guard let flat else {
      words += "more than \(TypeFacts.maxFlatParameters)"
      return
    }
    for (index, type) in flat.enumerated() {
      if index > 0 { words += " " }
      words += type.core?.rawValue ?? ""
    }
  }

  private static func bytes(_ count: Int) -> String { count == 1 ? "1 byte" : "\(count) bytes" }
}
