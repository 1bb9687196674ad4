import Foundation
import PintleTestSupport
import Testing

/// The built program, in the same folder as the tests.
private let program: Program = {
  let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
  let path = bundle ?? Bundle.main.bundlePath
  let end = path.range(of: "/", options: .backwards)?.lowerBound ?? path.endIndex
  var folder = URL(fileURLWithPath: String(path[..<end]))
  // On macOS the program of the tests is inside the bundle.
  while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
  return Program(path: folder.appendingPathComponent("pintle").path)
}()

/// Runs `pintle` in a folder.
///
/// - Parameter variables: additions to the environment, in which `NO_COLOR` is not set.
func pintle(
  _ arguments: [String], in folder: TemporaryFolder, input: String = "",
  variables: [String: String] = [:]
) throws -> Program.Result {
  let unset: [String: String?] = ["NO_COLOR": nil]
  return try program.run(
    arguments, in: folder, input: input, variables: unset.merging(variables) { $1 })
}

/// Runs the program and checks its exit status, that its messages have all parts, and that no file changes.
func check(
  _ arguments: String, fails status: Int32, with parts: [String], files: [String: String] = [:],
  input: String = "", location: SourceLocation = #_sourceLocation
) throws {
  let folder = try TemporaryFolder()
  try folder.write(files)
  let before = try folder.contents()
  let words = arguments.split(separator: " ").map(String.init)
  let outcome = try pintle(words, in: folder, input: input)
  #expect(outcome.status == status, "\(outcome)", sourceLocation: location)
  for part in parts where !part.isEmpty {
    #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: location)
  }
  #expect(outcome.output == "", sourceLocation: location)
  #expect(try folder.contents() == before, sourceLocation: location)
}

/// A small package with one world.
let greeter = """
  package demo:greeter@1.0.0;

  world greeter {
    export greet: func(name: string) -> string;
  }

  """
