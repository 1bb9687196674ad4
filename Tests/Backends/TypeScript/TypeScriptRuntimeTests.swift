import PintleCodegen
import Testing

@testable import PintleTypeScript

/// The marks of the templates.
@Suite struct TypeScriptRuntimeTests {
  private static let sources = RuntimeSource.files.map { RuntimeSource(file: "\($0).ts") }

  /// The names of all parts, and of those that parts need.
  private static func names(_ nodes: [RuntimeSource.Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .line: []
      case .part(let name, _, let inner): [name] + names(inner)
      }
    }
  }

  @Test func everyNeedIsAPart() {
    let names = Set(Self.sources.flatMap { Self.names($0.nodes) })
    for (part, needs) in Self.sources.flatMap(\.needs) {
      #expect(needs.isSubset(of: names), "\(part)")
    }
  }

  @Test func bothFormsHaveTheSameCodeParts() {
    for file in RuntimeSource.files {
      let code = RuntimeSource(file: "\(file).js")
      #expect(Template.text("typescript/\(file).js") != nil)
      #expect(
        Set(Self.names(code.nodes)).isSubset(
          of: Self.names(RuntimeSource(file: "\(file).ts").nodes)))
    }
  }

  @Test func aPartBringsWhatItNeeds() {
    var runtime = Runtime()
    #expect(runtime.lines(for: .typeScript, isHead: false).isEmpty)
    runtime.use("lift-text")
    #expect(runtime.used.isSuperset(of: ["lift-text", "guest", "memory", "decoder", "platform"]))
    #expect(!runtime.used.contains("handles"))
    let text = runtime.lines(for: .typeScript, isHead: false).joined(separator: "\n")
    #expect(
      text.contains("function liftText(") && !text.contains("#part") && !text.contains("#end"))
  }

  @Test func topLevelNames() {
    #expect(Runtime().names.isSuperset(of: ["Guest", "liftText", "WitError", "control", "Limits"]))
  }
}
