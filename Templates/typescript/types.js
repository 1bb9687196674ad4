// The types of values that have no type of their own in TypeScript.
