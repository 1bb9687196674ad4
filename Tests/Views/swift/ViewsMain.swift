import Foundation

/// Run: swift-suite GUEST.wasm
@main struct Main {
  static func main() throws {
    let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
    let host = Host()
    let guest = try Views(wasm: Array(wasm), imports: host)
    let suite = Suite()
    // No result stays allocated, whatever the closures do.
    suite.invariant = { "\(try guest.api.allocated()) bytes" }
    suite.testImports(guest, host)
    suite.testResults(guest)
    suite.testArguments(guest)
    suite.testClosures(guest)
    print("\(suite.passed) passed, \(suite.failed) failed")
    if suite.failed > 0 { exit(1) }
  }
}

/// The numbers of elements with which all functions are tested.
let counts: [UInt32] = [0, 1, 2, 7, 8, 9, 100, 70_000]

/// The text that the guest makes.
func text(_ count: UInt32) -> String { String(repeating: "é", count: Int(count)) }

func bytes(_ count: UInt32) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0) } }

/// The elements of a view.
func array<Element>(_ span: Span<Element>) -> [Element] { span.indices.map { span[$0] } }
