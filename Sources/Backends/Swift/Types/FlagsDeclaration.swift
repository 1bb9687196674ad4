import PintleABI
import PintleCodegen
import PintleModel

extension TypeDeclarations {
  /// Prints an option set whose description lists the names of the flags.
  func flags(_ labels: [TypeDefinition.Label], _ writer: inout CodeWriter) {
    let facts = FlagsFacts(labels)
    let raw = printer.integer(facts.width)
    let protocols = ["OptionSet", "Hashable", "Sendable", "CustomStringConvertible"]
    let others = (isCodable ? ["Codable"] : []) + (isError ? ["Error"] : [])
    let list = (protocols + others).map(printer.standard)
    writer.header("\(access)struct \(name)", list)
    writer.indented { writer in
      writer.line("\(access)let rawValue: \(raw)")
      writer.line()
      if !access.isEmpty {
        writer.block("\(access)init(rawValue: \(raw)) {") { $0.line("self.rawValue = rawValue") }
        writer.line()
      }
      for flag in facts.flags {
        let name = SwiftNames.quoted(Self.flagName(flag.label))
        writer.docs(flag.label.docs, of: name)
        let value = "Self(rawValue: 1 << \(flag.bit))"
        writer.line("\(access)static let \(name) = \(value)")
      }
      writer.line()
      description(labels, printer, &writer)
    }
    writer.line("}")
  }

  private func description(
    _ labels: [TypeDefinition.Label], _ printer: TypePrinter, _ writer: inout CodeWriter
  ) {
    writer.block("\(access)var description: \(printer.standard("String")) {") { writer in
      let open = "let names: [(Self, \(printer.standard("String")))] = ["
      let pairs = labels.map { "(.\(Self.flagName($0)), \(SwiftNames.literal($0.name)))" }
      // `swift format` allows no trailing comma after a single element.
      let comma = pairs.count == 1 ? "" : ","
      if pairs.count == 1, writer.column + open.count + pairs[0].count < WrappedLine.width {
        writer.line(open + pairs[0] + "]")
      } else {
        writer.line(open)
        writer.indented { writer in for pair in pairs { writer.line(pair + comma) } }
        writer.line("]")
      }
      writer.line(
        #"return "[\(names.filter { contains($0.0) }.map(\.1).joined(separator: ", "))]""#)
    }
  }

  static func flagName(_ label: TypeDefinition.Label) -> String {
    SwiftNames.member(label.name, reserved: ["description"])
  }
}
