/// Names that generated code cannot use as they are.
enum Reserved {
  /// Words that are no identifiers in a module (ECMA-262, "Keywords and Reserved Words"), and names that strict code
  /// may not bind.
  static let words: Set<String> = [
    "arguments", "await", "break", "case", "catch", "class", "const", "continue",
    "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false",
    "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface",
    "let", "new", "null", "package", "private", "protected", "public", "return", "static",
    "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void",
    "while", "with", "yield",
  ]

  /// Names of types that TypeScript knows without a declaration.
  static let types: Set<String> = [
    "any", "bigint", "boolean", "never", "number", "object", "string", "symbol", "unknown",
  ]

  /// What all objects inherit and linters let nobody call on them.
  static let uncallable: Set<String> = ["hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"]

  /// What every object has, so that its presence says nothing.
  static let inherited = uncallable.union(["constructor", "toLocaleString", "toString", "valueOf"])

  /// What the output uses of the global scope.
  static let globals: Set<String> = [
    "Array", "ArrayBuffer", "ArrayBufferView", "ArrayLike", "BigInt", "BigInt64Array",
    "BigUint64Array", "DataView", "Disposable", "Error", "Float32Array", "Float64Array",
    "Infinity", "Int16Array", "Int32Array", "Int8Array", "JSON", "Map", "NaN", "Number", "Object",
    "Promise", "PromiseLike", "RangeError", "Readonly", "ReadonlyMap", "Record", "ReturnType",
    "String", "Symbol", "SymbolConstructor", "TypeError", "Uint16Array", "Uint32Array",
    "Uint8Array", "WebAssembly", "globalThis",
  ]

  /// What every output declares besides the runtime.
  static let declared: Set<String> = [
    "Imports", "VersionedImports", "coreWorld", "hostFunctions", "instantiate",
    "instantiateSync", "exportsOf",
  ]

  /// What wrappers call, of the global scope and of the runtime.
  static let used: Set<String> = [
    "ADOPT", "BigInt", "DISPOSED", "MOVED", "Number", "Object", "TypeError", "WitError",
    "bitsOfF32", "bitsOfF64", "dispose", "f32OfBits", "f64OfBits", "f32Numbers", "f64Numbers",
    "isAbsent", "isAdopting", "isObject", "liftChar", "liftNumbers", "liftText", "lowerChar",
    "lowerNumbers",
    "lowerS64", "lowerText", "lowerU64", "payloadOf", "s16Numbers", "s32Numbers", "s64Numbers",
    "s8Numbers", "textPayloadOf", "u16Numbers", "u32Numbers", "u64Numbers", "u8Numbers",
  ]

  /// What wrappers use under a fixed name.
  static let locals: Set<String> = ["error", "guest", "host"]

  /// A name that may stand where a value is declared: `in` becomes `in_`.
  @Sendable static func escaped(_ name: String) -> String {
    words.contains(name) ? name + "_" : name
  }
}
