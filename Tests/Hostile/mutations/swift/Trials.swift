/// Runs some of the tests of the kitchen sink, whose guest is changed under them. What they find doesn't matter.
final class Suite {
  /// Errors that hosts can't catch by name.
  private(set) var unexpected: [String] = []
  private(set) var outcomes: [String: Int] = [:]

  func test(_ name: String, _ body: () throws -> Void) {
    guard Mutator.shared.random.below(20) == 0 else { return }
    do {
      try body()
    } catch let error as PintleGuestError {
      let label = Mirror(reflecting: error).children.first?.label
      outcomes[label ?? "\(error)", default: 0] += 1
    } catch is PintleFailure, is PintleTrap, is PintleStop {
      unexpected.append("\(name): an error of the support code")
    } catch {
      outcomes["others", default: 0] += 1
    }
  }

  func echo<Value>(_ name: String, _ values: [Value], _ call: (Value) throws -> Value) {
    for value in values { test(name) { _ = try call(value) } }
  }

  func results<Success, Failure>(
    _ name: String, ok: [Success], err: [Failure],
    _ call: (Result<Success, Failure>) throws -> Success
  ) where Failure: Error {
    for value in ok { test(name) { _ = try call(.success(value)) } }
    for value in err { test(name) { _ = try call(.failure(value)) } }
  }
}

struct Difference: Error {
  let description: String
}

func expect<Value>(_ found: Value, _ expected: Value) throws {}

func thrown<Failure: Error>(as type: Failure.Type, _ body: () throws -> Void) throws -> Failure {
  do {
    try body()
  } catch let error as Failure {
    return error
  }
  throw Difference(description: "threw nothing")
}

func refuses(_ name: String, _ body: () throws -> Void) throws {
  _ = try thrown(as: PintleGuestError.self, body)
}
