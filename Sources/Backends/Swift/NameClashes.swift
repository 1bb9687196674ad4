import PintleABI
import PintleDiagnostics
import PintleModel

/// Finds items whose WIT names differ, but not their Swift names: `x-1` and `x1`, `a-BC` and `a-b-c`.
struct NameClashes {
  private let names: WorldNames
  private var diagnostics: [Diagnostic] = []

  static func find(_ names: WorldNames) -> [Diagnostic] {
    var clashes = NameClashes(names: names)
    clashes.checkTypes()
    clashes.checkMembers()
    clashes.checkFunctions()
    return clashes.diagnostics
  }

  private init(names: WorldNames) {
    self.names = names
  }

  private var model: Model { names.model }

  private mutating func check(_ items: [(name: String, wit: String, span: Span)]) {
    var first: [String: Span] = [:]
    for item in items {
      guard let earlier = first.updateValue(item.span, forKey: item.name) else { continue }
      first[item.name] = earlier
      diagnostics.append(
        Diagnostic(
          .nameCollision, "`\(item.wit)` has the Swift name `\(item.name)` of another item",
          at: item.span, labels: [Label("the other item", at: earlier)],
          help: ["rename one of them"]))
    }
  }

  private mutating func checkTypes() {
    check(
      names.types.map { id in
        (names.reference(id), model[id].name ?? "", model[id].span)
      })
  }

  private mutating func checkMembers() {
    for id in names.types {
      switch model[id].kind {
      case .record(let fields):
        check(fields.map { (SwiftNames.member($0.name), $0.name, $0.span) })
      case .variant(let cases):
        check(cases.map { (SwiftNames.member($0.name), $0.name, $0.span) })
      case .enumeration(let labels):
        check(labels.map { (SwiftNames.member($0.name), $0.name, $0.span) })
      case .flags(let labels):
        check(labels.map { (TypeDeclarations.flagName($0), $0.name, $0.span) })
      case .alias, .resource, .own, .borrow, .tuple, .option, .result, .list, .fixedLengthList,
        .map, .future, .stream:
        break
      }
    }
  }

  private mutating func checkFunctions() {
    for scope in names.abi.imports {
      check(scope.functions.map { entry($0.function) })
    }
    for scope in names.abi.exports where scope.interface != nil {
      let resources = Set(scope.functions.compactMap(\.function.resource))
      check(scope.functions.filter { $0.function.resource == nil }.map { entry($0.function) })
      for resource in resources.sorted() {
        check(
          scope.functions.filter { $0.function.resource == resource }.map { entry($0.function) })
      }
    }
    checkWorldMembers()
  }

  private func entry(_ function: Function) -> (name: String, wit: String, span: Span) {
    (FunctionSignature.name(of: function), function.name, function.span)
  }

  /// Functions of the world, and properties that stand for its exported interfaces.
  private mutating func checkWorldMembers() {
    check(
      names.abi.exports.flatMap { scope -> [(name: String, wit: String, span: Span)] in
        guard scope.interface != nil, let item = scope.item else {
          return scope.functions.map { entry($0.function) }
        }
        let label = names.labels[scope]
        return [(SwiftNames.member(label), label, item.span)]
      })
  }
}
