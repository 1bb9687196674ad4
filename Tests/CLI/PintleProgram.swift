import Foundation
import PintleTestSupport
import Testing

/// The result of running the built program.
struct Outcome: Equatable {
  var status: Int32
  /// Standard output and standard error.
  var output: String
  var errors: String
}

/// The built program, in the same folder as the tests.
private let program: URL = {
  let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
  let path = bundle ?? Bundle.main.bundlePath
  let end = path.range(of: "/", options: .backwards)?.lowerBound ?? path.endIndex
  var folder = URL(fileURLWithPath: String(path[..<end]))
  // On macOS the program of the tests is inside the bundle.
  while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
  return folder.appendingPathComponent("pintle")
}()

/// Runs `pintle` in a folder.
///
/// - Parameter variables: what is added to the environment; without it `NO_COLOR` is not set.
func pintle(
  _ arguments: [String], in folder: TemporaryFolder, input: String = "",
  variables: [String: String] = [:]
) throws -> Outcome {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
  var environment = ProcessInfo.processInfo.environment
  environment["NO_COLOR"] = nil
  process.environment = environment.merging(variables) { $1 }
  // Files instead of pipes: no output is too long for them.
  let streams = try TemporaryFolder()
  try streams.write(["in": input, "out": "", "err": ""])
  process.standardInput = FileHandle(forReadingAtPath: streams.path("in"))
  process.standardOutput = FileHandle(forWritingAtPath: streams.path("out"))
  process.standardError = FileHandle(forWritingAtPath: streams.path("err"))
  try process.run()
  process.waitUntilExit()
  let contents = try streams.contents()
  return Outcome(
    status: process.terminationStatus, output: contents["out"] ?? "", errors: contents["err"] ?? "")
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
