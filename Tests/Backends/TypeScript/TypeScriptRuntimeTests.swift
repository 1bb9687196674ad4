import Testing

@testable import PintleTypeScript

/// Which parts of the runtime an output includes.
@Suite struct TypeScriptRuntimeTests {
  @Test func `a part of the runtime includes what it needs`() {
    var runtime = Runtime()
    #expect(runtime.lines(for: .typeScript, isHead: false).isEmpty)
    runtime.use("lift-text")
    #expect(runtime.used.isSuperset(of: ["lift-text", "guest", "memory", "decoder", "platform"]))
    #expect(!runtime.used.contains("handles"))
    let text = runtime.lines(for: .typeScript, isHead: false).joined(separator: "\n")
    #expect(text.contains("function liftText(") && !text.contains("// #"))
  }

  @Test func `names at the top level of the runtime are reserved`() {
    #expect(Runtime().names.isSuperset(of: ["Guest", "liftText", "WitError", "control", "Limits"]))
  }
}
