import PintleModel

/// A part of a plan, by what may happen in it and how a failure is treated.
package struct Phase: Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Host: handles are checked. Nothing is lowered yet, so on the side that calls, a failure leaves the instance as it
    /// was.
    case check
    /// Values become core values. On the host the guest's allocator may run; a failure there is a trap.
    case lower
    /// Exactly one ``Step/callCore(results:arguments:)`` or ``Step/callUser(result:arguments:)``.
    case call
    /// Core values become values.
    case lift
    /// Blocks are freed, or the guest's post-return runs.
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
  package var values: [ValueDeclaration]
  /// WIT values (guest calls import, host calls export) or core values (the other two), defined on entry.
  package var parameters: [Value]
  package var phases: [Phase]
  /// What happens around the phases.
  package var frame: CallFrame
  /// What the plan returns: at most one WIT value or one core value.
  package var result: Value?
  /// What the plan does to memory, its routines included.
  package var access: MemoryAccess = []

  package subscript(value: Value) -> ValueDeclaration { values[value.index] }
}

/// Names a ``Routine`` of ``WorldABI``.
package struct RoutineID: Hashable, Sendable {
  package let index: Int

  package init(index: Int) {
    self.index = index
  }
}

/// The steps that lift a named type from memory, lower it into memory or release it, shared by all plans.
package struct Routine: Sendable {
  package enum Purpose: String, Hashable, Sendable {
    /// Lifts the value at `base`. Hosts copy blocks, guests take ownership of them.
    case load
    /// Guest: stores an import argument; strings and numeric lists stay the caller's (``LowerOwnership/lend``).
    case lend
    /// Guest: stores an export result, with blocks that post-return frees (``LowerOwnership/transfer``).
    case transfer
    /// Host: stores with blocks of the guest's allocator (``LowerOwnership/allocate``).
    case allocate
    /// Guest, post-return: frees what the value at `base` owns.
    case release
  }

  /// A named record or variant, aliases followed.
  package var type: ID<TypeDefinition>
  /// The copy of the type; `nil` on a host where it makes no difference.
  package var side: Side?
  /// The label of the copy, as in ``ResourceRef``; `nil` where it makes no difference.
  package var label: String?
  package var purpose: Purpose
  package var layout: Layout
  package var values: [ValueDeclaration]
  /// The address of the value in memory, already checked.
  package var base: Value
  /// The value: defined by `steps` for a load, on entry for a store; `nil` for a release.
  package var subject: Value?
  /// The arena for temporary buffers; only a routine that lends and needs some has it.
  package var arena: Value?
  /// What the routine does to memory, the routines that it calls included.
  package var access: MemoryAccess = []
  /// Who implements the resources that it lends handles of.
  var borrowedSides: Sides
  /// Whether values of the type borrow handles of the host's resources.
  package var borrowsHostHandles: Bool { borrowedSides.contains(.imported) }
  /// Whether values of the type own blocks of memory.
  package var ownsBlocks: Bool
  package var steps: [Step]

  package subscript(value: Value) -> ValueDeclaration { values[value.index] }
}
