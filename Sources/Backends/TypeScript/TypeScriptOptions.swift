/// What a user can choose for TypeScript output.
package struct TypeScriptOptions: Equatable, Sendable {
  /// Write `.js` and `.d.ts` instead of `.ts`.
  package var js: Bool

  package init(js: Bool = false) {
    self.js = js
  }
}
