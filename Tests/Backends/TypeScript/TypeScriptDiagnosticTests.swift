import PintleDiagnostics
import Testing

@testable import PintleTypeScript

/// Diagnostics of the backend, and worlds that have none.
@Suite struct TypeScriptDiagnosticTests {
  /// Two interfaces with the same short name, of two packages.
  private static let twoStores = """
    package test:t;
    package other:p { interface store { f: func(); } }
    interface store { g: func(); }
    world w { export store; export other:p/store; }
    """

  @Test func sharedAliasesAreLeftOut() throws {
    let made = try Generated(Self.twoStores)
    #expect(made.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(made.diagnostics.allSatisfy { $0.message.contains("`store`") })
    #expect(!made.text.contains("readonly store:"))
    #expect(made.text.contains("readonly \"other:p/store\": OtherPStore;"))
  }

  /// The planner warns about them.
  @Test(arguments: ["type t = stream<u8>;", "record t { a: result<future> }"])
  func typesThatCannotCrossAreLeftOut(_ type: String) throws {
    let made = try Generated("package test:t; interface i { \(type) } world w { import i; }")
    #expect(made.diagnostics == [])
    #expect(made.files.count == 1)
    #expect(made.files.first?.text.contains("namespace I") == false)
  }
}
