/// Words of earlier versions of WIT and of other languages.
enum ForeignWords {
  /// What to write instead of a word, if it is one of these.
  static func help(_ word: String) -> String? {
    switch word {
    case "union": "write a `variant` with named cases: `variant u { a(u8), b(string) }`"
    case "struct", "class": "write `record`: `record r { a: u8, b: string }`"
    case "typedef", "alias", "using": "write `type`: `type t = u8;`"
    case "default": "WIT has no default worlds: remove `default`"
    case "fn", "function", "fun", "def", "rpc", "method":
      "write functions as `name: func(a: type) -> type;`"
    case "throws", "raises": "write `-> result<t, e>` for a function that can fail"
    case "returns": "write `->` before the result"
    case "const", "let", "var": "WIT has no constants or variables: write a function"
    case "pub", "public", "private":
      "everything in WIT is public: remove `\(word)`"
    case "service", "module", "mod", "namespace", "trait", "protocol":
      "write `interface`: `interface name { … }`"
    default: nil
    }
  }
}
