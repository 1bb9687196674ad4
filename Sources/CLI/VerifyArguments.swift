import PintleDiagnostics
import PintleDriver

/// Turns the arguments of `verify`, and a configuration file, into a request.
enum VerifyArguments {
  /// The request; `nil` if the arguments or the configuration have errors, which `run` then has.
  static func request(
    for module: String, _ arguments: Arguments, in run: inout Run
  ) -> VerifyRequest? {
    let dependencies = arguments.paths.dropFirst()
    let request = VerifyRequest(
      module: module, wit: arguments[.wit].map { [$0] + dependencies } ?? [],
      world: arguments[.world], features: arguments.features ?? .none, names: arguments[.names],
      otherImports: arguments.values(of: .otherImports) ?? [],
      form: arguments.has(.json) ? .json : .text(listsMatches: arguments.has(.verbose)))
    if arguments[.wit] == nil {
      if let extra = dependencies.first {
        return fail("unexpected path `\(extra)`", help: "`--wit` names the WIT", in: &run)
      }
      return configured(request, arguments, in: &run)
    }
    if arguments[.config] != nil {
      return fail("`--wit` and `--config` cannot be used together", in: &run)
    }
    let standardInput = StandardStream.argument
    if module == standardInput, request.wit.contains(standardInput) {
      return fail("standard input cannot be both the module and the WIT", in: &run)
    }
    return request
  }

  /// The request with the WIT, the world and the features of pintle.json.
  private static func configured(
    _ request: VerifyRequest, _ arguments: Arguments, in run: inout Run
  ) -> VerifyRequest? {
    let path = arguments[.config] ?? Configuration.fileName
    if arguments[.config] == nil, FileSystem.kind(of: path) == nil {
      return fail(
        "missing `--wit`, and there is no `\(path)` in the current folder",
        help: "for example `pintle verify \(request.module) --wit demo.wit`", in: &run)
    }
    guard let configuration = run.take(Configuration.load(path, into: &run.sources)) else {
      return nil
    }
    var request = request
    request.wit = configuration.wit
    if request.world == nil {
      request.world = configuration.world
      request.worldSpan = configuration.worldSpan
    }
    request.features = arguments.features ?? configuration.features
    return request
  }

  private static func fail(
    _ message: String, help: String? = nil, in run: inout Run
  ) -> VerifyRequest? {
    run.report(Diagnostic(.invalidOption, message, help: help.map { [$0] } ?? []))
    return nil
  }
}
