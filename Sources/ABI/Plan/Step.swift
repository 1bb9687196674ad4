import PintleModel

/// One step of a plan. Results come first in each case. A step's checks are part of its meaning: they run before the access
/// that they guard, and a failed check is a trap that names the path.
///
/// The rules are those of the Canonical ABI, sections “Lifting and lowering values” and “Flattening”.
package indirect enum Step: Sendable {
  // MARK: Core numbers

  /// A constant, by its bits.
  case constant(Value, CoreType, UInt64)
  /// Between the core type of a payload and the joined slot that carries it, in either direction.
  case cast(Value, from: Value, SlotCast)

  // MARK: Scalars

  /// A core value to a scalar. Unused high bits are ignored; a `char` is checked.
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

  /// Checks that `layout` bytes at `address` are in memory and aligned.
  case checkArea(address: Value, Layout, Path)
  /// Guest: an uninitialised block on the caller's stack that lives until the plan ends.
  case stackArea(Value, Layout)
  /// Guest: the static block that holds the result of an export until post-return.
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

  /// Copies UTF-8 text, or takes ownership of its block; the range and the encoding are checked.
  case liftString(Value, address: Value, length: Value, LiftOwnership, Path)
  case lowerString(address: Value, length: Value, from: Value, LowerOwnership, Path)
  /// Copies a list of numbers, or takes ownership of its block; range and alignment are checked.
  case liftNumericList(Value, Scalar, address: Value, length: Value, LiftOwnership, Path)
  case lowerNumericList(address: Value, length: Value, Scalar, from: Value, LowerOwnership, Path)
  /// Element by element. Range and alignment of the whole are checked first.
  case liftList(ListLift)
  case lowerList(ListLower)
  /// A map, entry by entry. If keys repeat, the last one counts. Range and alignment of the whole are checked first.
  case liftMap(MapLift)
  case lowerMap(MapLower)

  // MARK: Lists of fixed length, in place

  /// Copies `count` numbers.
  case loadNumericElements(Value, Scalar, count: Int, from: MemoryOperand)
  /// Copies a list of numbers that must have `count` elements. That is checked where the target language's type allows
  /// others.
  case storeNumericElements(Scalar, count: Int, from: Value, to: MemoryOperand, Path)
  /// Element by element.
  case loadElements(ElementsLoad)
  /// Element by element, after a check of their number where the target language's type allows others.
  case storeElements(ElementsStore)

  // MARK: Products and sums

  /// Makes a record, a tuple or a fixed-length list from its parts, in order.
  case construct(Value, TypeRef, [Value])
  /// Takes a record, a tuple or a fixed-length list apart. The number of elements of a list is checked where the target
  /// language's type allows others.
  case project([Value], TypeRef, from: Value, Path)
  /// A variant, option, result or enum by its discriminant. All bits of it are compared with the number of cases.
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

  /// Host: checks that a wrapper is alive and belongs to this instance. It runs before ``CallFrame/enter``, for parameters
  /// that are handles themselves. Handles inside other values, and a wrapper that is passed twice as owned, are found only
  /// when they are lowered. The instance is entered by then, so the trap poisons it.
  case checkHandle(Value, ResourceRef, Path)
  /// Takes ownership of the object that a core i32 identifies. A host removes the handle from the table; a guest wraps it.
  case liftOwn(Value, ResourceRef, from: Value, Path)
  /// The object that a borrowed core i32 identifies, valid during the call. For one of the guest's own resources the i32 is
  /// the representation.
  case liftBorrow(Value, ResourceRef, from: Value, Path)
  /// Transfers ownership and makes the wrapper unusable. A host adds the representation to the table; a guest passes its
  /// handle. A host first checks the wrapper as ``checkHandle(_:_:_:)`` does, because an earlier parameter may be the same
  /// wrapper, and handles inside other values and in results have not been checked. It also checks that the wrapper is not
  /// lent to the same call: the guest could destroy what it has borrowed. The guest's type system may rule that out.
  case lowerOwn(Value, ResourceRef, from: Value, Path)
  /// Lends a handle for the call. The wrapper must be alive and belong to this instance. On a host, a wrapper of a guest's
  /// object is lent up to ``CallFrame/endLends`` and must live that long.
  case lowerBorrow(Value, ResourceRef, from: Value, Path)

  // MARK: Calls

  /// The routine of a named type for values in memory.
  case loadNamed(Value, RoutineID, from: MemoryOperand, Path)
  /// `arena` is there if the routine has one.
  case storeNamed(RoutineID, from: Value, to: MemoryOperand, arena: Value?, Path)
  /// Calls the core function of the plan. Guest code may run and memory may grow.
  case callCore(results: [Value], arguments: [Value])
  /// Calls the user's function of the plan.
  case callUser(result: Value?, arguments: [Value])
  /// Host: calls the guest's post-return function, if the module has it, with the core results and may-leave off.
  case callPostReturn(arguments: [Value])

  // MARK: Release (guest, post-return)

  /// Frees the block of a string, or of a list of elements that own nothing, as `length` elements. With length 0 there is no
  /// block (``LowerOwnership``).
  case freeBlock(address: Value, length: Value, element: Layout)
  /// The same for a list of elements that own blocks: these are released first.
  case releaseList(ListRelease)
  case releaseElements(ElementsRelease)
  case releaseNamed(RoutineID, at: MemoryOperand)
  case releaseSum(TypeRef, discriminant: Value, [CaseRelease])
}
