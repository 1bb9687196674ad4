import PintleModel

/// One step of a plan. Results come first in each case; a step's checks are part of its meaning:
/// they run before the access that they guard, and a failed one is a trap with the path in it.
///
/// The rules are those of the Canonical ABI, sections "Lifting and lowering values" and "Flattening".
package indirect enum Step: Sendable {
  // MARK: Core numbers

  /// A constant, given by its bits.
  case constant(Value, CoreType, UInt64)
  /// Between the core type of a payload and the joined slot that carries it, in either direction.
  case cast(Value, from: Value, SlotCast)

  // MARK: Scalars

  /// A core value to a scalar: unused high bits are ignored; a `char` is checked.
  case liftScalar(Value, Scalar, from: Value, Path)
  /// A scalar to a core value; narrow integers are extended by their sign.
  case lowerScalar(Value, Scalar, from: Value)
  /// Reads a scalar from memory; a `char` is checked.
  case loadScalar(Value, Scalar, from: MemoryOperand, Path)
  case storeScalar(Scalar, from: Value, to: MemoryOperand)

  // MARK: Addresses, lengths, handles and discriminants in memory

  case loadPointer(Value, from: MemoryOperand)
  case storePointer(Value, to: MemoryOperand)
  case loadLength(Value, from: MemoryOperand)
  case storeLength(Value, to: MemoryOperand)
  /// Reads a discriminant, a handle or flags of `width` bytes (1, 2 or 4) as an i32.
  case loadUnsigned(Value, width: Int, from: MemoryOperand)
  case storeUnsigned(Value, width: Int, to: MemoryOperand)

  // MARK: Areas

  /// Checks that `layout` bytes at `address` lie in memory and are aligned.
  case checkArea(address: Value, Layout, Path)
  /// Guest: an uninitialised block on the caller's stack; it lives until the plan ends.
  case stackArea(Value, Layout)
  /// Guest: the static block in which an export leaves its result until post-return.
  case staticArea(Value, Layout)
  /// Host: a block from the guest's allocator, which runs with may-leave off; for indirect parameters.
  case allocateArea(Value, Layout, Path)
  /// Guest: frees the block of indirect parameters after they were read.
  case freeArea(Value, Layout)
  /// Guest: starts an empty arena for temporary buffers.
  case openArena(Value)
  /// Guest: frees all buffers of the arena.
  case closeArena(Value)

  // MARK: Text and lists

  /// One validated copy (or adoption) of UTF-8 text; the range and the encoding are checked.
  case liftString(Value, address: Value, length: Value, LiftOwnership, Path)
  case lowerString(address: Value, length: Value, from: Value, LowerOwnership, Path)
  /// One copy (or adoption) of a list of numbers; range and alignment are checked.
  case liftNumericList(Value, Scalar, address: Value, length: Value, LiftOwnership, Path)
  case lowerNumericList(address: Value, length: Value, Scalar, from: Value, LowerOwnership, Path)
  /// Element by element; range and alignment of the whole are checked first.
  case liftList(ListLift)
  case lowerList(ListLower)
  /// A map, entry by entry; when keys repeat, the last one counts. Range and alignment of the whole are checked first.
  case liftMap(MapLift)
  case lowerMap(MapLower)

  // MARK: Lists of fixed length, in place

  /// One copy of so many numbers.
  case loadNumericElements(Value, Scalar, count: Int, from: MemoryOperand)
  /// One copy of a list of numbers, which must have `count` elements: where the target language's type allows for others,
  /// that is checked.
  case storeNumericElements(Scalar, count: Int, from: Value, to: MemoryOperand, Path)
  /// Element by element.
  case loadElements(ElementsLoad)
  /// Element by element, after a check of their number where the target language's type allows for others.
  case storeElements(ElementsStore)

  // MARK: Products and sums

  /// Makes a record, a tuple or a list of fixed length of its parts, in order.
  case construct(Value, TypeRef, [Value])
  /// Takes a record, a tuple or a list of fixed length apart. The number of elements of such a list is checked where
  /// the target language's type allows for others.
  case project([Value], TypeRef, from: Value, Path)
  /// A variant, option, result or enum by its discriminant, which is compared in full width with the number of cases.
  case liftSum(Value, TypeRef, discriminant: Value, [CaseLift], Path)
  /// Branches by the case of `subject`; each case contributes `results`.
  case lowerSum(results: [Value], TypeRef, subject: Value, [CaseLower])
  /// An enum by its case index, which is checked.
  case liftEnum(Value, TypeRef, discriminant: Value, count: Int, Path)
  /// The case index of an enum.
  case lowerEnum(Value, TypeRef, from: Value)
  /// Flags by their bits; bits without a name are ignored.
  case liftFlags(Value, TypeRef, bits: Value)
  case lowerFlags(Value, TypeRef, from: Value)

  // MARK: Handles

  /// Host: checks that a wrapper is alive and belongs to this instance; defines nothing, changes nothing. It runs before
  /// ``CallFrame/enter``, for parameters that are handles themselves. Those inside of other values, and one wrapper that is given
  /// away twice, are found only when they are lowered: the instance is entered then, what was lowered is lost, and the
  /// trap poisons it (abi.md 7 and 9.4).
  case checkHandle(Value, ResourceRef, Path)
  /// Takes ownership of what a core i32 stands for: host, removes the handle from the table; guest, wraps the handle.
  case liftOwn(Value, ResourceRef, from: Value, Path)
  /// What a borrowed core i32 stands for, valid during the call: the representation for a resource of the guest's own.
  case liftBorrow(Value, ResourceRef, from: Value, Path)
  /// Gives ownership away and makes the wrapper dead: host, enters the representation into the table; guest, the handle is
  /// the other side's. A host checks first, like ``checkHandle(_:_:_:)``, since the same wrapper may stand for an earlier
  /// parameter, and nothing else has checked it below other values and in results; and that the wrapper is not lent to the
  /// same call, whose guest would destroy what it has borrowed (abi.md 8.6). A guest's type system may see to it.
  case lowerOwn(Value, ResourceRef, from: Value, Path)
  /// Lends for the call; the wrapper must be alive, and belong to this instance. Host, for a resource of the guest's: it is
  /// lent up to ``CallFrame/endLends``, and must live so long.
  case lowerBorrow(Value, ResourceRef, from: Value, Path)

  // MARK: Calls

  /// The routine of a named type for values in memory.
  case loadNamed(Value, RoutineID, from: MemoryOperand, Path)
  /// `arena` is there when the routine has one.
  case storeNamed(RoutineID, from: Value, to: MemoryOperand, arena: Value?, Path)
  /// Calls the core function of the plan. Guest code may run and memory may grow.
  case callCore(results: [Value], arguments: [Value])
  /// Calls the user's function of the plan.
  case callUser(result: Value?, arguments: [Value])
  /// Host: calls the guest's post-return function, if the module has it, with the core results and may-leave off.
  case callPostReturn(arguments: [Value])

  // MARK: Release (guest, post-return)

  /// Frees the block of a string or of a list whose elements own nothing: as many elements as the length says. With length
  /// 0 there is no block, and nothing is freed (``LowerOwnership``).
  case freeBlock(address: Value, length: Value, element: Layout)
  /// The same for a list whose elements own blocks: these are released first.
  case releaseList(ListRelease)
  case releaseElements(ElementsRelease)
  case releaseNamed(RoutineID, at: MemoryOperand)
  case releaseSum(TypeRef, discriminant: Value, [CaseRelease])
}
