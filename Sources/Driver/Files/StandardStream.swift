/// The names of standard input and output.
package enum StandardStream {
  /// Both, as an argument.
  package static let argument = "-"
  /// Standard input in messages and differences.
  package static let input = "<standard input>"
  /// Standard output in messages.
  package static let output = "<standard output>"

  /// How messages call what an argument names to read.
  package static func inputName(of path: String) -> String {
    path == argument ? input : path
  }
}
