import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// Sizes, alignments, offsets, discriminants and flat forms.
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
    #expect(flat(facts) == limited(vector["flat"]), "\(id): flat form of \(type)")
    #expect(kind(of: reference, source.model) == vector["kind"] as? String, "\(id)")
    try checkParts(vector, reference, source.model)
    if let element = vector["elem"] as? [Int] {
      #expect(facts.element == Layout(size: element[0], alignment: element[1]), "\(id)")
    }
    if let offset = vector["value_offset"] as? Int {
      #expect(facts.offsets.last == offset, "\(id)")
    }
    if let length = vector["length"] as? Int {
      guard case .fixedList(_, length) = source.model.shape(of: reference) else {
        throw Fault("\(id): no list of \(length)")
      }
    }
    if let size = vector["disc_size"] as? Int { #expect(facts.discriminantSize == size, "\(id)") }
    if let offset = vector["payload_offset"] as? Int {
      #expect(facts.payloadOffset == offset, "\(id)")
    }
  }

  /// The fields of a product and the cases of a sum.
  private func checkParts(_ vector: [String: Any], _ type: TypeRef, _ model: Model) throws {
    let id = vector["id"] as? String ?? ""
    let all = TypeFacts(model)
    switch model.shape(of: type) {
    case .product(let parts):
      let fields = try #require(vector["fields"] as? [[Any]], "\(id)")
      #expect(parts.map(\.name) == fields.map { $0[0] as? String }, "\(id): labels")
      #expect(all[type].offsets == fields.map { $0[1] as? Int }, "\(id): offsets")
      let layouts = parts.map { all[$0.type].layout }
      #expect(layouts.map(\.size) == fields.map { $0[2] as? Int }, "\(id): sizes")
      #expect(layouts.map(\.alignment) == fields.map { $0[3] as? Int }, "\(id): alignments")
    case .sum(let found):
      // Left out for generated variants.
      guard let cases = vector["cases"] as? [[Any]] else { return }
      #expect(found.map(\.name) == cases.map { $0[0] as? String }, "\(id): labels")
      let payloads = found.map { $0.payload.map { all[$0] } }
      #expect(payloads.map { $0?.layout.size } == cases.map { $0[1] as? Int }, "\(id): sizes")
      #expect(
        payloads.map { $0.flatMap(flat) } == cases.map { limited($0[2]) }, "\(id): flat forms")
    case .scalar, .text, .numbers, .list, .map, .fixedList, .enumeration, .flags, .own, .borrow,
      .unsupported:
      #expect(vector["fields"] == nil && vector["cases"] == nil, "\(id)")
    }
  }

  private func flat(_ facts: TypeFacts.Facts) -> [String]? {
    facts.flat?.map { $0.core?.rawValue ?? "" }
  }

  /// A type with more than 16 core values has no flat form.
  private func limited(_ json: Any?) -> [String]? {
    guard let flat = json as? [String], flat.count <= TypeFacts.maxFlatParameters else {
      return nil
    }
    return flat
  }

  /// The word of the vectors for a type.
  private func kind(of type: TypeRef, _ model: Model) -> String {
    let type = model.resolvingAliases(type)
    if let scalar = Scalar(type) { return scalar.rawValue }
    guard case .defined(let id) = type else { return "string" }
    return switch model[id].kind {
    case .record: "record"
    case .tuple: "tuple"
    case .variant: "variant"
    case .option: "option"
    case .result: "result"
    case .enumeration: "enum"
    case .flags: "flags"
    case .list: "list"
    case .fixedLengthList: "flist"
    case .map: "map"
    case .own: "own"
    case .borrow: "borrow"
    case .alias, .resource, .future, .stream: ""
    }
  }
}
