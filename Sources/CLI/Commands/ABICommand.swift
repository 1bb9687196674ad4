import PintleDriver

/// `pintle abi`.
enum ABICommand: Command {
  static let name = "abi"
  static let summary = "print the core names, core types, layouts and plans of a world"

  static let introduction = """
    Prints the interface between a module and its host: the names and types of core
    functions, the other exports of the module, and the memory layout of each named
    type. Other tools and hand-written code can rely on it.

    Usage: pintle abi PATH... [OPTIONS]

    PATH is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
    standard input. The first path is the package; further paths are packages that it
    depends on, each with its own deps/.
    """

  static let examples = """
    Examples:
      pintle abi demo.wit
      pintle abi demo.wit --json           for other tools
      pintle abi demo.wit --plan greet     the steps of one function

    """

  static var options: [Option] {
    [
      .world, .features, .allFeatures, .names,
      .json.explained("Print JSON, whose keys the guide CoreModules.md lists."), .plan,
      .quiet.explained("Print only errors, no description."),
    ]
  }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    if arguments.paths.isEmpty {
      return console.wrongUsage("`pintle abi` needs a path", "for example `pintle abi demo.wit`")
    }
    let json: ABIRequest.Form = arguments.has(.json) ? .json : .text
    let form = arguments[.plan].map { .plans(of: $0) } ?? json
    let request = ABIRequest(
      wit: arguments.paths, world: arguments[.world], features: arguments.features ?? .none,
      names: arguments[.names], form: form)
    var run = Run()
    let text = Pipeline.describe(request, in: &run)
    console.show(run.diagnostics, run.sources)
    guard let text else { return ExitStatus(run.diagnostics) }
    return arguments.has(.quiet) ? .done : console.result(text)
  }
}
