import Foundation
import Testing

/// An executable that tests run.
package struct Program: Sendable {
  package let path: String

  /// How a run ended.
  package struct Result: Equatable {
    package let status: Int32
    /// Standard output and standard error.
    package let output: String
    package let errors: String

    package init(status: Int32, output: String = "", errors: String = "") {
      self.status = status
      self.output = output
      self.errors = errors
    }
  }

  package init(path: String) {
    self.path = path
  }

  /// The first of the candidates that exists.
  ///
  /// A name is looked up where Tests/tools/install puts its tools, then in `PATH`; `~` in a path is the home folder.
  package init?(_ candidates: String...) {
    let home = Self.environment["HOME"] ?? ""
    let paths = candidates.flatMap { candidate -> [String] in
      if candidate.hasPrefix("~/") { return [home + candidate.dropFirst()] }
      return candidate.contains("/") ? [candidate] : Self.folders.map { "\($0)/\(candidate)" }
    }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
    self.path = path
  }

  private static let environment = ProcessInfo.processInfo.environment

  private static let folders: [String] = {
    let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
    let path = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return [cache + "/pintle/bin"] + path
  }()

  /// A tool that not every machine has. If the environment variable `PINTLE_QUICK` is set, no tool is found, so that the tests
  /// that need one are skipped.
  package static func tool(_ candidates: String...) -> Program? {
    if environment["PINTLE_QUICK"] != nil { return nil }
    return candidates.lazy.compactMap { Program($0) }.first
  }

  /// Runs the program in a folder.
  ///
  /// - Parameter variables: changes to the environment, in which colors are off; `nil` unsets a variable.
  package func run(
    _ arguments: [String] = [], in folder: TemporaryFolder, input: String = "",
    variables: [String: String?] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var environment = Self.environment
    environment["PATH"] = Self.folders.joined(separator: ":")
    environment["NO_COLOR"] = "1"
    environment["DENO_NO_UPDATE_CHECK"] = "1"
    for (name, value) in variables { environment[name] = value }
    process.environment = environment
    // A pipe would block the program when its buffer is full.
    let streams = try TemporaryFolder()
    try streams.write(["in": input, "out": "", "err": ""])
    process.standardInput = FileHandle(forReadingAtPath: streams.path("in"))
    process.standardOutput = FileHandle(forWritingAtPath: streams.path("out"))
    process.standardError = FileHandle(forWritingAtPath: streams.path("err"))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try streams.read("out"),
      errors: try streams.read("err"))
  }

  /// Runs the program and records an issue with its output if it fails.
  package func check(
    _ arguments: [String] = [], in folder: TemporaryFolder,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try run(arguments, in: folder)
    let command = ([path] + arguments).joined(separator: " ")
    #expect(
      result.status == 0,
      "\(command.prefix(500))\n\(result.errors.prefix(4000))\(result.output.prefix(4000))",
      sourceLocation: sourceLocation)
  }
}
