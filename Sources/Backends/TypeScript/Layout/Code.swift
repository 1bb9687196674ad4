/// The files that a piece of text goes to.
struct Audience: OptionSet, Hashable {
  let rawValue: Int

  static let typeScript = Audience(rawValue: 1)
  static let javaScript = Audience(rawValue: 2)
  static let declarations = Audience(rawValue: 4)

  /// What runs.
  static let code: Audience = [.typeScript, .javaScript]
  /// What only the type checker sees.
  static let types: Audience = [.typeScript, .declarations]
  static let all: Audience = [.typeScript, .javaScript, .declarations]
}

/// Text of which some parts go to some of the files only: `"(line\(types: ": string"))"`.
struct Code: ExpressibleByStringInterpolation, Equatable {
  struct Part: Equatable {
    var text: String
    var audience: Audience
  }

  var parts: [Part]
  /// A type behind the text, which takes lines of its own if it doesn't fit.
  private(set) var type: TypeText?
  /// What stands behind the type.
  private(set) var tail = ""
  /// A call behind the text: its arguments, which take lines of their own if they don't fit, and its end.
  private(set) var call: Call?

  struct Call: Equatable {
    var items: [Code]
    var close: String
  }

  init(_ text: String) {
    parts = [Part(text: text, audience: .all)]
  }

  init(stringLiteral value: String) {
    self.init(value)
  }

  init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      add(literal, .all)
    }

    mutating func appendInterpolation(_ text: String) {
      add(text, .all)
    }

    mutating func appendInterpolation(_ number: Int) {
      add(String(number), .all)
    }

    mutating func appendInterpolation(_ code: Code) {
      parts += code.flat.parts
    }

    /// Text that a JavaScript file goes without.
    mutating func appendInterpolation(types text: String) {
      add(text, .types)
    }

    private mutating func add(_ text: String, _ audience: Audience) {
      if !text.isEmpty { parts.append(Part(text: text, audience: audience)) }
    }
  }

  /// A name and its type.
  static func typed(_ head: Code, _ type: TypeText, tail: String = "") -> Code {
    var code = head
    code.type = type
    code.tail = tail
    return code
  }

  /// `open`, `items`, `close`.
  static func call(_ open: Code, _ items: [Code], _ close: Code) -> Code {
    var code = open
    code.call = Call(items: items, close: close.text(for: .javaScript))
    return code
  }

  /// The text for one file.
  func text(for audience: Audience) -> String {
    let text = parts.filter { !$0.audience.isDisjoint(with: audience) }.map(\.text).joined()
    if let call {
      return
        "\(text)\(call.items.map { $0.text(for: audience) }.joined(separator: ", "))\(call.close)"
    }
    guard let type, !audience.isDisjoint(with: .types) else { return text + tail }
    return "\(text) \(type.text)\(tail)"
  }

  /// The same with text in front.
  func after(_ prefix: Code) -> Code {
    var code = self
    code.parts = prefix.flat.parts + code.parts
    return code
  }

  /// The text without the type behind it.
  var head: Code {
    var code = self
    code.type = nil
    code.tail = ""
    code.call = nil
    return code
  }

  static func + (a: Code, b: Code) -> Code {
    var result = a.flat
    result.parts += b.flat.parts
    return result
  }

  /// The same on one line.
  fileprivate var flat: Code {
    if let call {
      return head + call.items.joined(separator: ", ") + Code(call.close)
    }
    guard let type else { return self }
    var code = head
    code.parts.append(Part(text: " \(type.text)", audience: .types))
    code.parts.append(Part(text: tail, audience: .all))
    return code
  }

  var isEmpty: Bool { parts.allSatisfy(\.text.isEmpty) }
}

extension Sequence where Element == Code {
  func joined(separator: String) -> Code {
    var result = Code("")
    for (index, code) in self.enumerated() {
      if index > 0 { result.parts += Code(separator).parts }
      result.parts += code.flat.parts
    }
    return result
  }
}
