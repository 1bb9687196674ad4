/// One instance with the handles and wrappers of its sequence.
final class Player {
  let guest: Sequences
  private let host = Host()
  private let foreign: Sequences.Thing?
  private var handles: [UInt32] = []
  private var wrappers: [Sequences.Thing] = []

  init(_ module: PintleModule, foreign: Sequences.Thing? = nil) throws {
    guest = try Sequences(module: module, imports: host)
    self.foreign = foreign
  }

  /// Does a step, and describes an outcome that differs from that of the step.
  func problem(_ step: String) -> String? {
    var words = step.split(separator: " ").map(String.init)
    let expected = words.removeLast()
    let found: String
    if words[0] == "end" {
      found = isPoisoned ? "-" : (try? guest.destroyed()).map(String.init) ?? "?"
      let count = guest.pintle.handleCount
      if "\(count)" != words[1] { return "\(step): found \(count) handles" }
    } else {
      found = outcome(words[0], Array(words.dropFirst()), expected)
    }
    return found == expected ? nil : "\(step): found \(found)"
  }

  /// Whether the guest refuses calls.
  private var isPoisoned: Bool {
    do {
      _ = try guest.destroyed()
      return false
    } catch PintleGuestError.poisoned {
      return true
    } catch {
      return false
    }
  }

  /// The outcome of an operation in the words of model.py.
  private func outcome(_ name: String, _ words: [String], _ expected: String) -> String {
    do {
      let result = try play(name, words)
      switch result {
      case .handle(let handle) where expected == "=h":
        handles.append(handle)
        return "=h"
      case .wrapper(let wrapper) where expected == "=w":
        wrappers.append(wrapper)
        return "=w"
      case .handle, .wrapper, .nothing: return "="
      case .number(let number): return "=\(number)"
      }
    } catch {
      if isPoisoned { return error is PintleGuestError ? "#" : "\(error)" }
      switch error {
      case PintleGuestError.useAfterMove: return "!moved"
      case PintleGuestError.useAfterClose: return "!closed"
      case PintleGuestError.wrongInstance: return "!foreign"
      default: return "\(error)"
      }
    }
  }

  private enum Value {
    case nothing
    case number(UInt32)
    case handle(UInt32)
    case wrapper(Sequences.Thing)
  }

  private func play(_ name: String, _ words: [String]) throws -> Value {
    switch name {
    case "accept": .handle(try guest.accept(Main.Item(id: number(words[0]))))
    case "lend":
      .handle(try guest.lend(Main.Item(id: number(words[0])), keep: words[1] == "1"))
    case "item-new": .handle(try guest.itemNew(number(words[0])))
    case "item-id": .number(try guest.itemId(number(words[0])))
    case "item-take": .number(try guest.itemTake(number(words[0])))
    case "item-drop": try nothing { try guest.itemDrop(number(words[0])) }
    case "item-give": .number(try guest.itemGive(number(words[0])).id())
    case "item-pair": .number(try guest.itemPair(number(words[0]), number(words[1])))
    case "thing-new": .handle(try guest.thingNew(number(words[0])))
    case "thing-rep": .number(try guest.thingRep(number(words[0])))
    case "thing-drop": try nothing { try guest.thingDrop(number(words[0])) }
    case "give": .wrapper(try guest.things.give(number(words[0])))
    case "thing": .wrapper(try Sequences.Thing(id: number(words[0]), in: guest))
    case "thing-id": .number(try wrapper(words[0]).id())
    case "consume": .handle(try guest.things.consume(wrapper(words[0])))
    case "both": .handle(try guest.things.both(wrapper(words[0]), wrapper(words[1])))
    case "foreign": .handle(try guest.things.consume(foreign!))
    case "close": try nothing { try close(words[0]) }
    case "close-inside": try nothing { try callOut { try self.close(words[0]) } }
    case "reenter": try nothing { try callOut(expectRefusal) }
    default: throw UnknownOperation(name: name)
    }
  }

  private struct UnknownOperation: Error {
    let name: String
  }

  private func nothing(_ body: () throws -> Void) rethrows -> Value {
    try body()
    return .nothing
  }

  private func number(_ word: String) -> UInt32 {
    word.hasPrefix("h") ? handles[Int(word.dropFirst())!] : UInt32(word)!
  }

  private func wrapper(_ word: String) -> Sequences.Thing {
    wrappers[Int(word.dropFirst())!]
  }

  /// Closes a wrapper; one that no longer owns its object has nothing to close.
  private func close(_ word: String) throws {
    do {
      try wrapper(word).close()
    } catch PintleGuestError.useAfterClose {
    } catch PintleGuestError.useAfterMove {}
  }

  private func callOut(_ inside: @escaping () throws -> Void) throws {
    host.inside = inside
    defer { host.inside = {} }
    _ = try guest.callOut(0)
  }

  private func expectRefusal() throws {
    do {
      _ = try guest.destroyed()
    } catch PintleGuestError.reentrant {
      return
    }
    throw UnknownOperation(name: "the guest was entered again")
  }
}
