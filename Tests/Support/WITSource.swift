import PintleABI
import PintleDiagnostics
import PintleModel
import PintleResolve
import PintleSyntax
import PintleVerifier

/// WIT text as a model, by the real front end, for the tests of later stages.
package struct WITSource {
  package let model: Model
  package let main: ID<Package>
  package let diagnostics: [Diagnostic]

  /// The text did not give what a test needs.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package init(_ text: String) throws {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "test.wit", bytes: Array(text.utf8)))
    let parsed = Parser.parse(file, in: sources)
    let resolved = Resolver.resolve(parsed.map { [SourceUnit(path: "test.wit", files: [$0])] })
    model = resolved.value.model
    diagnostics = resolved.diagnostics
    guard let main = resolved.value.mainPackage, !diagnostics.containErrors else {
      throw Failure(description: "\(diagnostics.map(\.message)) in:\n\(text)")
    }
    self.main = main
  }

  /// The world of that name; without a name the last one.
  package func world(_ name: String? = nil) throws -> ID<World> {
    let worlds = model[main].worlds
    guard let world = worlds.last(where: { name == nil || model[$0].name == name }) else {
      throw Failure(description: "no world \(name ?? "")")
    }
    return world
  }

  /// The plans of a world, checked by the verifier; the last world if no name is given.
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
