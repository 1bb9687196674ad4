import PintleABI
import PintleModel

// Operands must have the types that their step needs.

extension BodyVerifier {
  mutating func expect(_ value: Value, _ expected: ValueType) {
    if !matches(type(value), expected) { report("\(name(value)) is not \(expected)") }
  }

  private func matches(_ actual: ValueType?, _ expected: ValueType) -> Bool {
    if case .wit(let a) = actual, case .wit(let b) = expected {
      return model.resolvingAliases(a) == model.resolvingAliases(b)
    }
    return actual == expected
  }

  private mutating func expect(_ values: [Value], _ types: [TypeRef], _ what: String) {
    if values.count != types.count { return report("\(what): the numbers of parts differ") }
    for (value, type) in zip(values, types) { expect(value, .wit(type)) }
  }

  private mutating func expectScalar(_ value: Value, _ scalar: Scalar) {
    if case .wit(let type) = type(value), Scalar(model.resolvingAliases(type)) == scalar { return }
    report("\(name(value)) is not \(scalar.rawValue)")
  }

  private mutating func expectPointerAndLength(_ address: Value, _ length: Value) {
    expect(address, .address)
    expect(length, .length)
  }

  mutating func checkTypes(_ step: Step) {
    switch step {
    case .constant(let value, let core, _):
      if type(value)?.core != core { report("\(name(value)) is not \(core.rawValue)") }
    case .cast(let value, let from, let cast):
      expect(from, cast.source)
      expect(value, cast.target)
    case .liftScalar(let value, let scalar, let from, _):
      expectScalar(value, scalar)
      expect(from, .core(scalar.core))
    case .lowerScalar(let value, let scalar, let from):
      expect(value, .core(scalar.core))
      expectScalar(from, scalar)
    case .loadScalar(let value, let scalar, _, _), .storeScalar(let scalar, let value, _):
      expectScalar(value, scalar)
    case .loadPointer(let value, _), .storePointer(let value, _): expect(value, .address)
    case .loadLength(let value, _), .storeLength(let value, _): expect(value, .length)
    case .loadUnsigned(let value, _, _), .storeUnsigned(let value, _, _):
      expect(value, .core(.i32))
    case .checkArea(let value, _, _), .stackArea(let value, _), .staticArea(let value, _),
      .allocateArea(let value, _, _), .freeArea(let value, _), .openArena(let value),
      .closeArena(let value):
      expect(value, .address)
    case .freeBlock(let address, let length, _): expectPointerAndLength(address, length)
    case .releaseList(let list): expectPointerAndLength(list.address, list.length)
    case .releaseElements, .releaseNamed, .callCore, .callUser, .callPostReturn:
      break
    case .liftString, .lowerString, .liftNumericList, .lowerNumericList, .liftList, .lowerList,
      .liftMap,
      .lowerMap, .loadNumericElements, .storeNumericElements, .loadElements, .storeElements:
      checkLists(step)
    case .construct, .project, .liftSum, .lowerSum, .liftEnum, .lowerEnum, .liftFlags,
      .lowerFlags, .releaseSum:
      checkCompounds(step)
    case .checkHandle, .liftOwn, .liftBorrow, .lowerOwn, .lowerBorrow: checkHandles(step)
    case .loadNamed(let value, let routine, _, _), .storeNamed(let routine, let value, _, _, _):
      if routines.indices.contains(routine.index) {
        expect(value, .wit(.defined(routines[routine.index].type)))
      } else {
        report("routine \(routine.index) is unknown")
      }
    }
  }

  // MARK: Lists

  private mutating func checkLists(_ step: Step) {
    switch step {
    case .liftString(let value, let address, let length, _, _),
      .lowerString(let address, let length, let value, _, _):
      expectPointerAndLength(address, length)
      expect(value, .wit(.string))
    case .liftNumericList(let value, let scalar, let address, let length, _, _),
      .lowerNumericList(let address, let length, let scalar, let value, _, _):
      expectPointerAndLength(address, length)
      expectNumbers(value, scalar, count: nil)
    case .loadNumericElements(let value, let scalar, let count, _),
      .storeNumericElements(let scalar, let count, let value, _, _):
      expectNumbers(value, scalar, count: count)
    case .liftList(let list):
      expectPointerAndLength(list.address, list.length)
      expectList(list.result, list.type, list.element, list.item)
    case .lowerList(let list):
      expectPointerAndLength(list.address, list.length)
      expectList(list.subject, list.type, list.element, list.item)
    case .loadElements(let list): expectList(list.result, list.type, list.element, list.item)
    case .storeElements(let list): expectList(list.subject, list.type, list.element, list.item)
    case .liftMap(let map):
      expectPointerAndLength(map.address, map.length)
      expectMap(map.result, map.type, [map.key, map.value])
    case .lowerMap(let map):
      expectPointerAndLength(map.address, map.length)
      expectMap(map.subject, map.type, [map.key, map.value])
    default: break
    }
  }

  private mutating func expectNumbers(_ value: Value, _ scalar: Scalar, count: Int?) {
    guard case .wit(let type) = type(value) else { return report("\(name(value)) is not a list") }
    switch model.shape(of: type) {
    case .numbers(scalar) where count == nil: break
    case .fixedList(let element, count) where model.numberScalar(of: element) == scalar: break
    default: report("\(name(value)) is not a list of \(scalar.rawValue)")
    }
  }

  private mutating func expectList(
    _ value: Value, _ type: TypeRef, _ element: TypeRef, _ item: Value
  ) {
    expect(value, .wit(type))
    expect(item, .wit(element))
    switch model.shape(of: type) {
    case .list(element), .fixedList(element, _): break
    default: report("\(name(value)) is not a list of its element")
    }
  }

  private mutating func expectMap(_ value: Value, _ type: TypeRef, _ entry: [Value]) {
    expect(value, .wit(type))
    guard case .map(let key, let item) = model.shape(of: type) else {
      return report("\(name(value)) is not a map")
    }
    expect(entry, [key, item], "an entry")
  }

  // MARK: Products and sums

  private mutating func checkCompounds(_ step: Step) {
    switch step {
    case .construct(let value, let type, let parts), .project(let parts, let type, let value, _):
      expect(value, .wit(type))
      expect(parts, self.parts(of: type), name(value))
    case .liftSum(let value, let type, let discriminant, let cases, _):
      expect(value, .wit(type))
      expect(discriminant, .core(.i32))
      let all = expectCases(type, cases.map { ($0.name, $0.discriminant) })
      expectPayloads(all, cases.map(\.payload))
    case .lowerSum(let results, let type, let subject, let cases):
      expect(subject, .wit(type))
      let all = expectCases(type, cases.map { ($0.name, $0.discriminant) })
      expectPayloads(all, cases.map(\.payload))
      for sumCase in cases where sumCase.results.map(self.type) != results.map(self.type) {
        report("case \(sumCase.name) does not fill the slots of its sum")
      }
    case .releaseSum(let type, let discriminant, let cases):
      expect(discriminant, .core(.i32))
      _ = expectCases(type, cases.map { ($0.name, $0.discriminant) })
    case .liftEnum(let value, let type, let word, let count, _):
      expectUnsigned(word, for: value, type)
      if case .enumeration(count) = model.shape(of: type) { break }
      report("\(name(value)) is not an enum of \(count) cases")
    case .lowerEnum(let word, let type, let value), .liftFlags(let value, let type, let word),
      .lowerFlags(let word, let type, let value):
      expectUnsigned(word, for: value, type)
    default: break
    }
  }

  private mutating func expectUnsigned(_ word: Value, for value: Value, _ type: TypeRef) {
    expect(word, .core(.i32))
    expect(value, .wit(type))
  }

  private func parts(of type: TypeRef) -> [TypeRef] {
    switch model.shape(of: type) {
    case .product(let parts): parts.map(\.type)
    case .fixedList(let element, let count) where count <= TypeFacts.maxFlatParameters:
      Array(repeating: element, count: count)
    default: []
    }
  }

  /// The cases of the sum, if the found ones are the same; else none.
  private mutating func expectCases(
    _ type: TypeRef, _ found: [(name: String, discriminant: Int)]
  ) -> [Shape.SumCase] {
    guard case .sum(let all) = model.shape(of: type),
      all.elementsEqual(found, by: { ($0.name, $0.discriminant) == ($1.name, $1.discriminant) })
    else {
      report("the cases are not those of the sum")
      return []
    }
    return all
  }

  private mutating func expectPayloads(_ cases: [Shape.SumCase], _ found: [Value?]) {
    for (sumCase, found) in zip(cases, found) {
      switch (sumCase.payload, found) {
      case (let type?, let value?): expect(value, .wit(type))
      case (nil, nil): break
      default: report("case \(sumCase.name) does not have the payload of its sum")
      }
    }
  }

  // MARK: Handles

  private mutating func checkHandles(_ step: Step) {
    switch step {
    case .checkHandle(let value, let resource, _): expectHandle(value, resource)
    case .liftOwn(let value, let resource, let word, _),
      .lowerOwn(let word, let resource, let value, _):
      expect(word, .core(.i32))
      expectHandle(value, resource, isOwn: true)
    case .liftBorrow(let value, let resource, let word, _),
      .lowerBorrow(let word, let resource, let value, _):
      expect(word, .core(.i32))
      expectHandle(value, resource, isOwn: false)
    default: break
    }
  }

  /// - Parameter isOwn: `nil` for a handle of either kind.
  private mutating func expectHandle(
    _ value: Value, _ resource: ResourceRef, isOwn: Bool? = nil
  ) {
    if !abi.has(resource) {
      report("\(name(value)) is a handle of a resource that no item declares")
    }
    if let known = self[value].resource, known != resource {
      report("\(name(value)) was checked as a handle of another resource")
    }
    self[value].resource = resource
    guard case .wit(let type) = type(value) else { return report("\(name(value)) is not a handle") }
    switch model.shape(of: type) {
    case .own(resource.resource) where isOwn != false: break
    case .borrow(resource.resource) where isOwn != true: break
    case .own(resource.resource): report("\(name(value)) is owned, not borrowed")
    case .borrow(resource.resource): report("\(name(value)) is borrowed, not owned")
    default: report("\(name(value)) is not a handle of its resource")
    }
  }

  // MARK: Calls

  mutating func checkCall(
    _ step: Step, _ plan: Plan, _ abi: WorldABI.FunctionABI
  ) {
    switch step {
    case .callCore(let results, let arguments):
      let actual = CoreSignature(
        parameters: arguments.compactMap { type($0)?.core },
        results: results.compactMap { type($0)?.core })
      let types = abi.coreParameters.map { Optional($0.type) }
      if actual != abi.signature || arguments.map(type) != types {
        report("the core call does not match the core function")
      }
    case .callUser(let result, let arguments):
      expect(arguments, abi.function.parameters.map(\.type), "the user's function")
      expect([result].compactMap { $0 }, [abi.function.result].compactMap { $0 }, "its result")
    case .callPostReturn(let arguments):
      if arguments.compactMap({ type($0)?.core }) != abi.signature.results {
        report("post-return does not take the core results")
      }
    default: break
    }
  }
}

extension WorldABI {
  /// Whether an item of the world declares the resource.
  fileprivate func has(_ resource: ResourceRef) -> Bool {
    switch resource.side {
    case .imported:
      importedResources.contains {
        $0.resource == resource.resource && $0.label == resource.label
      }
    case .exported:
      exportedResources.contains {
        $0.resource == resource.resource && $0.label == resource.label
      }
    }
  }
}

extension SlotCast {
  fileprivate var source: ValueType {
    switch self {
    case .i32ToI64, .i32ToF32, .i32ToAddress, .i32ToLength: .core(.i32)
    case .f32ToI32, .f32ToI64: .core(.f32)
    case .f64ToI64: .core(.f64)
    case .i64ToI32, .i64ToF32, .i64ToF64: .core(.i64)
    case .addressToI32: .address
    case .lengthToI32: .length
    }
  }

  fileprivate var target: ValueType {
    switch self {
    case .i32ToI64, .f32ToI64, .f64ToI64: .core(.i64)
    case .f32ToI32, .addressToI32, .lengthToI32, .i64ToI32: .core(.i32)
    case .i32ToF32, .i64ToF32: .core(.f32)
    case .i64ToF64: .core(.f64)
    case .i32ToAddress: .address
    case .i32ToLength: .length
    }
  }
}
