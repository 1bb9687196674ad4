import PintleModel

/// Why lifting or lowering ends in a trap (Canonical ABI, “Lifting and lowering values”).
///
/// A trap poisons the instance. A host that calls an export refuses the call instead if the check fails in
/// ``Phase/Kind/check`` or at ``CallFrame/enter``: nothing has happened yet.
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
  /// The guest's allocator returned an address that is misaligned or leaves no room.
  case invalidAllocation = "invalid-allocation"
  /// A handle that is not in the table, or of another resource.
  case unknownHandle = "unknown-handle"
  /// A handle was passed as owned but is borrowed.
  case notOwned = "not-owned"
  /// A handle was passed as owned but is lent at the same time.
  case lentHandle = "lent-handle"
  /// A wrapper that can't be lowered: it no longer owns its object, or belongs to another instance.
  case wrongHandle = "wrong-handle"
  /// A value for a fixed-length list with another number of elements; only where the target language's type allows that.
  case wrongCount = "wrong-count"
  /// The guest returned from an export with borrowed handles that it had not dropped.
  case outstandingBorrow = "outstanding-borrow"
  /// The guest called out while it allocated or ran post-return.
  case mayNotLeave = "may-not-leave"
  /// The instance can't be entered: a call is running in it, or it has trapped.
  case entered
  /// The guest itself trapped.
  case guest
}

extension Step {
  /// What the step checks first, in this order. A host traps when a check fails.
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
    case .lowerList(let list): list.ownership.traps
    case .lowerMap(let map): map.ownership.traps
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
