import PintleABI
import PintleDiagnostics
import PintleModel
import Testing

/// The discriminants of enums and the bits of flags.
@Suite struct LabelFactsTests {
  private static func labels(_ count: Int) -> [TypeDefinition.Label] {
    let nowhere = Span(file: FileID(index: 0), start: 0, end: 0)
    return (0..<count).map { TypeDefinition.Label(name: "l\($0)", docs: nil, span: nowhere) }
  }

  @Test(arguments: [(1, 1), (256, 1), (257, 2), (65_536, 2), (65_537, 4)])
  func `an enum counts its cases from 0`(count: Int, width: Int) {
    let facts = EnumFacts(Self.labels(count))
    #expect(facts.width == width)
    #expect(facts.cases.map(\.discriminant) == Array(0..<count))
    #expect(facts.cases.last?.label.name == "l\(count - 1)")
  }

  @Test(arguments: [
    (1, 1, UInt32(1)), (8, 1, 0xff), (9, 2, 0x1ff), (16, 2, 0xffff), (17, 4, 0x1_ffff),
    (32, 4, 0xffff_ffff),
  ])
  func `flags have the lowest bits`(count: Int, width: Int, mask: UInt32) {
    let facts = FlagsFacts(Self.labels(count))
    #expect(facts.width == width)
    #expect(facts.flags.map(\.bit) == Array(0..<count))
    #expect(facts.mask == mask)
  }
}
