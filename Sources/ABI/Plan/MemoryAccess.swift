/// What a step, a routine or a plan does to the guest's memory.
package struct MemoryAccess: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Reads it, or its size.
  package static let reads = MemoryAccess(rawValue: 1)
  package static let writes = MemoryAccess(rawValue: 2)
  /// Calls the guest's allocator.
  package static let allocates = MemoryAccess(rawValue: 4)
  /// Guest code may run, and memory may grow: a host must look up its base address and its size again.
  package static let runsGuest = MemoryAccess(rawValue: 8)

  /// The guest code must not call out: the host turns may-leave off around it.
  package static let mayNotLeave = MemoryAccess(rawValue: 16)
}

extension Step {
  /// The routine that the step calls.
  package var routine: RoutineID? {
    switch self {
    case .loadNamed(_, let routine, _, _), .storeNamed(let routine, _, _, _, _),
      .releaseNamed(let routine, _):
      routine
    default: nil
    }
  }
}
