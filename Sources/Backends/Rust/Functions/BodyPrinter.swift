import PintleABI
import PintleCodegen
import PintleModel

/// Prints the steps of a plan or routine as the body of a Rust function.
///
/// A value is a variable, or an expression that is printed at its only use if ``Folding`` allows it. Parts of records are
/// place expressions (`setting.name`), never variables.
struct BodyPrinter {
  /// What a plan leaves to the backend: the functions that its steps call, and the block for results.
  struct Callees {
    /// The core function of an import.
    var core: String?
    /// Applies the user's function of an export to arguments.
    var user: (([Expression]) -> Expression)?
    /// The static block for results.
    var resultArea: String?
  }

  let types: TypePrinter
  let scope: TypeScope
  /// The routines of the world, and their names.
  let allRoutines: [Routine]
  let routines: [String]
  let checks: LiftChecks
  let callees: Callees
  let role: Role
  private(set) var values: [ValueDeclaration]
  let folding: Folding
  private var names: NameScope
  private var bindings: [Value: Binding] = [:]
  /// The steps of values that are printed where they are used.
  private var pending: [Value: Step] = [:]
  /// The parameters that are pointers to representations.
  private(set) var representations: Set<Value> = []
  /// The borrowed handles that the user's function gets as arguments.
  private(set) var directBorrows: Set<Value> = []
  /// The other borrowed handles of the host's resources, as an argument of routines.
  var borrows: Expression?

  /// How code refers to a value.
  struct Binding {
    var expression: Expression
    var form: ValueForm
  }

  init(
    _ file: RustFile, _ scope: TypeScope, _ plan: Plan, callees: Callees, names: NameScope
  ) {
    self.init(file, scope, plan.values, Folding(plan), plan.role, callees, names)
    representations = plan.representations
    directBorrows = plan.directBorrows
  }

  init(_ file: RustFile, _ scope: TypeScope, _ routine: Routine, role: Role, names: NameScope) {
    let folding = Folding(routine, inGuest: true)
    self.init(file, scope, routine.values, folding, role, Callees(), names)
  }

  private init(
    _ file: RustFile, _ scope: TypeScope, _ values: [ValueDeclaration], _ folding: Folding,
    _ role: Role, _ callees: Callees, _ names: NameScope
  ) {
    types = file.types
    allRoutines = file.input.abi.guestRoutines
    routines = file.routines
    checks = LiftChecks(file.options.liftChecks)
    self.scope = scope
    self.values = values
    self.folding = folding
    self.role = role
    self.callees = callees
    self.names = names
  }

  // MARK: Values

  func isAddress(_ value: Value) -> Bool { values[value.index].type == .address }

  /// The type of addresses: the host only reads what a guest lends.
  var pointer: String { role == .guestCallsImport ? "*const u8" : "*mut u8" }

  mutating func bind(_ value: Value, _ expression: Expression, _ form: ValueForm = .owned) {
    bindings[value] = Binding(expression: expression, form: form)
  }

  /// Declares a variable for a value, named after it.
  mutating func declare(_ value: Value, _ form: ValueForm = .owned, as name: String? = nil)
    -> String
  {
    let info = values[value.index]
    let name = names.declare(name ?? LocalName.of(info))
    bind(value, Expression(name), form)
    return name
  }

  mutating func declare(named name: String) -> String { names.declare(name) }

  /// Code that traps because of a value from the host.
  func trap(_ reason: String) -> String { checks.trap(reason, scope) }

  /// The names in scope, to restore at the end of a block.
  func save() -> NameScope { names }

  mutating func restore(_ outer: NameScope) { names = outer }

  /// The expression of a value, in a statement that `writer` is about to print.
  mutating func expression(
    _ value: Value, _ writer: inout CodeWriter
  ) -> Expression {
    binding(value, &writer).expression
  }

  /// The expression of a value that is read several times.
  mutating func variable(_ value: Value, _ writer: inout CodeWriter) -> String {
    if let step = pending.removeValue(forKey: value) { statement(step, &writer) }
    return expression(value, &writer).text
  }

  /// The expression of a scalar, dereferenced if it is a reference.
  mutating func scalar(
    _ value: Value, _ writer: inout CodeWriter
  ) -> Expression {
    let binding = binding(value, &writer)
    return binding.form == .reference ? binding.expression.dereferenced : binding.expression
  }

  /// The expression of a value and its form. Declares a variable if the expression is too long to be part of another.
  mutating func binding(
    _ value: Value, _ writer: inout CodeWriter
  ) -> Binding {
    if let binding = bindings[value] { return binding }
    guard let step = pending.removeValue(forKey: value),
      let printed = inline(step, of: value, &writer)
    else { return Binding(expression: Expression("()"), form: .owned) }
    if printed.isShort { return Binding(expression: printed, form: .owned) }
    let name = declare(value)
    writer.statement("let \(name) = ", printed, ";")
    return Binding(expression: Expression(name), form: .owned)
  }

  /// The step that defines a value that isn't printed yet.
  func pendingStep(_ value: Value) -> Step? { pending[value] }

  /// Marks a value as printed: the caller prints its step in its own way.
  mutating func markPrinted(_ value: Value) { pending[value] = nil }

  // MARK: Blocks

  mutating func print(_ steps: [Step], _ writer: inout CodeWriter) {
    for step in steps { print(step, &writer) }
  }

  /// Prints a step, or defers it until its value is used.
  private mutating func print(_ step: Step, _ writer: inout CodeWriter) {
    if case .project(let parts, let type, let subject, _) = step {
      return project(parts, type, subject, &writer)
    }
    let definitions = step.definitions
    if isInline(step), !definitions.isEmpty, definitions.allSatisfy(folding.contains) {
      for value in definitions { pending[value] = step }
      return
    }
    statement(step, &writer)
  }

  /// Whether the step can be printed where its value is used.
  private func isInline(_ step: Step) -> Bool {
    switch step {
    case .constant, .cast, .liftScalar, .lowerScalar, .loadScalar, .loadPointer, .loadLength,
      .loadUnsigned,
      .liftString, .liftNumericList, .liftEnum, .lowerEnum, .liftFlags, .lowerFlags, .liftOwn,
      .liftBorrow, .lowerOwn, .lowerBorrow, .loadNamed, .callCore, .callUser, .construct,
      .liftSum, .lowerString(_, _, _, .lend, _), .lowerNumericList(_, _, _, _, .lend, _),
      .loadNumericElements:
      true
    default: false
    }
  }

  /// Binds the parts of a record or tuple to its fields.
  mutating func project(
    _ parts: [Value], _ type: TypeRef, _ subject: Value, _ writer: inout CodeWriter
  ) {
    let whole = binding(subject, &writer)
    if types.elementCount(type) != nil {
      for (index, value) in parts.enumerated() {
        bind(value, whole.expression.element(index), .place)
      }
      return
    }
    let names = types.fieldNames(type)
    let partTypes = types.partTypes(type)
    for (index, value) in parts.enumerated() {
      let field = whole.expression.field(names?[index] ?? "\(index)")
      bind(value, field, form(ofPart: partTypes[index], whole.form))
    }
  }

  private func form(ofPart type: TypeRef, _ whole: ValueForm) -> ValueForm {
    switch whole {
    case .owned: .owned
    case .reference, .place: .place
    case .parts: types.form(ofPart: type)
    }
  }

  /// Prints a statement: a value between a prefix and a suffix.
  mutating func finish(
    _ value: Value, _ prefix: String, _ suffix: String, _ writer: inout CodeWriter
  ) {
    if let step = pending.removeValue(forKey: value) {
      finish(step, value, prefix, suffix, &writer)
    } else {
      writer.statement(prefix, expression(value, &writer), suffix)
    }
  }

  /// Prints the steps of a plan in an `unsafe` block, on one line if they are one short expression.
  mutating func unsafeBlock(_ plan: Plan, _ writer: inout CodeWriter) {
    var content = writer.detached()
    content.indented { writer in
      if plan.keepsBorrows(routines: allRoutines) { openBorrows(&writer) }
      print(plan.phases.flatMap(\.steps), &writer)
      if let result = plan.result { finish(result, "", "", &writer) }
    }
    if content.text.isEmpty { return }
    if let line = content.onlyLine {
      // A call without a result is an expression too.
      let expression = line.hasSuffix(";") ? line.dropLast() : line
      let whole = "unsafe { \(expression) }"
      if writer.fits(whole) { return writer.line(whole) }
    }
    writer.line("unsafe {")
    writer.append(content)
    writer.line("}")
  }
}
