import PintleABI
import PintleDiagnostics
import PintleWasmModule

/// Prints a comparison for a person.
struct ModuleText {
  private let comparison: ModuleComparison
  private let sources: SourceMap
  private var lines = TextLines()
  private var table = TextTable()

  var output: TextBuffer { lines.output }

  init(_ comparison: ModuleComparison, _ sources: SourceMap) {
    self.comparison = comparison
    self.sources = sources
  }

  /// - Parameter listsMatches: Whether to list what is as it should be, too.
  mutating func write(_ title: ModuleReport.Title, listsMatches: Bool) {
    let verb = comparison.problems.isEmpty ? "fits" : "doesn't fit"
    lines.line("\(title.module.printable) \(verb) world \(title.world), \(title.names) names")
    for problem in comparison.problems { write(problem) }
    writeList("imports of the world that the module doesn't use", .missing)
    writeList("imports that the host provides beside the world", .surplus) { $0.isImport }
    writeList("exports beyond the world", .surplus) { !$0.isImport }
    guard listsMatches else { return }
    writeList("matching exports", .matching) { !$0.isImport }
    writeList("matching imports", .matching) { $0.isImport }
  }

  private mutating func write(_ problem: ModuleFinding) {
    let direction = problem.name.isImport ? "import" : "export"
    lines.line("\n\(problem.kind.rawValue) \(direction) \(problem.name.printable)")
    table.begin()
    if let other = problem.otherVersion {
      table.row(problem.kind == .missing ? "module" : "world", other.printable)
    }
    if let expected = problem.expected { table.row("expected", "\(expected)") }
    if let found = problem.found { table.row("found", "\(found)") }
    if let origin = problem.origin {
      let role = problem.role == .function ? "" : "\(problem.role.rawValue) of "
      table.row("for", "\(role)\(origin.text)")
      let (file, place) = sources.place(of: origin.span)
      table.row("in", "\(file.printable):\(place.line):\(place.column)")
    }
    if problem.otherVersion != nil {
      let isOnly = problem.expected == problem.found
      table.row("note", isOnly ? "only the version differs" : "the version and the type differ")
    }
    if let remark = problem.remark { table.row("note", remark) }
    lines.table(table, indentation: 2)
  }

  /// A table of findings that are no problems.
  private mutating func writeList(
    _ title: String, _ kind: ModuleFinding.Kind,
    where isListed: (ModuleFinding.Name) -> Bool = { _ in true }
  ) {
    let findings = comparison.findings.filter {
      !$0.isProblem && $0.kind == kind && isListed($0.name)
    }
    if findings.isEmpty { return }
    lines.line("\n\(title)")
    table.begin()
    for finding in findings {
      let item = finding.found ?? finding.expected
      table.row(finding.name.printable, item.map { "\($0)" } ?? "")
    }
    lines.table(table, indentation: 2)
  }
}

extension ModuleFinding.Name {
  /// The names of an import are next to each other, as in the text format.
  fileprivate var printable: String {
    switch self {
    case .import(let name): "\(name.module.printable) \(name.field.printable)"
    case .export(let name): name.printable
    }
  }
}

extension ModuleFinding.Origin {
  fileprivate var text: String {
    let place = interface == CoreNames.root ? "" : " of \(interface)"
    return type == "resource" ? "resource \(name)\(place)" : "\(name)\(place): \(type)"
  }
}

extension SourceMap {
  /// The path of a span, and its line and column.
  func place(of span: Span) -> (path: String, position: LineColumn) {
    let file = self[span.file]
    return (file.path, file.position(at: span.start))
  }
}
