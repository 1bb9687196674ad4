/// A use of a type: a primitive, or an entry of ``Model/types``.
///
/// A resource is never used directly: it is wrapped in an ``TypeDefinition/Kind/own(_:)`` or
/// ``TypeDefinition/Kind/borrow(_:)`` entry.
package enum TypeRef: Hashable, Sendable {
  case bool
  case u8, u16, u32, u64
  case s8, s16, s32, s64
  case f32, f64
  case char
  case string
  case errorContext
  case defined(ID<TypeDefinition>)

  /// The keyword of a primitive; empty for a defined type.
  package var keyword: String {
    switch self {
    case .bool: "bool"
    case .u8: "u8"
    case .u16: "u16"
    case .u32: "u32"
    case .u64: "u64"
    case .s8: "s8"
    case .s16: "s16"
    case .s32: "s32"
    case .s64: "s64"
    case .f32: "f32"
    case .f64: "f64"
    case .char: "char"
    case .string: "string"
    case .errorContext: "error-context"
    case .defined: ""
    }
  }
}
