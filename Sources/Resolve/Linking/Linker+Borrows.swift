import PintleDiagnostics
import PintleModel

/// Borrowed handles, which end with the call and thus cannot be returned.
extension Linker {
  func reportBorrow(in function: Function) {
    let path = pathToBorrow(from: function.result)
    reporter.report(
      .borrowInResult, "the result of `\(function.baseName)` contains a borrowed handle",
      at: function.span, phase: .links,
      notes: path.isEmpty ? [] : ["it is in " + path.joined(separator: ", in ")],
      help: ["return an owned handle: the resource without `borrow`"])
  }

  /// The named types on the way to the handle; only the first few.
  private func pathToBorrow(from result: TypeRef?) -> [String] {
    var path: [String] = []
    var next = result
    while case .defined(let id) = next, path.count < 8 {
      let type = session.model[id]
      if let name = type.name { path.append("`\(name)`") }
      next = type.kind.components.first { session.containsBorrow($0) }
    }
    return path
  }
}
