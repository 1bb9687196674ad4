import PintleABI
import PintleCodegen
import PintleModel

extension ViewSelection {
  /// The functions whose lists of numbers and texts are spans.
  init(_ model: Model, _ abi: WorldABI, _ options: SwiftOptions) {
    let rules = ViewRules(
      canBorrow: { type, isExported in
        switch model.shape(of: type) {
        case .numbers: true
        case .text: !isExported || options.utf8Spans
        default: false
        }
      },
      canLease: { Self.leased($0, model) != nil },
      borrowHelp: "views are for parameters of the types `string` and `list` of numbers",
      leaseHelp:
        "views are for results of the types `string` and `list` of numbers, also in an `option` "
        + "or a `result`")
    self.init(model, abi, borrow: options.borrow, lease: options.lease, rules)
  }

  /// The list of numbers or the text in a result: the result itself, or the payload of a `result` or `option`.
  static func leased(_ type: TypeRef, _ model: Model) -> TypeRef? {
    switch model.shape(of: type) {
    case .numbers, .text: return type
    default: break
    }
    guard case .defined(let id) = model.resolvingAliases(type) else { return nil }
    let payload: TypeRef?
    switch model[id].kind {
    case .option(let some): payload = some
    case .result(let ok, _): payload = ok
    default: payload = nil
    }
    guard let payload else { return nil }
    switch model.shape(of: payload) {
    case .numbers, .text: return payload
    default: return nil
    }
  }
}
