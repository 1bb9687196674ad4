import PintleModel

/// What one of the functions for the handles of a resource does, step by step.
///
/// Its two values have fixed names: the handle is an index into the table of the instance, the representation is the i32
/// by which the side that implements the resource identifies an object.
package struct HandlePlan: Sendable {
  package enum Function: String, Hashable, CaseIterable, Sendable {
    /// Host, a core import of the guest that implements the resource: a handle for a representation.
    case new = "[resource-new]"
    /// Host, a core import of that guest too: the representation for a handle. It may be called with may-leave off.
    case rep = "[resource-rep]"
    /// Host, a core import of each guest that has handles of the resource: ends a handle.
    case drop = "[resource-drop]"
    /// The host drops its wrapper of a guest's object.
    case hostDrop = "[host-drop]"
    /// Guest, a core export that the host calls with a representation: ends the object.
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
      case .new: [.checkMayLeave, .insertHandle]
      case .rep: [.representation]
      case .drop:
        [
          .checkMayLeave, .removeHandle,
          .byOwnership(
            own: [resource.side == .exported ? .callDestructor : .releaseObject],
            borrowed: [.endBorrow]),
        ]
      case .hostDrop:
        [
          .returnIfDropped, .invalidateWrapper, .waitForExit, .returnIfPoisoned, .enter,
          .callDestructor, .exit,
        ]
      case .destructor: [.destroyObject]
      }
  }
}

/// One step of a ``HandlePlan``. Its checks are part of its meaning, as in ``Step``.
package indirect enum HandleStep: Hashable, Sendable {
  /// Host: a trap if the guest may not call out now, because it allocates or runs post-return.
  case checkMayLeave
  /// Host: adds an entry that owns the representation to the table; its index is the handle.
  case insertHandle
  /// Host: the representation for a handle, owned or borrowed.
  case representation
  /// Host: removes the entry of a handle from the table. The handle must not be lent.
  case removeHandle
  /// Host: continues by what the entry was.
  case byOwnership(own: [HandleStep], borrowed: [HandleStep])
  /// Host: one borrowed handle less for ``CallFrame/checkBorrows`` of the export call that it was made for.
  case endBorrow
  /// Host: releases its own object.
  case releaseObject
  /// Host: ends the plan without an error if the wrapper no longer owns its object, because that was passed on or dropped.
  case returnIfDropped
  /// Host: makes the wrapper unusable.
  case invalidateWrapper
  /// Host: while the instance is entered, delays the remaining steps until ``exit`` of the outermost call.
  case waitForExit
  /// Host: ends the plan without an error in a poisoned instance, where nothing runs again.
  case returnIfPoisoned
  /// Host: marks the instance as entered, as for an export; a trap before ``exit`` poisons it.
  case enter
  /// Host: the instance may be entered again; then the plans that waited continue.
  case exit
  /// Host: calls the guest's destructor with the representation, if the module exports one. In a drop by the guest it runs
  /// without entering, on top of the guest. Guest code runs: memory may grow, and the guest may call out.
  case callDestructor
  /// Guest: runs the user's destructor of the object and frees it.
  case destroyObject

  package var traps: [Trap] {
    switch self {
    case .checkMayLeave: [.mayNotLeave]
    case .representation: [.unknownHandle]
    case .removeHandle: [.unknownHandle, .lentHandle]
    case .callDestructor: [.guest]
    case .insertHandle, .byOwnership, .endBorrow, .releaseObject, .returnIfDropped,
      .invalidateWrapper, .waitForExit, .returnIfPoisoned, .enter, .exit, .destroyObject:
      []
    }
  }
}

extension WorldABI.ExportedResource {
  package var reference: ResourceRef {
    ResourceRef(resource: resource, side: .exported, label: label)
  }

  /// The plans of all functions for the handles of a guest's resource.
  package var handlePlans: [HandlePlan] {
    HandlePlan.Function.allCases.map { HandlePlan($0, of: reference) }
  }
}

extension WorldABI.ImportedResource {
  package var reference: ResourceRef {
    ResourceRef(resource: resource, side: .imported, label: label)
  }

  /// The plan of the one function that a guest has for the handles of a host's resource: it can only drop them.
  package var handlePlans: [HandlePlan] {
    [HandlePlan(.drop, of: reference)]
  }
}
