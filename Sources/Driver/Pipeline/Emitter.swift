import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// The stage that asks the backends for text.
package enum Emitter {
  /// The files of all outputs.
  ///
  /// - Parameters:
  ///   - configuration: the configuration that the outputs belong to, if they do.
  ///   - disabledWorlds: the worlds of the package that the model doesn't have.
  package static func emit(
    _ model: Model, _ abi: WorldABI, outputs: [Output],
    of configuration: ConfigurationPlace? = nil, disabledWorlds: Set<String> = []
  ) -> Outcome<OutputSet> {
    let world = model[abi.world]
    let package = model[world.package]
    let banner = Banner(package: package.name, world: world.name)
    let worlds = disabledWorlds.union(package.worlds.map { model[$0].name })
    var all = Outcome(OutputSet(banner: banner, worlds: worlds))
    all.value.configuration = configuration
    for output in outputs {
      let origin = configuration?.origin(folder: output.folder, fileName: output.fileName)
      let input = BackendInput(
        model: model, abi: abi, header: [banner.text, marker(output.backend, origin)],
        fileName: output.fileName)
      let generated = output.backend.generate(input)
      all.diagnostics += generated.diagnostics
      for file in generated.value {
        let path = Paths.join(output.folder, file.name)
        all.value.superseded += file.superseded.map { Paths.join(output.folder, $0) }
        all.value.included += file.included.map { Paths.join(output.folder, $0) }
        let conflict = add(
          OutputFile(path: path, text: file.text, alternatives: file.alternatives), of: output,
          to: &all.value.files)
        if let conflict { all.diagnostics.append(conflict) }
      }
      if output.fileName == nil {
        let endings = generated.value.compactMap { output.backend.ending(of: $0.name) }
        all.value.folders.append(.init(path: output.folder, fileEndings: endings))
      }
    }
    return all
  }

  /// The line that linters and review tools look for, with the output of the configuration, and the options that were chosen.
  private static func marker(_ backend: any Backend, _ origin: Origin?) -> String {
    let options = backend.changedOptions
    return ([origin?.text ?? Origin.mark] + (options.isEmpty ? [] : ["with"] + options))
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
