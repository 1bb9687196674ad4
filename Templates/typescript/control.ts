// The key of the root's control data; it stands in front of the types that use it.

// #part control
/** The key of the control data of an instantiated world. */
export const control: unique symbol = Symbol.for("pintle.control");
// #end
