import PintleTestSupport
import Testing

@testable import PintleTypeScript

/// Outputs with names that choose the kind of module: `.mts`, `.mjs` and `.cjs`.
@Suite struct TypeScriptModuleTests {
  private static let bytes = "new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])"

  /// Writes every kind of module for a world whose guest is the empty module.
  private func write() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let wit = "package a:b; interface log { line: func(count: u32); } world w { import log; }"
    for name in ["typed.mts", "plain.mjs", "common.cjs"] {
      let isJavaScript = !name.hasSuffix("ts")
      for file in try Generated(wit, js: isJavaScript, fileName: name).files {
        try folder.write(file.text, to: file.name)
      }
    }
    return folder
  }

  @Test func aCommonJSModuleHasNoModuleSyntax() throws {
    let folder = try write()
    let lines = try folder.read("common.cjs").split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("export ") || $0.hasPrefix("import ") })
    let code = try #require(lines.first { !$0.hasPrefix("/") })
    #expect(code == #""use strict";"#)
    #expect(lines.last == "exports.instantiateSync = instantiateSync;")
  }

  @Test(.enabled(if: Program.node != nil, "needs node"))
  func nodeLoadsThem() throws {
    let folder = try write()
    let call = "const instance = instantiateSync(\(Self.bytes), {});"
    let check = "if (instance[control].dead) throw new Error('dead');\n"
    try folder.write(
      """
      const { instantiateSync, control } = require("./common.cjs");
      \(call)
      \(check)
      """, to: "required.cjs")
    for name in ["common.cjs", "plain.mjs"] {
      try folder.write(
        "import { instantiateSync, control } from './\(name)';\n\(call)\n\(check)",
        to: "imported-\(name).mjs")
    }
    let node = try #require(Program.node)
    for name in ["required.cjs", "imported-common.cjs.mjs", "imported-plain.mjs.mjs"] {
      try node.check([name], in: folder)
    }
  }

  /// A CommonJS module exports what the ES module does.
  @Test(.enabled(if: Program.node != nil, "needs node"), arguments: TypeScriptToolTests.worlds)
  func theirExportsAreTheSame(_ world: String) throws {
    let folder = try TemporaryFolder()
    let wit = try Folder.text("\(world).wit")
    for name in ["plain.mjs", "common.cjs"] {
      let code = try #require(Generated(wit, js: true, fileName: name).files.first)
      try folder.write(code.text, to: name)
    }
    try folder.write(
      """
      import assert from "node:assert";
      import { createRequire } from "node:module";
      import * as plain from "./plain.mjs";
      const common = createRequire(import.meta.url)("./common.cjs");
      assert.deepEqual(Object.keys(common).sort(), Object.keys(plain).sort());
      // Node finds the names for `import` in the text.
      const { default: _, "module.exports": __, ...names } = await import("./common.cjs");
      assert.deepEqual(Object.keys(names).sort(), Object.keys(plain).sort());
      """, to: "main.mjs")
    try #require(Program.node).check(["main.mjs"], in: folder)
  }

  @Test(.enabled(if: Program.tsc != nil, "needs tsc"))
  func typeScriptFindsTheirTypes() throws {
    let folder = try write()
    let uses = """

      const instance = instantiateSync(\(Self.bytes), { "a:b/log": { line(_count: number) {} } });
      export const dead: boolean = instance[control].dead;
      // @ts-expect-error
      instantiateSync(1, {});

      """
    // The first is a CommonJS module itself.
    for (file, path) in [
      ("a.cts", "common.cjs"), ("b.mts", "common.cjs"), ("c.mts", "plain.mjs"),
      ("d.mts", "typed.mjs"),
    ] {
      try folder.write("import { instantiateSync, control } from './\(path)';" + uses, to: file)
    }
    try folder.write(
      """
      { "compilerOptions": {
        "strict": true, "noEmit": true, "module": "Node16", "target": "ES2022", "types": [],
        "lib": ["ES2022"], "esModuleInterop": true } }
      """, to: "tsconfig.json")
    try #require(Program.tsc).check(["-p", "."], in: folder)
  }
}
