import PintleABI
import PintleCodegen
import PintleModel

/// Prints the declarations of named types.
struct TypeDeclarations {
  let names: WorldNames
  /// `public ` and the like, or nothing.
  let access: String
  private let printer: TypePrinter

  init(_ names: WorldNames, access: String) {
    self.names = names
    self.access = access
    printer = TypePrinter(names)
  }

  /// Whether a type is declared here: resources are declared with their functions.
  func declares(_ id: ID<TypeDefinition>) -> Bool {
    if case .resource = names.model[id].kind { false } else { true }
  }

  /// Whether a type is the error of some `result`.
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
    case .alias(let target): alias(id, printer(target), &writer)
    case .resource: break
    case .own, .borrow, .tuple, .option, .result, .list, .fixedLengthList, .map, .future, .stream:
      alias(id, structural(definition.kind), &writer)
    }
  }

  private func alias(_ id: ID<TypeDefinition>, _ target: String, _ writer: inout CodeWriter) {
    writer.line("\(access)typealias \(names.name(id)) = \(target)")
  }

  /// A named type whose definition is no type of its own: `type names = list<string>`.
  private func structural(_ kind: TypeDefinition.Kind) -> String {
    switch kind {
    case .option(let some): "\(printer(some))?"
    case .list(let element): "[\(printer(element))]"
    case .result(let ok, let err): printer.result(ok: ok, err: err)
    case .tuple(let types): "(\(types.map { printer($0) }.joined(separator: ", ")))"
    case .alias(let target): printer(target)
    case .own(let resource), .borrow(let resource): printer.declared(resource)
    case .record, .variant, .enumeration, .flags, .resource, .fixedLengthList, .map, .future,
      .stream:
      printer.standard("Never")
    }
  }

  /// `Hashable, Sendable, Error` as far as the parts allow it.
  private func conformances(_ id: ID<TypeDefinition>) -> [String] {
    let type = TypeRef.defined(id)
    var protocols: [String] = []
    if names.traits.isHashable(type) { protocols.append(printer.standard("Hashable")) }
    // An object lives in one guest, and can't be sent.
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
      // Swift makes an internal initializer by itself.
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
      // Swift gives them the raw values from 0, which are their discriminants.
      for item in facts.cases {
        let name = SwiftNames.quoted(SwiftNames.member(item.label.name))
        writer.docs(item.label.docs, of: name)
        writer.line("case \(name)")
      }
    }
    writer.line("}")
  }
}
