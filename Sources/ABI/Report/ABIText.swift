import PintleModel

/// Describes the ABI of a world in lines and tables.
struct ABIText {
  private let abi: WorldABI
  private let model: Model
  private let names: NameScheme
  private let reader: LayoutReader
  private(set) var text = ""

  init(_ abi: WorldABI, _ model: Model, _ names: NameScheme) {
    self.abi = abi
    self.model = model
    self.names = names
    reader = LayoutReader(model: model, facts: abi.facts)
  }

  mutating func write() {
    line("world \(model.qualifiedName(of: abi.world)), \(names.rawValue) names")
    table(2, module)
    for scope in abi.imports + abi.exports { write(scope) }
    for resource in abi.importedResources { write(resource) }
    for resource in abi.exportedResources { write(resource) }
    for group in WorldTypes(model, abi.world).groups { write(group) }
  }

  /// What the module exports for its host as a whole.
  private var module: [[String]] {
    let optional = "called once, if the module has it"
    return [
      ["memory", abi.memoryExport, abi.needsMemory ? "needed" : "not needed"],
      ["allocator", abi.allocatorExport, abi.needsAllocator ? "needed" : "not needed"],
      ["initializer", abi.initializerExport, optional],
    ]
  }

  // MARK: Functions

  private mutating func write(_ scope: WorldABI.Scope) {
    let verb = scope.side == .imported ? "import" : "export"
    let key = scope.interface == nil ? "functions of the world" : model.identity(of: scope.item)
    line("\n\(verb) \(key)")
    for function in scope.functions { write(function) }
  }

  private mutating func write(_ function: WorldABI.FunctionABI) {
    let type = WITPrinter.text(of: function.function, in: model)
    line("")
    paragraph(2, "\(function.function.name): \(type)")
    var rows: [[String]] = []
    switch function.coreName {
    case .import(let name): rows += [["module", name.module], ["field", name.field]]
    case .export(let name): rows += [["export", name]]
    }
    if let postReturn = function.postReturn {
      let isNeeded = function.postReturnPlan != nil
      rows.append(["post-return", isNeeded ? postReturn : "\(postReturn) (nothing to free)"])
    }
    rows.append(["parameters", list(function.coreParameters)])
    rows.append(["result", list([function.coreResult].compactMap { $0 })])
    rows.append(["needs", needs(of: function)])
    table(4, rows)
    writeAreas(of: function)
  }

  private func list(_ values: [ValueInfo]) -> String {
    let texts = values.map { "\($0.hint): \($0.type.core?.rawValue ?? "")" }
    return texts.isEmpty ? "none" : texts.joined(separator: ", ")
  }

  private func needs(of function: WorldABI.FunctionABI) -> String {
    let needs =
      (function.needsMemory ? ["memory"] : []) + (function.needsAllocator ? ["allocator"] : [])
    return needs.isEmpty ? "nothing" : needs.joined(separator: ", ")
  }

  /// What lies in memory because it is more than the core function can take or return.
  private mutating func writeAreas(of function: WorldABI.FunctionABI) {
    if let area = function.parameterArea {
      line("    area of the parameters: \(text(area))")
      writeFields(reader.parameters(of: function.function), indentation: 6)
    }
    if let area = function.resultArea, let type = function.function.result {
      line("    area of the result: \(text(area))")
      // A named type has a table of its own.
      if isAnonymous(type) { writeParts(of: reader.layout(of: type), indentation: 6) }
    }
  }

  private func isAnonymous(_ type: TypeRef) -> Bool {
    if case .defined(let id) = type { model[id].name == nil } else { true }
  }

  // MARK: Resources

  private mutating func write(_ resource: WorldABI.ImportedResource) {
    line("\nresource \(resource.name) of \(resource.key), implemented by the host")
    table(2, [row("drop", resource.drop)])
  }

  private mutating func write(_ resource: WorldABI.ExportedResource) {
    line("\nresource \(resource.name) of \(resource.key), implemented by the guest")
    let intrinsics = [("new", resource.new), ("rep", resource.rep), ("drop", resource.drop)]
    var functions = TextTable()
    for (name, core) in intrinsics { functions.add(row(name, core)) }
    functions.add(["destructor", "export", resource.destructor])
    write(functions, indentation: 2)
  }

  private func row(_ name: String, _ core: ImportName) -> [String] {
    [name, "import", core.module, core.field]
  }

  // MARK: Types

  private mutating func write(_ group: WorldTypes.Group) {
    let types = group.types.filter { if case .resource = model[$0].kind { false } else { true } }
    if types.isEmpty { return }
    let isRoot = group.key == CoreNames.root
    line("\ntypes of \(isRoot ? "the world" : group.key)")
    for type in types { write(type) }
  }

  private mutating func write(_ id: ID<TypeDefinition>) {
    let layout = reader.layout(of: .defined(id))
    let name = model[id].name ?? ""
    let structure = WITPrinter.structure(of: id, in: model)
    line("")
    paragraph(2, structure.isEmpty ? "\(layout.kind) \(name)" : "type \(name) = \(structure)")
    paragraph(4, "\(text(layout.layout)), flat \(text(layout.flat))")
    writeParts(of: layout, indentation: 4)
  }

  private mutating func writeParts(of layout: TypeLayout, indentation: Int) {
    let indent = String.spaces(indentation)
    switch layout.parts {
    case .none: break
    case .fields(let parts): writeFields(parts, indentation: indentation)
    case .cases(let parts, let width, let offset):
      line("\(indent)discriminant of \(bytes(width)) at 0, payload at \(offset)")
      writeCases(parts, indentation: indentation)
    case .labels(let labels, let width):
      line("\(indent)discriminant of \(bytes(width)) at 0")
      paragraph(indentation, numbered(labels))
    case .bits(let labels): paragraph(indentation, "bits " + numbered(labels))
    case .elements(let type, let layout, let count, let parts):
      let what = type.map { WITPrinter.text(of: $0, in: model) } ?? "an entry"
      let number = count.map { "\($0) in place" } ?? "behind an address and a length"
      paragraph(indentation, "\(number), each \(what): \(text(layout))")
      if !parts.isEmpty { writeFields(parts, indentation: indentation) }
    }
  }

  private func numbered(_ labels: [String]) -> String {
    labels.enumerated().map { "\($0.offset) \($0.element)" }.joined(separator: ", ")
  }

  private mutating func writeFields(_ parts: [TypeLayout.Part], indentation: Int) {
    var table = TextTable([.right, .right, .right])
    table.add(["offset", "size", "align", "name", "flat", "type"])
    for part in parts {
      table.add(["\(part.offset)"] + sizes(part.layout) + [part.name, text(part.flat), type(part)])
    }
    write(table, indentation: indentation)
  }

  private mutating func writeCases(_ parts: [TypeLayout.Part], indentation: Int) {
    var table = TextTable([.right, .right, .right])
    table.add(["case", "size", "align", "name", "flat", "type"])
    for (index, part) in parts.enumerated() {
      table.add(
        part.type == nil
          ? ["\(index)", "", "", part.name]
          : ["\(index)"] + sizes(part.layout) + [part.name, text(part.flat), type(part)])
    }
    write(table, indentation: indentation)
  }

  private func sizes(_ layout: Layout) -> [String] {
    ["\(layout.size)", "\(layout.alignment)"]
  }

  private func type(_ part: TypeLayout.Part) -> String {
    part.type.map { WITPrinter.text(of: $0, in: model) } ?? ""
  }

  private func text(_ layout: Layout) -> String {
    "size \(layout.size), align \(layout.alignment)"
  }

  private func text(_ flat: [CoreType]?) -> String {
    flat?.map(\.rawValue).joined(separator: " ") ?? "more than \(TypeFacts.maximalParameters)"
  }

  private func bytes(_ count: Int) -> String { count == 1 ? "1 byte" : "\(count) bytes" }

  // MARK: Lines

  private mutating func line(_ line: String) {
    text += line
    text += "\n"
  }

  private mutating func paragraph(_ indentation: Int, _ words: String) {
    for text in words.paragraph(indentation: indentation) { line(text) }
  }

  private mutating func table(_ indentation: Int, _ rows: [[String]]) {
    var table = TextTable()
    for row in rows { table.add(row) }
    write(table, indentation: indentation)
  }

  private mutating func write(_ table: TextTable, indentation: Int) {
    for text in table.lines(indentation: indentation) { line(text) }
  }
}
