import Foundation
import Testing

/// Reference results of the specification's own interpreter: Tests/Fixtures/abi-vectors, or the folder of that format
/// which `PINTLE_ABI_VECTORS` in the environment names.
struct VectorFile {
  static let otherFolder = ProcessInfo.processInfo.environment["PINTLE_ABI_VECTORS"]

  let vectors: [[String: Any]]

  init(_ name: String) throws {
    let own = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/abi-vectors")
    let folder = Self.otherFolder.map { URL(fileURLWithPath: $0) } ?? own
    let url = folder.appendingPathComponent("\(name).json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    vectors = try #require(json?["vectors"] as? [[String: Any]])
    #expect(vectors.count == json?["count"] as? Int)
  }

  /// Runs `body` for each vector. What it throws is recorded under the vector's id.
  func check(_ body: ([String: Any]) throws -> Void) {
    for vector in vectors {
      do {
        try body(vector)
      } catch {
        let subject = vector["reason"] ?? vector["type"] ?? ""
        Issue.record("\(vector["id"] ?? "?"), \(subject): \(error)")
      }
    }
  }
}

/// The declarations of a vector as WIT text; generated ones are spelled out.
func declarations(of vector: [String: Any]) -> String {
  let entries = vector["decls"] as? [Any] ?? []
  return entries.map { entry in
    guard let generated = entry as? [String: Any] else { return entry as? String ?? "" }
    return expand(generated)
  }.joined(separator: "\n")
}

private func expand(_ entry: [String: Any]) -> String {
  let name = entry["name"] as? String ?? ""
  let prefix = entry["prefix"] as? String ?? ""
  let count = entry["count"] as? Int ?? 0
  let payload = entry["payload"] as? [Any]
  let cases = (0..<count).map { index in
    let isPayload = payload?.first as? Int == index
    return "\(prefix)\(index)" + (isPayload ? "(\(payload?.last as? String ?? ""))" : "")
  }
  let keyword = entry["generate"] as? String ?? ""
  return "\(keyword) \(name) { \(cases.joined(separator: ", ")) }"
}
