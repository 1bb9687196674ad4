import PintleABI
import PintleDiagnostics
import PintleModel
import PintleResolve
import PintleSyntax
import PintleVerifier

/// WIT text as a model, for tests of later stages.
package struct WITSource {
  package let model: Model
  package let main: ID<Package>
  package let diagnostics: [Diagnostic]
  /// The text, as the file `test.wit`.
  package let sources: SourceMap

  /// The text is not valid WIT, or its plans are wrong.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package init(_ text: String) throws {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "test.wit", bytes: Array(text.utf8)))
    self.sources = sources
    let parsed = Parser.parse(file, in: sources)
    let resolved = Resolver.resolve(parsed.map { [SourceUnit(path: "test.wit", files: [$0])] })
    model = resolved.value.model
    diagnostics = resolved.diagnostics
    guard let main = resolved.value.mainPackage, !diagnostics.containErrors else {
      throw Failure(description: "\(diagnostics.map(\.message)) in:\n\(text)")
    }
    self.main = main
  }

  /// Returns the world with a name, or the last world.
  package func world(_ name: String? = nil) throws -> ID<World> {
    let worlds = model[main].worlds
    guard let world = worlds.last(where: { name == nil || model[$0].name == name }) else {
      throw Failure(description: "no world \(name ?? "")")
    }
    return world
  }

  /// Plans a world with a name, or the last world, and verifies the plans.
  package func plan(
    world name: String? = nil, names: NameScheme = .legacy
  ) throws -> WorldABI {
    let planned = Planner.plan(model, world: try world(name), names: names)
    guard let abi = planned.value else {
      throw Failure(description: "\(planned.diagnostics.map(\.message))")
    }
    let problems = Verifier.problems(in: abi, model)
    guard problems.isEmpty else { throw Failure(description: "\(problems)") }
    return abi
  }
}
