/// Backends.
extension Explanation {
  static let unsupportedFeature = Explanation(
    "a function or a type needs what is not supported yet",
    """
    The WIT is valid, and `pintle wit` accepts it, but Pintle cannot generate code for it yet: core modules have no \
    streams, futures and error contexts, and some engines have no adapter. A type that no function of the world \
    needs is left out, with a warning.
    """,
    wrong: .wit("package example:demo;\nworld demo { export f: func() -> stream<u8>; }", generate),
    corrected: .wit("package example:demo;\nworld demo { export f: func() -> list<u8>; }", generate)
  )

  static let nameCollision = Explanation(
    "two items would have the same name in the output",
    """
    Names are converted to the style of each language, and @external-id can choose the name of a function in the \
    core module. Both can make different WIT names equal. Rename one of the items.
    """,
    wrong: .wit(
      """
      package example:demo;
      world demo {
        @external-id("run") export start: func();
        @external-id("run") export stop: func();
      }
      """, generate),
    corrected: .wit(
      """
      package example:demo;
      world demo {
        @external-id("run") export start: func();
        @external-id("halt") export stop: func();
      }
      """, generate))

  static let emptyExternalID = Explanation(
    "an external id is empty",
    """
    @external-id chooses the name that a function has in the core module. Engines and toolchains treat an empty \
    name as missing.
    """,
    wrong: .wit(
      "package example:demo;\nworld demo { @external-id(\"\") export run: func(); }", generate),
    corrected: .wit(
      "package example:demo;\nworld demo { @external-id(\"run\") export run: func(); }", generate))
}
