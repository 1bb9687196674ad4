import PintleABI
import PintleTestSupport
import Testing

/// A plan is all that a backend needs: a printer that knows nothing else prints sensible code.
@Suite struct PseudoCodeTests {
  private static let world = "Tests/Codegen/Golden/every-step.wit"

  /// The golden file reads like code.
  @Test func everyStepIsPrinted() throws {
    let source = try WITSource(try Repository.read(Self.world))
    let text = PseudoCode.print(try source.plan(), source.model)
    try assertSnapshot(text, "Tests/Codegen/Golden/every-step.txt")
  }

  @Test func theWorldHasEveryStep() throws {
    let abi = try WITSource(try Repository.read(Self.world)).plan()
    var found: Set<String> = []
    var steps: [Step] = (abi.guestRoutines + abi.hostRoutines).flatMap(\.steps)
    for function in (abi.imports + abi.exports).flatMap(\.functions) {
      let plans = [function.guestPlan, function.hostPlan, function.postReturnPlan]
      steps += plans.compactMap { $0 }.flatMap(\.phases).flatMap(\.steps)
    }
    while let step = steps.popLast() {
      found.insert(step.label)
      steps += step.blocks.flatMap(\.steps)
    }
    let declared = try Repository.read("Sources/ABI/Plan/Step.swift").split(separator: "\n")
      .filter { $0.hasPrefix("  case ") }.map { $0.dropFirst(7).prefix { $0 != "(" } }
    #expect(declared.count > 40)
    #expect(Set(declared.map(String.init)) == found)
  }

  /// The printer uses only what steps hold: it computes no layout, slot or name.
  @Test func thePrinterComputesNothing() throws {
    let text = try Repository.read("Tests/Codegen/PseudoCode.swift")
    for word in ["TypeFacts", "shape(of", "CoreNames", "Layout(", "[resource-", "cabi_", "cm32p2"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 310)
  }
}

extension Step {
  /// The name of its case.
  fileprivate var label: String { String("\(self)".prefix { $0 != "(" }) }
}
