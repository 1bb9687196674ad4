import PintleCodegen

/// The options of TypeScript output.
package struct TypeScriptOptions: BackendOptions {
  /// Whether to write `.js` and `.d.ts` instead of `.ts`.
  package var js = false

  package init() {}

  package static let table: [OptionRow<TypeScriptOptions>] = [
    OptionRow("js", \.js, { $0.js = $1 }, "JavaScript and a .d.ts file instead of TypeScript.")
  ]
}
