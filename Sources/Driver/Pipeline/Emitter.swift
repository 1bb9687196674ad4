import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel
import PintleRust
import PintleSwift
import PintleTypeScript

/// A file as a run wants it to be.
package struct OutputFile: Equatable, Sendable {
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// All files of a run, and where older ones of the same origin may lie.
package struct OutputSet: Equatable, Sendable {
  package var banner: Banner
  package var files: [OutputFile]
  /// The folders that belong to an output, with its language. A folder that holds a file which the user
  /// named is none of them.
  package var folders: [Folder]

  package struct Folder: Equatable, Sendable {
    package var path: String
    package var language: Language

    package init(path: String, language: Language) {
      self.path = path
      self.language = language
    }
  }

  package init(banner: Banner, files: [OutputFile], folders: [Folder]) {
    self.banner = banner
    self.files = files
    self.folders = folders
  }
}

extension OutputSet {
  /// Checks the names of the files against those that a build system counts on, which planned ahead.
  package func expecting(_ names: [String]?) -> Outcome<OutputSet?> {
    let made = Set(files.map { Paths.name(of: $0.path) })
    guard let names, made != Set(names) else { return Outcome(self) }
    func list(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }
    let diagnostic = Diagnostic(
      .unexpectedOutput, "the build was planned for other files than these: \(list(made))",
      notes: ["it was planned for: \(list(Set(names)))"],
      help: ["let the build be planned again; SwiftPM does it after `touch Package.swift`"])
    return .failure([diagnostic])
  }
}

/// The stage that asks the backends for text.
package enum Emitter {
  package static func emit(
    _ model: Model, _ abi: WorldABI, outputs: [Output]
  ) -> Outcome<OutputSet> {
    let world = model[abi.world]
    let banner = Banner(package: model[world.package].name, world: world.name)
    var result = OutputSet(banner: banner, files: [], folders: [])
    var diagnostics: [Diagnostic] = []
    for output in outputs {
      let input = BackendInput(
        model: model, abi: abi, header: [banner.text, output.target.headerLine],
        fileName: output.fileName)
      let made = generate(input, for: output.target)
      diagnostics += made.diagnostics
      for file in made.value {
        let path = Paths.join(output.folder, file.name)
        let file = OutputFile(path: path, text: file.text)
        diagnostics += add(file, of: output, to: &result.files)
      }
      if output.fileName == nil {
        result.folders.append(.init(path: output.folder, language: output.target.language))
      }
    }
    return Outcome(result, diagnostics)
  }

  private static func generate(
    _ input: BackendInput, for target: Target
  ) -> Outcome<[GeneratedFile]> {
    switch target {
    case .rust(let options): RustBackend.generate(input, options: options)
    case .swift(let options): SwiftBackend.generate(input, options: options)
    case .typescript(let options): TypeScriptBackend.generate(input, options: options)
    }
  }

  /// Support files of two outputs in one folder may be one file; anything else must not.
  private static func add(
    _ file: OutputFile, of output: Output, to files: inout [OutputFile]
  ) -> [Diagnostic] {
    guard let earlier = files.first(where: { $0.path == file.path }) else {
      files.append(file)
      return []
    }
    if earlier == file { return [] }
    return [
      Diagnostic(
        .nameCollision, "two outputs write different text to `\(file.path)`", at: output.span,
        path: file.path, help: ["give each output a folder of its own"])
    ]
  }
}
