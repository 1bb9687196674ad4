import PintleABI
import PintleModel
import Testing

/// Values cross in both directions and come back unchanged, and nothing leaks.
@Suite struct RoundTripTests {
  @Test func valuesComeBackFromExports() {
    Cases.run { random, value in
      let function = try random.function(.exported)
      let instance = random.instance()
      var values = random.values(instance, .exported, inGuest: false)
      let arguments = try function.function.parameters.map { try values.value(of: $0.type) }
      value = "\(arguments)"
      let sent = try arguments.map { try instance.identified($0, inGuest: false) }
      let crossing = Crossing(function, in: instance)
      let answer = try crossing.callExport(arguments) { received in
        try expect(received.map { try instance.identified($0, inGuest: true) }, sent)
        return random.result(of: received)
      }
      try expect(answer.map { [$0] } ?? [], random.result(of: sent).map { [$0] } ?? [])
      guard crossing.postReturns == 1 else { throw Fault("post-return did not run once") }
      try expectNothingLeft(in: instance)
    }
  }

  @Test func valuesComeBackFromImports() {
    Cases.run { random, value in
      let function = try random.function(.imported)
      let instance = random.instance()
      var values = random.values(instance, .imported, inGuest: true)
      let arguments = try function.function.parameters.map { try values.value(of: $0.type) }
      value = "\(arguments)"
      let sent = try arguments.map { try instance.identified($0, inGuest: true) }
      let lent = arguments.flatMap(\.handles).filter { !$0.isOwn }
      let answer = try Crossing(function, in: instance).callImport(arguments) { received in
        try expect(received.map { try instance.identified($0, inGuest: false) }, sent)
        return random.result(of: received)
      }
      let returned = try answer.map { [try instance.identified($0, inGuest: true)] } ?? []
      try expect(returned, random.result(of: sent).map { [$0] } ?? [])
      for handle in (answer?.handles ?? []) + lent {
        try instance.dropHandle(handle.resource, handle.number)
      }
      try expectNothingLeft(in: instance)
    }
  }

  private func expect(_ values: [WITValue], _ expected: [WITValue]) throws {
    guard values == expected else { throw Fault("\(values) is not \(expected)") }
  }

  private func expectNothingLeft(in instance: Instance) throws {
    let remains = instance.remains() + instance.table.entries.map { "left \($0.resource)" }
    guard remains.isEmpty, !instance.isPoisoned else { throw Fault("\(remains)") }
  }
}
