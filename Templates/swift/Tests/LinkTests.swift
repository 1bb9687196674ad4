import Testing

@testable import PintleSupport

/// Modules that don't match a world. All differences are found before any code of the module runs.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct LinkTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var wat: String
    var differences: [PintleMismatch]
  }

  static var world: PintleWorld {
    PintleWorld(
      imports: [[PintleImport("host", "log", [.i32], [], function: "log") { _, _ in }]],
      exports: [PintleExport("run", [.i32], [.i64], postReturn: "post")],
      resources: [
        PintleResource(
          new: PintleImportName("[export]k", "[resource-new]r"),
          rep: PintleImportName("[export]k", "[resource-rep]r"),
          drop: PintleImportName("[export]k", "[resource-drop]r"), destructor: "k#[dtor]r")
      ], needsMemory: true, needsAllocator: true)
  }

  static let run = "(func (export \"run\") (param i32) (result i64) (i64.const 0))"

  static let cases = [
    Case(testDescription: "no differences", wat: TestGuest.memory + run, differences: []),
    Case(
      testDescription: "empty module", wat: "",
      differences: [
        .missingExport("run"), .missingExport("cabi_realloc"), .missingExport("memory"),
      ]),
    Case(
      testDescription: "other types",
      wat: """
        (import "host" "log" (func (param i64)))
        (import "[export]k" "[resource-new]r" (func (param i32)))
        \(TestGuest.memory)
        (func (export "run") (param i32) (result i32) (i32.const 0))
        (func (export "post"))
        (func (export "k#[dtor]r"))
        (func (export "_initialize") (param f32))
        """,
      differences: [
        .signatureMismatch("host#log", expected: "(i32) -> ()", found: "(i64) -> ()"),
        .signatureMismatch(
          "[export]k#[resource-new]r", expected: "(i32) -> (i32)", found: "(i32) -> ()"),
        .signatureMismatch("run", expected: "(i32) -> (i64)", found: "(i32) -> (i32)"),
        .signatureMismatch("post", expected: "(i64) -> ()", found: "() -> ()"),
        .signatureMismatch("k#[dtor]r", expected: "(i32) -> ()", found: "() -> ()"),
        .signatureMismatch("_initialize", expected: "() -> ()", found: "(f32) -> ()"),
      ]),
    Case(
      testDescription: "unknown imports",
      wat: """
        (import "host" "lob" (func))
        (import "env" "memory" (memory 1))
        (import "host" "log" (global i32))
        \(TestGuest.memory.replacingMemory)
        \(run)
        """,
      differences: [
        .unknownImport(module: "host", field: "lob"),
        .signatureMismatch("host#log", expected: "(i32) -> ()", found: "global"),
      ]),
    Case(
      testDescription: "command",
      wat: TestGuest.memory + run + "(func (export \"_start\"))", differences: [.command]),
    Case(
      testDescription: "built for asynchronous calls",
      wat: """
        (import "host" "[async-lower]log" (func (param i32) (result i32)))
        (import "[export]$root" "[task-return]run" (func (param i64)))
        \(TestGuest.memory)
        (func (export "[async-lift]run") (param i32) (result i32) (i32.const 0))
        (func (export "[callback][async-lift]run") (param i32 i32 i32) (result i32) (i32.const 0))
        """,
      differences: [
        .asynchronous("[async-lower]log"), .asynchronous("[task-return]run"),
        .asynchronous("[async-lift]run"),
      ]),
    Case(
      testDescription: "memory is a function",
      wat: """
        (func (export "memory"))
        (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (i32.const 0))
        \(run)
        """,
      differences: [.signatureMismatch("memory", expected: "memory", found: "() -> ()")]),
  ]

  @Test(arguments: cases, TestGuest.ways)
  func allDifferencesAreListed(_ item: Case, _ way: Bool) throws {
    let module = try TestGuest.module(item.wat, way)
    if item.differences.isEmpty {
      _ = try PintleGuest(module, Self.world)
    } else {
      #expect(throws: PintleGuestError.mismatch(item.differences)) {
        try PintleGuest(module, Self.world)
      }
    }
  }
}

extension String {
  /// The text of ``TestGuest/memory``, but with an imported memory.
  fileprivate var replacingMemory: String {
    split(separator: "\n").dropFirst().joined(separator: "\n")
      + "(export \"memory\" (memory 0))"
  }
}
