/// What a walk over a plan has to know about a step without knowing the step.
package struct StepShape: Sendable {
  /// The parts of a plan in which a step may appear, the phases of a call and the guest's post-return.
  package struct Phases: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let check = Phases(rawValue: 1)
    package static let lower = Phases(rawValue: 2)
    package static let call = Phases(rawValue: 4)
    package static let lift = Phases(rawValue: 8)
    package static let release = Phases(rawValue: 16)
    package static let postReturn = Phases(rawValue: 32)
  }

  /// Who runs a step.
  package enum Runner: Hashable, Sendable {
    case either, guest, host
  }

  package let phases: Phases
  package let runner: Runner
  /// What the step itself does to the guest's memory, without its blocks and its routine.
  package let access: MemoryAccess
  package let effect: StepEffect
  /// The values that the step defines for the later steps of its block.
  package let definitions: ValueList
  /// The values that the step itself reads, each as often as it reads it, without those of its blocks.
  package let uses: ValueList
  /// The blocks inside the step: the body of a list, the cases of a sum.
  package let blocks: StepBlocks

  @inline(__always)
  fileprivate init(
    _ phases: Phases, _ effect: StepEffect = .other, by runner: Runner = .either,
    access: MemoryAccess = [], defines definitions: ValueList = .none,
    uses: ValueList = .none, blocks: StepBlocks = .none
  ) {
    self.phases = phases
    self.runner = runner
    self.access = access
    self.effect = effect
    self.definitions = definitions
    self.uses = uses
    self.blocks = blocks
  }
}

/// What a step does besides computing its results. It decides where a printer may evaluate the step.
package enum StepEffect: Hashable, Sendable {
  case none
  /// It can fail.
  case failure
  /// It reads the guest's memory or takes ownership of a block, and may fail.
  case read
  /// It calls or branches: nothing may move across it, but its result can be used right where it is.
  case control
  /// It writes, frees or allocates, or changes a handle.
  case other
}

extension Step {
  package var definitions: ValueList { shape.definitions }
  package var uses: ValueList { shape.uses }
  package var blocks: StepBlocks { shape.blocks }
  package var access: MemoryAccess { shape.access }
  package var effect: StepEffect { shape.effect }

  /// The shape of each step, declared here and nowhere else. It is inlined so that the properties above compute only what
  /// they return.
  @inline(__always)
  package var shape: StepShape {
    switch self {
    case .constant(let value, _, _): StepShape(.lower, .none, defines: .one(value))
    case .cast(let value, let from, _):
      StepShape([.lower, .lift], .none, defines: .one(value), uses: .one(from))

    case .liftScalar(let value, let scalar, let from, _):
      StepShape(
        .lift, scalar == .char ? .failure : .none, defines: .one(value), uses: .one(from))
    case .lowerScalar(let value, _, let from):
      StepShape(.lower, .none, defines: .one(value), uses: .one(from))
    case .loadScalar(let value, _, let place, _):
      StepShape(.lift, .read, access: .reads, defines: .one(value), uses: .one(place.base))
    case .storeScalar(_, let from, let place):
      StepShape(.lower, access: .writes, uses: .two(from, place.base))

    case .loadPointer(let value, let place), .loadLength(let value, let place),
      .loadUnsigned(let value, _, let place):
      StepShape(
        [.lift, .postReturn], .read, access: .reads, defines: .one(value), uses: .one(place.base))
    case .storePointer(let value, let place), .storeLength(let value, let place),
      .storeUnsigned(let value, _, let place):
      StepShape(.lower, access: .writes, uses: .two(value, place.base))

    case .checkArea(let address, _, _):
      StepShape(.lift, by: .host, access: .reads, uses: .one(address))
    case .stackArea(let value, _), .staticArea(let value, _):
      StepShape(.lower, by: .guest, defines: .one(value))
    case .openArena(let value): StepShape(.lower, by: .guest, defines: .one(value))
    case .allocateArea(let value, _, _):
      StepShape(.lower, by: .host, access: .allocatorCall, defines: .one(value))
    case .freeArea(let address, _): StepShape(.lift, by: .guest, uses: .one(address))
    case .closeArena(let arena): StepShape(.release, by: .guest, uses: .one(arena))

    case .liftString(let value, let address, let length, _, _),
      .liftNumericList(let value, _, let address, let length, _, _):
      StepShape(.lift, .read, access: .reads, defines: .one(value), uses: .two(address, length))
    case .lowerString(let address, let length, let from, let ownership, _),
      .lowerNumericList(let address, let length, _, let from, let ownership, _):
      StepShape(
        .lower, ownership == .lend ? .none : .other, access: ownership.access,
        defines: .two(address, length), uses: ownership.uses(and: from))
    case .liftList(let list):
      StepShape(
        .lift, .control, access: .reads, defines: .one(list.result),
        uses: .two(list.address, list.length), blocks: .one(list.loop.lift))
    case .lowerList(let list):
      StepShape(
        .lower, access: list.ownership.access, defines: .two(list.address, list.length),
        uses: list.ownership.uses(and: list.subject), blocks: .one(list.loop.lower))
    case .liftMap(let map):
      StepShape(
        .lift, .control, access: .reads, defines: .one(map.result),
        uses: .two(map.address, map.length),
        blocks: .one(
          StepBlock(
            map.steps, entry: .two(map.cursor, map.counter), yields: .two(map.key, map.value))))
    case .lowerMap(let map):
      StepShape(
        .lower, access: map.ownership.access, defines: .two(map.address, map.length),
        uses: map.ownership.uses(and: map.subject),
        blocks: .one(
          StepBlock(map.steps, entry: .many([map.key, map.value, map.cursor, map.counter]))))

    case .loadNumericElements(let value, _, _, let place):
      StepShape(.lift, .read, access: .reads, defines: .one(value), uses: .one(place.base))
    case .storeNumericElements(_, _, let from, let place, _):
      StepShape(.lower, access: .writes, uses: .two(from, place.base))
    case .loadElements(let list):
      StepShape(
        .lift, .control, access: .reads, defines: .one(list.result), uses: .one(list.base.base),
        blocks: .one(list.loop.lift))
    case .storeElements(let list):
      StepShape(
        .lower, access: .writes, uses: .two(list.subject, list.base.base),
        blocks: .one(list.loop.lower))

    case .construct(let value, _, let parts):
      StepShape(.lift, .none, defines: .one(value), uses: .many(parts))
    case .project(let parts, _, let from, _):
      StepShape(.lower, .none, defines: .many(parts), uses: .one(from))
    case .liftSum(let value, _, let discriminant, let cases, _):
      StepShape(
        .lift, .control, defines: .one(value), uses: .one(discriminant), blocks: .lifted(cases))
    case .lowerSum(let results, _, let subject, let cases):
      StepShape(
        .lower, .control, defines: .many(results), uses: .one(subject), blocks: .lowered(cases))
    case .liftEnum(let value, _, let discriminant, _, _):
      StepShape(.lift, .failure, defines: .one(value), uses: .one(discriminant))
    case .lowerEnum(let value, _, let from), .lowerFlags(let value, _, let from):
      StepShape(.lower, .none, defines: .one(value), uses: .one(from))
    case .liftFlags(let value, _, let bits):
      StepShape(.lift, .none, defines: .one(value), uses: .one(bits))

    case .checkHandle(let value, _, _): StepShape(.check, by: .host, uses: .one(value))
    case .liftOwn(let value, _, let from, _), .liftBorrow(let value, _, let from, _):
      StepShape(.lift, defines: .one(value), uses: .one(from))
    case .lowerOwn(let value, _, let from, _), .lowerBorrow(let value, _, let from, _):
      StepShape(.lower, defines: .one(value), uses: .one(from))

    case .loadNamed(let value, _, let place, _):
      StepShape(.lift, .read, defines: .one(value), uses: .one(place.base))
    case .storeNamed(_, let from, let place, let arena, _):
      StepShape(
        .lower,
        uses: arena.map { .three(from, place.base, $0) } ?? .two(from, place.base))
    case .callCore(let results, let arguments):
      StepShape(
        .call, .control, access: .runsGuest, defines: .many(results), uses: .many(arguments))
    case .callUser(let result, let arguments):
      StepShape(
        .call, .control, defines: result.map { .one($0) } ?? .none, uses: .many(arguments))
    case .callPostReturn(let arguments):
      StepShape(.release, by: .host, access: [.runsGuest, .mayNotLeave], uses: .many(arguments))

    case .freeBlock(let address, let length, _):
      StepShape(.postReturn, by: .guest, uses: .two(address, length))
    case .releaseList(let list):
      StepShape(
        .postReturn, by: .guest, access: .reads, uses: .two(list.address, list.length),
        blocks: .one(StepBlock(list.steps, entry: .one(list.cursor))))
    case .releaseElements(let list):
      StepShape(
        .postReturn, by: .guest, access: .reads, uses: .one(list.base.base),
        blocks: .one(StepBlock(list.steps, entry: .one(list.cursor))))
    case .releaseNamed(_, let place):
      StepShape(.postReturn, by: .guest, uses: .one(place.base))
    case .releaseSum(_, let discriminant, let cases):
      StepShape(
        .postReturn, by: .guest, uses: .one(discriminant), blocks: .released(cases))
    }
  }
}

extension LowerOwnership {
  fileprivate var access: MemoryAccess {
    switch self {
    case .lend: []
    case .temporary, .transfer: .writes
    case .allocate: [.writes, .allocatorCall]
    }
  }

  fileprivate func uses(and subject: Value) -> ValueList {
    if case .temporary(let arena) = self { .two(subject, arena) } else { .one(subject) }
  }
}

extension MemoryAccess {
  /// A host's call of the guest's allocator.
  fileprivate static let allocatorCall: MemoryAccess = [.allocates, .runsGuest, .mayNotLeave]
}

extension ElementLoop {
  fileprivate var lift: StepBlock {
    StepBlock(steps, entry: .two(cursor, counter), yields: .one(item))
  }

  fileprivate var lower: StepBlock {
    StepBlock(steps, entry: .three(item, cursor, counter))
  }
}
