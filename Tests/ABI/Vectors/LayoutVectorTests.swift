import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// abi.md 2: sizes, alignments, offsets, discriminants, flat forms.
@Suite struct LayoutVectorTests {
  @Test func layoutsAgreeWithTheSpecification() throws {
    for vector in try VectorFile("layout").vectors {
      try check(vector, try #require(vector["type"] as? String))
    }
  }

  private func check(_ vector: [String: Any], _ type: String) throws {
    let id = vector["id"] as? String ?? ""
    let source = try WITSource(
      "package t:v; interface i { \(declarations(of: vector)) f: func(x: \(type)); }")
    let function = try #require(source.model.interfaces.last?.functions.last, "\(id)")
    let reference = try #require(function.parameters.first?.type)
    let facts = TypeFacts(source.model)[reference]
    #expect(facts.layout.size == vector["size"] as? Int, "\(id): size of \(type)")
    #expect(facts.layout.alignment == vector["align"] as? Int, "\(id): alignment of \(type)")
    let flat = try #require(vector["flat"] as? [String])
    let expected = flat.count > TypeFacts.maximalParameters ? nil : flat
    #expect(facts.flat?.map { $0.core?.rawValue ?? "" } == expected, "\(id): flat form of \(type)")
    if let fields = vector["fields"] as? [[Any]] {
      #expect(facts.offsets == fields.map { $0[1] as? Int ?? -1 }, "\(id): offsets of \(type)")
    }
    if let element = vector["elem"] as? [Int] {
      #expect(facts.element == Layout(size: element[0], alignment: element[1]), "\(id)")
    }
    if let offset = vector["value_offset"] as? Int {
      #expect(facts.offsets.last == offset, "\(id)")
    }
    if let size = vector["disc_size"] as? Int { #expect(facts.discriminantSize == size, "\(id)") }
    if let offset = vector["payload_offset"] as? Int {
      #expect(facts.payloadOffset == offset, "\(id)")
    }
  }
}
