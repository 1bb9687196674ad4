import PintleABI
import PintleDiagnostics
import PintleModel

/// A target language with the options that the user chose: plans in, text out.
///
/// It computes no offset, slot, discriminant or core name.
package protocol Backend: Sendable {
  associatedtype Options: BackendOptions

  /// Its name on the command line and in pintle.json.
  var name: String { get }
  /// Its name in a sentence.
  var title: String { get }
  /// What the names of its files end in. An output path with one of these endings names a file.
  var fileEndings: [String] { get }
  /// What the names of all files that it writes end in.
  var writtenEndings: [String] { get }
  var options: Options { get set }

  /// With the default options.
  init()

  /// The names of files that output with other options has, and that must not be in the same folder.
  var supersededFiles: [String] { get }

  /// Checks the name that the user chose for the main file. The name may decide options.
  mutating func adopt(fileName: String) throws(FileNameProblem)

  /// The files, or errors that say why there are none.
  func generate(_ input: BackendInput) -> Outcome<[GeneratedFile]>
}

extension Backend {
  package init(_ options: Options) {
    self.init()
    self.options = options
  }

  package mutating func adopt(fileName: String) throws(FileNameProblem) {}

  package var writtenEndings: [String] { fileEndings }

  package var supersededFiles: [String] { [] }
}

/// Why a file name doesn't suit a backend, and what to write instead.
package struct FileNameProblem: Error, Equatable {
  package let message: String
  package let help: String

  package init(_ message: String, help: String) {
    self.message = message
    self.help = help
  }
}

/// What a backend needs to know, apart from its options.
package struct BackendInput: Sendable {
  package var model: Model
  package var abi: WorldABI
  /// The first lines of each file, without comment marks: the tool, the world and the options.
  package var header: [String]
  /// The name of the main file, if the output path names a file.
  package var fileName: String?

  package init(model: Model, abi: WorldABI, header: [String], fileName: String? = nil) {
    self.model = model
    self.abi = abi
    self.header = header
    self.fileName = fileName
  }

  package var world: World { model[abi.world] }
}

/// A file that a backend generated.
package struct GeneratedFile: Sendable {
  /// The name in the output folder.
  package var name: String
  package var text: String
  /// Other texts that serve as well: a file of several worlds is left as it is if it has one of them.
  package var alternatives: @Sendable () -> [String]

  package init(
    name: String, text: String, alternatives: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.name = name
    self.text = text
    self.alternatives = alternatives
  }
}
