import PintleModel

// Each part of a value is read from, or written to, the place that layout and flattening give it (abi.md 2 to 4). What is
// lifted has the place it came from; what is lowered the place where it has to go, handed down to its parts.

extension BodyVerifier {
  mutating func placeParameters(of plan: Plan, _ spots: CallSpots) {
    switch plan.role {
    case .guestImplementsExport, .hostImplementsImport:
      for (number, parameter) in plan.parameters.enumerated() {
        self[parameter].spot = .slot(number)
      }
      // The block that the host has made for it.
      if isGuest, let area = spots.parameterArea { self[area].extent = areas[area] }
    case .guestCallsImport, .hostCallsExport:
      for (parameter, spot) in zip(plan.parameters, spots.parameters) {
        self[parameter].spot = spot
      }
    }
  }

  mutating func checkResult(_ result: Value, of plan: Plan, _ spots: CallSpots) {
    if result != spots.resultArea { expect(result, at: spots.result) }
  }

  mutating func expect(_ value: Value, at spot: Spot?) {
    if self[value].spot != spot { report("\(name(value)) is not where its type puts it") }
  }

  private mutating func expectPair(_ address: Value, _ length: Value) {
    expect(length, at: self[address].spot?.advanced(slots: 1, bytes: 4))
  }

  /// Before the blocks of a step: what is lowered, and what it is made of.
  mutating func placeParts(of step: Step) {
    switch step {
    case .project(let parts, let type, let from, _):
      for (part, spot) in zip(parts, spots(ofPartsOf: type, at: self[from].spot)) {
        self[part].spot = spot
      }
    case .storeScalar(_, let from, let place), .storeNumbers(_, _, let from, let place, _),
      .storeNamed(_, let from, let place, _, _), .storeWord(let from, let place):
      expect(from, at: Spot(place))
    case .storeDiscriminant(let from, _, let place):
      if self[from].constant == nil { expect(from, at: Spot(place)) }
    case .lowerList(let list): self[list.item].spot = .memory(list.cursor, offset: 0)
    case .lowerMap(let map):
      for (part, offset) in zip([map.key, map.value], abi.facts[map.type].offsets) {
        self[part].spot = .memory(map.cursor, offset: offset)
      }
    case .storeElements(let list):
      expect(list.subject, at: Spot(list.base))
      self[list.item].spot = .memory(list.cursor, offset: 0)
    case .lowerSum(_, let type, let subject, let cases):
      for sumCase in cases {
        guard let payload = sumCase.payload else { continue }
        self[payload].spot = payloadSpot(of: type, at: self[subject].spot)
      }
    case .callCore(_, let arguments): checkArguments(arguments)
    case .callUser(_, let arguments):
      for (argument, spot) in zip(arguments, call?.parameters ?? []) { expect(argument, at: spot) }
    default: break
    }
  }

  private mutating func checkArguments(_ arguments: [Value]) {
    for (number, argument) in arguments.enumerated()
    where argument != call?.parameterArea && argument != call?.resultArea {
      expect(argument, at: .slot(number))
    }
  }

  /// The core values or the payload of a case.
  mutating func checkPlaces(ofCase index: Int, of step: Step) {
    switch step {
    case .liftSum(_, let type, let discriminant, let cases, _):
      if let payload = cases[index].payload {
        expect(payload, at: payloadSpot(of: type, at: self[discriminant].spot))
      }
    case .lowerSum(let results, _, let subject, let cases) where !results.isEmpty:
      let sumCase = cases[index]
      let payload = sumCase.payload.flatMap(self.type)
      var count = 0
      if case .wit(let type) = payload { count = abi.facts[type].flat?.count ?? 0 }
      for (number, value) in sumCase.results.enumerated().dropFirst() {
        if number > count, self[value].constant == 0 { continue }
        expect(value, at: self[subject].spot?.advanced(slots: number, bytes: 0))
      }
    case .liftList(let list): expect(list.item, at: .memory(list.cursor, offset: 0))
    case .loadElements(let list): expect(list.item, at: .memory(list.cursor, offset: 0))
    case .liftMap(let map):
      for (part, offset) in zip([map.key, map.value], abi.facts[map.type].offsets) {
        expect(part, at: .memory(map.cursor, offset: offset))
      }
    default: break
    }
  }

  /// Behind the blocks of a step: what it has lifted, and the core values of what it has lowered.
  mutating func placeResults(of step: Step) {
    switch step {
    case .constant(let value, _, let bits): self[value].constant = bits
    case .cast(let value, let from, _): self[value].spot = self[from].spot
    case .liftScalar(let value, _, let from, _), .lowerScalar(let value, _, let from),
      .liftEnum(let value, _, let from, _, _), .liftFlags(let value, _, let from),
      .liftOwn(let value, _, let from, _), .liftBorrow(let value, _, let from, _),
      .liftSum(let value, _, let from, _, _):
      self[value].spot = self[from].spot
    case .lowerEnum(let value, let type, let from), .lowerFlags(let value, let type, let from):
      self[value].spot = self[from].spot
      self[value].width = abi.facts[type].layout.size
    case .lowerOwn(let value, _, let from, _), .lowerBorrow(let value, _, let from, _):
      self[value].spot = self[from].spot
      self[value].width = 4
    case .loadScalar(let value, _, let place, _), .loadWord(let value, let place),
      .loadNumbers(let value, _, _, let place), .loadNamed(let value, _, let place, _):
      self[value].spot = Spot(place)
    case .loadDiscriminant(let value, let width, let place):
      self[value].spot = Spot(place)
      self[value].width = width
    case .loadElements(let list): self[list.result].spot = Spot(list.base)
    case .construct(let value, let type, let parts):
      let spot = parts.first.flatMap { self[$0].spot }
      for (part, spot) in zip(parts, spots(ofPartsOf: type, at: spot)) { expect(part, at: spot) }
      self[value].spot = spot
    case .lowerSum(let results, _, let subject, _):
      for (number, result) in results.enumerated() {
        self[result].spot = self[subject].spot?.advanced(slots: number, bytes: 0)
      }
    case .callCore(let results, _):
      for (number, result) in results.enumerated() { self[result].spot = .slot(number) }
    case .callUser(let result, _):
      if let result { self[result].spot = call?.result }
    default: placeSequences(of: step)
    }
  }

  /// What crosses as an address and a length.
  private mutating func placeSequences(of step: Step) {
    switch step {
    case .liftText(let value, let address, let length, _, _),
      .liftNumbers(let value, _, let address, let length, _, _):
      lifted(value, address, length)
    case .liftList(let list): lifted(list.result, list.address, list.length)
    case .liftMap(let map): lifted(map.result, map.address, map.length)
    case .freeBlock(let address, let length, _): expectPair(address, length)
    case .releaseList(let list): expectPair(list.address, list.length)
    case .lowerText(let address, let length, let from, _, _),
      .lowerNumbers(let address, let length, _, let from, _, _):
      lowered(from, address, length)
    case .lowerList(let list): lowered(list.subject, list.address, list.length)
    case .lowerMap(let map): lowered(map.subject, map.address, map.length)
    default: break
    }
  }

  private mutating func lifted(_ value: Value, _ address: Value, _ length: Value) {
    expectPair(address, length)
    self[value].spot = self[address].spot
  }

  private mutating func lowered(_ value: Value, _ address: Value, _ length: Value) {
    self[address].spot = self[value].spot
    self[length].spot = self[value].spot?.advanced(slots: 1, bytes: 4)
  }

  // MARK: Parts of types

  private func payloadSpot(of type: TypeRef, at spot: Spot?) -> Spot? {
    spot?.advanced(slots: 1, bytes: abi.facts[type].payloadOffset)
  }

  /// Those of the fields of a product, or of the elements of a list of fixed length.
  private func spots(ofPartsOf type: TypeRef, at spot: Spot?) -> [Spot?] {
    switch model.shape(of: type) {
    case .product(let parts):
      var slots = 0
      return zip(parts, abi.facts[type].offsets).map { part, offset in
        defer { slots += abi.facts[part.type].flat?.count ?? 0 }
        return spot?.advanced(slots: slots, bytes: offset)
      }
    case .fixedList(let element, let count) where count <= TypeFacts.maximalParameters:
      let facts = abi.facts[element]
      return (0..<count).map {
        spot?.advanced(slots: $0 * (facts.flat?.count ?? 0), bytes: $0 * facts.layout.size)
      }
    default: return []
    }
  }
}
