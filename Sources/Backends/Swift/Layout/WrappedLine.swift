/// Breaks lists of arguments, parameters and elements into lines like `swift format`.
struct WrappedLine {
  /// The maximum number of columns of a line.
  static let width = 100

  /// The place of the closing bracket if the line is broken.
  enum Style {
    /// After the last item: calls.
    case attached
    /// On a separate line: declarations, and calls with a trailing closure.
    case detached
    /// On a separate line, after a comma: elements of an array.
    case elements
  }

  /// The lines of `open`, `items` and `close`, starting at `column`. Continuation lines are indented by two spaces.
  static func lines(
    _ open: String, _ items: [String], _ close: String, style: Style, column: Int
  ) -> [String] {
    let whole = open + items.joined(separator: ", ") + close
    if items.isEmpty || column + whole.count <= width { return [whole] }
    let end =
      switch style {
      case .attached: close
      case .detached: ""
      case .elements: ","
      }
    return [open] + filled(items, end: end, column: column + 2).map { "  " + $0 }
      + (style == .attached ? [] : [close])
  }

  /// The lines of `prefix`, an expression and `suffix`, which are broken only if the expression is a call or an array.
  static func lines(_ prefix: String, _ code: Code, _ suffix: String, column: Int) -> [String] {
    guard let call = code.call else { return [prefix + code.text + suffix] }
    let isTuple = call.open == "("
    return lines(
      prefix + call.open, call.arguments, call.close + suffix,
      style: call.close == "]" ? .elements : isTuple ? .detached : .attached, column: column)
  }

  /// Puts as many items as fit into each line.
  ///
  /// - Parameter breaksItems: whether an item that is longer than a line is broken.
  static func filled(
    _ items: [String], end: String, column: Int, breaksItems: Bool = true
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    func finishLine() {
      if !line.isEmpty { lines.append(line) }
      line = ""
    }
    for (index, item) in items.enumerated() {
      let text = item + (index == items.count - 1 ? end : ",")
      // `swift format` needs one more column for a comma after a bracket. It accepts lines that are broken early.
      let width = text.hasSuffix("],") || text.hasSuffix("),") ? width - 1 : width
      let isLong = breaksItems && column + text.count > Self.width
      if isLong, isArray(text), let close = text.lastIndex(of: "]") {
        finishLine()
        lines += array(text[..<close], close: String(text[close...]), column: column)
      } else if isLong, let open = text.firstIndex(of: "("), !text[..<open].contains("\"") {
        finishLine()
        let call = Self.arguments(text[text.index(after: open)...])
        lines.append(String(text[...open]))
        let isTuple = open == text.startIndex
        lines += filled(call.arguments, end: isTuple ? "" : call.end, column: column + 2)
          .map { "  " + $0 }
        if isTuple { lines.append(call.end) }
      } else if isLong, let label = text.firstRange(of: ": \"") {
        // A long string, on the line after its label.
        finishLine()
        lines.append(text[..<label.lowerBound] + ":")
        lines.append("  \"" + text[label.upperBound...])
      } else if line.isEmpty {
        line = text
      } else if column + line.count + 1 + text.count <= width {
        line += " " + text
      } else {
        finishLine()
        line = text
      }
    }
    finishLine()
    return lines
  }

  /// The arguments of a call, and what follows them.
  private static func arguments(_ text: Substring) -> (arguments: [String], end: String) {
    var arguments: [String] = []
    var (depth, isString, start) = (0, false, text.startIndex)
    for index in text.indices {
      switch text[index] {
      // The strings in arguments are paths, which contain no quotes.
      case "\"": isString.toggle()
      case "(" where !isString, "[" where !isString: depth += 1
      case ")" where !isString && depth == 0:
        return (arguments + [String(text[start..<index])], String(text[index...]))
      case ")" where !isString, "]" where !isString: depth -= 1
      case "," where !isString && depth == 0:
        arguments.append(String(text[start..<index]))
        start = text.index(index, offsetBy: 2, limitedBy: text.endIndex) ?? text.endIndex
      default: break
      }
    }
    return (arguments + [String(text[start...])], "")
  }

  /// The lines of a function's declaration. A tuple that doesn't fit in a line is broken, too.
  ///
  /// - Parameter end: what follows the result.
  static func signature(
    _ open: String, _ parameters: [String], _ result: String?, _ end: String, column: Int
  ) -> [String] {
    let arrow = result.map { " -> \($0)" } ?? ""
    var lines = lines(
      open, parameters, ") throws\(arrow)\(end)", style: .detached, column: column)
    guard let last = lines.last, column + last.count > width, let result, result.hasPrefix("("),
      result.hasSuffix(")"), let start = last.firstRange(of: "-> (")
    else { return lines }
    let elements = arguments(result.dropFirst())
    lines[lines.count - 1] = String(last[..<start.upperBound])
    lines += filled(elements.arguments, end: "", column: column + 2, breaksItems: false)
      .map { "  " + $0 }
    return lines + [")\(end)"]
  }

  /// Whether the text begins with an array of expressions, whose last element may be followed by a comma. In a type of an
  /// array or a dictionary it may not.
  private static func isArray(_ text: String) -> Bool {
    guard text.hasPrefix("[") else { return false }
    let element = text.drop { $0 == "[" || $0 == "(" }
    return element.first?.isUppercase == false && !element.hasPrefix("any ")
  }

  private static func array(_ text: Substring, close: String, column: Int) -> [String] {
    let elements = text.dropFirst().split(separator: ",").map { String($0.drop { $0 == " " }) }
    return ["["] + filled(elements, end: ",", column: column + 2).map { "  " + $0 } + [close]
  }
}
