import PintleDiagnostics
import PintleModel

/// Writes indented JSON from front to back: one element a line, nothing inside of empty brackets.
package struct JSONWriter {
  /// Everything so far.
  package private(set) var output: TextBuffer

  /// What begins a line at each level: of a first element, and of one behind another.
  private var lineStarts = [(first: "\n", next: ",\n")]
  private var level = 0
  /// Whether the object or array that is open has no element yet.
  private var isEmpty = true

  /// - Parameter output: what to append everything to.
  package init(_ output: consuming TextBuffer) {
    self.output = output
  }

  package mutating func beginObject() { begin("{") }
  package mutating func endObject() { end("}") }
  package mutating func beginArray() { begin("[") }
  package mutating func endArray() { end("]") }

  /// Begins an element of an array; its value has to follow.
  package mutating func element() {
    startLine(isFirst: isEmpty)
    isEmpty = false
  }

  /// Begins a member of an object; its value has to follow. The name has nothing in it that needs an escape.
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

  /// Ends the line behind the whole text.
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
