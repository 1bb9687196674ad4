import PintleDiagnostics
import PintleModel

/// Writes indented JSON, with one element on each line and nothing between empty brackets.
package struct JSONWriter {
  /// The text written so far.
  package private(set) var output: TextBuffer

  /// The start of a line at each level, for the first element and for further ones.
  private var lineStarts = [(first: "\n", next: ",\n")]
  private var level = 0
  /// Whether the innermost open object or array has no element yet.
  private var isEmpty = true

  /// - Parameter output: the text to append to.
  package init(_ output: consuming TextBuffer) {
    self.output = output
  }

  package mutating func beginObject() { begin("{") }
  package mutating func endObject() { end("}") }
  package mutating func beginArray() { begin("[") }
  package mutating func endArray() { end("]") }

  /// Begins an element of an array. Its value must follow.
  package mutating func element() {
    startLine(isFirst: isEmpty)
    isEmpty = false
  }

  /// Begins a member of an object. Its value must follow; the name must not need escapes.
  package mutating func key(_ name: String) {
    element()
    output += "\""
    output += name
    output += "\": "
  }

  package mutating func string(_ value: String) {
    JSONText.append(value, to: &output)
  }

  package mutating func integer(_ value: Int) {
    output += String(value)
  }

  package mutating func bool(_ value: Bool) {
    output += value ? "true" : "false"
  }

  package mutating func null() {
    output += "null"
  }

  /// Ends the last line.
  package mutating func newline() {
    output += "\n"
  }

  private mutating func begin(_ bracket: String) {
    output += bracket
    level += 1
    isEmpty = true
  }

  private mutating func end(_ bracket: String) {
    level -= 1
    if !isEmpty { startLine(isFirst: true) }
    isEmpty = false
    output += bracket
  }

  private mutating func startLine(isFirst: Bool) {
    if level == lineStarts.count {
      let outer = lineStarts[level - 1]
      lineStarts.append((outer.first + "  ", outer.next + "  "))
    }
    output += isFirst ? lineStarts[level].first : lineStarts[level].next
  }
}
