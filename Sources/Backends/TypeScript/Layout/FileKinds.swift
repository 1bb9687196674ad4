/// The kinds of files that a piece of text belongs to.
struct FileKinds: OptionSet, Hashable {
  let rawValue: Int

  static let typeScript = FileKinds(rawValue: 1)
  static let javaScript = FileKinds(rawValue: 2)
  static let declarations = FileKinds(rawValue: 4)

  /// The files with code that runs.
  static let code: FileKinds = [.typeScript, .javaScript]
  /// The files with types.
  static let types: FileKinds = [.typeScript, .declarations]
  static let all: FileKinds = [.typeScript, .javaScript, .declarations]
}
