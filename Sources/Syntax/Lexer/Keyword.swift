/// Keywords.
extension Token.Kind {
  private static let keywords: [Token.Kind] = [
    .underscore, .as, .async, .bool, .borrow, .char, .constructor, .enum, .errorContext, .export,
    .f32, .f64, .flags, .from, .func, .future, .import, .include, .interface, .list, .map, .option,
    .own, .package, .record, .resource, .result, .s16, .s32, .s64, .s8, .static, .stream, .string,
    .tuple, .type, .u16, .u32, .u64, .u8, .use, .variant, .with, .world,
  ]

  /// The keywords by length, since most words of a file are names: few of them have to be compared.
  private static let byLength: [[(word: [UInt8], kind: Token.Kind)]] = {
    var table = [[(word: [UInt8], kind: Token.Kind)]](repeating: [], count: 14)
    for kind in keywords {
      table[kind.rawValue.utf8.count].append((Array(kind.rawValue.utf8), kind))
    }
    return table
  }()

  /// The keyword with this text.
  static func keyword(_ word: some Collection<UInt8>) -> Token.Kind? {
    guard let first = word.first, word.count < byLength.count else { return nil }
    return byLength[word.count].first { $0.word[0] == first && $0.word.elementsEqual(word) }?.kind
  }

  /// Whether the text is a keyword, which needs a `%` if it is used as a name.
  package static func isKeyword(_ text: String) -> Bool {
    keyword(text.utf8) != nil
  }

  var isKeyword: Bool {
    Self.isKeyword(rawValue)
  }
}
