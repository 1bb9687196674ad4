/// Text with parts that belong to some kinds of files only: `"(line\(types: ": string"))"`.
struct Code: ExpressibleByStringInterpolation, Equatable {
  struct Part: Equatable {
    var text: String
    var files: FileKinds
  }

  var parts: [Part]
  /// A type after the text, which may be broken into several lines.
  private(set) var type: TypeText?
  /// What follows the type.
  private(set) var tail = ""
  /// The arguments and the end of a call that the text begins; the arguments may be broken into several lines.
  private(set) var call: Call?

  struct Call: Equatable {
    var items: [Code]
    var close: String
  }

  init(_ text: String) {
    parts = [Part(text: text, files: .all)]
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

    /// Text that JavaScript files leave out.
    mutating func appendInterpolation(types text: String) {
      add(text, .types)
    }

    private mutating func add(_ text: String, _ files: FileKinds) {
      if !text.isEmpty { parts.append(Part(text: text, files: files)) }
    }
  }

  /// `head type tail`
  static func typed(_ head: Code, _ type: TypeText, tail: String = "") -> Code {
    var code = head
    code.type = type
    code.tail = tail
    return code
  }

  /// `open items close`, with commas between the items.
  static func call(_ open: Code, _ items: [Code], _ close: Code) -> Code {
    var code = open
    code.call = Call(items: items, close: close.text(for: .javaScript))
    return code
  }

  /// The text for one kind of file, on one line.
  func text(for kind: FileKinds) -> String {
    let text = parts.filter { !$0.files.isDisjoint(with: kind) }.map(\.text).joined()
    if let call {
      return
        "\(text)\(call.items.map { $0.text(for: kind) }.joined(separator: ", "))\(call.close)"
    }
    guard let type, !kind.isDisjoint(with: .types) else { return text + tail }
    return "\(text) \(type.text)\(tail)"
  }

  /// The same after `prefix`.
  func prefixed(with prefix: Code) -> Code {
    var code = self
    code.parts = prefix.flat.parts + code.parts
    return code
  }

  /// The text without a type or call after it.
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

  /// The same without a type or call that could be broken.
  fileprivate var flat: Code {
    if let call {
      return head + call.items.joined(separator: ", ") + Code(call.close)
    }
    guard let type else { return self }
    var code = head
    code.parts.append(Part(text: " \(type.text)", files: .types))
    code.parts.append(Part(text: tail, files: .all))
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
