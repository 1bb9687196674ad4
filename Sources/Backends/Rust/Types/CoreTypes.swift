import PintleABI

/// The Rust types of discriminants, flags and handles by their width in bytes.
enum IntegerType {
  /// The type that is loaded and stored: of 4 bytes the one of the core value.
  static func inMemory(_ width: Int) -> String {
    width == 4 ? "i32" : unsigned(width)
  }

  /// The type in declarations.
  static func unsigned(_ width: Int) -> String {
    switch width {
    case 1: "u8"
    case 2: "u16"
    default: "u32"
    }
  }
}

extension Scalar {
  /// The Rust type.
  var rust: String {
    switch self {
    case .bool: "bool"
    case .u8: "u8"
    case .u16: "u16"
    case .u32: "u32"
    case .u64: "u64"
    case .s8: "i8"
    case .s16: "i16"
    case .s32: "i32"
    case .s64: "i64"
    case .f32: "f32"
    case .f64: "f64"
    case .char: "char"
    }
  }
}

extension ValueType {
  /// The Rust type in the signatures of core functions.
  var rust: String {
    switch self {
    case .core(let type): type.rawValue
    case .address: "*mut u8"
    case .length: "usize"
    case .wit: "()"
    }
  }
}
