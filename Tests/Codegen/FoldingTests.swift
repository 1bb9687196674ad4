import PintleCodegen
import Testing

@testable import PintleABI

/// A plan with the values `0..<values`, to which tests refer by number.
private func plan(
  _ role: Role, values: Int, phases: [(Phase.Kind, [Step])], result: Int? = nil
) -> Plan {
  Plan(
    role: role,
    values: (0..<values).map { ValueDeclaration(type: .core(.i32), hint: "value-\($0)") },
    parameters: [], phases: phases.map { Phase($0.0, $0.1) }, frame: [],
    result: result.map(v))
}

private func v(_ index: Int) -> Value { Value(index: index) }

/// The numbers of the values that may be folded.
private func folded(_ plan: Plan, checksNumbers: Bool = false) -> [Int] {
  let folding = Folding(plan, checksNumbers: checksNumbers)
  return plan.values.indices.filter { folding.contains(v($0)) }
}

private let nowhere = Path(root: nil)

@Suite struct FoldingTests {
  /// `add(a, b)`: parameters 0 and 1, their core values 2 and 3, the core result 4, the result 5.
  private func add(_ role: Role) -> Plan {
    plan(
      role, values: 6,
      phases: [
        (.lower, [.lowerScalar(v(2), .u32, from: v(0)), .lowerScalar(v(3), .u32, from: v(1))]),
        (.call, [.callCore(results: [v(4)], arguments: [v(2), v(3)])]),
        (.lift, [.liftScalar(v(5), .u32, from: v(4), nowhere)]),
      ], result: 5)
  }

  @Test func `a guest prints a simple call as one expression`() {
    #expect(folded(add(.guestCallsImport)) == [2, 3, 4, 5])
  }

  @Test func `a host prints the call as a statement, because it keeps phases separate`() {
    #expect(folded(add(.hostCallsExport)) == [2, 3, 5])
    #expect(folded(add(.hostCallsExport), checksNumbers: true) == [5])
  }

  @Test func `a value that is read twice is not folded`() {
    let twice = plan(
      .guestCallsImport, values: 2,
      phases: [
        (
          .lower,
          [
            .constant(v(0), .i32, 1),
            .callCore(results: [], arguments: [v(0), v(0)]),
          ]
        )
      ])
    #expect(folded(twice) == [])
  }

  @Test func `a read is not moved past a step that frees its memory`() {
    let steps: [Step] = [
      .loadScalar(v(1), .u32, from: MemoryOperand(v(0), 0), nowhere),
      .freeArea(v(0), Layout(size: 4, alignment: 4)),
      .callUser(result: nil, arguments: [v(1)]),
    ]
    #expect(folded(plan(.guestImplementsExport, values: 2, phases: [(.lift, steps)])) == [])
    let withoutFree = [steps[0], steps[2]]
    #expect(folded(plan(.guestImplementsExport, values: 2, phases: [(.lift, withoutFree)])) == [1])
  }

  @Test func `a value used in a branch is not folded into it`() {
    let body = CaseLower(
      name: "some", discriminant: 1, payload: nil, steps: [.cast(v(2), from: v(1), .i32ToI64)],
      results: [v(2)])
    let steps: [Step] = [
      .constant(v(1), .i32, 1),
      .lowerSum(results: [v(3)], .bool, subject: v(0), [body]),
    ]
    #expect(
      folded(plan(.guestCallsImport, values: 4, phases: [(.lower, steps)], result: 3)) == [2, 3])
  }
}
