import PintleABI
import PintleDiagnostics
import PintleModel

/// One file that a backend made.
package struct GeneratedFile: Equatable, Sendable {
  /// The name in the output folder.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// What every backend gets.
package struct BackendInput: Sendable {
  package var model: Model
  package var abi: WorldABI
  /// The lines at the head of each file, without comment marks: who made it, of what, and with which options.
  package var header: [String]
  /// The name that the user gave the main file, when the output path names a file.
  package var fileName: String?

  package init(model: Model, abi: WorldABI, header: [String], fileName: String? = nil) {
    self.model = model
    self.abi = abi
    self.header = header
    self.fileName = fileName
  }

  package var world: World { model[abi.world] }
}

/// A target language: plans in, text out. It computes no offset, slot, discriminant or core name.
package protocol Backend {
  associatedtype Options: Sendable
  /// The files, or errors that say why there are none.
  static func generate(_ input: BackendInput, options: Options) -> Outcome<[GeneratedFile]>
}
