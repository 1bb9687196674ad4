import PintleABI
import PintleModel

/// Lists of fixed length as inline arrays. Those of numbers are loaded and stored like a number.
extension BodyPrinter {
  /// Whether a type is an inline array.
  func isInline(_ type: TypeRef) -> Bool {
    guard names.options.inlineArrays, case .fixedLengthList = kind(of: type) else { return false }
    return true
  }

  func isInline(_ value: Value) -> Bool {
    if case .wit(let type) = values[value.index].type { isInline(type) } else { false }
  }

  mutating func printLoadInline(_ value: Value, _ type: TypeRef, _ operand: MemoryOperand) {
    let arguments = [.text("\(types(type)).self")] + arguments(operand)
    define(value, guestCall("load", arguments, canThrow: false))
  }

  mutating func printStoreInline(_ value: Value, _ operand: MemoryOperand) {
    let arguments = [.plain(code(value))] + arguments(operand)
    statement("", guestCall("store", arguments, canThrow: false))
  }

  /// Declares the list to which the elements of an inline array are added.
  mutating func elements(of list: ElementsLoad) -> String {
    let name = scope.declare("\(values[list.result.index].hint)-elements")
    guard case .fixedLengthList(let element, _) = kind(of: list.type) else { return name }
    line("var \(name): \(types.list(types(element))) = []")
    return name
  }

  mutating func printInline(_ list: ElementsLoad, elements: String) {
    define(list.result, .call(types(list.type), [.text("pintleElements: \(elements)")]))
  }
}
