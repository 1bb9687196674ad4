import PintleABI
import PintleDiagnostics
import PintleReport

/// The command that compares a compiled module with a world.
extension Pipeline {
  /// `verify`: reports a module that doesn't fit. The result is the comparison; `nil` if there is none because of errors.
  package static func verify(_ request: VerifyRequest, in run: inout Run) -> LongText? {
    guard
      let module = run.take(ModuleLoader.load(request.module)),
      let resolution = resolve(request.wit, features: request.features, in: &run),
      let world = run.take(
        resolution.selectWorld(named: request.world).blaming(
          request.worldSpan, in: request.wit.first)),
      let abi = run.take(Planner.plan(resolution.model, world: world, names: request.names))
    else { return nil }
    let report = ModuleReport(
      of: module, at: StandardStream.inputName(of: request.module), abi, resolution.model,
      names: request.names, otherModules: request.otherImports)
    if let mismatch = report.mismatch { run.report(mismatch) }
    let text =
      switch request.form {
      case .text(let listsMatches): report.text(run.sources, listsMatches: listsMatches).text
      case .json: report.json(run.sources).text
      }
    return {
      var buffer = $0
      buffer += text
      return buffer
    }
  }
}
