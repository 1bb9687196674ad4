import PintleABI
import PintleCodegen
import PintleModel

extension ViewSelection {
  /// The functions whose lists of numbers are typed arrays in the guest's memory.
  init(_ input: BackendInput, _ options: TypeScriptOptions) {
    let model = input.model
    func isNumbers(_ type: TypeRef) -> Bool {
      if case .numbers = model.shape(of: type) { true } else { false }
    }
    let rules = ViewRules(
      canBorrow: { type, isExported in !isExported && isNumbers(type) },
      canLease: { isNumbers(model.resultCases($0)?.ok ?? $0) },
      exportObstacle: "only parameters of imports can be views",
      borrowHelp: "views are for parameters of the type `list` of numbers",
      leaseHelp: "views are for results of the type `list` of numbers, also in a `result`")
    self.init(model, input.abi, borrow: options.borrow, lease: options.lease, rules)
  }
}

/// The views of a world's functions, by the names that declarations have.
struct NamedViews {
  private struct Key: Hashable {
    let interface: ID<Interface>?
    let isExported: Bool
    let function: String
  }

  private var views: [Key: FunctionViews] = [:]

  init(_ abi: WorldABI, _ selection: ViewSelection) {
    for (scopes, isExported) in [(abi.imports, false), (abi.exports, true)] {
      for scope in scopes {
        for function in scope.functions {
          let key = Key(
            interface: scope.interface, isExported: isExported, function: function.function.name)
          views[key] = selection[function]
        }
      }
    }
  }

  /// - Parameter interface: `nil` for a function of the world itself.
  subscript(function: Function, interface: ID<Interface>?, isExported isExported: Bool)
    -> FunctionViews
  {
    let key = Key(interface: interface, isExported: isExported, function: function.name)
    return views[key] ?? FunctionViews()
  }
}
