import PintleABI
import PintleCodegen
import PintleModel

/// Prints a function that calls an export of the guest.
struct ExportedFunction {
  private let names: WorldNames
  private let link: LinkNames
  private let access: String
  private let function: WorldABI.FunctionABI
  private let signature: FunctionSignature
  private let place: PlanScope
  /// The name of the function in errors.
  private let label: String
  private var locals: LocalScope
  /// The parameter for the guest, if neither `self` nor another parameter determines it.
  private let guest: String?
  /// The constant that determines the guest, if there is no `self`.
  private let owner: String?
  /// How the result is read, if it isn't copied.
  private let lease: Lease?

  init(
    _ printer: ExportPrinter, _ function: WorldABI.FunctionABI, _ signature: FunctionSignature,
    place: PlanScope, label: String, locals: LocalScope
  ) {
    names = printer.names
    link = printer.link
    access = printer.access
    self.function = function
    self.signature = signature
    self.place = place
    self.label = label
    self.locals = locals
    switch function.function.kind {
    case .freestanding, .method:
      (guest, owner) = (nil, nil)
    case .static:
      let object = Self.firstObject(function.function, names, place)
      guest = object == nil ? self.locals.declare("guest") : nil
      owner = object.map { signature.parameters[$0].local } ?? guest
    case .constructor:
      guest = self.locals.declare("guest")
      owner = guest
    }
    lease =
      signature.reader == nil
      ? nil
      : Lease(
        reader: self.locals.declare("body"), returned: names.unshadowed(Lease.typeParameter))
  }

  /// The index of the first parameter that is an object of the guest.
  static func firstObject(
    _ function: Function, _ names: WorldNames, _ place: PlanScope
  ) -> Int? {
    function.parameters.firstIndex { parameter in
      switch names.model.shape(of: parameter.type) {
      case .own(let id), .borrow(let id):
        !names.isHostResource(names.copy(of: id, in: place))
      case .scalar, .text, .numbers, .list, .map, .fixedList, .product, .sum, .enumeration, .flags,
        .unsupported:
        false
      }
    }
  }

  func print(to writer: inout CodeWriter) {
    var parameters = signature.declarations
    if let guest { parameters.append("in \(guest): \(names.worldReference)") }
    var returned = isConstructor ? nil : signature.returned
    if let lease, let reader = signature.reader {
      parameters.append("_ \(lease.reader): (\(reader)) throws -> \(lease.returned)")
      returned = lease.returned
    }
    writer.lines(
      WrappedLine.signature(
        access + introducer, parameters, returned, " {", column: writer.column))
    writer.indented { printBody(to: &$0) }
    writer.line("}")
  }

  private var isConstructor: Bool {
    if case .constructor = function.function.kind { true } else { false }
  }

  /// The declaration up to the opening parenthesis.
  private var introducer: String {
    switch function.function.kind {
    case .constructor: "convenience init("
    case .static: "static func \(SwiftNames.quoted(signature.name))\(generics)("
    case .freestanding, .method: "func \(SwiftNames.quoted(signature.name))\(generics)("
    }
  }

  private var generics: String { lease.map { "<\($0.returned)>" } ?? "" }

  private func printBody(to writer: inout CodeWriter) {
    if let owner { writer.line("let pintle = \(owner).pintle") }
    let close = signature.throwsResult || lease != nil ? "}.get()" : "}"
    let call = "try pintle.export("
    guard isConstructor, let resource = function.function.resource else {
      let isOnlyExpression = signature.returned == nil || owner == nil
      return block((isOnlyExpression ? "" : "return ") + call, close, &writer)
    }
    var locals = locals
    let representation = locals.declare(names.model[resource].name ?? "made")
    block("let \(representation) = \(call)", close, &writer)
    let reference = ResourceRef(resource: resource, side: .exported, label: place.label)
    let arguments = ["pintle", link.resource(reference), representation]
    writer.list("self.init(", arguments, ")", style: .attached)
  }

  private func block(_ open: String, _ close: String, _ writer: inout CodeWriter) {
    writer.list(open, [SwiftNames.literal(label)], ") {", style: .detached)
    writer.indented { $0.lines(statements(column: $0.column)) }
    writer.line(close)
  }

  /// The statements that run while the guest is entered.
  private func statements(column: Int) -> [String] {
    let plan = function.hostPlan
    var body = BodyPrinter(
      names, link, in: place, folding: Folding(plan), values: plan.values, scope: locals,
      column: column)
    body.returned = plan.result
    body.export = function
    body.views = BodyPrinter.views(plan, names.views[function], isExport: true)
    body.lease = lease
    if isConstructor { body.constructed = function.function.resource }
    var parameters = plan.parameters[...]
    if case .method = function.function.kind, let receiver = parameters.popFirst() {
      body.bind(receiver, to: .name("self"))
    }
    for (value, parameter) in zip(parameters, signature.parameters) {
      body.bind(value, to: .name(parameter.lowered))
    }
    for phase in plan.phases {
      if phase.kind == .release, plan.frame.contains(.checkBorrows) {
        body.line("try pintle.checkBorrows()")
      }
      body.print(phase.steps)
      if phase.kind == .lift, let lease, let result = plan.result {
        body.printLease(lease, of: result)
      }
    }
    if let result = plan.result { body.printReturn(result) }
    return body.lines
  }
}
