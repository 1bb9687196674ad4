import PintleABI
import PintleDiagnostics
import PintleModel
import PintleWasmModule

/// What `pintle verify` prints: how a module and a world differ.
package struct ModuleReport: Sendable {
  /// What is compared.
  package struct Title: Sendable {
    /// The path of the module.
    package var module: String
    package var world: String
    package var names: String
  }

  package let title: Title
  package let comparison: ModuleComparison

  /// Compares a module with a world.
  ///
  /// - Parameter otherModules: Modules that the host provides beside the world, by the names in imports.
  package init(
    of module: WasmModule, at path: String, _ abi: WorldABI, _ model: Model, names: NameScheme,
    otherModules: [String]
  ) {
    title = Title(
      module: path, world: model.qualifiedName(of: abi.world), names: names.rawValue)
    comparison = ModuleComparer.compare(
      module, abi, model, names: names, otherModules: otherModules)
  }

  package var fits: Bool { comparison.problems.isEmpty }

  /// The error about a module that doesn't fit; `nil` if it fits.
  package var mismatch: Diagnostic? {
    let problems = comparison.problems
    if problems.isEmpty { return nil }
    func count(_ kind: ModuleFinding.Kind, isImport: Bool) -> Int {
      problems.filter { $0.kind == kind && $0.name.isImport == isImport }.count
    }
    let parts = [
      Self.phrase(count(.missing, isImport: false), "missing export"),
      Self.phrase(count(.mismatched, isImport: false), "mismatched export"),
      Self.phrase(count(.surplus, isImport: false), "export of a program"),
      Self.phrase(count(.mismatched, isImport: true), "mismatched import"),
      Self.phrase(count(.surplus, isImport: true), "surplus import"),
    ]
    return Diagnostic(
      .moduleMismatch,
      "`\(title.module)` doesn't fit world `\(title.world)`: "
        + parts.compactMap { $0 }.joined(separator: ", "),
      path: title.module, help: comparison.advice)
  }

  private static func phrase(_ count: Int, _ noun: String) -> String? {
    switch count {
    case 0: nil
    case 1: "1 \(noun)"
    default: "\(count) \(noun)s"
    }
  }

  /// For a person.
  ///
  /// - Parameter listsMatches: Whether to list what is as it should be, too.
  package func text(_ sources: SourceMap, listsMatches: Bool) -> TextBuffer {
    var text = ModuleText(comparison, sources)
    text.write(title, listsMatches: listsMatches)
    return text.output
  }

  /// For other tools, with what is as it should be.
  package func json(_ sources: SourceMap) -> TextBuffer {
    var dump = ModuleJSON(sources)
    dump.write(title, comparison)
    return dump.json.output
  }
}
