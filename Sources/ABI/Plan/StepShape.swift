/// What a step defines, reads and contains: the shape that every walk over a plan needs.
extension Step {
  /// The values that the step defines for the steps behind it in its block.
  package var definitions: [Value] {
    switch self {
    case .constant(let value, _, _), .cast(let value, _, _), .liftScalar(let value, _, _, _),
      .lowerScalar(let value, _, _), .loadScalar(let value, _, _, _), .loadPointer(let value, _),
      .loadLength(let value, _),
      .loadUnsigned(let value, _, _), .stackArea(let value, _), .staticArea(let value, _),
      .allocateArea(let value, _, _), .openArena(let value), .liftString(let value, _, _, _, _),
      .liftNumericList(let value, _, _, _, _, _), .construct(let value, _, _),
      .liftSum(let value, _, _, _, _), .liftEnum(let value, _, _, _, _),
      .lowerEnum(let value, _, _), .liftFlags(let value, _, _), .lowerFlags(let value, _, _),
      .liftOwn(let value, _, _, _), .liftBorrow(let value, _, _, _),
      .lowerOwn(let value, _, _, _), .lowerBorrow(let value, _, _, _),
      .loadNamed(let value, _, _, _), .loadNumericElements(let value, _, _, _):
      [value]
    case .lowerString(let address, let length, _, _, _),
      .lowerNumericList(let address, let length, _, _, _, _):
      [address, length]
    case .liftList(let list): [list.result]
    case .lowerList(let list): [list.address, list.length]
    case .liftMap(let map): [map.result]
    case .lowerMap(let map): [map.address, map.length]
    case .loadElements(let list): [list.result]
    case .project(let parts, _, _, _): parts
    case .lowerSum(let results, _, _, _): results
    case .callCore(let results, _): results
    case .callUser(let result, _): result.map { [$0] } ?? []
    case .storeScalar, .storePointer, .storeLength, .storeUnsigned, .checkArea, .freeArea,
      .closeArena,
      .checkHandle, .storeNamed, .callPostReturn, .freeBlock, .releaseList, .releaseNamed,
      .releaseSum, .storeNumericElements, .storeElements, .releaseElements, .returnLends,
      .checkBorrows,
      .dropBorrows, .enter, .leave, .checkMayLeave:
      []
    }
  }

  /// The values that the step itself reads, each as often as it reads it, without those of its blocks.
  package var uses: [Value] {
    switch self {
    case .constant, .stackArea, .staticArea, .allocateArea, .openArena, .returnLends,
      .checkBorrows, .dropBorrows, .enter, .leave, .checkMayLeave:
      []
    case .cast(_, let value, _), .liftScalar(_, _, let value, _), .lowerScalar(_, _, let value),
      .project(_, _, let value, _), .liftSum(_, _, let value, _, _), .lowerSum(_, _, let value, _),
      .liftEnum(_, _, let value, _, _), .lowerEnum(_, _, let value), .liftFlags(_, _, let value),
      .lowerFlags(_, _, let value), .checkHandle(let value, _, _), .liftOwn(_, _, let value, _),
      .liftBorrow(_, _, let value, _), .lowerOwn(_, _, let value, _),
      .lowerBorrow(_, _, let value, _), .checkArea(let value, _, _), .freeArea(let value, _),
      .closeArena(let value), .releaseSum(_, let value, _):
      [value]
    case .loadScalar(_, _, let place, _), .loadPointer(_, let place), .loadLength(_, let place),
      .loadUnsigned(_, _, let place), .loadNamed(_, _, let place, _),
      .releaseNamed(_, let place), .loadNumericElements(_, _, _, let place):
      [place.base]
    case .storeScalar(_, let value, let place), .storePointer(let value, let place),
      .storeLength(let value, let place),
      .storeUnsigned(let value, _, let place), .storeNumericElements(_, _, let value, let place, _):
      [value, place.base]
    case .storeNamed(_, let value, let place, let arena, _):
      [value, place.base] + (arena.map { [$0] } ?? [])
    case .liftString(_, let address, let length, _, _),
      .liftNumericList(_, _, let address, let length, _, _), .freeBlock(let address, let length, _):
      [address, length]
    case .lowerString(_, _, let value, let transfer, _),
      .lowerNumericList(_, _, _, let value, let transfer, _):
      [value] + transfer.uses
    case .liftList(let list): [list.address, list.length]
    case .lowerList(let list): [list.subject] + list.transfer.uses
    case .releaseList(let list): [list.address, list.length]
    case .liftMap(let map): [map.address, map.length]
    case .lowerMap(let map): [map.subject] + map.transfer.uses
    case .loadElements(let list): [list.base.base]
    case .storeElements(let list): [list.subject, list.base.base]
    case .releaseElements(let list): [list.base.base]
    case .construct(_, _, let parts): parts
    case .callCore(_, let arguments), .callUser(_, let arguments), .callPostReturn(let arguments):
      arguments
    }
  }

  /// The blocks inside the step: the body of a list, the cases of a sum.
  package var blocks: [StepBlock] {
    switch self {
    case .liftList(let list):
      [StepBlock(list.steps, entry: [list.cursor, list.counter], yields: [list.item])]
    case .lowerList(let list):
      [StepBlock(list.steps, entry: [list.item, list.cursor, list.counter])]
    case .releaseList(let list): [StepBlock(list.steps, entry: [list.cursor])]
    case .liftMap(let map):
      [StepBlock(map.steps, entry: [map.cursor, map.counter], yields: [map.key, map.value])]
    case .lowerMap(let map):
      [StepBlock(map.steps, entry: [map.key, map.value, map.cursor, map.counter])]
    case .loadElements(let list):
      [StepBlock(list.steps, entry: [list.cursor, list.counter], yields: [list.item])]
    case .storeElements(let list):
      [StepBlock(list.steps, entry: [list.item, list.cursor, list.counter])]
    case .releaseElements(let list): [StepBlock(list.steps, entry: [list.cursor])]
    case .liftSum(_, _, _, let cases, _):
      cases.map { StepBlock($0.steps, yields: $0.payload.map { [$0] } ?? []) }
    case .lowerSum(_, _, _, let cases):
      cases.map {
        StepBlock($0.steps, entry: $0.payload.map { [$0] } ?? [], yields: $0.results)
      }
    case .releaseSum(_, _, let cases): cases.map { StepBlock($0.steps) }
    case .constant, .cast, .liftScalar, .lowerScalar, .loadScalar, .storeScalar, .loadPointer,
      .loadLength,
      .storePointer, .storeLength, .loadUnsigned, .storeUnsigned, .checkArea, .stackArea,
      .staticArea,
      .allocateArea, .freeArea, .openArena, .closeArena, .liftString, .lowerString,
      .liftNumericList,
      .lowerNumericList, .construct, .project, .liftEnum, .lowerEnum, .liftFlags, .lowerFlags,
      .checkHandle, .liftOwn, .liftBorrow, .lowerOwn, .lowerBorrow, .loadNamed, .storeNamed,
      .callCore, .callUser, .callPostReturn, .freeBlock, .releaseNamed, .loadNumericElements,
      .storeNumericElements, .returnLends, .checkBorrows, .dropBorrows, .enter, .leave,
      .checkMayLeave:
      []
    }
  }
}

/// Steps that run together inside another step, and what they hand to it.
package struct StepBlock: Sendable {
  package let steps: [Step]
  /// The values that the surrounding step defines at the block's start.
  package let entry: [Value]
  /// The values of the block that the surrounding step reads at the block's end.
  package let yields: [Value]

  package init(_ steps: [Step], entry: [Value] = [], yields: [Value] = []) {
    self.steps = steps
    self.entry = entry
    self.yields = yields
  }
}

extension LowerOwnership {
  /// The arena that the transfer needs, if it needs one.
  fileprivate var uses: [Value] {
    switch self {
    case .temporary(let arena): [arena]
    case .lend, .give, .allocate: []
    }
  }
}
