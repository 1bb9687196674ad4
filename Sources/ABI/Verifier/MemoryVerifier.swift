import PintleModel

/// Holds what is said of memory to what the steps do, and to what the types need (abi.md 3).
enum MemoryVerifier {
  /// - Parameter access: what the plan or the routine of these steps says of them.
  static func problems(
    of steps: [Step], saying access: MemoryAccess, _ routines: [Routine]
  ) -> [String] {
    let actual = self.access(of: steps, routines)
    return access == actual ? [] : ["its access is not that of its steps"]
  }

  /// That of the steps, their blocks and the routines that they call.
  private static func access(of steps: [Step], _ routines: [Routine]) -> MemoryAccess {
    var access: MemoryAccess = []
    for step in steps {
      access.formUnion(step.access)
      if let id = step.routine, routines.indices.contains(id.index) {
        access.formUnion(routines[id.index].access)
      }
      for block in step.blocks { access.formUnion(self.access(of: block.steps, routines)) }
    }
    return access
  }

  /// The areas of a function, and what it needs of the guest.
  static func problems(
    of function: WorldABI.FunctionABI, _ side: Side, _ facts: TypeFacts
  ) -> [String] {
    let parameters = facts.product(function.function.parameters.lazy.map { $0.type })
    let result = function.function.result.map { facts[$0] }
    let parameterArea = parameters.flat == nil ? parameters.layout : nil
    let resultArea = result.flatMap { $0.flat?.count == 1 ? nil : $0.layout }
    let givesResult = result?.isDynamic == true
    var problems: [String] = []
    if function.parameterArea != parameterArea || function.resultArea != resultArea {
      problems.append("its areas are not those of its types")
    }
    let hasArea = parameterArea != nil || resultArea != nil
    if function.needsMemory != (parameters.isDynamic || givesResult || hasArea) {
      problems.append("whether it needs the guest's memory does not follow from its types")
    }
    let allocates =
      side == .imported ? givesResult : parameters.isDynamic || parameterArea != nil
    if function.needsAllocator != allocates {
      problems.append("whether it needs the guest's allocator does not follow from its types")
    }
    if (function.postReturnPlan != nil) != (side == .exported && givesResult) {
      problems.append("whether it has a post-return does not follow from its types")
    }
    return problems
  }

  /// A world needs what one of its functions needs.
  static func problems(of abi: WorldABI) -> [String] {
    let scopes = abi.imports + abi.exports
    let isRight =
      abi.needsMemory == scopes.contains(where: \.needsMemory)
      && abi.needsAllocator == scopes.contains(where: \.needsAllocator)
    return isRight ? [] : ["the world does not need what its functions need"]
  }
}
