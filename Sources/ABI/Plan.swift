import PintleModel

/// A value inside a plan. It is defined once, before its first use.
package struct Value: Hashable, Sendable {
  /// An index into ``Plan/values``.
  package let index: Int

  package init(index: Int) {
    self.index = index
  }
}

/// What kind of thing a value is.
package enum ValueType: Hashable, Sendable {
  /// A core number that is data.
  case core(CoreType)
  /// A core i32 that is an address in the guest's memory.
  case address
  /// A core i32 that counts bytes or elements.
  case length
  /// A value of a WIT type, in the form that the target language gives it.
  case wit(TypeRef)

  /// The core type that it crosses as; `nil` for a WIT value.
  package var core: CoreType? {
    switch self {
    case .core(let type): type
    case .address, .length: .i32
    case .wit: nil
    }
  }
}

/// What is known of a value.
package struct ValueInfo: Hashable, Sendable {
  package var type: ValueType
  /// A telling name in kebab case, not unique: `line`, `line-length`, `result`. Backends make it unique.
  package var hint: String

  package init(type: ValueType, hint: String) {
    self.type = type
    self.hint = hint
  }
}

/// A place in the guest's memory: an address that has been checked, and an offset from it.
package struct Place: Hashable, Sendable {
  package var base: Value
  package var offset: Int

  package init(_ base: Value, _ offset: Int) {
    self.base = base
    self.offset = offset
  }
}

/// The way from a parameter or result down to the thing that a check is about, to name it in a trap: `entries[3].name`.
package struct Path: Hashable, Sendable {
  package enum Element: Hashable, Sendable {
    case field(String)
    case `case`(String)
    /// The counter of the list step that surrounds the check.
    case index(Value)
  }

  /// The parameter's name, `result`, or `nil` inside a routine, where the path is relative to the routine's subject.
  package var root: String?
  package var elements: [Element]

  package init(root: String?, elements: [Element] = []) {
    self.root = root
    self.elements = elements
  }

  package func appending(_ element: Element) -> Path {
    Path(root: root, elements: elements + [element])
  }
}

/// Which side runs a plan, and which way the call goes.
package enum Role: String, Hashable, CaseIterable, Sendable {
  /// The guest's wrapper of an import: lower arguments, call the host, lift the result.
  case guestCallsImport
  /// The guest's core export: lift arguments, call the user's function, lower the result.
  case guestImplementsExport
  /// The host's core function behind an import: lift arguments, call the user's function, lower the result.
  case hostImplementsImport
  /// The host's wrapper of an export: lower arguments, call the guest, lift the result.
  case hostCallsExport

  package var isGuest: Bool {
    self == .guestCallsImport || self == .guestImplementsExport
  }
}

/// Where the bytes of a lowered string or list come from, and who frees them.
package enum Transfer: Hashable, Sendable {
  /// Guest, import arguments: the address of the caller's own buffer, which stays as it is during the call.
  case lend
  /// Guest, import arguments: a buffer that belongs to the arena and is freed with it.
  case temporary(arena: Value)
  /// Guest, export results: an exactly sized block that post-return frees.
  case give
  /// Host: a block of exactly the needed size from the guest's allocator; it belongs to the guest.
  case allocate
}

/// What happens to the guest's block when a string or list is lifted from it.
package enum Adoption: Hashable, Sendable {
  /// Host: copied; the block stays the guest's.
  case copy
  /// Guest: the block was made by the guest's allocator and now belongs to the lifted value.
  case adopt
}

/// One lifted case of a sum.
package struct CaseLift: Sendable {
  /// The name of the case; `some`, `none`, `ok`, `err` for the built-in sums.
  package var name: String
  package var steps: [Step]
  /// What `steps` define as the payload; `nil` for a case without one.
  package var payload: Value?
}

/// One lowered case of a sum.
package struct CaseLower: Sendable {
  package var name: String
  /// The payload, defined on entry; `nil` for a case without one.
  package var payload: Value?
  package var steps: [Step]
  /// The core values that the case contributes, as many as the step has results.
  package var results: [Value]
}

/// One freed case of a sum.
package struct CaseRelease: Sendable {
  package var name: String
  package var steps: [Step]
}

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
  case loadScalar(Value, Scalar, from: Place, Path)
  case storeScalar(Scalar, from: Value, to: Place)

  // MARK: Addresses, lengths, handles and discriminants in memory

  /// Reads an address or a length (by the type of the value).
  case loadWord(Value, from: Place)
  case storeWord(Value, to: Place)
  /// Reads a discriminant of `width` bytes (1, 2 or 4) as an i32.
  case loadDiscriminant(Value, width: Int, from: Place)
  case storeDiscriminant(UInt32, width: Int, to: Place)

  // MARK: Areas

  /// Checks that `layout` bytes at `address` lie in memory and are aligned.
  case checkArea(address: Value, Layout, Path)
  /// Guest: an uninitialised block on the caller's stack; it lives until the plan ends.
  case stackArea(Value, Layout)
  /// Guest: the static block in which an export leaves its result until post-return.
  case staticArea(Value, Layout)
  /// Host: a block from the guest's allocator, for indirect parameters.
  case allocateArea(Value, Layout)
  /// Guest: frees the block of indirect parameters after they were read.
  case freeArea(Value, Layout)
  /// Guest: starts an empty arena for temporary buffers.
  case openArena(Value)
  /// Guest: frees all buffers of the arena.
  case closeArena(Value)

  // MARK: Text and lists

  /// One validated copy (or adoption) of UTF-8 text; the range and the encoding are checked.
  case liftText(Value, address: Value, length: Value, Adoption, Path)
  case lowerText(address: Value, length: Value, from: Value, Transfer)
  /// One copy (or adoption) of a list of numbers; range and alignment are checked.
  case liftNumbers(Value, Scalar, address: Value, length: Value, Adoption, Path)
  case lowerNumbers(address: Value, length: Value, Scalar, from: Value, Transfer)
  /// Element by element; range and alignment of the whole are checked first.
  case liftList(ListLift)
  case lowerList(ListLower)

  // MARK: Products and sums

  /// Makes a record or a tuple of its parts, in order.
  case construct(Value, TypeRef, [Value])
  /// Takes a record or a tuple apart.
  case project([Value], TypeRef, from: Value)
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

  /// Host: checks that a wrapper is alive and belongs to this instance; defines nothing, changes nothing.
  case checkHandle(Value, resource: ID<TypeDefinition>, Path)
  /// Takes ownership of what a core i32 stands for: host, removes the handle from the table; guest, wraps the handle.
  case liftOwn(Value, resource: ID<TypeDefinition>, from: Value, Path)
  /// What a borrowed core i32 stands for, valid during the call: the representation for a resource of the guest's own.
  case liftBorrow(Value, resource: ID<TypeDefinition>, from: Value, Path)
  /// Gives ownership away: host, enters the representation into the table; guest, disarms the wrapper.
  case lowerOwn(Value, resource: ID<TypeDefinition>, from: Value, Path)
  case lowerBorrow(Value, resource: ID<TypeDefinition>, from: Value, Path)

  // MARK: Calls

  /// The routine of a named type for values in memory.
  case loadNamed(Value, RoutineID, from: Place, Path)
  case storeNamed(RoutineID, from: Value, to: Place)
  /// Calls the core function of the plan. Guest code may run and memory may grow.
  case callCore(results: [Value], arguments: [Value])
  /// Calls the user's function of the plan.
  case callUser(result: Value?, arguments: [Value])
  /// Host: calls the guest's post-return function, if the module has it, with the core results.
  case callPostReturn(arguments: [Value])

  // MARK: Release (guest, post-return)

  /// Frees the block of a string or of a list whose elements own nothing.
  case freeBlock(address: Value, length: Value, element: Layout)
  case releaseList(ListRelease)
  case releaseSum(TypeRef, discriminant: Value, [CaseRelease])
}

/// How a slot's core type changes (Canonical ABI, "join").
package enum SlotCast: String, Hashable, CaseIterable, Sendable {
  // Into the slot.
  case i32ToI64, f32ToI32, f32ToI64, f64ToI64
  // Out of the slot.
  case i64ToI32, i32ToF32, i64ToF32, i64ToF64
}

package struct ListLift: Sendable {
  package var result: Value
  package var type: TypeRef
  package var element: TypeRef
  package var layout: Layout
  package var address: Value
  package var length: Value
  package var adoption: Adoption
  package var path: Path
  /// Defined on entry to `steps`: the element's address, and its number from 0.
  package var cursor: Value
  package var counter: Value
  package var steps: [Step]
  /// What `steps` define as the element.
  package var item: Value
}

package struct ListLower: Sendable {
  package var address: Value
  package var length: Value
  package var type: TypeRef
  package var element: TypeRef
  package var layout: Layout
  package var subject: Value
  package var transfer: Transfer
  package var path: Path
  /// Defined on entry to `steps`: the element, its address, and its number from 0.
  package var item: Value
  package var cursor: Value
  package var counter: Value
  /// Stores `item` at `cursor`.
  package var steps: [Step]
}

/// Releases what the elements own, then the list's own block.
package struct ListRelease: Sendable {
  package var address: Value
  package var length: Value
  package var layout: Layout
  package var cursor: Value
  package var steps: [Step]
}

/// A part of a plan, by what may happen in it and what a failure means.
package struct Phase: Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Host: wrappers are checked. Nothing has been lowered; a failure leaves the instance as it was.
    case check
    /// Values become core values. On the host the guest's allocator may run; a failure there is a trap.
    case lower
    /// Exactly one ``Step/callCore(results:arguments:)`` or ``Step/callUser(result:arguments:)``.
    case call
    /// Core values become values.
    case lift
    /// Blocks are freed or the guest's post-return runs.
    case release
  }

  package var kind: Kind
  package var steps: [Step]

  package init(_ kind: Kind, _ steps: [Step]) {
    self.kind = kind
    self.steps = steps
  }
}

/// How one function crosses the boundary in one role: phases in the order in which they run.
package struct Plan: Sendable {
  package var role: Role
  package var values: [ValueInfo]
  /// WIT values (guest calls import, host calls export) or core values (the other two), defined on entry.
  package var parameters: [Value]
  package var phases: [Phase]
  /// What the plan returns: at most one WIT value or one core value.
  package var result: Value?

  package subscript(value: Value) -> ValueInfo { values[value.index] }
}

/// Names a ``Routine`` of ``WorldABI``.
package struct RoutineID: Hashable, Sendable {
  package let index: Int

  package init(index: Int) {
    self.index = index
  }
}

/// The shared way of one named type between memory and the target language.
package struct Routine: Sendable {
  package enum Direction: Hashable, Sendable {
    /// `base` → `subject`.
    case load(Adoption)
    /// `subject` → `base`.
    case store(Transfer)
    /// Guest, post-return: frees what the value at `base` owns.
    case release
  }

  package var type: ID<TypeDefinition>
  package var direction: Direction
  package var layout: Layout
  package var values: [ValueInfo]
  /// The address of the value in memory, already checked.
  package var base: Value
  /// The value; `nil` for a release.
  package var subject: Value?
  package var steps: [Step]

  package subscript(value: Value) -> ValueInfo { values[value.index] }
}
