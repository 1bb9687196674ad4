import PintleCodegen
import PintleModel

/// How WIT names are spelled in TypeScript, and the names that generated code can't use as they are.
enum TypeScriptNames {
  /// The name of a function in its interface, class or imports object.
  static func member(_ function: Function) -> String {
    let name = KebabName(function.baseName).camel
    if TypeScriptNames.uncallable.contains(name) { return name + "_" }
    switch function.kind {
    case .constructor: return name
    case .freestanding, .method: return name == "constructor" ? "constructor_" : name
    case .static: return name == "prototype" ? "prototype_" : name
    }
  }

  /// The name of a world's function in the root, which a promise must not take for one of its own kind.
  static func rootMember(_ function: Function) -> String {
    let name = member(function)
    return name == "then" ? "then_" : name
  }

  /// The last words of a name, so that lines stay short; an identifier can't begin with a number.
  static func short(_ name: String, to limit: Int = 20) -> KebabName {
    let words = KebabName(name).shortened(\.camel, to: limit).words.map { String($0.prefix(24)) }
    let startsWithNumber = words.first?.first?.isNumber == true
    return KebabName(words: (startsWithNumber ? ["part"] : []) + words)
  }

  /// A name that can be declared: `in` becomes `in_`.
  @Sendable static func escape(_ name: String) -> String {
    words.contains(name) ? name + "_" : name
  }

  // MARK: Reserved names

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
}
