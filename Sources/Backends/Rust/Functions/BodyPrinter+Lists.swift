import PintleABI
import PintleCodegen
import PintleModel

// Lists and maps whose elements are lifted, lowered or released one by one, in a loop.

extension BodyPrinter {
  // MARK: Lists

  mutating func lift(_ list: ListLift, _ writer: inout CodeWriter) {
    let block = checkedBlock(list.address, list.length, list.layout, &writer)
    let items = declare(list.result)
    let vector = "\(scope.runtime("Vec"))::with_capacity"
    writer.statement("let mut \(items) = ", .call(vector, [block.length]), ";")
    loop(block.address, block.length, list.layout, list.cursor, &writer) { printer, writer in
      printer.print(list.steps, &writer)
      printer.finish(list.item, "\(items).push(", ");", &writer)
    }
    free(block, list.ownership, &writer)
  }

  mutating func release(_ list: ListRelease, _ writer: inout CodeWriter) {
    let (address, length) = variables(list.address, list.length, &writer)
    loop(address, length, list.layout, list.cursor, &writer) { printer, writer in
      printer.print(list.steps, &writer)
    }
    free([address, length], list.layout, &writer)
  }

  mutating func lower(_ list: ListLower, _ writer: inout CodeWriter) {
    let block = LoweredBlock(
      address: list.address, length: list.length, subject: list.subject, layout: list.layout,
      ownership: list.ownership, cursor: list.cursor)
    lower(block, &writer) { printer, form in
      printer.declare(list.item, form, as: "item")
    } steps: {
      list.steps
    }
  }

  // MARK: Maps

  /// If keys repeat, `insert` keeps the last value.
  mutating func lift(_ map: MapLift, _ writer: inout CodeWriter) {
    let block = checkedBlock(map.address, map.length, map.layout, &writer)
    let entries = declare(map.result)
    writer.line("let mut \(entries) = \(scope.runtime("BTreeMap"))::new();")
    loop(block.address, block.length, map.layout, map.cursor, &writer) { printer, writer in
      printer.print(map.steps, &writer)
      let entry = printer.arguments([map.key, map.value], &writer).map(\.text)
      writer.statement("let _ = ", .call("\(entries).insert", entry), ";")
    }
    free(block, map.ownership, &writer)
  }

  mutating func lower(_ map: MapLower, _ writer: inout CodeWriter) {
    let block = LoweredBlock(
      address: map.address, length: map.length, subject: map.subject, layout: map.layout,
      ownership: map.ownership, cursor: map.cursor)
    lower(block, &writer) { printer, form in
      let key = printer.declare(map.key, form, as: "key")
      return "(\(key), \(printer.declare(map.value, form, as: "value")))"
    } steps: {
      map.steps
    }
  }

  // MARK: Blocks

  /// A list or map that is written to a block.
  private struct LoweredBlock {
    var address: Value
    var length: Value
    var subject: Value
    var layout: Layout
    var ownership: LowerOwnership
    var cursor: Value
  }

  /// - Parameter pattern: declares the variables of an element.
  private mutating func lower(
    _ block: LoweredBlock, _ writer: inout CodeWriter,
    pattern: (inout BodyPrinter, ValueForm) -> String, steps: () -> [Step]
  ) {
    let subject = binding(block.subject, &writer)
    let length = declare(block.length)
    writer.statement("let \(length) = ", subject.expression.method("len"), ";")
    let address = declare(block.address)
    let layout = [length, "\(block.layout.size)", "\(block.layout.alignment)"]
    let allocation = allocation(block.ownership, layout, &writer)
    let outer = save()
    let cursor = declare(block.cursor, as: "base")
    writer.statement("let mut \(cursor) = ", allocation, ";")
    // The host only reads what is lent.
    let type = role == .guestCallsImport ? ": \(pointer)" : ""
    writer.line("let \(address)\(type) = \(cursor);")
    let elements = elements(of: subject)
    let item = pattern(&self, elements.form)
    writer.block("for \(item) in \(elements.sequence) {") { writer in
      print(steps(), &writer)
      writer.line("\(cursor) = \(cursor).add(\(block.layout.size));")
    }
    restore(outer)
  }

  /// What a loop over a list, map or array iterates over, and how it holds its elements.
  func elements(of subject: Binding) -> (sequence: String, form: ValueForm) {
    if subject.form == .owned, role == .guestImplementsExport {
      return (subject.expression.text, .owned)
    }
    let isReference = subject.form == .reference
    return ((isReference ? subject.expression : subject.expression.reference).text, .reference)
  }

  /// The block that the elements are written to.
  private mutating func allocation(
    _ ownership: LowerOwnership, _ layout: [String], _ writer: inout CodeWriter
  ) -> Expression {
    guard case .temporary(let arena) = ownership else {
      return .call(scope.runtime("allocate"), layout)
    }
    return .call("\(arenaName(arena, &writer)).list", layout)
  }

  /// Variables for the address and the length of a list, which are read more than once.
  private mutating func variables(
    _ address: Value, _ length: Value, _ writer: inout CodeWriter
  ) -> (address: String, length: String) {
    (variable(address, &writer), variable(length, &writer))
  }

  /// Variables for the address and the length of a list from the host, which are checked.
  private mutating func checkedBlock(
    _ address: Value, _ length: Value, _ layout: Layout, _ writer: inout CodeWriter
  ) -> (address: String, length: String) {
    let block = variables(address, length, &writer)
    let arguments = [
      block.address, block.length, "\(layout.size)", "\(layout.alignment)",
    ]
    writer.statement("", .call(scope.runtime("check_list"), arguments), ";")
    return block
  }

  /// Frees the block of a list whose elements were lifted.
  private mutating func free(
    _ block: (address: String, length: String), _ ownership: LiftOwnership,
    _ writer: inout CodeWriter
  ) {
    guard case .free(let element) = ownership else { return }
    free([block.address, block.length], element, &writer)
  }

  /// How far an element is from the first one.
  func distance(_ index: String, _ element: Layout) -> String {
    element.size == 1 ? index : "\(index) * \(element.size)"
  }

  /// Prints a loop over the elements, with `body` for the element at the cursor.
  mutating func loop(
    _ address: String, _ length: String, _ layout: Layout, _ cursor: Value,
    _ writer: inout CodeWriter, _ body: (inout BodyPrinter, inout CodeWriter) -> Void
  ) {
    let outer = save()
    let index = declare(named: "index")
    let base = declare(cursor, as: "base")
    writer.block("for \(index) in 0..\(length) {") { writer in
      writer.line("let \(base) = \(address).add(\(distance(index, layout)));")
      body(&self, &writer)
    }
    restore(outer)
  }
}
