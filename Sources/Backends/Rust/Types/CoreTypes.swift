import PintleABI

/// The integers that discriminants, flags and handles are in memory.
enum Word {
  static func type(_ width: Int) -> String {
    switch width {
    case 1: "u8"
    case 2: "u16"
    default: "i32"
    }
  }

  /// The same in the declaration of a type.
  static func unsigned(_ width: Int) -> String {
    width == 4 ? "u32" : type(width)
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
  /// The Rust type of a core value of this module's own functions.
  var rust: String {
    switch self {
    case .core(let type): type.rawValue
    case .address: "*mut u8"
    case .length: "usize"
    case .wit: "()"
    }
  }
}

/// The types of blocks for areas.
enum AreaType {
  /// - Parameter turbofish: `::` in an expression, nothing in a type.
  static func path(_ layout: Layout, _ scope: TypeScope, turbofish: String) -> String {
    "\(scope.runtime("Area"))\(turbofish)<u\(layout.alignment * 8), \(layout.size)>"
  }
}
