import PintleABI
import PintleCodegen
import PintleModel

extension TypePrinter {
  /// The type of a view of a list of numbers or a text; `nil` for other types.
  func view(_ type: TypeRef) -> String? {
    switch names.model.shape(of: type) {
    case .numbers(let scalar): "\(standard("Span"))<\(self(scalar))>"
    case .text:
      names.options.utf8Spans
        ? standard("UTF8Span") : "\(standard("Span"))<\(standard("UInt8"))>"
    default: nil
    }
  }

  /// The type of a parameter of a function that borrows.
  ///
  /// A `String` that the host passes is copied to the guest from where it is, and a `Span` for it would need a check.
  func borrowed(_ type: TypeRef) -> String? {
    let copies = place.side == .exported && isText(type) && !names.options.utf8Spans
    return copies ? nil : view(type)
  }

  func isText(_ type: TypeRef) -> Bool {
    if case .text = names.model.shape(of: type) { true } else { false }
  }

  /// The type of the value that the reader of a leased result gets.
  func leased(_ type: TypeRef) -> String? {
    guard let view = ViewSelection.leased(type, names.model).flatMap({ view($0) }) else {
      return nil
    }
    guard case .defined(let id) = names.model.resolvingAliases(type),
      case .option = names.model[id].kind
    else { return view }
    return "\(view)?"
  }
}
