import PintleABI
import PintleDiagnostics
import PintleModel
import PintlePrint
import PintleReport
import PintleResolve
import PintleSyntax

/// The whole program: each stage takes a value and returns a value and diagnostics. Errors end the run behind the
/// stage that found them.
package enum Pipeline {
  /// `generate`: returns what happened to each file, or `nil` when nothing was changed because of errors.
  package static func generate(_ job: Job, in run: inout Run) -> [FileChange]? {
    guard let changes = plan(job, in: &run) else { return nil }
    return run.take(Transaction.commit(changes))
  }

  /// `check`: returns what `generate` would do; with a diagnostic for each file that is not as it should be.
  package static func check(_ job: Job, in run: inout Run) -> [FileChange]? {
    guard let changes = plan(job, in: &run) else { return nil }
    for diagnostic in changes.compactMap(\.staleness) { run.report(diagnostic) }
    return changes
  }

  /// The part of both that changes nothing: from WIT to the changes that its bindings need.
  private static func plan(_ job: Job, in run: inout Run) -> [FileChange]? {
    guard
      let resolution = resolve([job.wit], features: job.features, in: &run),
      let world = run.take(
        selectWorld(named: job.world, at: job.worldSpan, in: job.wit, of: resolution)),
      let abi = run.take(Planner.plan(resolution.model, world: world)),
      let outputs = run.take(Emitter.emit(resolution.model, abi, outputs: job.outputs)),
      let expected = run.take(outputs.expecting(job.expectedFiles))
    else { return nil }
    return run.take(Comparison.compare(expected, force: job.force))
  }

  /// The front end: from the paths of files or folders to a model without errors. The first path is the root, the others
  /// are dependencies.
  ///
  /// - Parameter isStrict: whether to check what the reference tool does not.
  package static func resolve(
    _ wit: [String], features: FeatureSet = .none, isStrict: Bool = true, in run: inout Run
  ) -> Resolution? {
    guard let input = run.take(Loader.load(wit, into: &run.sources)) else { return nil }
    return run.take(resolve(parse(input, run.sources), features, isStrict, run.sources))
  }

  /// A long text, which is made while it is written: given the buffer to append it to, which is returned.
  package typealias LongText = (consuming TextBuffer) -> TextBuffer

  /// `wit`: the packages, resolved.
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

  /// `abi`: what a module and its host have to agree on, or the plans of one function.
  package static func describe(_ request: ABIRequest, in run: inout Run) -> LongText? {
    guard
      let resolution = resolve(request.wit, features: request.features, in: &run),
      let world = run.take(
        selectWorld(named: request.world, in: request.wit.first ?? "", of: resolution)),
      let abi = run.take(Planner.plan(resolution.model, world: world, names: request.names))
    else { return nil }
    Run.leave(abi)
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

// MARK: Stages whose functions have another shape

extension Pipeline {
  private struct ParsedInput {
    var root: SourceUnit
    var dependencies: [SourceUnit]
  }

  private static func parse(_ input: LoadedInput, _ sources: SourceMap) -> ParsedInput {
    func parse(_ unit: LoadedUnit) -> SourceUnit {
      SourceUnit(path: unit.path, files: unit.files.map { Parser.parse($0, in: sources) })
    }
    return ParsedInput(root: parse(input.root), dependencies: input.dependencies.map(parse))
  }

  /// Files with syntax errors are resolved too, so that one run shows all errors.
  private static func resolve(
    _ input: ParsedInput, _ features: FeatureSet, _ isStrict: Bool, _ sources: SourceMap
  ) -> Staged<Resolution> {
    let resolution = Resolver.resolve(
      root: input.root, dependencies: input.dependencies, sources: sources, features: features,
      isStrict: isStrict)
    Run.leave((input, resolution))
    return (resolution, resolution.allDiagnostics)
  }

  /// What is wrong with the choice of the world is shown where it was made; or else for the WIT as a whole.
  private static func selectWorld(
    named name: String?, at span: Span? = nil, in wit: String, of resolution: Resolution
  ) -> Staged<ID<World>> {
    var (world, diagnostics) = resolution.selectWorld(named: name)
    for index in diagnostics.indices where diagnostics[index].span == nil {
      diagnostics[index].span = span
      diagnostics[index].path = wit
    }
    return (world, diagnostics)
  }
}
