/// Reads the sections of a module.
struct ModuleReader {
  var module = WasmModule()
  var bytes: ByteReader
  /// How many of the functions are imported.
  var importedFunctions = 0
  /// The number of types that a type may name: those so far, and the rest of its recursive group.
  var nameableTypes = 0
  /// What the data count section says.
  var dataCount: Int?
  private var seen: Set<WasmSection> = []

  /// `\0asm`, and the version with the number of the format, which components have in the third byte.
  private static let preamble: [UInt8] = [0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]

  init(_ file: [UInt8]) {
    bytes = ByteReader(file)
  }

  mutating func read() throws(MalformedModule) {
    for expected in Self.preamble {
      let start = bytes.position
      guard try bytes.byte() == expected else {
        throw start < 4
          ? bytes.failure("the file doesn't begin with `\\0asm`", at: 0)
          : bytes.failure("the version of the format is not 1", at: 4)
      }
    }
    var lastRank = 0
    while !bytes.isAtEnd {
      let start = bytes.position
      let section = try sectionNumber()
      if section != .custom {
        guard seen.insert(section).inserted else {
          throw bytes.failure("\(section.title) is repeated", at: start)
        }
        guard section.rank > lastRank else {
          throw bytes.failure("\(section.title) is too late in the file", at: start)
        }
        lastRank = section.rank
      }
      let size = try bytes.number()
      let outer = try bytes.beginPart(section.title, size: size, startingAt: start)
      try read(section)
      try bytes.endPart(outer)
    }
    try checkCounts()
  }

  private mutating func sectionNumber() throws(MalformedModule) -> WasmSection {
    let start = bytes.position
    let number = try bytes.byte()
    guard let section = WasmSection(rawValue: number) else {
      throw bytes.failure("there is no section with the number \(number)", at: start)
    }
    return section
  }

  private mutating func read(_ section: WasmSection) throws(MalformedModule) {
    switch section {
    case .custom: try readCustomSection()
    case .types: try readTypes()
    case .imports: try readImports()
    case .functions: try readFunctions()
    case .tables: try readTables()
    case .memories: try readMemories()
    case .tags: try readTags()
    case .globals: try readGlobals()
    case .exports: try readExports()
    case .start: try readStart()
    case .elements: try readElements()
    case .dataCount: dataCount = try bytes.number()
    case .code: try readCode()
    case .data: try readData()
    }
  }

  private mutating func readCustomSection() throws(MalformedModule) {
    let name = try bytes.name()
    let range = bytes.position..<bytes.end
    try bytes.skip(range.count)
    module.customSections.append(.init(name: name, range: range))
  }

  /// Sections that other sections count must be there.
  private func checkCounts() throws(MalformedModule) {
    let bodies = module.functions.count - importedFunctions
    guard seen.contains(.code) || bodies == 0 else {
      throw bytes.failure("\(bodies) functions are declared, but there is no code section")
    }
    let segments = dataCount ?? 0
    guard seen.contains(.data) || segments == 0 else {
      throw bytes.failure("\(segments) data segments are counted, but there is no data section")
    }
  }

  /// Reads elements with a count before them.
  mutating func readEach(
    _ elements: String, _ readElement: (inout Self) throws(MalformedModule) -> Void
  ) throws(MalformedModule) {
    for _ in 0..<(try bytes.count(of: elements)) { try readElement(&self) }
  }

  /// An index, which must be less than a number.
  mutating func index(
    of kind: @autoclosure () -> String, below count: Int
  ) throws(MalformedModule) -> Int {
    let start = bytes.position
    let index = try bytes.number()
    guard index < count else {
      throw bytes.failure("there is no \(kind()) \(index)", at: start)
    }
    return index
  }

  /// A byte that is 0 or 1.
  mutating func flag(_ meaning: String) throws(MalformedModule) -> Bool {
    let start = bytes.position
    let byte = try bytes.byte()
    guard byte < 2 else {
      throw bytes.failure("\(meaning) is \(byte), and not 0 or 1", at: start)
    }
    return byte == 1
  }
}
