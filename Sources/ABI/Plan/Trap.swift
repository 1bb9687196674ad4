import PintleModel

/// Why lifting or lowering ends in a trap (Canonical ABI, "Lifting and lowering values", "Resources").
///
/// A trap poisons the instance. What fails in the phase ``Phase/Kind/check`` of a host that calls, ``entered`` and
/// ``wrongHandle``, is a refusal instead: nothing has happened yet.
package enum Trap: String, Hashable, CaseIterable, Sendable {
  /// A `char` that is a surrogate or above 0x10ffff.
  case invalidCharacter = "invalid-character"
  /// A discriminant that is not below the number of cases.
  case invalidCase = "invalid-case"
  /// More than 2^28 - 1 bytes.
  case tooLong = "too-long"
  case misaligned
  /// A range that is not inside memory, computed without wrapping.
  case outOfBounds = "out-of-bounds"
  case invalidUTF8 = "invalid-utf8"
  /// The guest's allocator answered an address that is misaligned or leaves no room.
  case invalidAllocation = "invalid-allocation"
  /// A handle that is not in the table, or of another resource.
  case unknownHandle = "unknown-handle"
  /// Ownership was to be taken of a handle that is borrowed.
  case notOwned = "not-owned"
  /// Ownership was to be taken of a handle that is lent at the same time.
  case lentHandle = "lent-handle"
  /// A wrapper that can't be lowered: it was given away or dropped, or belongs to another instance.
  case wrongHandle = "wrong-handle"
  /// A value for a list of fixed length that has another number of elements; only where the target language's type for
  /// such a list allows for that.
  case wrongCount = "wrong-count"
  /// The guest returned from an export with borrowed handles that it had not dropped.
  case outstandingBorrow = "outstanding-borrow"
  /// The guest called out while it allocated or ran post-return.
  case mayNotLeave = "may-not-leave"
  /// The instance was to be entered while it is entered, or after a trap.
  case entered
  /// The guest itself trapped.
  case guest
}

extension Step {
  /// What the step checks before it does anything else, in this order; a host traps when a check fails.
  package func traps(in model: Model) -> [Trap] {
    switch self {
    case .liftScalar(_, .char, _, _), .loadScalar(_, .char, _, _): [.invalidCharacter]
    case .liftSum, .liftEnum: [.invalidCase]
    case .checkArea: [.misaligned, .outOfBounds]
    case .allocateArea: [.guest, .invalidAllocation]
    case .liftString: [.tooLong, .outOfBounds, .invalidUTF8]
    case .liftNumericList, .liftList, .liftMap: [.tooLong, .misaligned, .outOfBounds]
    case .lowerString(_, _, _, .allocate, _), .lowerNumericList(_, _, _, _, .allocate, _):
      [.tooLong, .guest, .invalidAllocation]
    case .lowerList(let list): list.transfer.traps
    case .lowerMap(let map): map.transfer.traps
    case .liftOwn: [.unknownHandle, .notOwned, .lentHandle]
    case .liftBorrow: [.unknownHandle]
    case .lowerOwn(_, let resource, _, _) where resource.side == .exported:
      [.wrongHandle, .lentHandle]
    case .checkHandle, .lowerOwn, .lowerBorrow: [.wrongHandle]
    case .storeNumericElements, .storeElements: [.wrongCount]
    case .project(_, let type, _, _):
      if case .fixedList = model.shape(of: type) { [.wrongCount] } else { [] }
    case .callCore, .callPostReturn: [.guest]
    default: []
    }
  }
}

extension LowerOwnership {
  fileprivate var traps: [Trap] {
    self == .allocate ? [.tooLong, .guest, .invalidAllocation] : []
  }
}
