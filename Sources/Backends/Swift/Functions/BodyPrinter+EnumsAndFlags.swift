import PintleABI
import PintleModel

extension BodyPrinter {
  mutating func printLiftEnum(
    _ value: Value, _ type: TypeRef, _ discriminant: Value, _ path: Path
  ) {
    let name = Code.Argument.text("\(types(names.model.resolvingAliases(type))).self")
    define(
      value, guestCall("enumeration", [name, .plain(typed(discriminant)), argument(path)]))
  }

  mutating func printLowerEnum(_ value: Value, _ operand: Value) {
    define(value, rawValue(operand))
  }

  mutating func printLiftFlags(_ value: Value, _ type: TypeRef, _ bits: Value) {
    guard case .flags(let labels) = kind(of: type) else { return }
    let facts = FlagsFacts(labels)
    let integer = types.integer(facts.width)
    let operand = typed(bits).text.count > 24 ? simple(bits) : typed(bits)
    let known = Code.conversion(integer, "truncatingIfNeeded", masked(operand, facts.mask))
    define(value, .conversion(types(names.model.resolvingAliases(type)), "rawValue", known))
  }

  mutating func printLowerFlags(_ value: Value, _ type: TypeRef, _ operand: Value) {
    guard case .flags(let labels) = kind(of: type) else { return }
    define(value, masked(rawValue(operand), FlagsFacts(labels).mask))
  }

  private func rawValue(_ value: Value) -> Code {
    .call(coreName(.i32), [.plain(code(value).member("rawValue"))])
  }

  /// Clears the bits that aren't flags.
  private func masked(_ bits: Code, _ mask: UInt32) -> Code {
    mask == .max
      ? bits : .operation("\(bits.text) & 0x\(String(mask, radix: 16))", of: bits)
  }
}
