/// A value type of core WebAssembly.
package enum CoreType: String, Hashable, Sendable {
  case i32, i64, f32, f64
}

/// The type of a core function.
package struct CoreSignature: Hashable, Sendable {
  package var parameters: [CoreType]
  package var results: [CoreType]

  package init(parameters: [CoreType], results: [CoreType]) {
    self.parameters = parameters
    self.results = results
  }
}

/// The two names of a core import.
package struct ImportName: Hashable, Sendable {
  package var module: String
  package var field: String

  package init(module: String, field: String) {
    self.module = module
    self.field = field
  }
}

/// Size and alignment in bytes of a value in memory (Canonical ABI, "Alignment" and "Element size").
package struct Layout: Hashable, Sendable {
  package var size: Int
  package var alignment: Int

  package init(size: Int, alignment: Int) {
    self.size = size
    self.alignment = alignment
  }

  /// A layout with room for any one of several; `nil` for none.
  package static func covering(_ layouts: [Layout]) -> Layout? {
    guard let size = layouts.map(\.size).max(), let alignment = layouts.map(\.alignment).max()
    else { return nil }
    return Layout(size: size, alignment: alignment)
  }
}

/// A WIT type that crosses as one number.
package enum Scalar: String, Hashable, CaseIterable, Sendable {
  case bool
  case u8, u16, u32, u64
  case s8, s16, s32, s64
  case f32, f64
  case char

  /// The core type of its flat form.
  package var core: CoreType {
    switch self {
    case .bool, .u8, .u16, .u32, .s8, .s16, .s32, .char: .i32
    case .u64, .s64: .i64
    case .f32: .f32
    case .f64: .f64
    }
  }

  /// Its size in memory, which is its alignment too.
  package var size: Int {
    switch self {
    case .bool, .u8, .s8: 1
    case .u16, .s16: 2
    case .u32, .s32, .char, .f32: 4
    case .u64, .s64, .f64: 8
    }
  }

  /// Whether every bit pattern is a value, so that a list is copied in one piece.
  package var isNumber: Bool {
    switch self {
    case .bool, .char: false
    case .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64: true
    }
  }
}
