import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// The stage that asks the backends for text.
package enum Emitter {
  package static func emit(
    _ model: Model, _ abi: WorldABI, outputs: [Output]
  ) -> Outcome<OutputSet> {
    let world = model[abi.world]
    let banner = Banner(package: model[world.package].name, world: world.name)
    var all = Outcome(OutputSet(banner: banner))
    for output in outputs {
      let input = BackendInput(
        model: model, abi: abi, header: [banner.text, marker(output.backend)],
        fileName: output.fileName)
      let generated = output.backend.generate(input)
      all.diagnostics += generated.diagnostics
      for file in generated.value {
        let path = Paths.join(output.folder, file.name)
        let conflict = add(
          OutputFile(path: path, text: file.text, alternatives: file.alternatives), of: output,
          to: &all.value.files)
        if let conflict { all.diagnostics.append(conflict) }
      }
      if output.fileName == nil {
        all.value.superseded += output.backend.supersededFiles.map {
          Paths.join(output.folder, $0)
        }
        all.value.folders.append(
          .init(path: output.folder, fileEndings: output.backend.writtenEndings))
      }
    }
    return all
  }

  /// The line that linters and review tools look for, with the options that were chosen.
  private static func marker(_ backend: any Backend) -> String {
    let options = backend.changedOptions
    return (options.isEmpty ? ["@generated"] : ["@generated with"] + options)
      .joined(separator: " ")
  }

  /// Adds a file, unless another output has the same file, as with support files in one folder.
  private static func add(
    _ file: OutputFile, of output: Output, to files: inout [OutputFile]
  ) -> Diagnostic? {
    guard let index = files.firstIndex(where: { $0.path == file.path }) else {
      files.append(file)
      return nil
    }
    let earlier = files[index]
    if earlier.text == file.text || file.alternatives().contains(earlier.text) { return nil }
    if earlier.alternatives().contains(file.text) {
      files[index] = file
      return nil
    }
    return Diagnostic(
      .nameCollision, "two outputs write different text to `\(file.path)`", at: output.span,
      path: file.path, help: ["use a separate folder for each output"])
  }
}
