import PintleABI

/// What a step does besides computing its results: it decides where the step may be evaluated.
package enum StepEffect: Hashable, Sendable {
  /// Nothing.
  case none
  /// It can fail.
  case failure
  /// It reads the guest's memory or adopts a block of it, and may fail.
  case read
  /// It calls or branches: nothing may be moved across it, but its result can be used where it stands.
  case control
  /// It writes, frees or allocates.
  case other
}

/// Which steps have which effect in one target language.
package struct StepEffects: Sendable {
  /// Whether the guest runs the steps; there handles are plain wrappers and an adopted block is known to be good.
  package let inGuest: Bool
  /// Whether the language has to check a number before it lowers it (TypeScript does).
  package let checksNumbers: Bool

  package init(inGuest: Bool, checksNumbers: Bool) {
    self.inGuest = inGuest
    self.checksNumbers = checksNumbers
  }

  package func callAsFunction(_ step: Step) -> StepEffect {
    switch step {
    case .constant, .cast, .construct, .project, .lowerEnum, .liftFlags, .lowerFlags: .none
    case .liftScalar(_, let scalar, _, _): scalar == .char ? .failure : .none
    case .lowerScalar: checksNumbers ? .failure : .none
    case .liftEnum: .failure
    case .liftOwn, .liftBorrow, .lowerOwn, .lowerBorrow: inGuest ? .none : .other
    case .loadScalar, .loadPointer, .loadLength, .loadUnsigned, .loadNumericElements, .loadNamed,
      .liftString,
      .liftNumericList:
      .read
    case .lowerString(_, _, _, .lend, _), .lowerNumericList(_, _, _, _, .lend, _): .none
    case .callCore, .callUser, .liftSum, .lowerSum, .liftList, .liftMap, .loadElements: .control
    case .lowerString, .lowerNumericList, .lowerList, .lowerMap, .storeElements,
      .storeNumericElements,
      .storeScalar, .storePointer, .storeLength, .storeUnsigned,
      .checkArea, .stackArea, .staticArea, .allocateArea, .freeArea, .openArena, .closeArena,
      .checkHandle, .storeNamed, .callPostReturn, .freeBlock, .releaseList, .releaseNamed,
      .releaseElements, .releaseSum, .returnLends, .checkBorrows, .dropBorrows, .enter, .leave,
      .checkMayLeave:
      .other
    }
  }
}

extension Step {
  /// Whether the step belongs to the call as a whole, not to one of its values. The support files do what it says around
  /// the call, so that it keeps no value from its place.
  package var isAroundCall: Bool {
    switch self {
    case .enter, .leave, .checkMayLeave, .returnLends, .checkBorrows, .dropBorrows: true
    default: false
    }
  }
}
