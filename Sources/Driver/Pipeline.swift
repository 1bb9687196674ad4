import PintleABI
import PintleDiagnostics
import PintleModel
import PintlePrint
import PintleReport
import PintleResolve
import PintleSyntax

/// The whole program. Each stage takes a value and returns an ``Outcome``; a run ends after the first stage that finds
/// errors.
package enum Pipeline {
  /// `generate`: returns what happened to each generated file, or `nil` if errors kept it from changing any.
  package static func generate(_ job: Job, in run: inout Run) -> [FileChange]? {
    guard let changes = plan(job, in: &run), let made = run.take(Transaction.commit(changes))
    else { return nil }
    return made.filter { $0.path != job.dependencyFile }
  }

  /// `check`: returns what `generate` would do, and reports each file that is out of date.
  package static func check(_ job: Job, in run: inout Run) -> [FileChange]? {
    guard let changes = plan(job, in: &run) else { return nil }
    for diagnostic in changes.compactMap(\.staleness) { run.report(diagnostic) }
    return changes
  }

  /// `generate --out -`: returns the text of the only file.
  package static func bindings(_ job: Job, in run: inout Run) -> String? {
    guard let outputs = emit(job, in: &run) else { return nil }
    if outputs.files.count == 1 { return outputs.files[0].text }
    let names = outputs.files.map { "`\(Paths.name(of: $0.path))`" }.joined(separator: ", ")
    run.report(
      Diagnostic(
        .invalidOption,
        "standard output takes one file, but these are \(outputs.files.count): \(names)",
        help: ["name a folder with `--out`"]))
    return nil
  }

  /// From WIT to the changes to the files on disk, without making them.
  private static func plan(_ job: Job, in run: inout Run) -> [FileChange]? {
    guard var outputs = emit(job, in: &run) else { return nil }
    if let path = job.dependencyFile {
      let file = DependencyFile.file(path, for: outputs.files, in: run.sources)
      guard let file = run.take(file) else { return nil }
      outputs.files.append(file)
    }
    return run.take(Comparison.compare(outputs, force: job.force))
  }

  /// From WIT to the generated files.
  private static func emit(_ job: Job, in run: inout Run) -> OutputSet? {
    guard
      let resolution = resolve(job.wit, features: job.features, in: &run),
      let world = run.take(
        resolution.selectWorld(named: job.world).blaming(job.worldSpan, in: job.wit.first)),
      let abi = run.take(Planner.plan(resolution.model, world: world))
    else { return nil }
    let disabled = resolution.disabledWorlds(in: resolution.model[world].package)
    return run.take(
      Emitter.emit(
        resolution.model, abi, outputs: job.outputs, of: job.configuration, disabledWorlds: disabled
      ))
  }

  /// The front end: from paths of files or folders to a model without errors. The first path is the root, the others
  /// are its dependencies.
  ///
  /// - Parameter isStrict: whether to make checks that the reference tool does not make.
  package static func resolve(
    _ wit: [String], features: FeatureSet = .none, isStrict: Bool = true, in run: inout Run
  ) -> Resolution? {
    guard let units = run.take(Loader.load(wit, into: &run.sources)) else { return nil }
    // Files with syntax errors are resolved too, so that one run shows all errors.
    let parsed = Parser.parse(units.map { ($0.path, $0.files) }, in: run.sources)
    let resolution = Resolver.resolve(parsed, features: features, isStrict: isStrict)
    leakUntilExit((parsed, resolution))
    return run.take(resolution)
  }

  /// Appends a long text to a buffer and returns the buffer.
  package typealias LongText = (consuming TextBuffer) -> TextBuffer

  /// `wit`: prints the resolved packages.
  package static func print(
    _ wit: [String], as form: PackageForm, features: FeatureSet = .none, isStrict: Bool = true,
    in run: inout Run
  ) -> LongText? {
    guard let resolution = resolve(wit, features: features, isStrict: isStrict, in: &run),
      let package = resolution.mainPackage
    else { return nil }
    let model = resolution.model
    return switch form {
    case .text: { WITPrinter.print(model, main: package, into: $0) }
    case .json: { WITJSON.dump(model, into: $0) }
    }
  }

  /// `abi`: prints the ABI of a world, or the plans of one function.
  package static func describe(_ request: ABIRequest, in run: inout Run) -> LongText? {
    guard
      let resolution = resolve(request.wit, features: request.features, in: &run),
      let world = run.take(
        resolution.selectWorld(named: request.world).blaming(nil, in: request.wit.first)),
      let abi = run.take(Planner.plan(resolution.model, world: world, names: request.names))
    else { return nil }
    leakUntilExit(abi)
    let model = resolution.model
    switch request.form {
    case .text: return { ABIReport.text(abi, model, names: request.names, into: $0) }
    case .json: return { ABIReport.json(abi, model, names: request.names, into: $0) }
    case .plans(let function):
      guard let plans = run.take(ABIReport.plans(of: function, abi, model)) else { return nil }
      return {
        var buffer = $0
        buffer += plans.text
        return buffer
      }
    }
  }
}

extension Outcome {
  /// Gives diagnostics without a place one: a span, or else a file or folder.
  func blaming(_ span: Span?, in path: String?) -> Self {
    var outcome = self
    for index in diagnostics.indices where diagnostics[index].span == nil {
      outcome.diagnostics[index].span = span
      outcome.diagnostics[index].path = path.map(StandardStream.inputName)
    }
    return outcome
  }
}
