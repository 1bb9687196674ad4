import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// abi.md 3: core signatures, limits, what a guest must export.
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
    let abi = try WITSource(
      """
      package t:v;
      interface i { \(declarations(of: vector)) f: \(type); }
      world w { \(side) i; }
      """
    ).plan()
    let scope = try #require((side == "import" ? abi.imports : abi.exports).first, "\(id)")
    let function = try #require(scope.functions.first { $0.function.name == "f" }, "\(id)")
    let expected = vector[side == "import" ? "lower" : "lift"] as? [String: [String]] ?? [:]
    let signature = function.signature
    #expect(signature.parameters.map(\.rawValue) == expected["params"], "\(id): \(type)")
    #expect(signature.results.map(\.rawValue) == expected["results"], "\(id): \(type)")
    if side == "export" {
      #expect((function.postReturnPlan != nil) == vector["post_return"] as? Bool, "\(id): \(type)")
    }
    try checkNeeds(abi, vector["\(side)_needs"], id)
  }

  private func checkNeeds(_ abi: WorldABI, _ expected: Any?, _ id: String) throws {
    let needs = try #require(expected as? [String: Bool])
    #expect(abi.needsMemory == needs["memory"], "\(id): memory")
    #expect(abi.needsAllocator == needs["realloc"], "\(id): allocator")
  }
}
