import PintleABI
import PintleDiagnostics
import PintleModel
import PintleReport
import PintleResolve
import PintleWasmModule

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
    let path = StandardStream.inputName(of: request.module)
    func report(_ abi: WorldABI) -> ModuleReport {
      ModuleReport(
        of: module, at: path, abi, resolution.model, names: request.names,
        otherModules: request.otherImports)
    }
    let result = report(abi)
    if var mismatch = result.mismatch {
      let fitting = otherWorlds(of: resolution, than: world).first { other in
        let abi = Planner.plan(resolution.model, world: other, names: request.names).value
        return abi.map { report($0).fits } ?? false
      }
      if let fitting {
        let name = resolution.model[fitting].name
        mismatch.help.insert("it fits the world `\(name)`: add `--world \(name)`", at: 0)
      }
      run.report(mismatch)
    }
    let text =
      switch request.form {
      case .text(let listsMatches): result.text(run.sources, listsMatches: listsMatches).text
      case .json: result.json(run.sources).text
      }
    return {
      var buffer = $0
      buffer += text
      return buffer
    }
  }

  /// The worlds that the module may have been made for by mistake: those of the package that need an export.
  private static func otherWorlds(
    of resolution: Resolution, than world: ID<World>
  ) -> [ID<World>] {
    let model = resolution.model
    let worlds = resolution.mainPackage.map { model[$0].worlds } ?? []
    return worlds.filter { $0 != world && !model[$0].exports.isEmpty }
  }
}
