import PintleDiagnostics

/// Names of types in earlier versions of WIT and in other languages.
package enum TypeNameHints {
  private static let types = [
    "float32": "f32", "float64": "f64", "float": "f32", "double": "f64", "int": "s32",
    "uint": "u32", "i8": "s8", "i16": "s16", "i32": "s32", "i64": "s64", "int8": "s8",
    "int16": "s16", "int32": "s32", "int64": "s64", "uint8": "u8", "uint16": "u16",
    "uint32": "u32", "uint64": "u64", "usize": "u32", "isize": "s32", "number": "f64",
    "byte": "u8", "boolean": "bool", "str": "string", "text": "string", "bytes": "list<u8>",
  ]

  private static let constructors = [
    "expected": "result", "vec": "list", "array": "list", "seq": "list", "optional": "option",
    "maybe": "option", "promise": "future", "dict": "map", "hashmap": "map",
  ]

  /// What to write instead of the name of an unknown type, if it is one of these.
  package static func help(type name: String) -> String? {
    if let current = types[name] { return "this type is called `\(current)`" }
    if let current = constructors[name] { return "this type is called `\(current)<…>`" }
    switch name {
    case "unit", "void": return "WIT has no empty type: leave it out"
    case "handle":
      return "write `borrow<r>` for a borrowed handle to the resource `r`, or `r` for an owned one"
    default: return nil
    }
  }

  private static let known = [
    "list", "option", "result", "tuple", "map", "future", "stream", "own", "borrow",
  ]

  /// What to write instead of the invalid name `name<…>`, if it is a type in another case or one of these.
  static func help(arguments name: String) -> String? {
    let name = name.lowercased()
    return known.contains(name) ? "this type is called `\(name)<…>`" : help(type: name)
  }

  /// What to write instead of `name<…>`, which is not a type.
  static func help(constructor name: String) -> String {
    if let help = help(type: name) { return help }
    if let near = nearestName(to: name, among: known) {
      return "a type with a similar name exists: `\(near)<…>`"
    }
    return "the types with arguments are " + known.map { "`\($0)`" }.joined(separator: ", ")
  }
}
