/// How much a run takes in: far more than anybody writes, and little enough that it ends soon, without exhausting
/// memory or the stack. What is above a limit has a diagnostic; `pintle explain` states the limits.
package enum InputLimits {
  /// The bytes of one file.
  package static let largestFile = 16 << 20
  /// The bytes of all files together.
  package static let largestInput = 64 << 20
  /// The files of a run.
  package static let mostFiles = 10_000
  /// The items of a package: its interfaces and worlds and what they contain, members, fields and cases too.
  package static let mostItems = 1_000_000
  /// How many types stand inside each other in a type expression, and how many packages in braces.
  package static let deepestNesting = 100
}
