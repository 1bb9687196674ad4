import Foundation
import PintleABI
import PintleReport
import PintleTestSupport
import PintleWasmModule
import Testing

/// What `pintle verify` prints about modules with faults, and what it advises.
@Suite struct ModuleReportTests {
  static let folder = "Tests/Report/Golden"
  private static let int: UInt8 = 0x7F
  private static let long: UInt8 = 0x7E

  /// What modules of the world export beside its functions.
  private static let common: [(String, ModuleBytes.Item)] = [
    ("memory", .memory([0, 1])), ("cabi_realloc", .function([int, int, int, int], [int])),
  ]

  private static let wit = """
    package demo:shop@1.2.0;

    interface log {
      resource sink;
      write: func(line: string);
      flush: func() -> bool;
    }

    interface goods {
      resource item {
        constructor(name: string);
        price: func() -> u64;
      }
      count: func() -> u32;
    }

    world shop {
      import log;
      import pause: func(seconds: f64);
      export goods;
      export greet: func(name: string) -> string;
    }

    """

  private static let goods = "demo:shop/goods@1.2.0"
  private static let log = "demo:shop/log@1.2.0"

  /// All that the world has.
  private static let complete = (
    imports: [
      (log, "write", ModuleBytes.Item.function([int, int], [])),
      (log, "flush", .function([], [int])),
      (log, "[resource-drop]sink", .function([int], [])),
      ("$root", "pause", .function([0x7C], [])),
      ("[export]\(goods)", "[resource-new]item", .function([int], [int])),
      ("[export]\(goods)", "[resource-rep]item", .function([int], [int])),
      ("[export]\(goods)", "[resource-drop]item", .function([int], [])),
    ],
    exports: [
      ("\(goods)#[constructor]item", ModuleBytes.Item.function([int, int], [int])),
      ("\(goods)#[method]item.price", .function([int], [long])),
      ("\(goods)#count", .function([], [int])),
      ("\(goods)#[dtor]item", .function([int], [])),
      ("greet", .function([int, int], [int])),
      ("cabi_post_greet", .function([int], [])),
      ("_initialize", .function([], [])),
    ] + common
  )

  private func report(
    _ bytes: ModuleBytes, wit: String = wit, names: NameScheme = .legacy,
    otherModules: [String] = []
  ) throws -> (report: ModuleReport, source: WITSource) {
    let source = try WITSource(wit)
    let report = ModuleReport(
      of: try WasmModule(bytes.bytes), at: "shop.wasm", try source.plan(names: names),
      source.model, names: names, otherModules: otherModules)
    return (report, source)
  }

  private func compare(_ bytes: ModuleBytes, _ name: String) throws {
    let (report, source) = try report(bytes)
    let advice = report.mismatch.map { [$0.message] + $0.help } ?? []
    let text = report.text(source.sources, listsMatches: true).text
    try assertSnapshot(
      text + "\n" + advice.map { "\($0)\n" }.joined(), "\(Self.folder)/\(name).verify.txt")
    try assertSnapshot(report.json(source.sources).text, "\(Self.folder)/\(name).verify.json")
  }

  @Test func aModuleThatFits() throws {
    let (imports, exports) = Self.complete
    let module = ModuleBytes(imports: imports, exports: exports)
    let (report, source) = try report(module)
    #expect(report.mismatch == nil)
    #expect(report.comparison.findings.allSatisfy { $0.kind == .matching })
    #expect(
      report.text(source.sources, listsMatches: false).text
        == "shop.wasm fits world demo:shop/shop@1.2.0, legacy names\n")
    try compare(module, "fits")
  }

  /// Each kind of finding once.
  @Test func aModuleWithFaults() throws {
    let int = Self.int
    try compare(
      ModuleBytes(
        imports: [
          (Self.log, "write", .function([int], [])),
          (Self.log, "flush", .global(int, isMutable: false)),
          (Self.log, "print", .function([], [])),
          (Self.log, "flash", .function([], [])),
          ("demo:shop/log@1.1.0", "[resource-drop]sink", .function([int], [])),
          ("env", "puts", .function([int], [int])),
        ],
        exports: [
          ("\(Self.goods)#[constructor]item", .function([int, int], [])),
          ("demo:shop/goods@1.1.0#[method]item.price", .function([int], [Self.long])),
          ("count", .function([], [int])),
          ("gret", .function([int, int], [int])),
          ("cabi_post_greet", .function([], [])),
          ("cabi_realloc", .function([int, int, int], [int])),
          ("memory", .global(int, isMutable: true)),
          ("__data_end", .global(int, isMutable: false)),
        ]), "faults")
  }

  @Test func anEmptyModule() throws {
    try compare(ModuleBytes(), "empty")
  }

  // MARK: What is needed

  /// What the allocator and the memory are for decides whether they are needed.
  @Test func onlyWhatIsUsedIsNeeded() throws {
    let wit = "package a:b; world w { import log: func(s: string) -> string; export f: func(); }"
    func problems(imports: [(String, String, ModuleBytes.Item)]) throws -> [String] {
      let module = ModuleBytes(imports: imports, exports: [("f", .function([], []))])
      return try report(module, wit: wit).report.comparison.problems.map(\.role.rawValue)
    }
    let log = ("$root", "log", ModuleBytes.Item.function([Self.int, Self.int, Self.int], []))
    #expect(try problems(imports: []) == [])
    #expect(try problems(imports: [log]) == ["memory", "allocator"])
    #expect(try problems(imports: [log, ("env", "memory", .memory([0, 1]))]) == ["allocator"])
    // A shared memory, and one of 64 bits.
    #expect(try problems(imports: [("env", "memory", .memory([3, 1, 1]))]) == ["memory"])
    #expect(try problems(imports: [("env", "memory", .memory([4, 1]))]) == ["memory"])
  }

  @Test func memoriesOfOtherKindsDoNotFit() throws {
    for limits: [UInt8] in [[3, 1, 1], [4, 1]] {
      let module = ModuleBytes(exports: [("memory", .memory(limits))])
      let report = try report(module, wit: "package a:b; world w {}").report
      #expect(report.comparison.problems.map(\.role) == [.memory])
      #expect(report.comparison.advice.joined().contains("shared or 64-bit"))
    }
  }

  // MARK: Advice

  /// Imports of other tools, and a word of what is said about them.
  @Test(arguments: [
    ("wasi_snapshot_preview1", "fd_write", "--other-imports"),
    ("wasi_unstable", "fd_write", "--other-imports wasi_unstable"),
    ("wasi:cli/stdout@0.2.0", "get-stdout", "WASI 0.2"),
    ("__wbindgen_placeholder__", "__wbindgen_describe", "wasm-bindgen"),
    ("wbg", "__wbg_log_1", "wasm-bindgen"), ("./guest_bg.js", "f", "wasm-bindgen"),
    ("env", "emscripten_resize_heap", "Emscripten"), ("env", "__cxa_throw", "Emscripten"),
    ("env", "abort", "AssemblyScript"), ("gojs", "runtime.wasmExit", "Go makes"),
    ("env", "puts", "nothing defines"),
    ("$root", "[waitable-set-new]", "asynchronous"),
    ("demo:x/y@1.0.0", "[async-lower]f", "asynchronous"),
    ("cm32p2|demo:x/y", "f", "standard32"),
  ])
  func originsOfImports(module: String, field: String, word: String) throws {
    let bytes = ModuleBytes(imports: [(module, field, .function([], []))])
    let advice = try report(bytes, wit: "package a:b; world w {}").report.comparison.advice
    #expect(advice.count == 1 && advice[0].contains(word), "\(advice)")
    let allowed = try report(
      bytes, wit: "package a:b; world w {}", otherModules: [module]
    ).report
    #expect(allowed.mismatch == nil)
  }

  @Test func kindsOfModules() throws {
    func advice(_ module: ModuleBytes) throws -> [String] {
      try report(module, wit: "package a:b; world w { export f: func(); }").report.comparison
        .advice
    }
    let f = ("f", ModuleBytes.Item.function([], []))
    #expect(try advice(ModuleBytes(exports: [f])) == [])
    let program = try advice(ModuleBytes(exports: [f, ("_start", .function([], []))]))
    #expect(program.count == 1 && program[0].contains("is a program"), "\(program)")
    let object = try advice(ModuleBytes(custom: ["linking"]))
    #expect(object.count == 1 && object[0].contains("object file"), "\(object)")
    let library = try advice(ModuleBytes(custom: ["dylink.0"]))
    #expect(library.count == 1 && library[0].contains("shared library"), "\(library)")
    let lifted = try advice(ModuleBytes(exports: [("[async-lift]f", .function([], [Self.int]))]))
    #expect(lifted.count == 1 && lifted[0].contains("asynchronous"), "\(lifted)")
  }

  @Test func namesOfTheOtherScheme() throws {
    let wit = "package a:b@1.2.3; interface i { f: func(); } world w { export i; }"
    let legacy = ModuleBytes(exports: [("a:b/i@1.2.3#f", .function([], []))])
    let standard = ModuleBytes(exports: [("cm32p2|a:b/i@1|f", .function([], []))])
    for (module, names) in [(legacy, NameScheme.legacy), (standard, .standard32)] {
      #expect(try report(module, wit: wit, names: names).report.mismatch == nil)
    }
    for (module, names) in [(standard, NameScheme.legacy), (legacy, .standard32)] {
      let advice = try report(module, wit: wit, names: names).report.comparison.advice
      #expect(advice.contains { $0.contains("--names standard32") }, "\(advice)")
    }
  }

  /// Guests that another generator made, which have all that their world says.
  @Test(arguments: ["roundtrip-c", "roundtrip-rust"])
  func guestsOfOtherToolsFit(name: String) throws {
    let source = try WITSource(try Repository.read("Tests/Fixtures/foreign/roundtrip.wit"))
    let bytes = try Repository.bytes("Tests/Fixtures/foreign/\(name).wasm")
    let report = ModuleReport(
      of: try WasmModule(bytes), at: name, try source.plan(), source.model, names: .legacy,
      otherModules: [])
    #expect(report.mismatch == nil)
    let kinds = Set(report.comparison.findings.filter { $0.name.isImport }.map(\.kind))
    #expect(kinds == [.matching])
  }

  /// Of a world that is one function larger, they lack just that one.
  @Test func aLargerWorldIsMissed() throws {
    let wit = try Repository.read("Tests/Fixtures/foreign/roundtrip.wit")
      .replacing("echo-bool: func", with: "echo-new: func(); echo-bool: func")
    let bytes = try Repository.bytes("Tests/Fixtures/foreign/roundtrip-rust.wasm")
    let source = try WITSource(wit)
    let report = ModuleReport(
      of: try WasmModule(bytes), at: "old.wasm", try source.plan(), source.model, names: .legacy,
      otherModules: [])
    let problems = report.comparison.problems
    #expect(problems.map(\.origin?.name) == ["echo-new"])
    #expect(problems.map(\.kind) == [.missing])
  }
}
