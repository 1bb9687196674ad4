import PintleABI
import PintleTestSupport
import Testing

/// The copy of a type that is used when an interface is imported and exported.
@Suite struct ResourceCopyTests {
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

  private func copies(_ scopes: [WorldABI.Scope], _ abi: WorldABI) -> [[Copy]] {
    scopes.flatMap(\.functions).flatMap { [$0.hostPlan, $0.guestPlan] }.map { plan in
      abi.resources(of: plan).map { Copy(side: $0.side, label: $0.label) }
    }
  }

  private struct Copy: Equatable {
    var side: Side
    var label: String?
  }

  /// Each copy of an interface has its own routines if they handle handles.
  @Test(arguments: ["x: list<rec>", "x: r", "x: rec", "x: list<lent>"])
  func copiesUnderLabels(parameters: String) throws {
    let abi = try WITSource(
      """
      package a:b;
      interface i {
        resource r;
        record rec { h: own<r> }
        record lent { h: borrow<r> }
        f: func(\(parameters)) -> list<rec>;
      }
      world w { import a1: i; import b1: i; export e1: i; export e2: i; }
      """
    ).plan()
    // The plan of the host, and that of the guest.
    let labels = ["a1", "a1", "b1", "b1"]
    #expect(copies(abi.imports, abi) == labels.map { [Copy(side: .imported, label: $0)] })
    let exported = ["e1", "e1", "e2", "e2"]
    #expect(copies(abi.exports, abi) == exported.map { [Copy(side: .exported, label: $0)] })
  }

  /// The host's resources are not the guest's, however deep their handles are nested.
  @Test(arguments: [
    "own<r>", "list<r>", "map<u8, r>", "list<r, 3>", "option<r>", "tuple<u8, list<list<r, 2>>>",
    "list<inner>",
  ])
  func routinesOfHandlesAreNotShared(field: String) throws {
    let abi = try WITSource(
      """
      package a:b;
      interface i {
        resource r;
        record inner { h: own<r> }
        record rec { h: \(field) }
        f: func(x: list<rec>) -> list<rec>;
      }
      world w { import i; export i; }
      """
    ).plan()
    let imported = [Copy(side: .imported)]
    let exported = [Copy(side: .exported)]
    #expect(copies(abi.imports, abi) == [imported, imported])
    #expect(copies(abi.exports, abi) == [exported, exported])
  }

  /// Exports under a label use the exported copy of another interface too, if it is exported under its own id.
  @Test(arguments: [
    ("", Side.imported), ("export x;", .exported), ("export l: x;", .imported),
  ])
  func labelledExportsUseTheExportedCopy(export: String, side: Side) throws {
    let abi = try WITSource(
      """
      package a:b;
      interface x { resource r; }
      world w {
        import x;
        \(export)
        export k: interface { use x.{r}; f: func(h: r); }
      }
      """
    ).plan()
    #expect(copies(abi.exports, abi) == [[Copy(side: side)], [Copy(side: side)]])
  }

  /// A host checks all wrappers, of the guest's resources and of its own, before it lowers anything.
  @Test(arguments: ["own", "borrow"])
  func handlesOfBothSidesAreChecked(handle: String) throws {
    let abi = try WITSource(
      """
      package a:b;
      interface h { resource r; }
      interface g { use h.{r}; resource s; f: func(x: \(handle)<r>, y: \(handle)<s>); }
      world w { import h; export g; }
      """
    ).plan()
    let plan = try #require(abi.exports.first?.functions.first?.hostPlan)
    let phase = try #require(plan.phases.first)
    #expect(phase.kind == .check)
    let checked = phase.steps.compactMap { step -> Side? in
      if case .checkHandle(_, let resource, _) = step { resource.side } else { nil }
    }
    #expect(checked == [.imported, .exported])
  }

  /// The side of the resource of a plan's only handle.
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
