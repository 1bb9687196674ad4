import PintleABI
import PintleModel
import PintleTestSupport
import PintleVerifier
import Testing

/// The verifier finds faults in edited plans.
@Suite struct VerifierTests {
  static let world = """
    package a:b;
    interface host {
      resource file { read: func() -> list<u8>; }
      open: func(path: string) -> result<file, string>;
      copy: func(source: borrow<file>, names: list<string>) -> list<string>;
    }
    interface guest {
      use host.{file};
      resource part;
      weigh: func(part: borrow<part>) -> u32;
      record entry { name: string, size: u64, tags: map<string, list<u16>>, at: list<u8, 4> }
      entries: func(e: entry, file: borrow<file>) -> list<entry>;
      many: func(a: string, b: string, c: string, d: string, e: string, f: string, g: string,
        h: string, i: string) -> tuple<string, list<string>>;
      find: func() -> option<string>;
    }
    world w { import host; export guest; }
    """

  /// A fault: the edit of a step, and what the verifier reports.
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var role: Role
    var function: String
    var change: @Sendable (Step) -> [Step]?
    var problem: String

    var testDescription: String { name }
  }

  static let faults: [Fault] = [
    Fault(name: "an area without its check", role: .hostImplementsImport, function: "open") {
      if case .checkArea = $0 { [] } else { nil }
    } problem: {
      "accessed without a check"
    },
    Fault(name: "a check of too few bytes", role: .hostCallsExport, function: "many") {
      guard case .checkArea(let address, var layout, let path) = $0 else { return nil }
      layout.size = 8
      return [.checkArea(address: address, layout, path)]
    } problem: {
      "leaves the area"
    },
    Fault(name: "a place off by two", role: .hostCallsExport, function: "many") {
      guard case .loadPointer(let value, var place) = $0 else { return nil }
      place.offset += 2
      return [.loadPointer(value, from: place)]
    } problem: {
      "misaligned"
    },
    Fault(name: "an address that is a length", role: .hostImplementsImport, function: "open") {
      guard case .liftString(let value, let address, let length, let ownership, let path) = $0
      else {
        return nil
      }
      return [.liftString(value, address: length, length: address, ownership, path)]
    } problem: {
      "is not address"
    },
    Fault(name: "a value that nothing defines", role: .guestCallsImport, function: "open") {
      if case .lowerString = $0 { [] } else { nil }
    } problem: {
      "used before it is defined"
    },
    Fault(name: "a value defined twice", role: .guestCallsImport, function: "open") {
      if case .lowerString = $0 { [$0, $0] } else { nil }
    } problem: {
      "is defined twice"
    },
    Fault(name: "an open arena", role: .guestCallsImport, function: "copy") {
      if case .closeArena = $0 { [] } else { nil }
    } problem: {
      "stays open"
    },
    Fault(
      name: "a block of parameters that is never freed", role: .guestImplementsExport,
      function: "many"
    ) {
      if case .freeArea = $0 { [] } else { nil }
    } problem: {
      "not freed once"
    },
    Fault(name: "a block of parameters freed twice", role: .guestImplementsExport, function: "many")
    {
      if case .freeArea = $0 { [$0, $0] } else { nil }
    } problem: {
      "not freed once"
    },
    Fault(name: "a result that is never freed", role: .guestImplementsExport, function: "entries") {
      guard case .lowerList(var list) = $0 else { return nil }
      list.loop.layout = Layout(size: 1, alignment: 1)
      return [.lowerList(list)]
    } problem: {
      "post-return does not free"
    },
    Fault(name: "a guest's block copied", role: .guestImplementsExport, function: "many") {
      guard case .liftString(let value, let address, let length, _, let path) = $0 else {
        return nil
      }
      return [.liftString(value, address: address, length: length, .copy, path)]
    } problem: {
      "ownership of a lifted block"
    },
    Fault(name: "a sum without a case", role: .hostImplementsImport, function: "open") {
      guard case .lowerSum(let results, let type, let subject, let cases) = $0 else { return nil }
      return [.lowerSum(results: results, type, subject: subject, Array(cases.dropLast()))]
    } problem: {
      "the cases are not those of the sum"
    },
    Fault(name: "a case lifted by another's number", role: .guestCallsImport, function: "open") {
      guard case .liftSum(let value, let type, let discriminant, var cases, let path) = $0
      else { return nil }
      cases[0].discriminant = 1
      return [.liftSum(value, type, discriminant: discriminant, cases, path)]
    } problem: {
      "the cases are not those of the sum"
    },
    Fault(name: "a case freed by another's number", role: .guestImplementsExport, function: "find")
    {
      guard case .releaseSum(let type, let discriminant, var cases) = $0 else { return nil }
      cases[1].discriminant = 0
      return [.releaseSum(type, discriminant: discriminant, cases)]
    } problem: {
      "the cases are not those of the sum"
    },
    Fault(name: "a call with too few arguments", role: .guestCallsImport, function: "open") {
      guard case .callCore(let results, let arguments) = $0 else { return nil }
      return [.callCore(results: results, arguments: Array(arguments.dropLast()))]
    } problem: {
      "does not match the core function"
    },
  ]

  @Test func soundPlansHaveNoProblem() throws {
    let source = try WITSource(Self.world)
    #expect(Verifier.problems(in: try source.plan(), source.model) == [])
  }

  @Test(arguments: faults) func editedStepsAreFound(_ fault: Fault) throws {
    let source = try WITSource(Self.world)
    var abi = try source.plan()
    let isChanged = abi.change(fault)
    #expect(isChanged, "the plan has no such step")
    let problems = Verifier.problems(in: abi, source.model)
    #expect(problems.contains { $0.contains(fault.problem) }, "\(problems)")
  }
}

extension VerifierTests.Fault {
  fileprivate init(
    name: String, role: Role, function: String, _ change: @escaping @Sendable (Step) -> [Step]?,
    problem: () -> String
  ) {
    self.init(
      name: name, role: role, function: function, change: change, problem: problem())
  }
}

extension WorldABI {
  /// Edits the first step that the fault is about; whether there is one.
  fileprivate mutating func change(_ fault: VerifierTests.Fault) -> Bool {
    for scope in imports.indices where imports[scope].change(fault) { return true }
    for scope in exports.indices where exports[scope].change(fault) { return true }
    return false
  }
}

extension WorldABI.Scope {
  fileprivate mutating func change(_ fault: VerifierTests.Fault) -> Bool {
    for index in functions.indices where functions[index].function.name == fault.function {
      if functions[index].guestPlan.change(fault) { return true }
      if functions[index].hostPlan.change(fault) { return true }
      if functions[index].postReturnPlan?.change(fault) == true { return true }
    }
    return false
  }
}

extension Plan {
  fileprivate mutating func change(_ fault: VerifierTests.Fault) -> Bool {
    guard role == fault.role else { return false }
    for phase in phases.indices {
      for (index, step) in phases[phase].steps.enumerated() {
        guard let changed = fault.change(step) else { continue }
        phases[phase].steps.replaceSubrange(index...index, with: changed)
        return true
      }
    }
    return false
  }
}
