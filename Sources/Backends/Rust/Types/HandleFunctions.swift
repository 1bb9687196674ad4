import PintleCodegen

/// The hidden functions of owned handles.
///
/// A method of the resource may have the name of one; then that has an underscore.
struct HandleFunctions {
  var fromHandle = "from_handle"
  var takeHandle = "take_handle"
  var handle = "handle"

  init(methods: Set<String> = []) {
    func free(_ name: String) -> String { methods.contains(name) ? "_\(name)" : name }
    fromHandle = free(fromHandle)
    takeHandle = free(takeHandle)
    handle = free(handle)
  }

  /// The functions of a type with a field `handle`.
  func items(_ scope: TypeScope) -> [(inout CodeWriter) -> Void] {
    [
      { writer in
        Self.hidden("pub unsafe fn \(fromHandle)(handle: u32) -> Self", &writer) { writer in
          writer.block("Self {") { $0.line("handle: \(scope.runtime("Handle"))::new(handle),") }
        }
      },
      { writer in
        Self.hidden("pub fn \(takeHandle)(&self) -> u32", &writer) {
          $0.line("self.handle.take()")
        }
      },
      { writer in
        Self.hidden("pub fn \(handle)(&self) -> u32", &writer) { $0.line("self.handle.get()") }
      },
    ]
  }

  /// Drops the handle with a function of the host, unless it was taken.
  static func printDrop(
    of name: String, with function: String, _ scope: TypeScope, _ writer: inout CodeWriter
  ) {
    scope.nextItem(&writer)
    writer.block("impl ::core::ops::Drop for \(name) {") { writer in
      writer.block("fn drop(&mut self) {") { writer in
        writer.block("if let Some(handle) = self.handle.left() {") { writer in
          writer.line("// SAFETY: this guest owns the handle, and drops it only here.")
          writer.line("unsafe { \(function)(handle) }")
        }
      }
    }
  }

  /// Prints a function that is hidden in the documentation.
  static func hidden(
    _ head: String, _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
  ) {
    writer.line("#[doc(hidden)]")
    writer.block("\(head) {") { body(&$0) }
  }
}
