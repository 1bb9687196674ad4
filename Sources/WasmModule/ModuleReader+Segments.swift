/// The sections of elements, code and data. Nothing of them is kept.
extension ModuleReader {
  mutating func readElements() throws(MalformedModule) {
    try readEach("element segments") { reader throws(MalformedModule) in
      try reader.readElementSegment()
    }
  }

  /// A segment has one of eight forms. The bits of its first number: whether it isn't active, has a table or is declared only,
  /// and has expressions rather than indices of functions.
  private mutating func readElementSegment() throws(MalformedModule) {
    let start = bytes.position
    let form = try bytes.number()
    guard form < 8 else {
      throw bytes.failure("an element segment has the unknown form \(form)", at: start)
    }
    let isActive = form & 0b001 == 0
    let hasExpressions = form & 0b100 != 0
    if isActive {
      let table = form & 0b010 == 0 ? 0 : try bytes.number()
      guard table < module.tables.count else {
        throw bytes.failure("there is no table \(table)", at: start)
      }
      try readConstant()
    }
    // Only the short forms of active segments leave the type out.
    if form & 0b011 != 0 {
      if hasExpressions { _ = try referenceType() } else { try readElementKind() }
    }
    try readEach("elements") { reader throws(MalformedModule) in
      if hasExpressions { try reader.readConstant() } else { _ = try reader.functionIndex() }
    }
  }

  private mutating func readElementKind() throws(MalformedModule) {
    let start = bytes.position
    guard try bytes.byte() == 0 else {
      throw bytes.failure("an element segment has an unknown kind of elements", at: start)
    }
  }

  // MARK: Code

  mutating func readCode() throws(MalformedModule) {
    let start = bytes.position
    let count = try bytes.count(of: "functions")
    let declared = module.functions.count - importedFunctions
    guard count == declared else {
      throw bytes.failure(
        "the code section has \(count) functions, but \(declared) are declared", at: start)
    }
    for _ in 0..<count { try readBody() }
  }

  private mutating func readBody() throws(MalformedModule) {
    let start = bytes.position
    let size = try bytes.number()
    let outer = try bytes.beginPart("the body of a function", size: size, startingAt: start)
    var locals = 0
    for _ in 0..<(try bytes.count(of: "locals")) {
      let place = bytes.position
      locals += try bytes.number()
      guard locals <= UInt32.max else { throw bytes.failure("too many locals", at: place) }
      _ = try valueType()
    }
    bytes.skipToLastByte()
    let last = bytes.position
    guard try bytes.byte() == Instruction.end else {
      throw bytes.failure("the body of a function doesn't end with `end`", at: last)
    }
    try bytes.endPart(outer)
  }

  // MARK: Data

  mutating func readData() throws(MalformedModule) {
    let start = bytes.position
    let count = try bytes.count(of: "data segments")
    if let dataCount, dataCount != count {
      throw bytes.failure(
        "the data section has \(count) segments, but the data count section says \(dataCount)",
        at: start)
    }
    for _ in 0..<count { try readDataSegment() }
  }

  private mutating func readDataSegment() throws(MalformedModule) {
    let start = bytes.position
    let form = try bytes.number()
    guard form < 3 else {
      throw bytes.failure("a data segment has the unknown form \(form)", at: start)
    }
    if form != 1 {
      let memory = form == 2 ? try bytes.number() : 0
      guard memory < module.memories.count else {
        throw bytes.failure("there is no memory \(memory)", at: start)
      }
      try readConstant()
    }
    try bytes.skip(try bytes.number())
  }
}
