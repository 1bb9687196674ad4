import PintleCodegen
import PintleDiagnostics

/// One set of bindings to generate, and where it goes.
package struct Output: Sendable {
  package var backend: any Backend
  /// The folder of its files.
  package var folder: String
  /// The name of the main file; `nil` if the backend chooses it.
  package var fileName: String?
  /// Where pintle.json asks for it.
  package var span: Span?
  /// Whether pintle.json says where it goes. If not, only the build plugin makes it.
  package var hasPath = true

  package init(
    _ backend: any Backend, folder: String, fileName: String? = nil, span: Span? = nil
  ) {
    self.backend = backend
    self.folder = folder
    self.fileName = fileName
    self.span = span
  }

  /// The output that is printed: one file, if the backend can put everything into one.
  package init(printing backend: any Backend) {
    let name = "bindings" + (backend.fileEndings.first ?? "")
    do throws(FileNameProblem) {
      try self.init(backend, at: name)
    } catch {
      self.init(backend, folder: "")
    }
  }

  /// The output at a path: a file if its name has an extension, which must be one of the backend, otherwise a folder.
  package init(
    _ backend: any Backend, at path: String, span: Span? = nil
  ) throws(FileNameProblem) {
    let name = Paths.name(of: path)
    let isOnlyEnding = backend.fileEndings.contains(name)
    guard !path.hasSuffix("/"), Paths.hasExtension(name) || isOnlyEnding else {
      self.init(backend, folder: Paths.tidied(path), span: span)
      return
    }
    guard !isOnlyEnding, backend.fileEndings.contains(where: name.hasSuffix),
      !backend.similarEndings.keys.contains(where: name.hasSuffix)
    else {
      throw .wrongEnding(name, for: backend)
    }
    var backend = backend
    try backend.adopt(fileName: name)
    self.init(backend, folder: Paths.tidied(Paths.folder(of: path)), fileName: name, span: span)
  }
}
