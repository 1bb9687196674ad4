import PintleABI
import PintleModel
import Testing

/// Whatever a guest sends, a host ends with a value or a named trap.
///
/// The interpreter itself checks that only checked memory is touched, and that lists fit into memory.
@Suite struct HostileValueTests {
  @Test func argumentsOfImports() {
    outcomes(ending: [.notOwned, .lentHandle]) { random, instance, value in
      let function = try random.function(.imported)
      var values = random.values(instance, .imported, inGuest: false)
      let arguments = random.coreValues(
        function.signature.parameters, memory: instance.memory.size)
      value = "\(arguments)"
      let environment = Evaluator.Environment(callUser: { _ in
        try function.function.result.map { try values.value(of: $0) }
      })
      _ = try Evaluator(function.hostPlan, in: instance, environment).run(arguments.map(Slot.core))
    }
  }

  @Test func resultsOfExports() {
    outcomes(ending: [.outstandingBorrow, .guest]) { random, instance, value in
      let function = try random.function(.exported)
      var values = random.values(instance, .exported, inGuest: false)
      let arguments = try function.function.parameters.map { try values.value(of: $0.type) }
      let results = random.coreValues(function.signature.results, memory: instance.memory.size)
      value = "\(results)"
      let environment = Evaluator.Environment(
        callCore: { _ in
          instance.memory.grow(by: random.random.below(8))
          let size = instance.memory.size
          try instance.memory.write(random.rubbish(size, memory: size), at: 0)
          if random.random.once(in: 20) { throw TrapError(trap: .guest) }
          return results
        },
        postReturn: { _ in if random.random.once(in: 20) { throw TrapError(trap: .guest) } })
      _ = try Evaluator(function.hostPlan, in: instance, environment).run(arguments.map(Slot.wit))
    }
  }

  /// Runs many cases, each in a new instance, and checks that a long run ends in every kind of way.
  private func outcomes(
    ending particular: Set<Trap>,
    _ body: (RandomCase, Instance, _ value: inout String) throws -> Void
  ) {
    var (values, traps, unfinished) = (0, Set<Trap>(), 0)
    Cases.run { random, value in
      let instance = random.hostileInstance()
      do {
        try body(random, instance, &value)
        values += 1
      } catch let error as TrapError {
        traps.insert(error.trap)
        guard instance.isPoisoned else { throw Fault("a trap does not poison") }
      } catch is OutOfFuel {
        unfinished += 1
      }
    }
    #expect(values > Cases.count / 20)
    #expect(unfinished < Cases.count / 100)
    let isLong = Cases.count >= 20_000
    let expected = isLong ? particular.union(Self.common) : [.outOfBounds, .unknownHandle]
    #expect(traps.isSuperset(of: expected), "only \(traps)")
  }

  private static let common: Set<Trap> = [
    .invalidCharacter, .invalidCase, .tooLong, .misaligned, .outOfBounds, .invalidUTF8,
    .invalidAllocation, .unknownHandle,
  ]
}

extension RandomCase {
  /// A small memory with random contents, some handles, and an allocator that returns anything.
  fileprivate func hostileInstance() -> Instance {
    let size = 16 + random.below(300)
    let instance = instance(memory: Memory(rubbish(size, memory: size)), isTrusted: false)
    instance.fuel = 20_000
    let random = random
    instance.allocator = { [unowned instance] layout in
      let address = random.below(max(instance.memory.size - layout.size, 1))
      if random.once(in: 20) { return UInt32(truncatingIfNeeded: random.next()) }
      return UInt32(address - (random.once(in: 20) ? 0 : address % layout.alignment))
    }
    for (index, type) in model.types.enumerated() where type.kind == .resource {
      for side in [Side.imported, .exported] {
        let entry = HandleTable.Entry(
          resource(ID(index), side), 7, isOwn: !random.once(in: 3),
          lends: random.once(in: 3) ? 1 : 0, call: ExportCall())
        _ = instance.table.insert(entry)
      }
    }
    return instance
  }

  /// Bytes that are often valid as an address, a length, a discriminant or text.
  fileprivate func rubbish(_ count: Int, memory: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var word = word(memory: memory)
      if random.once(in: 4) { word = UInt32(truncatingIfNeeded: random.next()) }
      if random.once(in: 4) {
        bytes += Array("text \u{e9}\u{20ac}".utf8)
      } else {
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
      }
    }
    return Array(bytes.prefix(count))
  }

  /// Arguments or results that often pass the first checks.
  fileprivate func coreValues(_ types: [CoreType], memory: Int) -> [CoreValue] {
    types.map { type in
      let low = UInt64(word(memory: memory))
      switch type {
      case .i32, .f32: return CoreValue(type: type, bits: low)
      case .i64, .f64: return CoreValue(type: type, bits: low | random.next() << 32)
      }
    }
  }

  private func word(memory size: Int) -> UInt32 {
    switch random.below(10) {
    case 0, 1, 2, 3: UInt32(random.below(5))
    case 4, 5: UInt32(random.below(size) / 8 * 8)
    case 6: UInt32(random.below(size))
    case 7: UInt32(size + random.below(9) - 4)
    case 8: random.pick([.max, 0x8000_0000, 0xd800, 0x10ffff, 0x1000_0000, 0x2000_0000])
    default: UInt32(truncatingIfNeeded: random.next())
    }
  }
}
