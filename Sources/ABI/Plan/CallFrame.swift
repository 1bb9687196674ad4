/// What happens around the phases of a plan.
///
/// A host's support code, or the guest's, does this in the same way for every function, so a plan names it once instead of
/// having steps for it. The members are listed in the order in which they run.
package struct CallFrame: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Host, import, before everything: a trap if the guest may not call out now, because it allocates or runs post-return.
  package static let checkMayLeave = CallFrame(rawValue: 1)
  /// Host, export, after ``Phase/Kind/check``: refuses the call if the instance is poisoned or entered, else marks it as
  /// entered. From here on a failure is a trap.
  package static let enter = CallFrame(rawValue: 2)
  /// Host, export, before ``Phase/Kind/release``: a trap unless the guest has dropped each handle that
  /// ``Step/lowerBorrow(_:_:from:_:)`` made for the call.
  package static let checkBorrows = CallFrame(rawValue: 4)
  /// Guest, export, at the end: drops each handle of the host's resources that ``Step/liftBorrow(_:_:from:_:)`` took.
  package static let dropBorrows = CallFrame(rawValue: 8)
  /// Host, at the end: ends what the plan and its routines lent. In an import, those are the guest's handles that
  /// ``Step/liftBorrow(_:_:from:_:)`` looked up; in an export, the wrappers of the guest's objects that
  /// ``Step/lowerBorrow(_:_:from:_:)`` lowered. A host that notes the number of the call with each of them has nothing to do.
  package static let endLends = CallFrame(rawValue: 16)
  /// Host, export, at the very end: the instance may be entered again, and the destructors that waited run. They are guest
  /// code, which may trap.
  package static let exit = CallFrame(rawValue: 32)

  /// - Parameter borrowed: who implements the resources of the handles that the plan lends.
  init(_ role: Role, borrowed: Sides) {
    switch role {
    case .guestCallsImport: self = []
    case .guestImplementsExport: self = borrowed.contains(.imported) ? .dropBorrows : []
    case .hostImplementsImport:
      self = borrowed.isEmpty ? .checkMayLeave : [.checkMayLeave, .endLends]
    case .hostCallsExport:
      self = [.enter, .exit]
      if borrowed.contains(.imported) { insert(.checkBorrows) }
      if borrowed.contains(.exported) { insert(.endLends) }
    }
  }
}
