import PintleTestSupport
import Testing

@testable import PintleTypeScript

/// The outputs of many worlds with a shared runtime pass the language's own tools.
@Suite struct TypeScriptSharedToolTests {
  /// Worlds of which the runtime's names are hard to find.
  private static let rare = """
    package test:rare;
    interface types { resource unused; type count = u32; }
    interface control { resource slot { m: func(kind: slot); } put: func(pass: u32); }
    interface put { record kind { limits: u32 } find: func(%world: kind) -> result<kind, kind>; }
    interface run { run: func() -> list<u8>; }
    world rare {
      import types; import control; import put;
      export put; export run;
      export enter: func();
    }
    """

  /// Options that not all worlds can have.
  private enum Variant: CaseIterable {
    case plain, asynchronous, borrowing, leasing

    func change(_ options: inout TypeScriptOptions) {
      switch self {
      case .plain: options.regions = true
      case .asynchronous: options.asyncFunctions = ["*"]
      case .borrowing: options.borrow = ["*"]
      case .leasing: options.lease = ["*"]
      }
    }
  }

  private static let typed = Result { try outputs("ts") }
  private static let plain = Result { try outputs("js") }

  /// The outputs of all worlds, with the runtime.
  private static func outputs(_ ending: String) throws -> [String: String] {
    var files: [String: String] = [:]
    let views = "../../../Views/wit/views"
    let paths = TypeScriptToolTests.worlds + [views]
    let texts = try paths.map { ($0, try Folder.text("\($0).wit")) } + [("rare", rare)]
    for (path, wit) in texts {
      let stem = path.split { $0 == "/" || $0 == "." }.joined(separator: "-")
      let hasAll = path == views || path.hasSuffix("kitchen-sink")
      for variant in hasAll ? Variant.allCases : [.plain] {
        let made = try Generated(wit, js: ending == "js", fileName: "\(stem)-\(variant).\(ending)")
        {
          $0.runtime = .shared
          variant.change(&$0)
        }
        for file in made.files {
          #expect(files[file.name] == nil || files[file.name] == file.text)
          files[file.name] = file.text
        }
      }
    }
    return files
  }

  private func write(
    _ files: [String: String], to path: String, in folder: TemporaryFolder
  ) throws -> [String] {
    for (name, text) in files { try folder.write(text, to: "\(path)/\(name)") }
    return files.keys.filter { $0.hasSuffix(".ts") }.map { "\(path)/\($0)" }.sorted()
  }

  @Test(.enabled(if: Program.deno != nil, "needs deno"))
  func denoAcceptsSharedRuntimes() throws {
    let folder = try TemporaryFolder()
    let typed = try write(Self.typed.get(), to: "typed", in: folder)
    let plain = try write(Self.plain.get(), to: "plain", in: folder)
    #expect(typed.count > TypeScriptToolTests.worlds.count && plain.count == typed.count)
    let options = TypeScriptToolTests.options([
      "isolatedDeclarations", "verbatimModuleSyntax", "erasableSyntaxOnly",
    ])
    try folder.write(
      "{ \"compilerOptions\": { \(options), \"lib\": [\"ES2022\"] } }", to: "deno.json")
    try #require(Program.deno).check(["check"] + typed + plain, in: folder)
    try #require(Program.deno).check(["fmt", "--check", "typed", "plain"], in: folder)
  }

  @Test(.enabled(if: Program.tsc != nil, "needs tsc"))
  func oldestTypeScriptAcceptsSharedRuntimes() throws {
    let folder = try TemporaryFolder()
    let typescript = try Self.typed.get().mapValues { text in
      // It doesn't know imports of `.ts` files.
      text.replacing(" from \"./pintle.ts\"", with: " from \"./pintle\"")
    }
    let typed = try write(typescript, to: "typed", in: folder)
    let plain = try write(Self.plain.get(), to: "plain", in: folder)
    let files = (typed + plain).map { "\"\($0)\"" }.joined(separator: ", ")
    let options = TypeScriptToolTests.options(["isolatedModules", "noEmit"])
    try folder.write(
      """
      { "compilerOptions": { \(options), "target": "ES2022", "module": "ES2022",
          "moduleResolution": "node", "types": [], "lib": ["ES2022"] },
        "files": [\(files)] }
      """, to: "tsconfig.json")
    try #require(Program.tsc).check(["-p", "."], in: folder)
  }

  /// The runtime exports what worlds import, and nothing else.
  @Test func noExportIsUnused() throws {
    let files = try Self.typed.get()
    let runtime = try #require(files["pintle.ts"])
    var imported: Set<String> = []
    for (name, text) in files where name != "pintle.ts" {
      imported.formUnion(Self.names("import", in: text).union(Self.names("import type", in: text)))
    }
    let exported = Self.names("export", in: runtime).union(Self.names("export type", in: runtime))
    #expect(exported.count > 50)
    // The names of the ABI that is for other tools.
    #expect(exported.subtracting(imported).subtracting(["standardNames"]) == [])
  }

  /// The names in the lists of a file that follow a keyword at the start of a line.
  private static func names(_ keyword: String, in text: String) -> Set<String> {
    let lists = text.split(separator: "\n\(keyword) {").dropFirst()
    let names = lists.flatMap { $0.prefix { $0 != "}" }.split { ", \n".contains($0) } }
    return Set(names.map(String.init))
  }
}
