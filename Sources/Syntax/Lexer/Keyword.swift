/// The reserved words.
extension Token.Kind {
  private static let keywords: [Token.Kind] = [
    .underscore, .as, .async, .bool, .borrow, .char, .constructor, .enum, .errorContext, .export,
    .f32, .f64, .flags, .from, .func, .future, .import, .include, .interface, .list, .map, .option,
    .own, .package, .record, .resource, .result, .s16, .s32, .s64, .s8, .static, .stream, .string,
    .tuple, .type, .u16, .u32, .u64, .u8, .use, .variant, .with, .world,
  ]

  /// A word as a number, which is faster to compare than text.
  private struct Packed: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    init(_ word: some Sequence<UInt8>) {
      for byte in word {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
      }
    }
  }

  /// By the number of their bytes, which are no more than fit.
  private static let byLength: [[(word: Packed, kind: Token.Kind)]] = {
    var table = [[(word: Packed, kind: Token.Kind)]](repeating: [], count: 14)
    for kind in keywords {
      table[kind.rawValue.utf8.count].append((Packed(kind.rawValue.utf8), kind))
    }
    return table
  }()

  /// The reserved word that some bytes spell.
  static func keyword(_ word: some Collection<UInt8>) -> Token.Kind? {
    guard word.count < byLength.count else { return nil }
    let packed = Packed(word)
    for entry in byLength[word.count] where entry.word == packed { return entry.kind }
    return nil
  }

  /// Whether the text is a reserved word, which as a name needs a `%`.
  package static func isKeyword(_ text: String) -> Bool {
    keyword(text.utf8) != nil
  }

  var isKeyword: Bool {
    Self.isKeyword(rawValue)
  }
}
