import PintleCodegen

// Borrowed handles of the host's resources in the parts of arguments. They are kept until the call ends.

extension BodyPrinter {
  /// Declares the parameter of a routine that keeps borrowed handles.
  mutating func declareBorrows() -> String {
    let name = declare(named: "borrows")
    borrows = Expression(name)
    return name
  }

  /// What keeps the handles that a value borrows, as an argument.
  var borrowsArgument: String { borrows?.text ?? "" }

  /// What keeps the handles that a value borrows, as the receiver of a call.
  var borrowsReceiver: String { borrows?.receiver ?? "" }

  /// Declares what keeps the handles that the arguments borrow until the end of the block.
  mutating func openBorrows(_ writer: inout CodeWriter) {
    let name = declare(named: "borrows")
    writer.line("let mut \(name) = \(scope.runtime("Borrows"))::new();")
    borrows = Expression("&mut \(name)", .prefix)
  }
}
