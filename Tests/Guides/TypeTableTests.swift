import PintleCodegen
import PintleDriver
import PintleTestSupport
import Testing

/// How types look in each language, as the backends write them.
@Suite(.serialized) struct TypeTableTests {
  /// All forms of types. Those with names are declared in ``declarations``.
  private static let types = [
    "bool", "u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "f32", "f64", "char", "string",
    "list<u8>", "list<f32>", "list<string>", "list<u32, 4>", "map<string, u32>",
    "tuple<u32, string>", "option<string>", "option<option<u32>>", "result<u32, string>", "result",
    "point", "shape", "color", "access", "file", "borrow<file>",
  ]

  /// Types of results that are more than a value.
  private static let results = [
    "result<u32, string>", "result<_, color>", "result<u32>", "result",
    "option<result<u32, string>>",
  ]

  private static let declarations = """
    record point { x: f64, y: f64 }
    variant shape { circle(f64), square }
    enum color { red, green }
    flags access { read, write }
    resource file;
    """

  /// A function `take…` for each type, and a function `give…` for each result.
  private static var wit: String {
    let takes = types.enumerated().map { "take\($0): func(value: \($1));" }
    let gives = (types.filter { !$0.hasPrefix("borrow") } + results).enumerated()
      .map { "give\($0): func() -> \($1);" }
    return """
      package example:types;
      interface values { \(declarations) \((takes + gives).joined(separator: "\n")) }
      world types { import values; export values; }
      """
  }

  private let rust: Signatures
  /// The trait that a guest implements.
  private let guest: Signatures
  private let swift: Signatures
  private let typescript: Signatures

  init() throws {
    let source = try WITSource(Self.wit)
    let abi = try source.plan()
    func text(_ language: String, _ option: String? = nil, file: String) throws -> Signatures {
      var backend = try #require(Backends.named(language))
      if let option { backend.set(option, to: "true") }
      let output = Output(backend, folder: "out")
      let files = Emitter.emit(source.model, abi, outputs: [output]).value.files
      return Signatures(try #require(files.first { $0.path.hasSuffix(file) }).text)
    }
    rust = try text("rust", file: ".rs")
    guest = rust.part(from: "pub trait Guest")
    swift = try text("swift", file: "Types.swift")
    typescript = try text("typescript", "js", file: ".d.ts")
  }

  @Test func typesOfParameters() throws {
    var rows = [["WIT", "Rust guest", "from Rust to the host", "Swift host", "TypeScript host"]]
    for (index, type) in Self.types.enumerated() {
      let take = "take\(index)"
      rows.append(
        [
          type, guest.parameter(after: "fn \(take)"),
          rust.parameter(after: "pub fn \(take)", last: true),
          swift.parameter(after: "func \(take)"),
          typescript.parameter(after: " \(take)", last: true),
        ].map(code))
    }
    try GuideTable("parameters", in: "TypesAndNames").assertRows(rows)
  }

  @Test func typesOfResults() throws {
    var rows = [["WIT", "Rust guest", "Swift host", "TypeScript host"]]
    let first = Self.types.count - 1
    for (index, type) in Self.results.enumerated() {
      let give = "give\(first + index)"
      rows.append(
        [
          type, guest.result(after: "fn \(give)", " -> "),
          swift.result(after: "func \(give)", " throws -> "),
          typescript.result(after: " \(give)", ": ", last: true),
        ].map(code))
    }
    try GuideTable("results", in: "TypesAndNames").assertRows(rows)
  }

  private func code(_ text: String) -> String { text.isEmpty ? "nothing" : "`\(text)`" }
}
