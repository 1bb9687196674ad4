import PintleCodegen

/// The hidden functions of owned handles.
enum HandleFunctions {
  static func items(_ scope: TypeScope) -> [(inout CodeWriter) -> Void] {
    [
      { writer in
        hidden("pub unsafe fn from_handle(handle: u32) -> Self", &writer) { writer in
          writer.block("Self {") { $0.line("handle: \(scope.runtime("Handle"))::new(handle),") }
        }
      },
      { writer in
        hidden("pub fn take_handle(&self) -> u32", &writer) { $0.line("self.handle.take()") }
      },
      { writer in
        hidden("pub fn handle(&self) -> u32", &writer) { $0.line("self.handle.get()") }
      },
    ]
  }

  /// Prints a function that is hidden in the documentation.
  static func hidden(
    _ head: String, _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
  ) {
    writer.line("#[doc(hidden)]")
    writer.block("\(head) {") { body(&$0) }
  }
}
