import PintleModel

/// What one of the functions around the handles of a resource does, step by step (abi.md 8 and 9).
///
/// Its two values have fixed names: the handle is an index into the table of the instance, the representation is the i32
/// by which the side that implements the resource knows its object.
package struct HandlePlan: Sendable {
  package enum Function: String, Hashable, CaseIterable, Sendable {
    /// Host, a core import of the guest that implements the resource: a representation to a handle.
    case new = "[resource-new]"
    /// Host, likewise: a handle to its representation. It may be called with may-leave off.
    case rep = "[resource-rep]"
    /// Host, a core import of each guest that has handles of the resource: ends a handle.
    case drop = "[resource-drop]"
    /// The host drops its own wrapper of a guest's object.
    case hostDrop = "[host-drop]"
    /// Guest, a core export, called by the host with a representation: ends the object.
    case destructor = "[dtor]"
  }

  package let function: Function
  package let resource: ResourceRef
  package var steps: [HandleStep]

  package init(_ function: Function, of resource: ResourceRef) {
    self.function = function
    self.resource = resource
    steps =
      switch function {
      case .new: [.checkMayLeave, .insert]
      case .rep: [.look]
      case .drop:
        [
          .checkMayLeave, .remove,
          .byOwnership(
            own: [resource.side == .exported ? .callDestructor : .releaseObject],
            borrowed: [.endBorrow]),
        ]
      case .hostDrop:
        [
          .stopIfGone, .disarm, .waitUntilLeft, .stopIfPoisoned, .enter, .callDestructor, .leave,
        ]
      case .destructor: [.destroyObject]
      }
  }
}

/// One step of a ``HandlePlan``. What it checks is part of its meaning, as in ``Step``.
package indirect enum HandleStep: Hashable, Sendable {
  /// Host: a trap if the guest may not call out now, that is while it allocates or runs post-return.
  case checkMayLeave
  /// Host: makes an entry that owns the representation; its index is the handle.
  case insert
  /// Host: the representation of a handle, whether it owns or is borrowed.
  case look
  /// Host: takes the entry of a handle out of the table; it must not be lent.
  case remove
  /// Host: goes on by what the entry was.
  case byOwnership(own: [HandleStep], borrowed: [HandleStep])
  /// Host: the export call that the handle was borrowed for has one less to wait for (``Step/checkBorrows``).
  case endBorrow
  /// Host: its own object may go.
  case releaseObject
  /// Host: the plan ends here without error if the wrapper does not own its object any more, because it was given away or
  /// dropped before.
  case stopIfGone
  /// Host: the wrapper is dead from now on.
  case disarm
  /// Host: the steps behind this one wait while the instance is entered, up to ``Step/leave`` of the outermost call.
  case waitUntilLeft
  /// Host: nothing of a poisoned instance runs again, and a drop is no error.
  case stopIfPoisoned
  /// Host: marks the instance as entered, as for an export; a trap up to ``leave`` poisons it.
  case enter
  /// Host: the instance may be entered again; then what has waited goes on.
  case leave
  /// Host: calls the guest's destructor with the representation, if the module exports it. Inside of a drop by the guest
  /// it runs on top of the guest, without entering. Guest code runs: memory may grow, and the guest may call out.
  case callDestructor
  /// Guest: runs the user's destructor of the object and frees it.
  case destroyObject

  package var traps: [Trap] {
    switch self {
    case .checkMayLeave: [.mayNotLeave]
    case .look: [.unknownHandle]
    case .remove: [.unknownHandle, .lentHandle]
    case .callDestructor: [.guest]
    case .insert, .byOwnership, .endBorrow, .releaseObject, .stopIfGone, .disarm, .waitUntilLeft,
      .stopIfPoisoned, .enter, .leave, .destroyObject:
      []
    }
  }
}

extension WorldABI.ExportedResource {
  /// The handles of a guest's resource, and the end of its objects.
  package var handlePlans: [HandlePlan] {
    let reference = ResourceRef(resource: resource, side: .exported, label: label)
    return HandlePlan.Function.allCases.map { HandlePlan($0, of: reference) }
  }
}

extension WorldABI.ImportedResource {
  /// The handles of a host's resource: a guest can only drop them.
  package var handlePlans: [HandlePlan] {
    let reference = ResourceRef(resource: resource, side: .imported, label: label)
    return [HandlePlan(.drop, of: reference)]
  }
}
