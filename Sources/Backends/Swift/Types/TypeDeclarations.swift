import PintleABI
import PintleCodegen
import PintleModel

/// Prints the declarations of named types, except resources.
struct TypeDeclarations {
  let names: WorldNames
  /// The access modifier, with a space after it, or an empty string.
  let access: String
  private let printer: TypePrinter

  init(_ names: WorldNames, access: String) {
    self.names = names
    self.access = access
    printer = TypePrinter(names)
  }

  /// Whether this type prints the declaration. ``ExportPrinter`` declares resources, together with their functions.
  func declares(_ id: ID<TypeDefinition>) -> Bool {
    if case .resource = names.model[id].kind { false } else { true }
  }

  /// Whether a type is the error type of a `result`.
  func isError(_ id: ID<TypeDefinition>) -> Bool {
    names.traits.errors.contains(id)
  }

  func print(_ id: ID<TypeDefinition>, to writer: inout CodeWriter) {
    let definition = names.model[id]
    writer.docs(definition.docs)
    switch definition.kind {
    case .record(let fields): record(id, fields, &writer)
    case .variant(let cases): variant(id, cases, &writer)
    case .enumeration(let labels): enumeration(id, EnumFacts(labels), &writer)
    case .flags(let labels): flags(id, labels, &writer)
    case .resource: break
    case .tuple(let types):
      // Unlike elsewhere, a single element keeps its parentheses.
      alias(id, "(\(types.map { printer($0) }.joined(separator: ", ")))", &writer)
    case .alias, .own, .borrow, .option, .result, .list, .fixedLengthList, .map, .future, .stream:
      alias(id, printer.definition(of: id), &writer)
    }
  }

  private func alias(_ id: ID<TypeDefinition>, _ target: String, _ writer: inout CodeWriter) {
    writer.line("\(access)typealias \(names.name(id)) = \(target)")
  }

  /// The protocols among `Hashable`, `Sendable` and `Error` to which the type conforms.
  private func conformances(_ id: ID<TypeDefinition>) -> [String] {
    let type = TypeRef.defined(id)
    var protocols: [String] = []
    if names.traits.isHashable(type) { protocols.append(printer.standard("Hashable")) }
    // Objects are confined to one thread or actor.
    if !names.abi.contents(of: type).hasHandle { protocols.append(printer.standard("Sendable")) }
    if isError(id) { protocols.append(printer.standard("Error")) }
    return protocols
  }

  private func record(
    _ id: ID<TypeDefinition>, _ fields: [TypeDefinition.Field], _ writer: inout CodeWriter
  ) {
    writer.header("\(access)struct \(names.name(id))", conformances(id))
    writer.indented { writer in
      for field in fields {
        let name = SwiftNames.quoted(SwiftNames.member(field.name))
        writer.docs(field.docs, of: name)
        writer.line("\(access)var \(name): \(printer(field.type))")
      }
      // Swift synthesizes only an internal initializer.
      if !access.isEmpty { memberwiseInitializer(fields, &writer) }
    }
    writer.line("}")
  }

  private func memberwiseInitializer(
    _ fields: [TypeDefinition.Field], _ writer: inout CodeWriter
  ) {
    let parameters = fields.map { field in
      let name = SwiftNames.member(field.name)
      let local = SwiftNames.local(field.name)
      let label = name == local ? name : "\(name) \(local)"
      return "\(label): \(printer(field.type))"
    }
    writer.line()
    let reserved = fields.map { SwiftNames.member($0.name) }.first { $0.hasSuffix("_") }
    writer.docs(nil, of: reserved ?? "init")
    writer.list("\(access)init(", parameters, ") {", style: .detached)
    writer.indented { writer in
      for field in fields {
        let name = SwiftNames.quoted(SwiftNames.member(field.name))
        writer.line("self.\(name) = \(SwiftNames.local(field.name))")
      }
    }
    writer.line("}")
  }

  private func variant(
    _ id: ID<TypeDefinition>, _ cases: [TypeDefinition.Case], _ writer: inout CodeWriter
  ) {
    writer.header("\(access)enum \(names.name(id))", conformances(id))
    writer.indented { writer in
      for item in cases {
        let name = SwiftNames.quoted(SwiftNames.member(item.name))
        let payload = item.payload.map { "(\(printer($0)))" } ?? ""
        writer.docs(item.docs, of: name)
        writer.line("case \(name)\(payload)")
      }
    }
    writer.line("}")
  }

  private func enumeration(
    _ id: ID<TypeDefinition>, _ facts: EnumFacts, _ writer: inout CodeWriter
  ) {
    var protocols = [printer.integer(facts.width)]
    protocols += ["CaseIterable", "Sendable"].map(printer.standard)
    if isError(id) { protocols.append(printer.standard("Error")) }
    writer.header("\(access)enum \(names.name(id))", protocols)
    writer.indented { writer in
      // The implicit raw values, which start at 0, are the discriminants.
      for item in facts.cases {
        let name = SwiftNames.quoted(SwiftNames.member(item.label.name))
        writer.docs(item.label.docs, of: name)
        writer.line("case \(name)")
      }
    }
    writer.line("}")
  }
}
