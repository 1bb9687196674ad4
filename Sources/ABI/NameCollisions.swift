import PintleDiagnostics
import PintleModel

/// Finds items that would get one core name (abi.md 1.5); only `@external-id` can bring that about.
enum NameCollisions {
  static func find(in abi: WorldABI, _ model: Model) -> [Diagnostic] {
    var finder = Finder()
    for scope in abi.imports + abi.exports {
      for function in scope.functions { finder.add(function) }
    }
    for resource in abi.exportedResources {
      finder.add(export: resource.destructor, of: model[resource.resource].span)
    }
    return finder.diagnostics
  }

  private struct Finder {
    private var imports: [ImportName: Span] = [:]
    private var exports: [String: Span] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    mutating func add(_ function: WorldABI.FunctionABI) {
      let span = function.function.span
      switch function.coreName {
      case .import(let name):
        if let first = imports.updateValue(span, forKey: name) {
          report("core import `\(name.module)` `\(name.field)`", span, first)
        }
      case .export(let name):
        if add(export: name, of: span), let postReturn = function.postReturn {
          add(export: postReturn, of: span)
        }
      }
    }

    /// Whether the name was free.
    @discardableResult
    mutating func add(export name: String, of span: Span) -> Bool {
      if CoreNames.reserved.contains(name) {
        diagnostics.append(
          Diagnostic(
            .nameCollision, "core export `\(name)` is reserved for the module itself", at: span,
            help: ["choose another `@external-id`"]))
      } else if let first = exports.updateValue(span, forKey: name) {
        report("core export `\(name)`", span, first)
      } else {
        return true
      }
      return false
    }

    private mutating func report(_ what: String, _ span: Span, _ first: Span) {
      diagnostics.append(
        Diagnostic(
          .nameCollision, "two items have the \(what)", at: span,
          labels: [Label("first used here", at: first)],
          help: ["give one of them another `@external-id`"]))
    }
  }
}
