import PintleABI
import PintleCodegen
import PintleModel

/// Prints the functions that call the guest's exports.
struct ExportPrinter {
  let names: WorldNames
  let link: LinkNames
  /// `public ` and the like, or nothing.
  let access: String

  /// The functions of one interface or of the world that belong to no resource.
  func printFunctions(_ scope: WorldABI.Scope, to writer: inout CodeWriter) {
    for function in scope.functions where function.function.resource == nil {
      writer.line()
      print(function, in: scope, to: &writer)
    }
  }

  /// The class of a resource of the guest's own.
  func printResource(
    _ resource: WorldABI.ExportedResource, _ scope: WorldABI.Scope?, to writer: inout CodeWriter
  ) {
    let definition = names.model[resource.resource]
    let name = names.name(resource.resource)
    writer.docs(definition.docs, otherwise: "A `\(definition.name ?? "")` that lives in the guest.")
    let functions = scope?.functions.filter { $0.function.resource == resource.resource } ?? []
    guard let scope, !functions.isEmpty else {
      return writer.line("\(access)final class \(name): PintleObject {}")
    }
    writer.block("\(access)final class \(name): PintleObject {") { writer in
      for (index, function) in functions.enumerated() {
        if index > 0 { writer.line() }
        print(function, in: scope, to: &writer)
      }
    }
  }

  func print(
    _ function: WorldABI.FunctionABI, in scope: WorldABI.Scope, to writer: inout CodeWriter
  ) {
    var locals = LocalScope(reserved: ["pintle"])
    let signature = FunctionSignature(function.function, names, scope: &locals)
    let printed = PrintedExport(
      self, function, signature,
      label: LinkNames.label(of: function.function, in: scope, names.model),
      locals: locals)
    writer.docs(function.function.docs, of: signature.name)
    printed.print(to: &writer)
  }
}

/// One function that calls an export.
private struct PrintedExport {
  let names: WorldNames
  let link: LinkNames
  let access: String
  let function: WorldABI.FunctionABI
  let signature: FunctionSignature
  /// How errors name the function.
  let label: String
  private var locals: LocalScope
  /// The parameter that says which guest it is, where no other value does.
  private let guest: String?

  init(
    _ printer: ExportPrinter, _ function: WorldABI.FunctionABI, _ signature: FunctionSignature,
    label: String, locals: LocalScope
  ) {
    names = printer.names
    link = printer.link
    access = printer.access
    self.function = function
    self.signature = signature
    self.label = label
    self.locals = locals
    switch function.function.kind {
    case .constructor:
      guest = self.locals.declare("guest")
    case .static:
      let hasObject = Self.firstObject(function.function, names.model) != nil
      guest = hasObject ? nil : self.locals.declare("guest")
    case .freestanding, .method:
      guest = nil
    }
  }

  /// The index of the first parameter that is an object.
  private static func firstObject(_ function: Function, _ model: Model) -> Int? {
    function.parameters.firstIndex { parameter in
      switch model.shape(of: parameter.type) {
      case .own, .borrow: true
      case .scalar, .text, .numbers, .list, .map, .fixedList, .product, .sum, .enumeration, .flags,
        .unsupported:
        false
      }
    }
  }

  func print(to writer: inout CodeWriter) {
    var parameters = signature.declarations
    if let guest { parameters.append("in \(guest): \(names.worldReference)") }
    let result = signature.returned.map { " -> \($0)" } ?? ""
    let close = isConstructor ? ") throws {" : ") throws\(result) {"
    writer.list(access + head, parameters, close, style: .detached)
    writer.indented { printBody(to: &$0) }
    writer.line("}")
  }

  private var isConstructor: Bool {
    if case .constructor = function.function.kind { true } else { false }
  }

  private var head: String {
    switch function.function.kind {
    case .constructor: "convenience init("
    case .static: "static func \(SwiftNames.quoted(signature.name))("
    case .freestanding, .method: "func \(SwiftNames.quoted(signature.name))("
    }
  }

  private func printBody(to writer: inout CodeWriter) {
    printGuest(to: &writer)
    let close = signature.throwsResult ? "}.get()" : "}"
    let call = "try pintle.export("
    guard isConstructor, let resource = function.function.resource else {
      let isOnlyExpression = signature.returned == nil || !printsGuest
      return block((isOnlyExpression ? "" : "return ") + call, close, &writer)
    }
    var locals = locals
    let made = locals.declare(names.model[resource].name ?? "made")
    let number = link.resource(resource)
    block("let \(made) = \(call)", close, &writer)
    writer.list("self.init(", ["pintle", number, made], ")", style: .attached)
  }

  private var printsGuest: Bool {
    switch function.function.kind {
    case .constructor, .static: true
    case .freestanding, .method: false
    }
  }

  /// Says where a function without `self` finds its guest.
  private func printGuest(to writer: inout CodeWriter) {
    if let guest {
      writer.line("let pintle = \(guest).pintle")
    } else if case .static = function.function.kind,
      let object = Self.firstObject(function.function, names.model)
    {
      writer.line("let pintle = \(signature.parameters[object].local).pintle")
    }
  }

  private func block(_ open: String, _ close: String, _ writer: inout CodeWriter) {
    writer.list(open, [SwiftNames.literal(label)], ") {", style: .detached)
    writer.indented { $0.lines(body(column: $0.column)) }
    writer.line(close)
  }

  /// The statements between entering and leaving the guest.
  private func body(column: Int) -> [String] {
    let plan = function.hostPlan
    var body = BodyPrinter(
      names, link, folding: Folding(plan), infos: plan.values, scope: locals, column: column)
    body.yielded = plan.result
    body.export = function
    if isConstructor { body.constructed = function.function.resource }
    var parameters = plan.parameters[...]
    if case .method = function.function.kind, let own = parameters.popFirst() {
      body.enter(own, as: .name("self"))
    }
    for (value, parameter) in zip(parameters, signature.parameters) {
      body.enter(value, as: .name(parameter.local))
    }
    for phase in plan.phases { body.print(phase.steps) }
    if let result = plan.result { body.printReturn(result) }
    return body.lines
  }
}
