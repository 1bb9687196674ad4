import PintleDiagnostics
import Testing

@Suite struct TextBufferTests {
  /// Collects the pieces of a text.
  private final class Pieces {
    var all: [[UInt8]] = []

    func buffer() -> TextBuffer { TextBuffer { self.all.append(Array($0)) } }
  }

  private func write(_ lines: Int, to buffer: inout TextBuffer) -> String {
    var text = ""
    for line in 0..<lines {
      buffer.append(UInt8(ascii: " "), count: line % 7)
      buffer += "line \(line) é\n"
      text += String(repeating: " ", count: line % 7) + "line \(line) é\n"
    }
    return text
  }

  @Test(arguments: [0, 1, 100_000])
  func piecesAddUpToTheText(_ lines: Int) {
    let pieces = Pieces()
    var buffer = pieces.buffer()
    let text = write(lines, to: &buffer)
    // Most of a long text is passed on before the end, in pieces of whole characters.
    #expect(pieces.all.isEmpty == (lines < 2))
    buffer.flush()
    #expect(buffer.count == text.utf8.count)
    #expect(Array(pieces.all.joined()) == Array(text.utf8))
    #expect(pieces.all.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(pieces.all.allSatisfy { !$0.isEmpty })
  }

  @Test func textsThatExceedAPieceAreKeptWhole() {
    let pieces = Pieces()
    var buffer = pieces.buffer()
    let word = String(repeating: "x", count: 2_000_000)
    buffer += "a"
    buffer += word
    buffer += "b"
    buffer.flush()
    #expect(Array(pieces.all.joined()) == Array("a\(word)b".utf8))
  }

  @Test func aBufferWithoutASinkKeepsItsText() {
    var buffer = TextBuffer()
    let text = write(100_000, to: &buffer)
    #expect(buffer.text == text)
    #expect(buffer.withBytes { $0.count } == text.utf8.count)
  }

  @Test func anEmptiedBufferCanBeReused() {
    var buffer = TextBuffer()
    _ = write(10, to: &buffer)
    buffer.removeAll()
    #expect(buffer.count == 0)
    buffer += "new"
    #expect(buffer.text == "new")
  }
}
