import PintleDiagnostics

/// What Git does to text files on Windows, unless it is told otherwise: lines end in CRLF there.
enum LineEndings {
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  /// The same bytes with LF in place of CRLF.
  static func unified(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(carriageReturn) else { return bytes }
    var unified: [UInt8] = []
    unified.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isBeforeFeed = index + 1 < bytes.count && bytes[index + 1] == lineFeed
      if byte != carriageReturn || !isBeforeFeed { unified.append(byte) }
    }
    return unified
  }

  /// How to keep CRLF out of a file, in every checkout.
  ///
  /// - Parameter command: the command that replaces CRLF now.
  static func advice(for path: String, _ command: String) -> String {
    let attributes = Paths.join(Paths.folder(of: path), ".gitattributes")
    let name = Paths.name(of: path)
    let pattern = name.lastIndex(of: ".").map { "*\(name[$0...])" } ?? name
    return "put the line `\(pattern) text eol=lf` into `\(attributes)`, then \(command)"
  }
}

extension FileChange {
  /// Whether the file on disk has CRLF at the end of lines.
  var hasCarriageReturns: Bool {
    if case .replace(let old) = kind { LineEndings.unified(old) != old } else { false }
  }

  /// Whether the file is as it should be but for CRLF at the end of lines.
  var hasOnlyOtherLineEndings: Bool {
    if case .replace(let old) = kind { LineEndings.unified(old) == bytes } else { false }
  }
}
