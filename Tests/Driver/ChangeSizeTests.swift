import Foundation
import PintleDriver
import PintleTestSupport
import Testing

/// Bindings are reviewed as differences, so a small change of WIT is a small change of each output.
@Suite struct ChangeSizeTests {
  private static let wit = """
    package demo:shop@1.0.0;

    interface types {
      record item { id: u32, name: string }
    }

    interface store {
      use types.{item};
      get: func(id: u32) -> option<item>;
      put: func(item: item) -> result<_, string>;
      count: func() -> u32;
      resource cart {
        constructor();
        add: func(id: u32);
        total: func() -> f64;
      }
    }

    interface logger {
      log: func(text: string);
      resource file {
        constructor(path: string);
        write: func(text: string) -> u32;
      }
    }

    world shop {
      import logger;
      import now: func() -> u64;
      export store;
      export describe: func(id: u32) -> string;
    }

    """

  /// A change in the middle of the WIT, and how many lines of each output it may change: of Rust, Swift, TypeScript, and
  /// JavaScript with its declarations. Most of them are what the change asks for.
  struct Change: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let limits: [Int]
    /// How many lines may go, if the change only adds something.
    var removed = Int.max

    var testDescription: String { name }
  }

  static let changes: [Change] = [
    Change(
      name: "a function is added", old: "  count:", new: "  size: func() -> u32;\n  count:",
      limits: [15, 18, 18, 18], removed: 1),
    Change(
      name: "a function is removed", old: "  get: func(id: u32) -> option<item>;\n", new: "",
      limits: [75, 45, 65, 65]),
    Change(
      name: "a function is renamed", old: "count:", new: "size:", limits: [14, 18, 14, 14]),
    Change(
      name: "a parameter is added", old: "get: func(id: u32)", new: "get: func(id: u32, all: bool)",
      limits: [12, 8, 12, 12]),
    Change(
      name: "a string becomes a list of bytes", old: "describe: func(id: u32) -> string",
      new: "describe: func(id: u32) -> list<u8>", limits: [6, 10, 90, 60]),
    Change(
      name: "a field is added", old: "name: string", new: "name: string, price: f64",
      limits: [18, 20, 36, 36], removed: 11),
    Change(
      name: "a result can be an error", old: "count: func() -> u32",
      new: "count: func() -> result<u32, string>", limits: [42, 26, 36, 36]),
    Change(name: "a type is renamed", old: "item", new: "article", limits: [42, 32, 40, 36]),
    Change(
      name: "documentation is added", old: "  count:", new: "  /// How many.\n  count:",
      limits: [2, 3, 2, 2], removed: 1),
    Change(
      name: "an interface is added", old: "  import now",
      new: "  import clock: interface {\n    tick: func() -> u64;\n  }\n  import now",
      limits: [24, 26, 40, 40], removed: 4),
    Change(
      name: "a resource is added", old: "  resource cart",
      new:
        "  resource aisle {\n    constructor(id: u32);\n    items: func() -> u32;\n  }\n  resource cart",
      limits: [200, 60, 75, 75], removed: 4),
    // The version is in the core names.
    Change(name: "the version is raised", old: "@1.0.0", new: "@1.1.0", limits: [50, 90, 24, 28]),
  ]

  private static let outputs = ["rust", "swift", "typescript", "JavaScript"]

  @Test(arguments: changes)
  func smallChange(_ change: Change) throws {
    let changed = Self.wit.replacingOccurrences(of: change.old, with: change.new)
    #expect(changed != Self.wit)
    for (output, limit) in zip(Self.outputs, change.limits) {
      let difference = try difference(of: output, from: Self.wit, to: changed)
      let report = Comment(rawValue: "\(output): \(difference.count) lines\n\(difference.joined())")
      #expect(difference.count <= limit, report)
      #expect(difference.count { $0.hasPrefix("-") } <= change.removed, report)
    }
  }

  /// The changed lines of all files of an output.
  private func difference(of output: String, from old: String, to new: String) throws -> [String] {
    let (old, new) = (try texts(of: output, old), try texts(of: output, new))
    #expect(old.keys == new.keys)
    return old.keys.sorted().flatMap { name in
      UnifiedDiff.print(old[name] ?? "", new[name] ?? "", oldName: "a", newName: "b")
        .split(separator: "\n").dropFirst(2).filter { $0.hasPrefix("+") || $0.hasPrefix("-") }
        .map { "\($0)\n" }
    }
  }

  private func texts(of output: String, _ wit: String) throws -> [String: String] {
    var backend = try #require(Backends.named(output == "JavaScript" ? "typescript" : output))
    if output == "JavaScript" { backend.set("js", to: "true") }
    let source = try WITSource(wit)
    let made = Emitter.emit(
      source.model, try source.plan(), outputs: [Output(backend, folder: "x")])
    #expect(made.diagnostics == [])
    return Dictionary(uniqueKeysWithValues: made.value.files.map { ($0.path, $0.text) })
  }
}
