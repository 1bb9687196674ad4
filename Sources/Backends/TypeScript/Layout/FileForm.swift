/// A form of the output, which the name of its file chooses.
struct FileForm: Equatable {
  /// What the name ends in.
  let ending: String
  /// What the name of the file with the types ends in; `nil` if they stand in the file itself.
  let declarationsEnding: String?
  let isCommonJS: Bool

  private init(_ ending: String, _ declarationsEnding: String? = nil, isCommonJS: Bool = false) {
    self.ending = ending
    self.declarationsEnding = declarationsEnding
    self.isCommonJS = isCommonJS
  }

  static let typeScript = FileForm(".ts")
  static let javaScript = FileForm(".js", ".d.ts")
  static let all = [
    typeScript, javaScript, FileForm(".mts"), FileForm(".mjs", ".d.mts"),
    FileForm(".cjs", ".d.cts", isCommonJS: true),
  ]

  var isJavaScript: Bool { declarationsEnding != nil }

  /// The form of a file; `nil` for names that no output has.
  static func named(_ name: String) -> FileForm? {
    if [".d.ts", ".d.mts"].contains(where: name.hasSuffix) { return nil }
    return all.first { name.hasSuffix($0.ending) }
  }
}
