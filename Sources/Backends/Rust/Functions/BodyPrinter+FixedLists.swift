import PintleABI
import PintleCodegen
import PintleModel

// Lists of fixed length are arrays. Those of numbers cross in one piece, others element by element.

extension BodyPrinter {
  mutating func load(_ list: ElementsLoad, _ writer: inout CodeWriter) {
    let address = address(of: list.base, &writer).text
    let items = declare(list.result)
    let outer = save()
    let index = declare(named: "index")
    let base = declare(list.cursor, as: "base")
    let make = "::core::array::from_fn::<_, \(list.count), _>"
    writer.block("let \(items) = \(make)(|\(index)| {", "});") { writer in
      writer.line("let \(base) = \(address).add(\(distance(index, list.layout)));")
      print(list.steps, &writer)
      finish(list.item, "", "", &writer)
    }
    restore(outer)
  }

  mutating func store(_ list: ElementsStore, _ writer: inout CodeWriter) {
    let subject = binding(list.subject, &writer)
    let address = address(of: list.base, &writer)
    let outer = save()
    let cursor = declare(list.cursor, as: "base")
    writer.statement("let mut \(cursor) = ", address, ";")
    let elements = elements(of: subject)
    let item = declare(list.item, elements.form, as: "item")
    writer.block("for \(item) in \(elements.sequence) {") { writer in
      print(list.steps, &writer)
      writer.line("\(cursor) = \(cursor).add(\(list.layout.size));")
    }
    restore(outer)
  }

  mutating func release(_ list: ElementsRelease, _ writer: inout CodeWriter) {
    let address = address(of: list.base, &writer).text
    loop(address, "\(list.count)", list.layout, list.cursor, &writer) { printer, writer in
      printer.print(list.steps, &writer)
    }
  }
}
