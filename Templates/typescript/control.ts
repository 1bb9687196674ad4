// The key of the root's control data, printed before the types that use it.

// #part control
/** The key of the control data of an instantiated world. */
export const control: unique symbol = Symbol.for("pintle.control");
// #end
