import Foundation
import PintleABI
import PintleCodegen
import PintleDriver
import PintleModel
import PintleReport
import PintleTestSupport
import Testing

/// The plans and the code in ARCHITECTURE.md match the output of Pintle.
@Suite struct ArchitectureDocumentTests {
  /// The fenced blocks of a language, in order.
  private func blocks(_ language: String) throws -> [String] {
    let parts = try Repository.read("ARCHITECTURE.md").components(separatedBy: "\n```")
    // Every other part is inside of fences.
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      .filter { $0.prefix { $0 != "\n" } == language }
      .map { String($0.drop { $0 != "\n" }.dropFirst()) }
  }

  private func source() throws -> WITSource {
    try WITSource(try #require(try blocks("wit").first))
  }

  @Test func plansMatch() throws {
    let source = try source()
    let text = ABIReport.plans(of: "greet", try source.plan(), source.model).value
    #expect(try blocks("").contains { $0 + "\n" == text?.text })
  }

  @Test(arguments: [("ts", "typescript", 1), ("rust", "rust", 2)])
  func codeMatches(fence: String, language: String, count: Int) throws {
    let source = try source()
    let output = Output(try #require(Backends.named(language)), folder: "x")
    let made = Emitter.emit(source.model, try source.plan(), outputs: [output])
    let text = try #require(made.value.files.first).text
    let code = unindented(text)
    let shown = try blocks(fence)
    #expect(shown.count == count)
    for block in shown { #expect(code.contains(unindented(block)), "\(block)") }
  }

  private func unindented(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }
}
