import PintleABI
import PintleCodegen
import PintleModel

/// Prints the types that a module declares.
struct TypeDeclarations {
  let file: RustFile
  let scope: TypeScope

  private var types: TypePrinter { file.types }
  private var model: Model { file.model }

  func print(_ id: ID<TypeDefinition>, _ writer: inout CodeWriter) {
    let type = model[id]
    switch type.kind {
    case .record(let fields): record(id, type, fields, &writer)
    case .variant(let cases): variant(id, type, cases, &writer)
    case .enumeration(let labels):
      EnumDeclaration(
        name: types.name(id), docs: type.docs, facts: EnumFacts(labels), isError: isError(id),
        errorTrait: ErrorTrait(file.options), checks: LiftChecks(file.options.liftChecks),
        derives: file.extraDerives.traits(of: id), scope: scope
      ).print(&writer)
    case .alias, .tuple, .option, .result, .list, .fixedLengthList, .map, .own, .borrow:
      alias(id, type, &writer)
    case .flags(let labels): flags(id, type, FlagsFacts(labels), &writer)
    case .resource, .future, .stream: break
    }
  }

  private func isError(_ id: ID<TypeDefinition>) -> Bool {
    file.errors.contains(id, scope.module)
  }

  /// The name of a type, with its lifetime if it has one.
  private func head(_ id: ID<TypeDefinition>) -> String {
    types.name(id) + (types.hasLifetime(id) ? Lifetime.declaration : "")
  }

  /// The type that implementations of traits name.
  private func implemented(_ id: ID<TypeDefinition>) -> String {
    types.name(id) + (types.hasLifetime(id) ? Lifetime.elided.argument : "")
  }

  // MARK: Aliases

  private func alias(
    _ id: ID<TypeDefinition>, _ type: TypeDefinition, _ writer: inout CodeWriter
  ) {
    writer.docs(type.docs)
    let target = types.definition(id, scope, .parameter)
    writer.statement("pub type \(head(id)) = ", Expression(target), ";")
    guard type.isResource(in: model), case .alias(.defined(let resource)) = type.kind,
      types.copy(of: model.resolvingAliases(id), in: scope).side == .exported
    else { return }
    let borrow = types.borrowPath(resource, scope)
    scope.nextItem(&writer)
    let name = "\(types.borrowName(id))<'a>"
    writer.statement("pub type \(name) = ", Expression("\(borrow)<'a>"), ";")
  }

  /// An alias of a type that another module declares for the same interface under another name.
  func alias(_ id: ID<TypeDefinition>, in module: ModulePath, _ writer: inout CodeWriter) {
    let name = types.name(id)
    let target = module.item(name, from: scope.module)
    writer.statement("pub type \(name) = ", Expression(target), ";")
  }

  // MARK: Flags

  /// Prints the constants of flags; a macro of the runtime implements the rest.
  private func flags(
    _ id: ID<TypeDefinition>, _ type: TypeDefinition, _ facts: FlagsFacts,
    _ writer: inout CodeWriter
  ) {
    let name = types.name(id)
    let bits = IntegerType.unsigned(facts.width)
    let constants = facts.flags.map { KebabName($0.label.name).screamingSnake }
    writer.docs(type.docs)
    writer.attribute(
      "derive", ["PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Clone", "Copy"])
    writer.block("pub struct \(name) {") { $0.line("bits: \(bits),") }
    scope.nextItem(&writer)
    writer.block("impl \(name) {") { writer in
      for (flag, constant) in zip(facts.flags, constants) {
        writer.docs(flag.label.docs)
        writer.line("pub const \(constant): Self = Self { bits: 1 << \(flag.bit) };")
      }
    }
    writer.line()
    let macro = "\(scope.runtime("flags"))! { _rt \(name) \(bits):"
    let line = "\(macro) \(constants.joined(separator: " ")) }"
    if writer.fits(line) { return writer.line(line) }
    writer.block(macro) { $0.lines(constants) }
  }

  // MARK: Records and variants

  /// The traits besides `Debug` that a type derives.
  private func derives(_ id: ID<TypeDefinition>) -> [String] {
    let contents = types.abi.contents(of: .defined(id))
    if contents.hasHandle { return [] }
    return contents.contains(.sequences) ? ["Clone"] : ["Clone", "Copy"]
  }

  private func record(
    _ id: ID<TypeDefinition>, _ type: TypeDefinition, _ fields: [TypeDefinition.Field],
    _ writer: inout CodeWriter
  ) {
    // `Debug` shows the WIT names of fields; the derived one would show their Rust names.
    let isDerivable = fields.allSatisfy { RustNames.value($0.name) == $0.name }
    let derives = derives(id)
    let name = types.name(id)
    writer.docs(type.docs)
    if derives.contains("Copy") { writer.line("#[repr(C)]") }
    let extra = file.extraDerives.traits(of: id, besides: derives)
    let all = derives + (isDerivable ? ["Debug"] : []) + extra
    if !all.isEmpty { writer.attribute("derive", all) }
    writer.block("pub struct \(head(id)) {") { writer in
      for field in fields {
        writer.docs(field.docs)
        writer.line(
          "pub \(RustNames.value(field.name)): \(types.owned(field.type, scope, .parameter)),")
      }
    }
    if !isDerivable {
      FormattingTraits.debug(implemented(id), scope, &writer) { writer in
        let calls = fields.map {
          "field(\(RustNames.literal($0.name)), &self.\(RustNames.value($0.name)))"
        }
        writer.chain("f", ["debug_struct(\(RustNames.literal(name)))"] + calls + ["finish()"])
      }
    }
    if isError(id) { error(implemented(id), &writer) }
  }

  private func variant(
    _ id: ID<TypeDefinition>, _ type: TypeDefinition, _ cases: [TypeDefinition.Case],
    _ writer: inout CodeWriter
  ) {
    let derives = derives(id)
    let name = types.name(id)
    writer.docs(type.docs)
    let all = derives + file.extraDerives.traits(of: id, besides: derives)
    if !all.isEmpty { writer.attribute("derive", all) }
    writer.block("pub enum \(head(id)) {") { writer in
      for variantCase in cases {
        writer.docs(variantCase.docs)
        let payload = variantCase.payload.map { "(\(types.owned($0, scope, .parameter)))" } ?? ""
        writer.line("\(RustNames.type(variantCase.name))\(payload),")
      }
    }
    FormattingTraits.debug(implemented(id), scope, &writer) { writer in
      writer.block("match self {") { writer in
        for variantCase in cases {
          let label = RustNames.type(variantCase.name)
          let text = RustNames.literal("\(name)::\(label)")
          let hasPayload = variantCase.payload != nil
          let shown: Expression =
            hasPayload
            ? .call(scope.runtime("debug_case"), ["f", text, "value"])
            : .call("f.write_str", [text])
          writer.arm("Self::\(label)\(hasPayload ? "(value)" : "")", shown)
        }
      }
    }
    if isError(id) { error(implemented(id), &writer) }
  }

  /// Implements `Display` like `Debug`, and `Error`.
  private func error(_ name: String, _ writer: inout CodeWriter) {
    FormattingTraits.display(name, scope, &writer) { writer in
      writer.line("::core::fmt::Debug::fmt(self, f)")
    }
    ErrorTrait(file.options).implement(for: name, scope, &writer)
  }
}
