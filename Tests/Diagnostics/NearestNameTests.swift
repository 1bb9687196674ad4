import PintleDiagnostics
import Testing

@Suite struct NearestNameTests {
  @Test func findsTheNearestCandidate() {
    #expect(nearestName(to: "vectr", among: ["color", "vector", "victor"]) == "vector")
    #expect(nearestName(to: "recrod", among: ["record", "recd"]) == "record")
    #expect(nearestName(to: "Point", among: ["point"]) == "point")
    #expect(nearestName(to: "far", among: ["nowhere", "elsewhere"]) == nil)
    #expect(nearestName(to: "x", among: ["y", "z"]) == nil)
    #expect(nearestName(to: "", among: ["a"]) == nil)
    #expect(nearestName(to: "abcd", among: []) == nil)
  }

  @Test func tiesAreBrokenAlphabetically() {
    #expect(nearestName(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(nearestName(to: "bat", among: ["hat", "cat"]) == "cat")
  }
}
