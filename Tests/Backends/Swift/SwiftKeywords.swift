/// A world whose items are named after Swift keywords, standard library types, and declarations of the support code.
enum Keywords {
  static let words =
    """
    any self as associatedtype await async break case class default defer deinit do each else enum extension false \
    fileprivate for func guard if import in indirect init inout internal is lazy let nil operator private protocol \
    public repeat return sending set some static struct subscript super switch then throw throws true try type \
    typealias unowned var weak where while string array void never optional result error swift pintle pintle-link \
    guest host slots base value path description hash-value close
    """.split(separator: " ").map { "%\($0)" }

  static var wit: String {
    let functions = words.map { "\($0): func(\($0): string, x: \($0)-t) -> \($0)-t;" }
    let types = words.enumerated().map { index, word in
      switch index % 3 {
      case 0: "record \(word)-t { \(word): u8, more: string }"
      case 1: "variant \(word)-t { \(word)(u8), other(string) }"
      default: "enum \(word)-t { \(word), other }"
      }
    }
    let methods = words.filter { $0 != "%self" }.map { "\($0): func(\($0): u8) -> u8;" }
    let resources = words.map { "resource \($0) { constructor(\($0): u8); }" }
    return """
      package test:%keywords;
      interface shared { \(types.joined(separator: " ")) }
      interface calls {
        use shared.{\(words.map { "\($0)-t" }.joined(separator: ", "))};
        \(functions.joined(separator: " "))
      }
      interface objects {
        resource thing { \(methods.joined(separator: " ")) }
        \(resources.joined(separator: " "))
      }
      world keyword-world { import calls; export calls; export objects; }
      """
  }
}
