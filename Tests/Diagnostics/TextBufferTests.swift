import PintleDiagnostics
import Testing

@Suite struct TextBufferTests {
  private func write(_ lines: Int, to buffer: inout TextBuffer) -> String {
    var text = ""
    for line in 0..<lines {
      buffer.append(UInt8(ascii: " "), count: line % 7)
      buffer += "line \(line) é\n"
      text += String(repeating: " ", count: line % 7) + "line \(line) é\n"
    }
    return text
  }

  private func pieces(_ buffer: TextBuffer) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    _ = buffer.firstResult { bytes -> Never? in
      pieces.append(Array(bytes))
      return nil
    }
    return pieces
  }

  @Test(arguments: [0, 1, 100_000])
  func longTextIsTheSumOfItsPieces(_ lines: Int) {
    var buffer = TextBuffer.large
    let text = write(lines, to: &buffer)
    #expect(buffer.text == text)
    #expect(buffer.count == text.utf8.count)
    let pieces = pieces(buffer)
    #expect(Array(pieces.joined()) == Array(text.utf8))
    #expect((pieces.count > 1) == (lines > 50_000))
    #expect(pieces.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  @Test func onePieceMayBeLongerThanOthers() {
    var buffer = TextBuffer.large
    let word = String(repeating: "x", count: 2_000_000)
    buffer += "a"
    buffer += word
    buffer += "b"
    #expect(buffer.text == "a" + word + "b")
  }

  @Test func emptiedBufferBeginsAnew() {
    var buffer = TextBuffer.large
    _ = write(100_000, to: &buffer)
    buffer.removeAll()
    #expect(buffer.count == 0)
    buffer += "new"
    #expect(buffer.text == "new")
    #expect(pieces(buffer) == [Array("new".utf8)])
  }

  @Test func firstFailureEndsTheWalk() {
    var buffer = TextBuffer.large
    _ = write(100_000, to: &buffer)
    var calls = 0
    let result = buffer.firstResult { _ -> Int? in
      calls += 1
      return calls
    }
    #expect(result == 1)
    #expect(calls == 1)
  }
}
