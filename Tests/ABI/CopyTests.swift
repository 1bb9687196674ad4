import PintleABI
import PintleTestSupport
import Testing

/// abi.md 1.3: which copy of a type is meant when an interface is imported and exported.
@Suite struct CopyTests {
  private static let text = """
    package a:b;
    interface i { resource r; keep: func(x: r); }
    interface j { use i.{r}; used: func(x: r); }
    world w {
      import j;
      export i;
      export j;
      use i.{r};
      import enter: func(x: r);
      export leave: func(x: r);
    }
    """

  @Test(arguments: [
    ("keep", [Side.imported, .exported]), ("used", [.imported, .exported]),
    ("enter", [.imported]), ("leave", [.imported]),
  ])
  func resourcesAreThoseOfTheRightCopy(function: String, sides: [Side]) throws {
    let abi = try WITSource(Self.text).plan()
    let found = (abi.imports + abi.exports).flatMap { scope in
      scope.functions.filter { $0.function.name == function }.map { (scope, $0) }
    }
    #expect(found.map { side(of: $0.1.hostPlan) } == sides)
    #expect(found.map { side(of: $0.1.guestPlan) } == sides)
    #expect(found.map(\.0.typeSide) == sides)
  }

  /// The side of the resource that a plan's only handle is of.
  private func side(of plan: Plan) -> Side? {
    for step in plan.phases.flatMap(\.steps) {
      switch step {
      case .liftOwn(_, let resource, _, _), .lowerOwn(_, let resource, _, _): return resource.side
      default: continue
      }
    }
    return nil
  }
}
