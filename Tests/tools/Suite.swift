/// Runs tests, counts them, and prints those that fail.
final class Suite {
  private(set) var passed = 0
  private(set) var failed = 0
  /// A value that must be the same before and after each test, for example the number of allocated bytes.
  var invariant: () throws -> String = { "" }

  func test(_ name: String, _ body: () throws -> Void) {
    do {
      let before = try invariant()
      try body()
      try expect(try invariant(), before)
      passed += 1
    } catch {
      failed += 1
      print("FAIL  \(name): \(error)")
    }
  }

  /// Tests a function that must return each value unchanged.
  func echo<Value>(_ name: String, _ values: [Value], _ call: (Value) throws -> Value) {
    for (i, value) in values.enumerated() {
      test("\(name) \(i)") { try expect(try call(value), value) }
    }
  }

  /// Tests a function that must return the value of each success, and throw the value of each failure.
  func results<Success, Failure>(
    _ name: String, ok: [Success], err: [Failure],
    _ call: (Case<Success, Failure>) throws -> Success
  ) where Failure: Error {
    for (i, value) in ok.enumerated() {
      test("\(name) ok \(i)") { try expect(try call(.success(value)), value) }
    }
    for (i, value) in err.enumerated() {
      test("\(name) err \(i)") {
        try expect(try thrown(as: Failure.self) { _ = try call(.failure(value)) }, value)
      }
    }
  }

  typealias Case<Success, Failure: Error> = Result<Success, Failure>
}

/// The error of a test that fails.
struct Difference: Error, CustomStringConvertible {
  let description: String
}

/// Compares debug descriptions, in which -0 and 0 differ, and NaN equals NaN.
func expect<Value>(_ found: Value, _ expected: Value) throws {
  let (found, expected) = (String(reflecting: found), String(reflecting: expected))
  // Compares bytes, since `==` ignores differences in Unicode normalization.
  guard found.utf8.elementsEqual(expected.utf8) else {
    throw Difference(description: "\(found.prefix(500)) instead of \(expected.prefix(500))")
  }
}

/// Returns the error of a call that must throw an error of that type.
func thrown<Failure: Error>(as type: Failure.Type, _ body: () throws -> Void) throws -> Failure {
  do {
    try body()
  } catch let error as Failure {
    return error
  } catch {
    throw Difference(description: "threw \(error) instead of a \(type)")
  }
  throw Difference(description: "threw nothing instead of a \(type)")
}

/// Expects that the call throws the named case of `PintleGuestError`, which names the path to a value if there is one.
func refuses(_ name: String, at path: String? = nil, _ body: () throws -> Void) throws {
  let error = try thrown(as: PintleGuestError.self, body)
  let found = Mirror(reflecting: error).children.first
  guard found?.label ?? "\(error)" == name else {
    throw Difference(description: "threw \(error) instead of \(name)")
  }
  guard let path else { return }
  let place = found.flatMap { Mirror(reflecting: $0.value).children.first { $0.label == "at" } }
  // An error with no other values has the place itself.
  let value = (place?.value ?? found?.value) as? PintlePlace
  try expect(value?.path ?? "no path", path)
}
