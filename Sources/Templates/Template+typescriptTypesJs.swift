// swift-format-ignore-file
// Made by Templates/embed. Do not edit: change the files of Templates/ and run it again.

extension Template {
  /// The text of `Templates/typescript/types.js`.
  package static let typescriptTypesJs = #"""
// The types of values that have no type of their own in TypeScript.

"""#
}
