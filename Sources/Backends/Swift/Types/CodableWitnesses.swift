import PintleABI
import PintleCodegen
import PintleModel

/// Prints `encode(to:)` and `init(from:)` of records and variants for which Swift doesn't synthesize them, because they hold
/// tuples, results, characters, nested optionals or inline arrays.
///
/// The format is that of synthesized code. What it has no format for is written like this: a tuple as a list, a result as a
/// dictionary with `ok` or `err`, a map of them as a list of keys and values, a character as a string, and an optional in an
/// optional as a list of one element.
struct CodableWitnesses {
  /// A value in a container: under a key, or the next one of a list.
  struct Place {
    let container: String
    let key: String?

    /// The arguments for a value in a call of the container's method.
    var arguments: [Code.Argument] { key.map { [.text("forKey: \($0)")] } ?? [] }

    /// A call of a method of the container.
    func call(_ method: String, _ arguments: [Code.Argument] = [], canThrow: Bool = true) -> Code {
      .call("\(container).\(method)", arguments + self.arguments, canThrow: canThrow)
    }

    /// A new dictionary at the place.
    func nested(canThrow: Bool) -> Code {
      call("nestedContainer", [.text("keyedBy: PintleCodingKey.self")], canThrow: canThrow)
    }
  }

  let declarations: TypeDeclarations
  var scope = LocalScope(reserved: ["encoder", "decoder", "fields"])

  init(_ declarations: TypeDeclarations) {
    self.declarations = declarations
  }

  var names: WorldNames { declarations.names }
  var printer: TypePrinter { declarations.printer }
  var key: String { "PintleCodingKey" }

  /// Whether the type conforms to `Codable`, but one of its parts doesn't.
  func areNeeded(_ parts: [TypeRef]) -> Bool {
    declarations.isCodable && !parts.allSatisfy(names.traits.isCodable)
  }

  mutating func declare(_ hint: String) -> String { scope.declare(hint) }

  func kind(of type: TypeRef) -> TypeDefinition.Kind? {
    guard case .defined(let id) = names.model.resolvingAliases(type) else { return nil }
    return names.model[id].kind
  }

  func isOption(_ type: TypeRef) -> Bool {
    if case .option = kind(of: type) { true } else { false }
  }

  static func statement(_ prefix: String, _ code: Code, _ writer: inout CodeWriter) {
    writer.statement(prefix + (code.canThrow ? "try " : ""), code)
  }

  // MARK: Records

  mutating func print(_ fields: [TypeDefinition.Field], to writer: inout CodeWriter) {
    guard areNeeded(fields.map(\.type)) else { return }
    let outer = scope
    encoder(&writer) { printer, writer in
      for field in fields {
        printer.encode(
          field.type, "self.\(SwiftNames.member(field.name))", printer.place(field.name), &writer)
      }
    }
    scope = outer
    decoder(&writer) { printer, writer in
      for field in fields {
        let value = printer.decode(field.type, printer.place(field.name), field.name, &writer)
        Self.statement("self.\(SwiftNames.member(field.name)) = ", value, &writer)
      }
    }
    scope = outer
  }

  private func place(_ name: String) -> Place {
    Place(container: "fields", key: SwiftNames.literal(SwiftNames.member(name)))
  }

  // MARK: Variants

  mutating func print(_ cases: [TypeDefinition.Case], to writer: inout CodeWriter) {
    guard areNeeded(cases.compactMap(\.payload)) else { return }
    let outer = scope
    encoder(&writer) { printer, writer in
      writer.line("switch self {")
      for item in cases { printer.encode(item, &writer) }
      writer.line("}")
    }
    scope = outer
    decoder(&writer) { printer, writer in
      writer.line("switch fields.allKeys.first?.stringValue {")
      for item in cases { printer.decode(item, &writer) }
      writer.line("default: throw \(printer.key).unknownCase(at: decoder.codingPath)")
      writer.line("}")
    }
    scope = outer
  }

  /// A case is a dictionary with its name, and its payload has the name `_0`.
  private mutating func encode(_ item: TypeDefinition.Case, _ writer: inout CodeWriter) {
    let (outer, name) = (scope, SwiftNames.member(item.name))
    let parts = declare("parts")
    let container = place(item.name).nested(canThrow: false)
    guard let payload = item.payload else {
      writer.line("case .\(name):")
      writer.indented { Self.statement("_ = ", container, &$0) }
      scope = outer
      return
    }
    let value = declare("payload")
    writer.line("case .\(name)(let \(value)):")
    writer.indented { writer in
      Self.statement("var \(parts) = ", container, &writer)
      encode(payload, value, Place(container: parts, key: "\"_0\""), &writer)
    }
    scope = outer
  }

  private mutating func decode(_ item: TypeDefinition.Case, _ writer: inout CodeWriter) {
    let (outer, name) = (scope, SwiftNames.member(item.name))
    writer.line("case \(SwiftNames.literal(name)):")
    writer.indented { writer in
      guard let payload = item.payload else { return writer.line("self = .\(name)") }
      let parts = declare("parts")
      Self.statement("let \(parts) = ", place(item.name).nested(canThrow: true), &writer)
      let value = decode(payload, Place(container: parts, key: "\"_0\""), "payload", &writer)
      Self.statement("self = ", .call(".\(name)", [.plain(value)]), &writer)
    }
    scope = outer
  }

  // MARK: Functions

  private mutating func encoder(
    _ writer: inout CodeWriter, _ body: (inout Self, inout CodeWriter) -> Void
  ) {
    writer.line()
    let type = "any \(printer.standard("Encoder"))"
    writer.block("\(declarations.access)func encode(to encoder: \(type)) throws {") { writer in
      writer.line("var fields = encoder.container(keyedBy: \(key).self)")
      body(&self, &writer)
    }
  }

  private mutating func decoder(
    _ writer: inout CodeWriter, _ body: (inout Self, inout CodeWriter) -> Void
  ) {
    writer.line()
    let type = "any \(printer.standard("Decoder"))"
    writer.block("\(declarations.access)init(from decoder: \(type)) throws {") { writer in
      writer.line("let fields = try decoder.container(keyedBy: \(key).self)")
      body(&self, &writer)
    }
  }
}
