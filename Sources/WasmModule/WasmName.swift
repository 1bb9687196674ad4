/// A name that is compared byte for byte, as WebAssembly does.
///
/// Strings are equal if they look the same, even if an accent is a character of its own in one of them.
package struct WasmName: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (a: WasmName, b: WasmName) -> Bool {
    // Equal in the usual sense is necessary and, for ASCII, enough.
    a.text == b.text && a.text.utf8.elementsEqual(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
