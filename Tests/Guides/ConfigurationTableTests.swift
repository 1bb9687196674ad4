import PintleCodegen
import Testing

@testable import PintleDriver

/// The reference of pintle.json has the keys that its reader has.
@Suite(.serialized) struct ConfigurationTableTests {
  @Test func keysOfTheFile() throws {
    let rows = ConfigurationKey.allCases.map { ["`\($0.rawValue)`", $0.help] }
    try GuideTable("configuration", in: "Configuration").assertRows([["key", "value"]] + rows)
  }

  @Test func keysOfAllOutputs() throws {
    let rows = ConfigurationKey.OfOutput.allCases.map { ["`\($0.rawValue)`", $0.help] }
    try GuideTable("output", in: "Configuration").assertRows([["key", "value"]] + rows)
  }

  @Test(arguments: ["rust", "swift", "typescript"])
  func options(of language: String) throws {
    let backend = try #require(Backends.named(language))
    let rows = backend.optionList.map { option in
      ["`\(option.name)`", Self.values(of: option), Self.sentence(option.help)]
    }
    try GuideTable(language, in: "Configuration")
      .assertRows([["key", "value", "what it does"]] + rows)
  }

  private static func values(of option: BackendOption) -> String {
    switch option.kind {
    case .flag: "`true`; default `false`"
    case .choice(let choices):
      choices.map { "`\"\($0)\"`" }.joined(separator: ", ") + "; default "
        + "`\"\(option.defaultValues.joined())\"`"
    case .version: "a version; default `\"\(option.defaultValues.joined())\"`"
    case .text: "a text"
    case .list: "texts"
    }
  }

  /// What an option does, with a capital letter.
  private static func sentence(_ help: String) -> String {
    help.prefix(1).uppercased() + help.dropFirst()
  }
}
