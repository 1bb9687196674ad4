import PintleCodegen
import PintleModel

/// How WIT names are spelled in TypeScript, and the names that they must not take.
enum TypeScriptNames {
  /// The name of a function as a member of its interface, class or imports object.
  static func member(_ function: Function) -> String {
    let name = KebabName(function.baseName).camel
    if TypeScriptNames.uncallable.contains(name) { return name + "_" }
    switch function.kind {
    case .constructor: return name
    case .freestanding, .method: return name == "constructor" ? "constructor_" : name
    // TypeScript takes a static member `constructor` for a constructor.
    case .static: return name == "prototype" || name == "constructor" ? name + "_" : name
    }
  }

  /// The name of a world's function as a member of the root, which `await` must not mistake for a promise.
  static func rootMember(_ function: Function) -> String {
    let name = member(function)
    return name == "then" ? "then_" : name
  }

  /// The last words of a name, to keep lines short; an identifier can't begin with a digit.
  static func short(_ name: String, to limit: Int = 20) -> KebabName {
    let words = KebabName(name).shortened(\.camel, to: limit).words.map { String($0.prefix(24)) }
    let startsWithNumber = words.first?.first?.isNumber == true
    return KebabName(words: (startsWithNumber ? ["part"] : []) + words)
  }

  /// A name that may be declared: `in` becomes `in_`.
  @Sendable static func escape(_ name: String) -> String {
    reservedWords.contains(name) ? name + "_" : name
  }

  // MARK: Reserved names

  /// The reserved words of modules (ECMA-262, "Keywords and Reserved Words"), and names that strict code can't bind.
  static let reservedWords: Set<String> = [
    "arguments", "await", "break", "case", "catch", "class", "const", "continue",
    "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false",
    "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface",
    "let", "new", "null", "package", "private", "protected", "public", "return", "static",
    "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void",
    "while", "with", "yield",
  ]

  /// The names of TypeScript's built-in types.
  static let builtInTypes: Set<String> = [
    "any", "bigint", "boolean", "never", "number", "object", "string", "symbol", "unknown",
  ]

  /// Members that all objects inherit and that linters forbid to call.
  static let uncallable: Set<String> = ["hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"]

  /// Members that all objects have, so that their presence means nothing.
  static let inherited = uncallable.union(["constructor", "toLocaleString", "toString", "valueOf"])

  /// The globals that the output uses.
  static let globals: Set<String> = [
    "Array", "ArrayBuffer", "ArrayBufferView", "ArrayLike", "BigInt", "BigInt64Array",
    "BigUint64Array", "DataView", "Disposable", "Error", "Float32Array", "Float64Array",
    "FinalizationRegistry", "Infinity", "Int16Array", "Int32Array", "Int8Array", "Iterable", "JSON",
    "Map", "Math", "NaN", "Number", "Object", "Omit", "Pick", "Promise", "PromiseLike",
    "RangeError",
    "Readonly", "ReadonlyMap", "Record", "ReturnType", "Set", "SharedArrayBuffer",
    "String", "Symbol", "SymbolConstructor", "TypeError", "Uint16Array", "Uint32Array",
    "Uint8Array", "WebAssembly", "globalThis",
  ]

  /// What every output declares at the top level, besides the runtime.
  static let moduleNames: Set<String> = [
    "ErrorPayload", "Imports", "VersionedImports", "hostModules", "instantiate", "instantiateSync",
    "exportsOf", "world",
  ]

  /// The globals that wrappers use.
  static let wrapperGlobals: Set<String> = ["BigInt", "Map", "Number", "Object"]

  /// The local names that every wrapper uses.
  static let wrapperLocals: Set<String> = ["error", "guest", "host"]
}
