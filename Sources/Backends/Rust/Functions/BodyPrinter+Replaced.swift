import PintleABI
import PintleCodegen
import PintleModel

// Enums and flags of the user's crate have no functions of Pintle's.

extension BodyPrinter {
  /// Prints a step of an enum as a `match` over its cases. Returns `false` for other steps.
  mutating func finishReplaced(
    _ step: Step, _ prefix: String, _ suffix: String, _ writer: inout CodeWriter
  ) -> Bool {
    switch step {
    case .liftEnum(_, let type, let discriminant, _, _) where types.isReplaced(type, scope):
      let index = expression(discriminant, &writer).text
      let arms = cases(of: type).map { ("\($0.discriminant)", $0.path) }
      match(index, arms, default: trap("invalid discriminant"), prefix, suffix, &writer)
      return true
    case .lowerEnum(_, let type, let from) where types.isReplaced(type, scope):
      let subject = expression(from, &writer).text
      let arms = cases(of: type).map { ($0.path, "\($0.discriminant)") }
      match(subject, arms, default: nil, prefix, suffix, &writer)
      return true
    default: return false
    }
  }

  func liftFlags(_ type: TypeRef, _ bits: Expression) -> Expression {
    let path = types.expressionPath(type, scope)
    guard types.isReplaced(type, scope) else { return .call("\(path)::_lift", [bits.text]) }
    let width = types.labels(of: type).map { FlagsFacts($0).width } ?? 4
    return .call("\(path)::from_bits_truncate", [bits.as(IntegerType.unsigned(width)).text])
  }

  private func cases(of type: TypeRef) -> [(path: String, discriminant: Int)] {
    let path = types.expressionPath(type, scope)
    return EnumFacts(types.labels(of: type) ?? []).cases.map {
      ("\(path)::\(RustNames.type($0.label.name))", $0.discriminant)
    }
  }

  private func match(
    _ subject: String, _ arms: [(pattern: String, value: String)], default: String?,
    _ prefix: String, _ suffix: String, _ writer: inout CodeWriter
  ) {
    writer.block("\(prefix)match \(subject) {", "}\(suffix)") { writer in
      for arm in arms { writer.arm(arm.pattern, Expression(arm.value)) }
      if let `default` { writer.line("_ => \(`default`),") }
    }
  }
}
