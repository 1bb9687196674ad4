import PintleCodegen

/// The JSON Schema of pintle.json, for editors. It is made of the tables that the reader and the command line have.
package enum ConfigurationSchema {
  /// The schema as `pintle schema` prints it.
  package static var text: String { schema.text }

  // Draft 7 is what editors know best.
  private static var schema: SchemaValue {
    .object([
      ("$schema", "http://json-schema.org/draft-07/schema#"),
      ("title", .string("\(Configuration.fileName), the configuration of Pintle")),
      ("type", "object"),
      ("required", .strings([ConfigurationKey.wit, .outputs].map(\.rawValue))),
      ("additionalProperties", false),
      (
        "properties",
        .object(ConfigurationKey.allCases.map { ($0.rawValue, described(value(of: $0), $0.help)) })
      ),
      (
        "definitions",
        .object(Backends.all.map { ($0.name, output(of: $0)) })
      ),
    ])
  }

  private static func value(of key: ConfigurationKey) -> SchemaValue {
    switch key {
    case .schema, .world: anyText
    case .wit: ["anyOf": [path, ["type": "array", "minItems": 1, "items": path]]]
    case .features: ["type": "array", "items": feature]
    case .outputs: ["type": "array", "minItems": 1, "items": anyOutput]
    }
  }

  // MARK: Outputs

  /// An object whose language chooses which other keys it has.
  private static var anyOutput: SchemaValue {
    let languages = Backends.all.map(\.name)
    return .object([
      ("type", "object"),
      ("required", .strings([ConfigurationKey.OfOutput.language.rawValue])),
      (
        "properties",
        [
          "language": described(
            ["enum": .strings(languages)], ConfigurationKey.OfOutput.language.help)
        ]
      ),
      (
        "allOf",
        .array(
          languages.map { name in
            [
              "if": [
                "properties": ["language": ["const": .string(name)]], "required": ["language"],
              ],
              "then": ["$ref": .string("#/definitions/\(name)")],
            ]
          })
      ),
    ])
  }

  private static func output(of backend: any Backend) -> SchemaValue {
    let keys = ConfigurationKey.OfOutput.allCases.map { key -> (String, SchemaValue) in
      switch key {
      case .language:
        (key.rawValue, described(["const": .string(backend.name)], key.help))
      case .path: (key.rawValue, described(outputPath, key.help))
      }
    }
    let options = backend.optionList.map { option in
      (option.name, described(value(of: option), capitalized(option.help)))
    }
    let required = ConfigurationKey.OfOutput.allCases.filter { $0.isRequired(by: backend) }
    return [
      "required": .strings(required.map(\.rawValue)), "additionalProperties": false,
      "properties": .object(keys + options),
    ]
  }

  private static func value(of option: BackendOption) -> SchemaValue {
    switch option.kind {
    case .flag: ["type": "boolean", "default": false]
    case .choice(let choices):
      ["enum": .strings(choices), "default": .string(option.defaultValues.joined())]
    case .version(let floors):
      [
        "type": "string", "pattern": .string(floors.pattern),
        "default": .string(option.defaultValues.joined()),
      ]
    case .text: anyText
    case .list: ["type": "array", "items": anyText]
    }
  }

  // MARK: Values

  private static let anyText: SchemaValue = ["type": "string", "minLength": 1]

  /// A relative path.
  private static let path: SchemaValue = ["type": "string", "pattern": "^[^/]"]

  /// A relative path without `..`.
  private static let outputPath: SchemaValue = [
    "type": "string", "pattern": #"^(?!/)(?!(.*/)?\.\.(/|$))."#,
  ]

  /// The name of a feature, as `FeatureSet.problem(with:)` allows it.
  private static let feature: SchemaValue = [
    "type": "string",
    "pattern": "^([a-z][a-z0-9]*|[A-Z][A-Z0-9]*)(-([a-z0-9]+|[A-Z0-9]+))*$",
  ]

  private static func described(_ value: SchemaValue, _ help: String) -> SchemaValue {
    guard case .object(let members) = value else { return value }
    return .object([("description", .string(help))] + members)
  }

  private static func capitalized(_ help: String) -> String {
    help.prefix(1).uppercased() + help.dropFirst()
  }
}
