import PintleABI
import PintleCodegen
import PintleModel

/// Prints the declaration of a named type that isn't a resource.
struct TypeDeclarations {
  let names: WorldNames
  /// The access modifier, with a space after it, or an empty string.
  let access: String
  /// The type to be declared.
  let copy: TypeCopy
  let printer: TypePrinter

  init(_ names: WorldNames, _ copy: TypeCopy, access: String) {
    self.names = names
    self.access = access
    self.copy = copy
    printer = TypePrinter(names, in: copy.place)
  }

  var name: String { names.name(copy) }

  /// Whether the type is the error type of a `result`.
  var isError: Bool { names.traits.errors.contains(copy.type) }

  func print(to writer: inout CodeWriter) {
    let definition = names.model[copy.type]
    writer.docs(definition.docs)
    if let origin = names.origin(of: copy) { return alias(origin, &writer) }
    switch definition.kind {
    case .record(let fields): record(fields, &writer)
    case .variant(let cases): variant(cases, &writer)
    case .enumeration(let labels): enumeration(EnumFacts(labels), &writer)
    case .flags(let labels): flags(labels, &writer)
    case .resource: break
    case .tuple(let types):
      // Unlike elsewhere, a single element keeps its parentheses.
      alias("(\(types.map { printer($0) }.joined(separator: ", ")))", &writer)
    case .alias, .own, .borrow, .option, .result, .list, .fixedLengthList, .map, .future, .stream:
      alias(printer.definition(of: copy.type), &writer)
    }
  }

  private func alias(_ target: String, _ writer: inout CodeWriter) {
    writer.line("\(access)typealias \(name) = \(target)")
  }

  /// The protocols among `Hashable`, `Sendable` and `Error` to which the type conforms.
  private var conformances: [String] {
    let type = TypeRef.defined(copy.type)
    var protocols: [String] = []
    if names.traits.isHashable(type) { protocols.append(printer.standard("Hashable")) }
    if isCodable { protocols.append(printer.standard("Codable")) }
    if !hasHandle {
      protocols.append(printer.standard("Sendable"))
    } else if isError {
      protocols.append("@unchecked \(printer.standard("Sendable"))")
    }
    if isError { protocols.append(printer.standard("Error")) }
    return protocols
  }

  /// Whether values hold objects, which are confined to one thread or actor.
  private var hasHandle: Bool { names.abi.contents(of: .defined(copy.type)).hasHandle }

  /// Whether the type conforms to `Codable`.
  var isCodable: Bool { names.options.codable && !hasHandle }

  /// Explains why an error with objects is sendable.
  private func confinement(_ writer: inout CodeWriter) {
    guard hasHandle, isError else { return }
    if names.model[copy.type].docs != nil { writer.line("///") }
    writer.docs(
      "It is sendable because all errors are. Keep it where the guest of its objects is confined.")
  }

  private func record(_ fields: [TypeDefinition.Field], _ writer: inout CodeWriter) {
    confinement(&writer)
    writer.header("\(access)struct \(name)", conformances)
    writer.indented { writer in
      for field in fields {
        let name = SwiftNames.quoted(SwiftNames.member(field.name))
        writer.docs(field.docs, of: name)
        writer.line("\(access)var \(name): \(printer(field.type))")
      }
      // Swift synthesizes only an internal initializer.
      var coding = CodableWitnesses(self)
      // There is none beside another initializer.
      let isMissing = !access.isEmpty || coding.areNeeded(fields.map(\.type))
      if isMissing { memberwiseInitializer(fields, &writer) }
      HashableWitnesses(self).print(fields, to: &writer)
      coding.print(fields, to: &writer)
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
      let type = printer(field.type)
      // Like the initializer that Swift synthesizes.
      return "\(label): \(type)" + (type.hasSuffix("?") ? " = nil" : "")
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

  private func variant(_ cases: [TypeDefinition.Case], _ writer: inout CodeWriter) {
    confinement(&writer)
    writer.header("\(access)enum \(name)", conformances)
    writer.indented { writer in
      for item in cases {
        let name = SwiftNames.quoted(SwiftNames.member(item.name))
        let payload = item.payload.map { "(\(printer($0)))" } ?? ""
        writer.docs(item.docs, of: name)
        writer.line("case \(name)\(payload)")
      }
      HashableWitnesses(self).print(cases, to: &writer)
      var coding = CodableWitnesses(self)
      coding.print(cases, to: &writer)
    }
    writer.line("}")
  }

  private func enumeration(_ facts: EnumFacts, _ writer: inout CodeWriter) {
    var protocols = [printer.integer(facts.width)]
    protocols += ["CaseIterable", "Sendable"].map(printer.standard)
    if isCodable { protocols.append(printer.standard("Codable")) }
    if isError { protocols.append(printer.standard("Error")) }
    writer.header("\(access)enum \(name)", protocols)
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
