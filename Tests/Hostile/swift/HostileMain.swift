import Foundation

/// A call that breaks a rule, and the case of `PintleGuestError` that it must throw.
struct Breach: Decodable {
  var call: String
  var mode: UInt32
  var error: String
  /// The path from a parameter or the result to the value; `nil` if the error is about none.
  var path: String?
}

/// A module that does not match the world, and the text that the error must contain.
struct Link: Decodable {
  var name: String
  var mentions: [String]
}

/// Run: swift-suite TESTS MODULES
///
/// Each broken rule throws a `PintleGuestError`. It poisons its guest; the process and other guests go on.
@main struct Main {
  let suite = Suite()
  let tests: String
  let modules: String

  static func main() throws {
    let main = Main(tests: CommandLine.arguments[1], modules: CommandLine.arguments[2])
    try main.run()
    print("\(main.suite.passed) passed, \(main.suite.failed) failed")
    if main.suite.failed > 0 { exit(1) }
  }

  func run() throws {
    let module = try PintleModule(wasm: wasm("hostile"))
    let breaches = try decode([Breach].self, "cases")
    for name in Set(breaches.map(\.call)).sorted() {
      suite.test("\(name) behaves") {
        try expect(try call(name, mode: 0, in: try Hostile(module: module, imports: Host())), true)
      }
    }
    let bystander = try Hostile(module: module, imports: Host())
    for breach in breaches {
      suite.test("\(breach.call) \(breach.mode) \(breach.error)") {
        let victim = try Hostile(module: module, imports: Host())
        try refuses(breach.error, at: breach.path) {
          _ = try call(breach.call, mode: breach.mode, in: victim)
        }
        try refuses("poisoned") { _ = try victim.api.letter(0) }
        try expect(try call("text", mode: 0, in: bystander), true)
      }
    }
    for link in try decode([Link].self, "links") {
      suite.test("link: \(link.name)") { try isRefused(link) }
    }
    suite.test("not a module") {
      try refuses("engine") { _ = try Hostile(wasm: [1, 2, 3], imports: Host()) }
    }
  }

  /// The error lists exactly what the data says.
  func isRefused(_ link: Link) throws {
    let error = try thrown(as: PintleGuestError.self) {
      _ = try Hostile(wasm: wasm(link.name), imports: Host())
    }
    guard case .mismatch(let differences) = error else {
      throw Difference(description: "\(error) is no mismatch")
    }
    try expect(differences.count, link.mentions.count)
    for part in link.mentions where !error.description.contains(part) {
      throw Difference(description: "\(error) does not mention \(part)")
    }
  }

  func wasm(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(modules)/\(name).wasm")))
  }

  func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    let url = URL(fileURLWithPath: "\(tests)/\(name).json")
    return try JSONDecoder().decode(type, from: try Data(contentsOf: url))
  }
}
