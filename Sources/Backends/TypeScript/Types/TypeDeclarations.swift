import PintleABI
import PintleCodegen
import PintleModel

/// Prints the declaration of one named type.
struct TypeDeclarations {
  let names: WorldNames
  let printer: TypePrinter
  let input: BackendInput
  /// The functions of the enclosing interface, including those of its resources.
  let functions: [Function]

  private var model: Model { names.model }

  /// Prints the declaration, and the one for values that go to the guest if that differs and both are needed.
  func print(_ id: ID<TypeDefinition>, to script: inout Script) {
    DocComment(text: model[id].docs, model[id].stability, within: printer.outerStability)
      .print(to: &script)
    print(id, as: names.directions.declared(id, in: printer.scope), &script)
    guard names.directions.isSplit(id, in: printer.scope) else { return }
    script.blank()
    script.line("/** What the guest accepts as \(names.types[id] ?? ""). */")
    print(id, as: .toGuest, &script)
  }

  private func print(
    _ id: ID<TypeDefinition>, as direction: Direction, _ script: inout Script
  ) {
    let name = names.name(of: id, in: printer.scope, direction) ?? ""
    let definition = model[id]
    let printer = printer.printing(direction)
    switch definition.kind {
    case .record(let fields): record(name, fields, printer, &script)
    case .flags(let labels): flags(name, labels, &script)
    case .variant(let cases): variant(name, cases, printer, &script)
    case .enumeration(let labels): enumeration(name, labels, &script)
    case .resource: resource(id, name, &script)
    case .alias, .own, .borrow, .tuple, .option, .result, .list, .fixedLengthList, .map, .future,
      .stream:
      script.typed("type \(name) =", printer.structure(definition.kind))
    }
  }

  private func record(
    _ name: String, _ fields: [TypeDefinition.Field], _ printer: TypePrinter, _ script: inout Script
  ) {
    script.block("interface \(name) {") { script in
      for field in fields {
        DocComment(text: field.docs).print(to: &script)
        let key = KebabName(field.name).camel
        let type = printer.print(field.type)
        if model.isOptional(field.type) {
          script.typed("\(key)?:", type.optional)
        } else {
          script.typed("\(key):", type)
        }
      }
    }
  }

  private func flags(_ name: String, _ labels: [TypeDefinition.Label], _ script: inout Script) {
    script.block("interface \(name) {") { script in
      for label in labels {
        DocComment(text: label.docs).print(to: &script)
        script.line("\(KebabName(label.name).camel)?: boolean | undefined;")
      }
    }
  }

  private func enumeration(
    _ name: String, _ labels: [TypeDefinition.Label], _ script: inout Script
  ) {
    let cases = labels.map { (docs: $0.docs, type: TypeText.name($0.name.quoted)) }
    union(name, cases, &script)
  }

  private func variant(
    _ name: String, _ cases: [TypeDefinition.Case], _ printer: TypePrinter, _ script: inout Script
  ) {
    let members = cases.map { member -> (docs: String?, type: TypeText) in
      var fields = [TypeText.Field(name: "tag", type: .name(member.name.quoted))]
      if let payload = member.payload {
        fields.append(TypeText.Field(name: "val", type: printer.print(payload)))
      }
      return (member.docs, .object(fields))
    }
    union(name, members, &script)
  }

  private func union(
    _ name: String, _ members: [(docs: String?, type: TypeText)], _ script: inout Script
  ) {
    guard members.contains(where: { $0.docs != nil }) else {
      let types = members.map(\.type)
      return script.typed("type \(name) =", types.count == 1 ? types[0] : .union(types))
    }
    script.line("type \(name) =")
    script.indented { script in
      for (index, member) in members.enumerated() {
        DocComment(text: member.docs).print(to: &script)
        script.typed("|", member.type, tail: index == members.count - 1 ? ";" : "")
      }
    }
  }

  // MARK: Resources

  private func resource(_ id: ID<TypeDefinition>, _ name: String, _ script: inout Script) {
    let members = functions.filter { $0.resource.map { model.resolvingAliases($0) } == id }
    let methods = members.filter { if case .method = $0.kind { true } else { false } }
    let isExported = printer.scope.side == .exported
    if isExported, methods.isEmpty {
      script.line("interface \(name) extends \(printer.global("Disposable")) {}")
    } else if methods.isEmpty {
      script.line("type \(name) = object;")
    } else {
      let base = isExported ? "extends \(printer.global("Disposable")) " : ""
      script.block("interface \(name) \(base){") { script in
        for method in methods { WorldDeclarations.function(method, printer, &script) }
        if isExported { return }
        script.line("/** Called when the guest drops the object. */")
        script.line("[Symbol.dispose]?(): void;")
      }
    }
    if isExported || input.needsClass(id, functions) { classInterface(id, name, members, &script) }
  }

  private func classInterface(
    _ id: ID<TypeDefinition>, _ name: String, _ members: [Function], _ script: inout Script
  ) {
    script.blank()
    script.line("/** The class of \(name). */")
    script.block("interface \(names.classes[id] ?? "") {") { script in
      script.line("readonly prototype: \(name);")
      for member in members { classMember(member, of: name, &script) }
    }
  }

  private func classMember(_ function: Function, of name: String, _ script: inout Script) {
    switch function.kind {
    case .method, .freestanding: break
    case .static: WorldDeclarations.function(function, printer, &script)
    case .constructor:
      WorldDeclarations.documentation(function, printer).print(to: &script)
      let signature = FunctionSignature(
        function, locals: FunctionSignature.names(function), types: printer)
      script.list("new (", signature.parameters, "): \(name);")
    }
  }
}
