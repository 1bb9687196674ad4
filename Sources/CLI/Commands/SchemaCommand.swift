import PintleDriver

/// `pintle schema`.
enum SchemaCommand: Command {
  static let name = "schema"
  static let summary = "print the JSON Schema of pintle.json, for editors"

  static let introduction = """
    Prints the JSON Schema of pintle.json (draft 7). Editors complete and check the file
    with it, when the key $schema of the file has its path.

    Usage: pintle schema
    """

  static let examples = """
    Examples:
      pintle schema > pintle.schema.json

    The first key of pintle.json is then:
      "$schema": "pintle.schema.json"

    """

  static var options: [Option] { [] }
  static var operands: Candidates { .text }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    if let path = arguments.paths.first {
      return console.wrongUsage(
        "unexpected argument `\(path)`", "`pintle schema > \(path)` writes the schema to a file")
    }
    return console.result(ConfigurationSchema.text)
  }
}
