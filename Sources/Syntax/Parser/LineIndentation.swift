/// Computes the indentation of lines. Offsets must be queried in ascending order, so that no part of a long line is read
/// twice.
struct LineIndentation {
  private var next = 0
  private var indentation = 0
  private var isAtStart = true

  /// The number of spaces and tabs at the start of the line that contains `offset`.
  mutating func indentation(at offset: Int, in bytes: [UInt8]) -> Int {
    skipToLine(of: offset, in: bytes)
    while next < offset {
      switch bytes[next] {
      case 0x20 where isAtStart, 0x09 where isAtStart: indentation += 1
      default: isAtStart = false
      }
      next += 1
    }
    return indentation
  }

  /// Continues at the start of the line that contains `offset`, unless that was already reached.
  private mutating func skipToLine(of offset: Int, in bytes: [UInt8]) {
    var start = offset
    while start > next {
      if bytes[start - 1] == 0x0A {
        (next, indentation, isAtStart) = (start, 0, true)
        return
      }
      start -= 1
    }
  }
}
