import PintleCodegen
import PintleDiagnostics
import PintleDriver
import PintleTestSupport
import Testing

/// The schema of pintle.json, its reader and the options agree.
@Suite struct ConfigurationSchemaTests {
  private let folder: TemporaryFolder
  private let schema: SchemaValidator

  init() throws {
    folder = try TemporaryFolder()
    schema = try SchemaValidator(ConfigurationSchema.text)
  }

  /// Checks that both accept a configuration, or that neither does.
  private func check(
    _ text: String, isValid: Bool, location: SourceLocation = #_sourceLocation
  ) throws {
    try folder.write(["pintle.json": text])
    var sources = SourceMap()
    let loaded = Configuration.load(folder.path("pintle.json"), into: &sources)
    let messages = loaded.diagnostics.map(\.message)
    #expect(
      (loaded.value != nil) == isValid, "reader: \(text) \(messages)", sourceLocation: location)
    #expect(try schema.accepts(text) == isValid, "schema: \(text)", sourceLocation: location)
  }

  @Test func configurationsOfTheExamples() throws {
    let files = try Repository.files(below: "IDL-examples").filter { $0.hasSuffix("pintle.json") }
    #expect(files.count > 10)
    for file in files { #expect(try schema.accepts(Repository.read(file)), "\(file)") }
  }

  private static let output = #"{"language": "rust", "path": "a"}"#

  @Test(arguments: [
    (#""wit": "a.wit""#, true), (#""wit": "./w/a.wit""#, true), (#""wit": ["a", "b"]"#, true),
    (#""wit": []"#, false), (#""wit": """#, false), (#""wit": "/a""#, false),
    (#""wit": ["a", "/b"]"#, false), (#""wit": [1]"#, false), (#""wit": null"#, false),
    (#""wit": "a", "world": "w""#, true), (#""wit": "a", "world": """#, false),
    (#""wit": "a", "world": ["w"]"#, false), (#""wit": "a", "worlds": "w""#, false),
    (#""wit": "a", "$schema": "s.json""#, true), (#""wit": "a", "$schema": true"#, false),
    (#""wit": "a", "features": []"#, true), (#""wit": "a", "features": ["a-b1", "A-b"]"#, true),
    (#""wit": "a", "features": "a""#, false), (#""wit": "a", "features": ["a_b"]"#, false),
    (#""wit": "a", "features": ["aB"]"#, false), (#""wit": "a", "features": ["1a"]"#, false),
  ])
  func keysOfTheConfiguration(_ members: String, _ isValid: Bool) throws {
    try check("{\(members), \"outputs\": [\(Self.output)]}", isValid: isValid)
  }

  @Test(arguments: [
    (#"{"wit": "a"}"#, false), (#"{"outputs": [{"language": "rust", "path": "a"}]}"#, false),
    (#"{"wit": "a", "outputs": []}"#, false), (#"{"wit": "a", "outputs": {}}"#, false),
    ("[]", false), ("1", false),
  ])
  func missingKeys(_ text: String, _ isValid: Bool) throws {
    try check(text, isValid: isValid)
  }

  private func checkOutput(_ text: String, isValid: Bool) throws {
    try check(#"{"wit": "a", "outputs": [\#(text)]}"#, isValid: isValid)
  }

  @Test(arguments: [
    ("{}", false), ("1", false), (#"{"language": "rust"}"#, false), (#"{"path": "a"}"#, false),
    (#"{"language": "rust", "path": "a/..b/c"}"#, true),
    (#"{"language": "rust", "path": "../a"}"#, false),
    (#"{"language": "rust", "path": "a/../b"}"#, false),
    (#"{"language": "rust", "path": "a/.."}"#, false),
    (#"{"language": "rust", "path": "/a"}"#, false), (#"{"language": "rust", "path": ""}"#, false),
    (#"{"language": "rust", "path": 1}"#, false), (#"{"language": "c", "path": "a"}"#, false),
    (#"{"language": 1, "path": "a"}"#, false),
    (#"{"language": "rust", "path": "a", "rust-version": "1.70.1"}"#, true),
    (#"{"language": "rust", "path": "a", "rust-version": "new"}"#, false),
    (#"{"language": "rust", "path": "a", "rust-version": 1.82}"#, false),
  ])
  func keysOfOutputs(_ text: String, _ isValid: Bool) throws {
    try checkOutput(text, isValid: isValid)
  }

  /// Each option of a language is a key of its outputs, with the same values, and of no other language's.
  @Test func optionsOfLanguages() throws {
    for backend in Backends.all {
      for option in backend.optionList {
        let (valid, invalid) = Self.values(of: option)
        func output(_ backend: any Backend, _ value: String) -> String {
          #"{"language": "\#(backend.name)", "path": "a", "\#(option.name)": \#(value)}"#
        }
        for value in valid { try checkOutput(output(backend, value), isValid: true) }
        for value in invalid { try checkOutput(output(backend, value), isValid: false) }
        for other in Backends.all where !other.hasOption(option.name) {
          try checkOutput(output(other, valid[0]), isValid: false)
        }
      }
    }
  }

  private static func values(of option: BackendOption) -> (valid: [String], invalid: [String]) {
    switch option.kind {
    case .flag: (["true", "false"], [#""true""#, "1", "null"])
    case .choice(let choices): (choices.map { "\"\($0)\"" }, [#""none of them""#, "true", "[]"])
    case .version(let floors): (floors.texts.map { "\"\($0)\"" }, [#""x""#, "1", "[]"])
    case .text: ([#""a""#], [#""""#, "1", "[]"])
    case .list: ([#"["a", "b"]"#, "[]"], [#""a""#, #"[""]"#, "[1]"])
    }
  }
}
