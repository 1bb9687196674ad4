/// A Rust expression on one line that can be part of a larger one.
struct Expression {
  /// How tightly the outermost operator binds.
  enum Precedence: Int, Comparable {
    case comparison, cast, prefix, postfix

    static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }
  }

  var text: String
  var precedence: Precedence
  /// The outermost call, whose arguments can have a line each.
  var call: Call?

  struct Call {
    var callee: String
    var arguments: [String]
  }

  init(_ text: String, _ precedence: Precedence = .postfix) {
    self.text = text
    self.precedence = precedence
  }

  static func call(_ callee: String, _ arguments: [String]) -> Expression {
    var call = Expression("\(callee)(\(arguments.joined(separator: ", ")))")
    call.call = Call(callee: callee, arguments: arguments)
    return call
  }

  static func tuple(_ parts: [Expression]) -> Expression {
    parts.count == 1 ? Expression("(\(parts[0].text),)") : .call("", parts.map(\.text))
  }

  func `as`(_ type: String) -> Expression {
    Expression("\(operand(.cast)) as \(type)", .cast)
  }

  func method(_ name: String, _ arguments: [String] = []) -> Expression {
    Expression("\(operand(.postfix)).\(name)(\(arguments.joined(separator: ", ")))")
  }

  func field(_ name: String) -> Expression {
    Expression("\(operand(.postfix)).\(name)")
  }

  func element(_ index: Int) -> Expression {
    Expression("\(operand(.postfix))[\(index)]")
  }

  var reference: Expression { Expression("&\(operand(.prefix))", .prefix) }
  var dereferenced: Expression { Expression("*\(operand(.prefix))", .prefix) }

  /// The text as the receiver of a method that changes it: without the `&mut` of an argument.
  var receiver: String {
    let prefix = "&mut "
    return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : operand(.postfix)
  }

  /// The text, in parentheses if it binds less tightly than its surroundings.
  func operand(_ required: Precedence) -> String {
    precedence >= required ? text : "(\(text))"
  }

  /// Whether the expression is short enough to be part of another; a longer one gets a variable.
  var isShort: Bool { text.utf8.count <= 60 }
}
