import PintleDiagnostics
import PintleDriver

/// Turns the arguments of `generate` and `check`, and a configuration file, into a job.
struct JobRequest {
  private let arguments: Arguments
  /// The name of the command, for messages.
  private let command: String
  private var diagnostics: [Diagnostic] = []

  /// The job; `nil` if the arguments or the configuration have errors, which `run` then has.
  static func job(_ command: String, _ arguments: Arguments, in run: inout Run) -> Job? {
    var request = JobRequest(arguments: arguments, command: command)
    let job = request.job(in: &run)
    return run.take(Outcome(job, request.diagnostics))
  }

  private init(arguments: Arguments, command: String) {
    self.arguments = arguments
    self.command = command
  }

  private mutating func job(in run: inout Run) -> Job? {
    arguments.paths.isEmpty ? configuredJob(in: &run) : jobWithoutConfiguration()
  }

  // MARK: Without a configuration

  private mutating func jobWithoutConfiguration() -> Job? {
    let wit = arguments.paths
    if arguments[.config] != nil {
      report("unexpected path `\(wit[0])`: the configuration names the WIT")
      return nil
    }
    guard let backend = arguments[.language].flatMap(Backends.named), let out = arguments[.out]
    else {
      reportMissingOptions()
      return nil
    }
    var outputs = [Output(backend, folder: out)]
    applyOptions(to: &outputs)
    redirect(&outputs[0], to: out)
    return Job(
      wit: wit, world: arguments[.world], features: arguments.features ?? .none, outputs: outputs,
      force: arguments.has(.force), dependencyFile: arguments[.depfile])
  }

  private mutating func reportMissingOptions() {
    let missing = [Option.language, .out].filter { arguments[$0] == nil }
    let named = arguments[.language].flatMap(Backends.named)
    let backend = named ?? arguments[.out].flatMap(Backends.writing)
    let language = backend?.name ?? "rust"
    let path = "bindings\(backend?.fileEndings.first ?? ".rs")"
    report(
      "missing \(missing.map { "`\($0.flag)`" }.joined(separator: " and "))",
      help: arguments[.out] != nil && backend != nil
        ? "write `--language \(language)`"
        : "for example `pintle \(command) \(arguments.paths[0]) --language \(language) "
          + "--out \(arguments[.out] ?? path)`")
  }

  // MARK: With a configuration

  private mutating func configuredJob(in run: inout Run) -> Job? {
    let path = arguments[.config] ?? Configuration.fileName
    if arguments[.config] == nil, FileSystem.kind(of: path) == nil {
      report(
        "no WIT path, and no `\(path)` in the current folder",
        help: "name a file or folder, for example `pintle \(command) demo.wit "
          + "--language rust --out bindings.rs`, or a configuration with `--config`")
      return nil
    }
    let loaded = Configuration.load(
      path, needsPaths: arguments[.out] == nil, into: &run.sources)
    guard let configuration = run.take(loaded),
      var outputs = selectOutputs(of: configuration, path)
    else { return nil }
    applyOptions(to: &outputs)
    if let out = arguments[.out] { redirect(&outputs[0], to: out) }
    let world = arguments[.world]
    return Job(
      wit: configuration.wit, world: world ?? configuration.world,
      worldSpan: world == nil ? configuration.worldSpan : nil,
      features: arguments.features ?? configuration.features, outputs: outputs,
      force: arguments.has(.force), configuration: place(of: path, outputs),
      dependencyFile: arguments[.depfile])
  }

  /// Where the configuration is, unless options change what it says; then the run is another, whose files don't belong to it.
  private func place(of path: String, _ outputs: [Output]) -> ConfigurationPlace? {
    let changing = [Option.out, .world, .features] + Option.ofBackends
    if arguments.has(.allFeatures) || changing.contains(where: { arguments.values(of: $0) != nil })
    {
      return nil
    }
    let backends = arguments[.language] == nil ? Backends.all : outputs.prefix(1).map(\.backend)
    return ConfigurationPlace(path: path, fileEndings: backends.flatMap(\.writtenEndings))
  }

  /// The outputs in the language of `--language`; `nil` if there are none.
  private mutating func selectOutputs(
    of configuration: Configuration, _ path: String
  ) -> [Output]? {
    var outputs = configuration.outputs
    if let name = arguments[.language] {
      outputs.removeAll { $0.backend.name != name }
      if outputs.isEmpty {
        report("`\(path)` has no output in the language `\(name)`")
        return nil
      }
    }
    if arguments[.out] != nil, outputs.count > 1 {
      report(
        "`--out` replaces the path of one output, but `\(path)` has \(outputs.count)",
        help: "choose one with `--language`")
      return nil
    }
    return arguments[.out] != nil ? outputs : outputsWithPaths(outputs)
  }

  /// The outputs that the command makes. If there are none, that is no error: the build plugin makes the others.
  private mutating func outputsWithPaths(_ outputs: [Output]) -> [Output]? {
    let made = outputs.filter(\.hasPath)
    if let other = outputs.first, made.isEmpty {
      diagnostics.append(
        Diagnostic(
          .invalidConfiguration,
          "nothing to \(command): outputs without a `path` are left to the build plugin",
          at: other.span, severity: .warning,
          help: ["add a `path`, or use `--out`, if this command should write the bindings"]))
      return nil
    }
    return made
  }

  // MARK: Options of backends

  private mutating func applyOptions(to outputs: inout [Output]) {
    for option in Option.ofBackends {
      guard let values = arguments.values(of: option) else { continue }
      let indices = outputs.indices.filter { outputs[$0].backend.hasOption(option.name) }
      if indices.isEmpty {
        let titles = Backends.titles(withOption: option.name)
        report("`\(option.flag)` is only an option of \(titles) output")
      }
      for index in indices { outputs[index].backend.set(option.name, to: values) }
    }
  }

  private mutating func redirect(_ output: inout Output, to path: String) {
    if path == StandardStream.argument {
      output = Output(printing: output.backend)
      return
    }
    do throws(FileNameProblem) {
      output = try Output(output.backend, at: path, span: output.span)
    } catch {
      report(error.message, help: error.help)
    }
  }

  private mutating func report(_ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic(.invalidOption, message, help: help.map { [$0] } ?? []))
  }
}
