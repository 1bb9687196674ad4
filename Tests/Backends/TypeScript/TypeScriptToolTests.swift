import PintleTestSupport
import Testing

@testable import PintleTypeScript

/// Whole outputs pass the language's own tools.
@Suite struct TypeScriptToolTests {
  /// The WIT files of the goldens, those with hostile names, and that of the end-to-end tests.
  static let worlds: [String] =
    Folder.names() + Folder.names("Names").map { "Names/\($0)" }
    + Folder.names("Runs").map { "Runs/\($0)" }
    + ["../../../EndToEnd/wit/kitchen-sink"]

  /// The strict options under which the output must compile, and `more` that only some compilers have.
  static func options(_ more: [String]) -> String {
    let flags =
      [
        "strict", "noUncheckedIndexedAccess", "exactOptionalPropertyTypes", "noUnusedLocals",
        "noUnusedParameters", "noImplicitOverride", "noImplicitReturns",
        "noFallthroughCasesInSwitch", "noPropertyAccessFromIndexSignature",
      ] + more
    return flags.map { "\"\($0)\": true" }.joined(separator: ", ")
  }

  /// Writes all outputs to one folder: `a.ts`, `js/a.js` and `js/a.d.ts`, and `a-async.ts` and so on where promises can be.
  private func write(to folder: TemporaryFolder) throws -> (typed: [String], plain: [String]) {
    var typed: [String] = []
    var plain: [String] = []
    for world in Self.worlds {
      let wit = try Folder.text("\(world).wit")
      let name = world.split { $0 == "/" || $0 == "." }.joined(separator: "-")
      for (stem, async) in [(name, []), ("\(name)-async", ["*"])] {
        for file in try Generated(wit, fileName: "\(stem).ts", async: async).files {
          try folder.write(file.text, to: file.name)
          typed.append(file.name)
        }
        for file in try Generated(wit, js: true, fileName: "\(stem).js", async: async).files {
          try folder.write(file.text, to: "js/\(file.name)")
          plain.append("js/\(file.name)")
        }
      }
    }
    return (typed, plain)
  }

  @Test(.enabled(if: Program.deno != nil, "needs deno"))
  func denoAcceptsTheOutput() throws {
    let folder = try TemporaryFolder()
    let (typed, plain) = try write(to: folder)
    #expect(typed.count > Self.worlds.count && plain.count == 2 * typed.count)
    let options = Self.options([
      "isolatedDeclarations", "verbatimModuleSyntax", "erasableSyntaxOnly",
    ])
    try folder.write(
      "{ \"compilerOptions\": { \(options), \"lib\": [\"ES2022\"] } }", to: "deno.json")
    let deno = try #require(Program.deno)
    try deno.check(["fmt", "--check"] + typed + plain, in: folder)
    try lint(typed + plain, deno, in: folder)
    let declarations = plain.filter { $0.hasSuffix(".d.ts") }
    try deno.check(["check"] + typed + declarations, in: folder)
    let libraries = "\"esnext\", \"dom\", \"deno.ns\""
    try folder.write(
      "{ \"compilerOptions\": { \(options), \"lib\": [\(libraries)] } }", to: "deno.json")
    try deno.check(["check"] + typed + declarations, in: folder)
  }

  /// Lints copies of the files without the comments that turn linters off.
  private func lint(_ names: [String], _ deno: Program, in folder: TemporaryFolder) throws {
    let copies = names.map { "linted/\($0)" }
    for (name, copy) in zip(names, copies) {
      let text = try folder.read(name)
      #expect(text.contains("// deno-lint-ignore-file\n/* eslint-disable */\n"))
      try folder.write(text.replacing("// deno-lint-ignore-file\n", with: ""), to: copy)
    }
    try deno.check(["lint", "--rules-exclude=no-empty-interface"] + copies, in: folder)
  }

  @Test(.enabled(if: Program.tsc != nil, "needs tsc"))
  func oldestTypeScriptAcceptsTheOutput() throws {
    let folder = try TemporaryFolder()
    let (typed, plain) = try write(to: folder)
    let files = (typed + plain.filter { $0.hasSuffix(".d.ts") }).map { "\"\($0)\"" }
    let options = Self.options(["isolatedModules", "noEmit"])
    let others =
      "\"target\": \"ES2022\", \"module\": \"ES2022\", \"moduleResolution\": \"node\", \"types\": []"
    for libraries in ["\"ES2022\"", "\"ES2022\", \"DOM\""] {
      try folder.write(
        """
        { "compilerOptions": { \(options), \(others), "lib": [\(libraries)] },
          "files": [\(files.joined(separator: ", "))] }
        """, to: "tsconfig.json")
      try #require(Program.tsc).check(["-p", "."], in: folder)
    }
  }

  /// The `.ts` file without its types has the same code as the `.js` file.
  @Test(.enabled(if: Program.deno != nil, "needs deno"))
  func erasingTheTypesGivesTheJavaScript() throws {
    let folder = try TemporaryFolder()
    let (typed, _) = try write(to: folder)
    let script = Repository.absolutePath("\(Folder.golden)/erased.mjs")
    try #require(Program.deno).check(
      ["run", "--allow-read=.", "--allow-run=deno", script] + typed, in: folder)
  }
}
