import PintleABI

/// A value of core WebAssembly, by its bits.
struct CoreValue: Hashable {
  var type: CoreType
  var bits: UInt64

  static func i32(_ value: UInt32) -> CoreValue { CoreValue(type: .i32, bits: UInt64(value)) }
}

/// What a ``Value`` of a plan is at run time.
enum Slot {
  case core(CoreValue)
  case wit(WITValue)
}

/// The run of one plan or routine.
final class Frame {
  let infos: [ValueDeclaration]
  let parent: Frame?
  /// The path with which the parent calls the routine.
  let path: Path
  /// The generation of memory that the code of this frame has looked up.
  var view: Int
  /// The memory that it may access: checked areas, its own blocks, elements of lists.
  var ranges: [Range<Int>]
  /// What was done to memory, by routines too.
  var performed: MemoryAccess = []
  private var slots: [Slot?]
  private var defined: [Value] = []

  init(
    _ infos: [ValueDeclaration], parent: Frame? = nil, path: Path = Path(root: nil), view: Int,
    ranges: [Range<Int>] = []
  ) {
    self.infos = infos
    self.parent = parent
    self.path = path
    self.view = view
    self.ranges = ranges
    slots = Array(repeating: nil, count: infos.count)
  }

  func define(_ value: Value, _ slot: Slot) throws {
    let name = infos[value.index].hint
    guard slots[value.index] == nil else { throw Fault("\(name) is defined twice") }
    switch (infos[value.index].type.core, slot) {
    case (let type?, .core(let core)) where core.type == type: break
    case (nil, .wit): break
    default: throw Fault("\(name) gets \(slot), but is \(infos[value.index].type)")
    }
    slots[value.index] = slot
    defined.append(value)
  }

  func slot(_ value: Value) throws -> Slot {
    guard let slot = slots[value.index] else {
      throw Fault("\(infos[value.index].hint) is used before its definition")
    }
    return slot
  }

  /// Runs a block. What it defines and may access ends with it.
  func scope<Result>(_ body: () throws -> Result) rethrows -> Result {
    let marks = (defined.count, ranges.count)
    let result = try body()
    for value in defined[marks.0...] { slots[value.index] = nil }
    defined.removeLast(defined.count - marks.0)
    ranges.removeLast(ranges.count - marks.1)
    return result
  }

  /// The path as text, `entries[3].name`, from the root of the outermost caller.
  func render(_ path: Path) -> String {
    path.elements.reduce(path.distinctRoot() ?? parent?.render(self.path) ?? "") { text, element in
      switch element {
      case .field(let name), .case(let name): "\(text).\(name)"
      case .position(let number): "\(text)[\(number)]"
      case .index(let counter):
        if case .core(let number) = slots[counter.index] {
          "\(text)[\(number.bits)]"
        } else {
          "\(text)[?]"
        }
      }
    }
  }
}
