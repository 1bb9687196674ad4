/// Limits on the input of a run: far above what anybody writes, and low enough that no input exhausts time, memory or the
/// stack. Exceeding one is a diagnostic; `pintle explain` states the limits.
package enum InputLimits {
  /// The size of one file in bytes.
  package static let largestFile = 16 << 20
  /// The size of all files together in bytes.
  package static let largestInput = 64 << 20
  /// The number of files in a run.
  package static let mostFiles = 10_000
  /// The number of items in a package: interfaces, worlds and everything in them, including members, fields and cases.
  package static let mostItems = 1_000_000
  /// The nesting depth of types in a type expression, and of packages in braces.
  package static let deepestNesting = 100
  /// The size of a compiled module in bytes.
  package static let largestModule = 1 << 30
}
