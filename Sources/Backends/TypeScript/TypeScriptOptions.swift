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

  /// Where the code is that all worlds share.
  package enum RuntimePlace: String, CaseIterable, Sendable {
    /// In the output itself, as far as the world needs it.
    case inline
    /// In a file beside it, for all worlds of the folder.
    case shared
  }

  /// What the name of a shared runtime ends in where TypeScript imports it.
  package enum ImportEnding: String, CaseIterable, Sendable {
    case typeScript = ".ts"
    case javaScript = ".js"
    case none
  }

  /// Patterns of functions that may wait for a promise.
  package var asyncFunctions: [String] = []
  package var globals = Globals.declare
  /// Whether to write `.js` and `.d.ts` instead of `.ts`.
  package var js = false
  package var borrow: [String] = []
  package var lease: [String] = []
  package var regions = false
  package var runtime = RuntimePlace.inline
  package var importEnding = ImportEnding.typeScript

  package init() {}

  package static let table: [OptionRow<TypeScriptOptions>] = [
    OptionRow(
      "async", placeholder: "FUNCTION", \.asyncFunctions, { $0.asyncFunctions = $1 },
      "an imported function may return a promise, for which the guest waits, and an exported one returns a "
        + "promise, which needs JavaScript Promise Integration. If only imports are named, all exports return promises. "
        + "The function is written as INTERFACE#FUNCTION; * stands for any text."),
    OptionRow(
      "globals", \.globals, { $0.globals = $1 },
      "where the types of WebAssembly and Symbol.dispose come from: declare, the output says "
        + "`declare global`; lib, the compiler's `lib` option, as JSR asks for."),
    OptionRow(
      "import-ending", \.importEnding, { $0.importEnding = $1 },
      "how a .ts file imports a shared runtime: .ts, as Deno, Node and bundlers do; .js, for compilers that write "
        + "JavaScript; none, for bundlers."),
    OptionRow("js", \.js, { $0.js = $1 }, "JavaScript and a .d.ts file instead of TypeScript."),
    OptionRow(
      "borrow", placeholder: "FUNCTION", \.borrow, { $0.borrow = $1 },
      "number lists that a function of the host gets are views instead of copies, valid for the call. "
        + "The function is written as in Swift output."),
    OptionRow(
      "lease", placeholder: "FUNCTION", \.lease, { $0.lease = $1 },
      "an exported function that returns a number list returns a lease of it: a view of the guest's memory, "
        + "until the host disposes of the lease."),
    OptionRow(
      "runtime", \.runtime, { $0.runtime = $1 },
      "inline, the output has all code that it needs; shared, it imports pintle.ts (or pintle.js), which is "
        + "written beside it and is the same for all worlds of a folder."),
    OptionRow(
      "regions", \.regions, { $0.regions = $1 },
      "the output exports the function region, which shows an area that the guest reserves as a typed array."
    ),
  ]
}
