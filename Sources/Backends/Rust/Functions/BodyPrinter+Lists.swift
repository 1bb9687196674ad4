import PintleABI
import PintleCodegen
import PintleModel

// Lists whose elements are lifted, lowered or released one by one, in a loop.

extension BodyPrinter {
  mutating func lift(_ list: ListLift, _ writer: inout CodeWriter) {
    let (address, length) = variables(list.address, list.length, &writer)
    let layout = ["\(list.layout.size)", "\(list.layout.alignment)"]
    writer.statement("", .call(scope.runtime("check_list"), [address, length] + layout), ";")
    let items = declare(list.result)
    let vector = "\(scope.runtime("Vec"))::with_capacity"
    writer.statement("let mut \(items) = ", .call(vector, [length]), ";")
    loop(address, length, list.layout, list.cursor, &writer) { printer, writer in
      printer.print(list.steps, &writer)
      printer.finish(list.item, "\(items).push(", ");", &writer)
    }
    if case .free(let element) = list.ownership { free([address, length], element, &writer) }
  }

  mutating func release(_ list: ListRelease, _ writer: inout CodeWriter) {
    let (address, length) = variables(list.address, list.length, &writer)
    loop(address, length, list.layout, list.cursor, &writer) { printer, writer in
      printer.print(list.steps, &writer)
    }
    free([address, length], list.layout, &writer)
  }

  mutating func lower(_ list: ListLower, _ writer: inout CodeWriter) {
    let subject = binding(list.subject, &writer)
    let length = declare(list.length)
    writer.statement("let \(length) = ", subject.expression.method("len"), ";")
    let address = declare(list.address)
    let layout = [length, "\(list.layout.size)", "\(list.layout.alignment)"]
    let block = block(list.ownership, layout, &writer)
    let outer = save()
    let cursor = declare(list.cursor, as: "base")
    writer.statement("let mut \(cursor) = ", block, ";")
    // The host only reads what is lent.
    let type = role == .guestCallsImport ? ": \(pointer)" : ""
    writer.line("let \(address)\(type) = \(cursor);")
    let isOwned = subject.form == .owned && role == .guestImplementsExport
    let item = declare(list.item, isOwned ? .owned : .reference, as: "item")
    let sequence =
      subject.form == .reference || isOwned ? subject.expression : subject.expression.reference
    writer.block("for \(item) in \(sequence.text) {") { writer in
      print(list.steps, &writer)
      writer.line("\(cursor) = \(cursor).add(\(list.layout.size));")
    }
    restore(outer)
  }

  /// The block that the elements are written to.
  private mutating func block(
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
  ) -> (String, String) {
    (variable(address, &writer), variable(length, &writer))
  }

  /// Prints a loop over the elements, with `body` for the element at the cursor.
  private mutating func loop(
    _ address: String, _ length: String, _ layout: Layout, _ cursor: Value,
    _ writer: inout CodeWriter, _ body: (inout BodyPrinter, inout CodeWriter) -> Void
  ) {
    let outer = save()
    let index = declare(named: "index")
    let base = declare(cursor, as: "base")
    writer.block("for \(index) in 0..\(length) {") { writer in
      writer.line("let \(base) = \(address).add(\(index) * \(layout.size));")
      body(&self, &writer)
    }
    restore(outer)
  }
}
