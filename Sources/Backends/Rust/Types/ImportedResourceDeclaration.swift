import PintleABI
import PintleCodegen
import PintleModel

/// Prints the owned handle of a resource that the host implements. A borrowed handle is a reference to it.
struct ImportedResourceDeclaration {
  let name: String
  let docs: String?
  let handles: HandleFunctions
  /// The path of the host's function that drops a handle.
  let drop: String
  let scope: TypeScope

  /// - Parameter functions: the constructor, methods and static functions.
  func print(_ functions: [(inout CodeWriter) -> Void], _ writer: inout CodeWriter) {
    writer.docs(docs)
    writer.line("#[repr(transparent)]")
    writer.line("#[derive(Debug)]")
    writer.block("pub struct \(name) {") { $0.line("handle: \(scope.runtime("Handle")),") }
    scope.nextItem(&writer)
    writer.block("impl \(name) {") { $0.separated(functions + handles.items(scope)) }
    HandleFunctions.printDrop(of: name, with: drop, scope, &writer)
  }
}
