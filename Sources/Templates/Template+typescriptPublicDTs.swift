// swift-format-ignore-file
// Made by Templates/embed. Do not edit: change the files of Templates/ and run it again.

extension Template {
  /// The text of `Templates/typescript/public.d.ts`.
  package static let typescriptPublicDTs = ##"""
// The declarations of the public values of the other files, for output in JavaScript.

// #part wit-error
/** An exported function returned `err`. */
export declare class WitError<E> extends Error {
  /** The value of the `err` case. */
  readonly payload: E;
  constructor(payload: E);
}
// #end

// #part errors
/** The guest trapped or broke the ABI; its instance is dead. */
export declare class GuestTrap extends Error {
  constructor(message: string, cause?: unknown);
}

/** The module, the world and the imports don't fit together. */
export declare class LinkError extends Error {
  /** Everything that is wrong, a sentence each. */
  readonly problems: readonly string[];
  constructor(problems: readonly string[]);
}
// #end

// #part control
/** The key of the control data of an instantiated world. */
export declare const control: unique symbol;
// #end

"""##
}
