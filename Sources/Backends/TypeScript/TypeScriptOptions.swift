import PintleCodegen

/// The options of TypeScript output.
package struct TypeScriptOptions: BackendOptions {
  /// Where the types of `WebAssembly` and `Symbol.dispose` come from.
  package enum Globals: String, CaseIterable, Sendable {
    /// The output declares what it uses of them, for compilers without the library.
    case declare
    /// A library of TypeScript, such as `dom` and `esnext.disposable`, declares them.
    case lib
  }

  package var globals = Globals.declare
  /// Whether to write `.js` and `.d.ts` instead of `.ts`.
  package var js = false

  package init() {}

  package static let table: [OptionRow<TypeScriptOptions>] = [
    OptionRow(
      "globals", \.globals, { $0.globals = $1 },
      "where the types of WebAssembly and Symbol.dispose come from: declare, the output says "
        + "`declare global`; lib, the compiler's `lib` option, as JSR asks for."),
    OptionRow("js", \.js, { $0.js = $1 }, "JavaScript and a .d.ts file instead of TypeScript."),
  ]
}
