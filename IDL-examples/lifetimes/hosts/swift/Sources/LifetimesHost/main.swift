// Run: swift run LifetimesHost guest.wasm
import Foundation

/// A book of the host; the guest holds it by reference.
final class Book: Library.BookResource {
  nonisolated(unsafe) static var live = 0  // This program has one thread.
  private let text: String

  init(_ title: String) {
    text = title
    Self.live += 1
  }

  func title() -> String { text }

  // Runs when neither the guest nor the host refers to it.
  deinit { Self.live -= 1 }
}

/// What the host keeps for the guest.
final class Host: Library.Imports {
  var notes: [String] = []

  func note(_ line: String) { notes.append(line) }
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let host = Host()
let library = try Library(wasm: Array(wasm), imports: host)

let address = try library.board()
let before = try library.allocated()

/// The numbers on the guest's board, where they are at this moment.
@MainActor func board() throws -> String {
  let numbers = try library.pintle.region(at: address, byteCount: 8)
  return "\(try numbers.load(UInt32.self, at: 0)) \(try numbers.load(UInt32.self, at: 4))"
}

// Text, kept by the guest; and by the host, which got a string of its own.
try library.remember("hello")
print("the guest recalls: \(try library.recall())")
print("the host noted: \(host.notes.joined(separator: ", "))")

// A book of the host: read during a call, then kept by the guest.
@MainActor func passBook() throws {
  let book = Book("Moby-Dick")
  print("read: \(try library.read(book))")
  try library.keep(book)
}
try passBook()
print("kept: \(try library.titles().joined(separator: ", ")); alive: \(Book.live)")

// An object of the guest, kept by the host until it closes it.
let draft = try Library.Draft(text: "one", in: library)
try draft.append(", two")
print("draft: \(try draft.text())")

// An address in the guest stays right when the memory grows.
print("board: \(try board())")
try library.remember(String(repeating: "x", count: 3_000_000))
print("board: \(try board())")

// Everything is released by whoever kept it.
try draft.close()
try library.forget()
print("alive: \(Book.live)")
print("all memory is free: \(try library.allocated() == before)")
