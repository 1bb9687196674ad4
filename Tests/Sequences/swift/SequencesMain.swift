import Foundation

/// Run: swift-suite GUEST.wasm SEQUENCES
///
/// Replays the sequences of model.py, each in an instance of its own, and compares the outcomes.
@main enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    let wasm = Array(try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
    let module = try PintleModule(wasm: wasm)
    let other = try Player(module)
    let foreign = try Sequences.Thing(id: 1, in: other.guest)
    var (passed, failed) = (0, 0)
    for line in try String(contentsOfFile: arguments[2], encoding: .ascii).split(separator: "\n") {
      let player = try Player(module, foreign: foreign)
      let problem = line.components(separatedBy: "; ").lazy.compactMap(player.problem).first
      if let problem {
        failed += 1
        if failed <= 10 { print("FAIL  \(problem)\n  in \(line)") }
      } else {
        passed += 1
      }
    }
    print("\(passed) passed, \(failed) failed")
    if failed > 0 { exit(1) }
  }
}
