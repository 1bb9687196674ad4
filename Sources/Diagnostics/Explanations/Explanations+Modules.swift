/// Compiled modules.
extension Explanation {
  static let notAModule = Explanation(
    "a file is not a core module of WebAssembly",
    """
    `pintle verify` reads modules in binary form, which begin with the bytes 0, a, s and m, as hosts of Pintle do. \
    A component is another format: it has modules inside, which only hosts with a component runtime can run. Build \
    for wasm32-unknown-unknown to get a module.
    """,
    wrong: module("(module)"), corrected: module("\0asm\u{1}\0\0\0", exports: false))

  static let malformedModule = Explanation(
    "a module is malformed",
    """
    The file begins like a module, but a section ends too early, has an unknown item, or names something that the \
    module doesn't have. The message says at which byte. Most often the file was cut off or changed when it was \
    copied; or it uses a proposal that is not in WebAssembly 3.0.
    """,
    wrong: module("\0asm\u{1}\0\0", shown: "the first 7 bytes of a module"),
    corrected: module("\0asm\u{1}\0\0\0", exports: false))

  static let moduleMismatch = Explanation(
    "a module doesn't fit a world",
    """
    The module lacks an export of the world, imports what the world doesn't have, or has an import or export of \
    another type, so that a host of the world can't run it. Most often it was built with another version of the \
    WIT, or for another kind of host. `pintle abi` prints what the world says. A module that allocates for its \
    host exports cabi_realloc, a function (old address, old size, alignment, new size) -> address, which behaves \
    like realloc.
    """,
    wrong: module("\0asm\u{1}\0\0\0", shown: "(module)"), corrected: module(exporting))

  /// The module `(module (func (export "run")))`.
  private static let exporting =
    "\0asm\u{1}\0\0\0" + "\u{1}\u{4}\u{1}`\0\0" + "\u{3}\u{2}\u{1}\0"
    + "\u{7}\u{7}\u{1}\u{3}run\0\0" + "\u{A}\u{4}\u{1}\u{2}\0\u{B}"

  /// The comparison of a module with a small world.
  private static func module(
    _ text: String, shown: String? = nil, exports: Bool = true
  ) -> Example {
    let form = text == exporting ? "(module (func (export \"run\")))" : "(module)"
    let wit = exports ? demo : "package example:demo;\nworld demo {}"
    return Example(
      [
        Example.File("demo.wit", wit + "\n"),
        Example.File("demo.wasm", text, excerpt: (shown ?? form) + "\n"),
      ], ["verify demo.wasm --wit demo.wit"])
  }
}
