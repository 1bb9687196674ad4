import PintleDiagnostics
import PintleDriver

/// `pintle explain`.
enum ExplainCommand: Command {
  static let name = "explain"
  static let summary = "explain a diagnostic, with examples"

  static let introduction = """
    Explains a diagnostic, with a wrong and a corrected example.

    Usage: pintle explain CODE...
           pintle explain

    CODE is the word in brackets after error or warning. Without it, lists all codes.
    """

  static let examples = """
    Examples:
      pintle explain unknown-type
      pintle explain                       list all codes

    """

  static var options: [Option] { [] }
  static var operands: Candidates { .words(codes) }

  /// All codes.
  static var codes: [String] { DiagnosticCode.allCases.map(\.rawValue) }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    if arguments.paths.isEmpty { return console.result(Explanation.list) }
    var texts: [String] = []
    for name in arguments.paths {
      guard let code = DiagnosticCode(rawValue: name) else {
        let near = nearestNames(to: name, among: codes).map { "`\($0)`" }
        return console.wrongUsage(
          "no diagnostic has the code `\(name)`",
          near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?",
          "`pintle explain` lists the codes")
      }
      texts.append(code.explanation.text(for: code))
    }
    return console.result(texts.joined(separator: "\n"))
  }
}
