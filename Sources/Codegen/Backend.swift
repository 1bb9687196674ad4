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

  /// Whether a file of a world needs a file in the same folder that worlds share.
  func needs(sharedFile name: String, in text: String) -> Bool

  /// Whether an output in pintle.json must have a path: not if a build plugin can make it.
  var needsPath: Bool { get }

  /// Endings that other files of the language have, with the ending of its output to write instead.
  var similarEndings: [String: String] { get }

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

  /// What the name of a file ends in: of all endings of its files, the longest.
  package func ending(of name: String) -> String? {
    writtenEndings.filter(name.hasSuffix).max { $0.utf8.count < $1.utf8.count }
  }

  package var needsPath: Bool { true }

  package var similarEndings: [String: String] { [:] }

  package func needs(sharedFile name: String, in text: String) -> Bool { true }
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
  /// The names of shared files of output with other options, which must not be in the same folder.
  package var superseded: [String]
  /// The names of shared files whose text it has, too, so that they must not be in the same folder.
  package var included: [String]

  package init(
    name: String, text: String, superseded: [String] = [], included: [String] = [],
    alternatives: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.name = name
    self.text = text
    self.superseded = superseded
    self.included = included
    self.alternatives = alternatives
  }
}
