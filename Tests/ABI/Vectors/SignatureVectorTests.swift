import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// Core signatures, limits, and what a guest must export.
@Suite struct SignatureVectorTests {
  @Test(arguments: ["import", "export"]) func signaturesAgreeWithTheSpecification(side: String)
    throws
  {
    for vector in try VectorFile("signature").vectors {
      try check(vector, try #require(vector["func"] as? String), side)
    }
  }

  private func check(_ vector: [String: Any], _ type: String, _ side: String) throws {
    let id = vector["id"] as? String ?? ""
    let source = try WITSource(
      """
      package t:v;
      interface i { \(declarations(of: vector)) f: \(type); }
      world w { \(side) i; }
      """)
    let abi = try source.plan()
    let scope = try #require((side == "import" ? abi.imports : abi.exports).first, "\(id)")
    let function = try #require(scope.functions.first { $0.function.name == "f" }, "\(id)")
    let expected = vector[side == "import" ? "lower" : "lift"] as? [String: [String]] ?? [:]
    let signature = function.signature
    #expect(signature.parameters.map(\.rawValue) == expected["params"], "\(id): \(type)")
    #expect(signature.results.map(\.rawValue) == expected["results"], "\(id): \(type)")
    if side == "export" {
      #expect((function.postReturnPlan != nil) == vector["post_return"] as? Bool, "\(id): \(type)")
    }
    try checkLimits(function, TypeFacts(source.model), vector, id)
    try checkNeeds(abi, vector["\(side)_needs"], id)
  }

  /// The flat forms, the areas, and which of them cross.
  private func checkLimits(
    _ function: WorldABI.FunctionABI, _ facts: TypeFacts, _ vector: [String: Any], _ id: String
  ) throws {
    let parameters = facts.product(function.function.parameters.map(\.type))
    let isIndirect = try #require(vector["indirect_params"] as? Bool)
    expect(parameters.flat?.count, vector["flat_params"], "\(id): flat parameters")
    #expect((parameters.flat == nil) == isIndirect, "\(id): indirect parameters")
    let area = vector["params_area"] as? [String: Any]
    if area != nil || !function.function.parameters.isEmpty {
      expect(parameters.layout, area, "\(id): area of the parameters")
      #expect(parameters.offsets == area?["offsets"] as? [Int], "\(id): offsets of parameters")
    }
    #expect(function.parameterArea == (isIndirect ? parameters.layout : nil), "\(id)")

    let result = function.function.result.map { facts[$0] }
    let isResultIndirect = try #require(vector["indirect_result"] as? Bool)
    expect(result.map { $0.flat?.count } ?? 0, vector["flat_results"], "\(id): flat results")
    #expect((function.resultArea != nil) == isResultIndirect, "\(id): indirect result")
    let resultArea = vector["result_area"] as? [String: Any]
    #expect((result == nil) == (resultArea == nil), "\(id): area of the result")
    if let result { expect(result.layout, resultArea, "\(id): area of the result") }
    if isResultIndirect { #expect(function.resultArea == result?.layout, "\(id)") }
  }

  /// A type with more than 16 core values has no flat form to compare.
  private func expect(_ count: Int?, _ expected: Any?, _ words: Comment) {
    let expected = expected as? Int ?? -1
    #expect(count == (expected > TypeFacts.maxFlatParameters ? nil : expected), words)
  }

  private func expect(_ layout: Layout, _ area: [String: Any]?, _ words: Comment) {
    #expect(layout.size == area?["size"] as? Int, words)
    #expect(layout.alignment == area?["align"] as? Int, words)
  }

  private func checkNeeds(_ abi: WorldABI, _ expected: Any?, _ id: String) throws {
    let needs = try #require(expected as? [String: Bool])
    #expect(abi.needsMemory == needs["memory"], "\(id): memory")
    #expect(abi.needsAllocator == needs["realloc"], "\(id): allocator")
  }
}
