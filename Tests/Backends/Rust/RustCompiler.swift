import Foundation
import PintleRust
import Testing

/// A compiler with the edition and the spelling that are tried with it.
struct Compiler: CustomTestStringConvertible, Sendable {
  var name: String
  var paths: [String]
  var edition: String
  var version: RustOptions.Compiler

  var testDescription: String { "\(name), edition \(edition)" }
  var tool: Tool? { Tool(paths, ["--edition", edition, "-D", "warnings"]) }

  private static let current = ["~tools/rustc-current", "~/.cargo/bin/rustc"]
  static let all = [
    Compiler(name: "1.63", paths: ["~tools/rustc-1.63"], edition: "2021", version: .since163),
    Compiler(name: "current", paths: current, edition: "2021", version: .since182),
    Compiler(name: "current", paths: current, edition: "2024", version: .since182),
  ]
  static var areThere: Bool { all.allSatisfy { $0.tool != nil } }
}

let noCompiler: Comment = "Tests/tools/install installs the Rust compilers"
