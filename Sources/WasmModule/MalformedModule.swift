/// Why a file is no WebAssembly module, and where.
package struct MalformedModule: Error, Equatable {
  /// The byte of the file at which the problem is, or the end of the file.
  package let offset: Int
  package let problem: String

  /// The problem and its place, which other tools give in hexadecimal.
  package var text: String { "\(problem), at byte \(offset) (0x\(String(offset, radix: 16)))" }
}
