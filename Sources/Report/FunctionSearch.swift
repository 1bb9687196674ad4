import PintleABI
import PintleDiagnostics
import PintleModel

/// Finds functions of a world by the names that people write: `add`, `[method]acc.add` or `acc.add`, and with the interface
/// first, as in `calc.add` or `ns:pkg/calc@1.0.0.add`, if several have an `add`.
struct FunctionSearch {
  struct Match {
    let scope: WorldABI.Scope
    let function: WorldABI.FunctionABI
  }

  private struct Candidate {
    /// The WIT identity of the interface.
    let identity: String
    let match: Match
    /// All names that find it, the shortest first.
    let names: [String]
  }

  private let candidates: [Candidate]

  init(_ abi: WorldABI, _ model: Model) {
    candidates = (abi.imports + abi.exports).flatMap { scope in
      let identity = model.identity(of: scope.item)
      let short = scope.interface.flatMap { model[$0].name }
      let qualifiers = scope.interface == nil ? [] : [short, identity].compactMap { $0 }
      return scope.functions.map { function in
        let names = Self.names(of: function.function, model)
        return Candidate(
          identity: identity, match: Match(scope: scope, function: function),
          names: names + qualifiers.flatMap { key in names.map { "\(key).\($0)" } })
      }
    }
  }

  private static func names(of function: Function, _ model: Model) -> [String] {
    guard let resource = function.resource.flatMap({ model[$0].name }) else {
      return [function.name]
    }
    return [function.name, "\(resource).\(function.baseName)"]
  }

  /// The functions with a name, two if the interface is both imported and exported, or a diagnostic.
  /// - Parameter others: other names that the user may have meant.
  func find(_ name: String, others: [String]) -> Outcome<[Match]?> {
    let found = candidates.filter { $0.names.contains(name) }
    if Set(found.map(\.identity)).count == 1 { return Outcome(found.map(\.match)) }
    return .failure([found.isEmpty ? unknown(name, others) : ambiguous(name, found)])
  }

  private func unknown(_ name: String, _ others: [String]) -> Diagnostic {
    let member = candidates.first { $0.match.function.function.baseName == name }
    let nearest =
      member?.names.first ?? nearestName(to: name, among: candidates.flatMap(\.names) + others)
    return Diagnostic(
      .invalidOption, "the world has no function `\(name)`",
      help: [nearest.map { "did you mean `\($0)`?" } ?? "without `--plan` all are listed"])
  }

  private func ambiguous(_ name: String, _ found: [Candidate]) -> Diagnostic {
    var names: [String] = []
    for candidate in found {
      // The shortest name that nothing else has.
      let others = found.filter { $0.identity != candidate.identity }.flatMap(\.names)
      let unique = candidate.names.first { !others.contains($0) } ?? candidate.identity
      if !names.contains(unique) { names.append(unique) }
    }
    return Diagnostic(
      .invalidOption, "several functions are called `\(name)`",
      help: ["write " + names.map { "`\($0)`" }.joined(separator: " or ")])
  }
}
