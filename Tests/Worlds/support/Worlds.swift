import Foundation

/// Runs the calls of one random world: swift-worlds WORLD GUEST.wasm, where WORLD is the index of the world.
@main enum Worlds {
  static func main() throws {
    let arguments = CommandLine.arguments
    let wasm = Array(try Data(contentsOf: URL(fileURLWithPath: arguments[2])))
    let run = WorldsRun.current
    try worldsAll[Int(arguments[1])!](run, PintleModule(wasm: wasm))
    print("\(run.passed) passed, \(run.failed) failed")
    if run.failed > 0 { exit(1) }
  }
}

struct WorldsFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// An object whose number identifies it.
protocol WorldsObject {
  func worldsNumber() throws -> UInt32
}

/// An object of the host.
class WorldsHostObject: WorldsObject {
  private let number: UInt32

  init(_ number: UInt32) {
    self.number = number
    WorldsRun.current.hostObjects += 1
  }

  deinit { WorldsRun.current.hostObjects -= 1 }

  func worldsNumber() -> UInt32 { number }
}

/// A call with values that are ready.
struct WorldsCall {
  let arguments: String
  let expected: String
  let invoke: () throws -> String

  init(_ arguments: String, _ expected: String, _ invoke: @escaping () throws -> String) {
    self.arguments = arguments
    self.expected = expected
    self.invoke = invoke
  }
}

/// Makes the calls of a world, and checks what the guest passes on and returns.
final class WorldsRun {
  nonisolated(unsafe) static let current = WorldsRun()

  private(set) var passed = 0
  private(set) var failed = 0
  /// What the guest uses: it must be the same before and after each call.
  var use: () throws -> (bytes: UInt32, objects: UInt32) = { (0, 0) }
  /// How many objects of the host are alive.
  var hostObjects = 0
  /// The call that the guest is expected to pass on.
  private var expected: (name: String, index: Int, arguments: String)?

  func call(_ name: String, _ index: Int, _ prepare: () throws -> WorldsCall) throws {
    let before = (try use(), hostObjects)
    do {
      try make(name, index, prepare)
      let after = (try use(), hostObjects)
      if before.0 != after.0 || before.1 != after.1 {
        throw WorldsFailure("the guest leaks: \(before), then \(after)")
      }
      passed += 1
    } catch {
      failed += 1
      print("FAIL  \(name): \(error)")
    }
  }

  private func make(_ name: String, _ index: Int, _ prepare: () throws -> WorldsCall) throws {
    let call = try prepare()
    expected = (name, index, call.arguments)
    let result: String
    do {
      result = try call.invoke()
    } catch let error where !(error is PintleGuestError || error is WorldsFailure) {
      result = "throws \(worldsDescribe(payload(of: error)))"
    }
    if expected != nil { throw WorldsFailure("the guest has not called the import") }
    if result != call.expected {
      throw WorldsFailure("the result is \(result) instead of \(call.expected)")
    }
  }

  private func payload(of error: any Error) -> Any {
    let mirror = Mirror(reflecting: error)
    return "\(mirror.subjectType)".hasPrefix("PintleWITError<")
      ? mirror.children.first!.value : error
  }

  /// Checks a call of an import, and returns the index of the call that it belongs to.
  func receive(_ names: [String], _ arguments: [Any]) throws -> Int {
    guard let (name, index, expectedArguments) = expected, names.contains(name) else {
      throw WorldsFailure("\(names) is called instead of \(expected?.name ?? "nothing")")
    }
    expected = nil
    let found = worldsDescribe(arguments)
    if found != expectedArguments {
      throw WorldsFailure("the arguments are \(found) instead of \(expectedArguments)")
    }
    return index
  }
}

/// A text that differs for different values. Objects are described by their numbers.
func worldsDescribe(_ value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  let children = mirror.children.map { (label: $0.label, value: $0.value) }
  switch mirror.displayStyle {
  case .optional: return children.first.map { "some(\(worldsDescribe($0.value)))" } ?? "none"
  case .collection: return "[\(children.map { worldsDescribe($0.value) }.joined(separator: ", "))]"
  case .dictionary:
    return "{\(children.map { worldsDescribe($0.value) }.sorted().joined(separator: ", "))}"
  case .tuple: return "(\(children.map { worldsDescribe($0.value) }.joined(separator: ", ")))"
  case .enum:
    guard let payload = children.first else { return "\(value)" }
    return "\(payload.label ?? "")(\(worldsDescribe(payload.value)))"
  case .struct where !children.isEmpty && !(value is String):
    let members = children.map { "\($0.label ?? ""): \(worldsDescribe($0.value))" }
    return "{\(members.joined(separator: ", "))}"
  default: return worldsDescribeScalar(value)
  }
}

private func worldsDescribeScalar(_ value: Any) -> String {
  switch value {
  case let object as any WorldsObject:
    do { return "object \(try object.worldsNumber())" } catch { return "\(error)" }
  case let text as String: return "\"\(Array(text.unicodeScalars).map(\.value))\""
  case let number as Float: return number.isNaN ? "NaN" : "\(number) \(number.bitPattern)"
  case let number as Double: return number.isNaN ? "NaN" : "\(number) \(number.bitPattern)"
  case let scalar as Unicode.Scalar: return "U+\(scalar.value)"
  default: return "\(value)"
  }
}

func worldsText(_ scalars: [UInt32]) -> String {
  String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
}
