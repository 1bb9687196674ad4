// Run: swift run KeyValueHost guest.wasm
import Foundation

/// A store. The guest never sees it: it has sessions.
final class Database {
  var values: [String: [UInt8]] = [:]
}

final class Session: Notebook.SessionResource {
  private let host: Host
  private let store: Database

  init(_ host: Host, _ store: Database) {
    self.host = host
    self.store = store
  }

  func get(_ key: String) -> [UInt8]? { store.values[key] }

  func set(_ key: String, value: [UInt8]) throws {
    // What is thrown becomes the `err` of the function's `result`.
    if host.isReadOnly { throw Notebook.Error.readOnly }
    if key.hasSuffix("/") { throw Notebook.Error.badKey("no title") }
    store.values[key] = value
  }

  func entries(_ prefix: String) -> [Notebook.Entry] {
    store.values.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }
      .map { Notebook.Entry(key: $0.key, value: $0.value) }
  }

  func begin() -> any Notebook.TransactionResource { Transaction(host, store) }

  deinit { print("  session ended") }
}

final class Transaction: Notebook.TransactionResource {
  private let host: Host
  private let store: Database
  private let before: [String: [UInt8]]
  private var changes: [String: [UInt8]] = [:]

  init(_ host: Host, _ store: Database) {
    self.host = host
    self.store = store
    before = store.values
  }

  func set(_ key: String, value: [UInt8]) { changes[key] = value }

  static func commit(_ transaction: any Notebook.TransactionResource) throws -> UInt32 {
    guard let transaction = transaction as? Transaction else {
      throw CocoaError(.featureUnsupported)
    }
    return try transaction.commit()
  }

  private func commit() throws -> UInt32 {
    host.meanwhile()
    let changed = changes.keys.filter { store.values[$0] != before[$0] }
    // The error is an object, which the guest asks for its message.
    if !changed.isEmpty {
      throw Notebook.WITError<any Notebook.ConflictResource>(Conflict(changed))
    }
    store.values.merge(changes) { $1 }
    return UInt32(changes.count)
  }
}

final class Conflict: Notebook.ConflictResource {
  private let changed: [String]

  init(_ changed: [String]) {
    self.changed = changed
  }

  func message() -> String { "changed meanwhile" }
  func keys() -> [String] { changed }

  deinit { print("  conflict dropped") }
}

final class Host: Notebook.Imports {
  // `commit` is a static function, so the bindings must know the class.
  typealias Transaction = KeyValueHost.Transaction

  var stores = ["notes": Database()]
  var isReadOnly = false
  /// What another client of the store does before the next commit.
  var meanwhile = {}

  func open(_ store: String) throws -> any Notebook.SessionResource {
    guard let store = stores[store] else { throw Notebook.Error.noSuchStore }
    return Session(self, store)
  }
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let host = Host()
let notes = try Notebook(wasm: Array(wasm), imports: host).notes

/// Prints what a call returns, or why it failed: `add` and `all` fail with a variant, `add-all` with a string.
func show<Value>(_ name: String, _ call: () throws -> Value) throws {
  do {
    print("\(name): \(try call())")
  } catch let error as Notebook.WITError<String> {
    print("\(name): error: \(error.payload)")
  } catch Notebook.Error.badKey(let reason) {
    print("\(name): error: bad-key, \(reason)")
  } catch Notebook.Error.readOnly {
    print("\(name): error: read-only")
  } catch Notebook.Error.noSuchStore {
    print("\(name): error: no-such-store")
  }
}

@MainActor func add(_ title: String, _ text: String) throws -> String {
  try notes.add(Notebook.Note(title: title, text: text))
  return "ok"
}

@MainActor func addAll(_ all: [(title: String, text: String)]) throws -> UInt32 {
  try notes.addAll(all.map { Notebook.Note(title: $0.title, text: $0.text) })
}

@MainActor func all() throws -> String {
  try notes.all().map { "\($0.title) (\($0.text))" }.joined(separator: ", ")
}

try show("add") { try add("milk", "two bottles") }
try show("add") { try add("", "a note without a title") }
try show("find") { try notes.find("milk")?.text ?? "none" }
try show("find") { try notes.find("bread")?.text ?? "none" }
try show("add-all") { try addAll([("bread", "rye"), ("tea", "mint")]) }
try show("all") { try all() }
host.meanwhile = { host.stores["notes"]?.values["note/tea"] = [] }
try show("add-all") { try addAll([("jam", ""), ("tea", "green")]) }
host.isReadOnly = true
try show("add") { try add("eggs", "six") }
host.stores = [:]
try show("all") { try all() }
