import PintleDiagnostics
import PintleDriver

/// Makes the job of `generate` and `check` of arguments, or of a configuration file and arguments.
struct JobRequest {
  private let arguments: Arguments
  private let command: Command
  private var diagnostics: [Diagnostic] = []

  /// The job; `nil` when the arguments or the configuration have errors, which are in `run` then.
  static func job(_ command: Command, _ arguments: Arguments, in run: inout Run) -> Job? {
    var request = JobRequest(arguments: arguments, command: command)
    let job = request.job(in: &run)
    return run.take(Outcome(job, request.diagnostics))
  }

  private init(arguments: Arguments, command: Command) {
    self.arguments = arguments
    self.command = command
  }

  private mutating func job(in run: inout Run) -> Job? {
    if arguments.paths.count > 1 {
      report("`\(arguments.paths[1])` is one path too many: name one file or folder")
      return nil
    }
    guard let wit = arguments.paths.first else { return configuredJob(in: &run) }
    return jobWithoutConfiguration(wit)
  }

  // MARK: Without a configuration

  private mutating func jobWithoutConfiguration(_ wit: String) -> Job? {
    if arguments[.config] != nil {
      report("`--config` says which WIT to read: `\(wit)` is one path too many")
      return nil
    }
    let missing = [Option.language, .out].filter { arguments[$0] == nil }
    guard let name = arguments[.language], let language = Language(rawValue: name),
      let out = arguments[.out]
    else {
      report(
        "\(missing.map { "`\($0.flag)`" }.joined(separator: " and ")) missing",
        help: "for example `pintle \(command.rawValue) \(wit) --language rust --out bindings.rs`")
      return nil
    }
    var outputs = [Output(target: Target(language), folder: out)]
    applyOptions(to: &outputs)
    redirect(&outputs[0], to: out)
    return Job(
      wit: wit, world: arguments[.world], features: arguments.features ?? .none, outputs: outputs,
      force: arguments.has(.force),
      expectedFiles: expectedFiles)
  }

  // MARK: With a configuration

  private mutating func configuredJob(in run: inout Run) -> Job? {
    let path = arguments[.config] ?? Configuration.fileName
    if arguments[.config] == nil, FileSystem.kind(of: path) == nil {
      report(
        "no WIT is named, and there is no `\(path)` in the current folder",
        help: "name a file or folder, as in `pintle \(command.rawValue) demo.wit "
          + "--language rust --out bindings.rs`, or a configuration with `--config`")
      return nil
    }
    guard let configuration = run.take(Configuration.load(path, into: &run.sources)),
      var outputs = selectOutputs(of: configuration, path)
    else { return nil }
    applyOptions(to: &outputs)
    if let out = arguments[.out] { redirect(&outputs[0], to: out) }
    let world = arguments[.world]
    return Job(
      wit: configuration.wit, world: world ?? configuration.world,
      worldSpan: world == nil ? configuration.worldSpan : nil,
      features: arguments.features ?? configuration.features, outputs: outputs,
      force: arguments.has(.force), expectedFiles: expectedFiles)
  }

  /// The outputs that `--language` leaves, never none.
  private mutating func selectOutputs(
    of configuration: Configuration, _ path: String
  ) -> [Output]? {
    var outputs = configuration.outputs
    if let name = arguments[.language] {
      outputs.removeAll { $0.target.language.rawValue != name }
      if outputs.isEmpty {
        report("`\(path)` has no output with the language `\(name)`")
        return nil
      }
    }
    if arguments[.out] != nil, outputs.count > 1 {
      report(
        "`--out` can stand for one output only, and `\(path)` has \(outputs.count)",
        help: "choose one with `--language`")
      return nil
    }
    return outputs
  }

  private var expectedFiles: [String]? {
    arguments[.expect]?.split(separator: ",").map(String.init)
  }

  // MARK: Options of single languages

  private mutating func applyOptions(to outputs: inout [Output]) {
    for flag in arguments.given {
      guard let option = flag.targetOption else { continue }
      let fitting = outputs.indices.filter { outputs[$0].target.language == option.language }
      if fitting.isEmpty {
        report("`\(flag.flag)` is an option of \(option.language.title) output only")
      }
      for index in fitting { outputs[index].target.set(option, to: arguments[flag] ?? "true") }
    }
    for conflict in Set(outputs.compactMap(\.target.conflict)) { report(conflict) }
  }

  private mutating func redirect(_ output: inout Output, to path: String) {
    do throws(OutputPathProblem) {
      output = try Output(output.target, at: path, span: output.span)
    } catch {
      report(error.message, help: error.help)
    }
  }

  private mutating func report(_ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic(.invalidOption, message, help: help.map { [$0] } ?? []))
  }
}
