/// What the gates of an item say: since when it is stable, or which feature it waits for.
package enum Stability: Hashable, Sendable {
  /// `@since(version = …)`, with the version of `@deprecated` if there is one.
  case stable(since: String, deprecated: String?)
  /// `@unstable(feature = …)`, with the version of `@deprecated` if there is one.
  case unstable(feature: String, deprecated: String?)
}
