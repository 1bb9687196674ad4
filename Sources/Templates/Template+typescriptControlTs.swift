// swift-format-ignore-file
// Made by Templates/embed. Do not edit: change the files of Templates/ and run it again.

extension Template {
  /// The text of `Templates/typescript/control.ts`.
  package static let typescriptControlTs = ##"""
// The key of the root's control data; it stands in front of the types that use it.

// #part control
/** The key of the control data of an instantiated world. */
export const control: unique symbol = Symbol.for("pintle.control");
// #end

"""##
}
