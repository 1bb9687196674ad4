import PintleDiagnostics
import PintleModel

extension Pipeline {
  /// `init`: writes the files of a new project; returns what happened to each, or `nil` if errors kept it from changing any.
  ///
  /// - Parameter force: whether to replace files with other content.
  package static func make(_ project: Project, force: Bool, in run: inout Run) -> [FileChange]? {
    // The files have no header, so that this name is only a formality.
    let banner = Banner(
      package: PackageName(namespace: "example", name: "greeter", version: nil), world: "greeter")
    var comparison = Comparison.compare(
      OutputSet(banner: banner, worlds: [], files: project.files), force: force)
    comparison.diagnostics = comparison.diagnostics.map(explained)
    return run.take(comparison).flatMap { run.take(Transaction.commit($0)) }
  }

  private static func explained(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.code == .notGenerated, let path = diagnostic.path else { return diagnostic }
    return Diagnostic(
      .notGenerated, "`\(path)` is there already, with other content", path: path,
      help: ["name another folder, or replace the file with `--force`"])
  }
}
