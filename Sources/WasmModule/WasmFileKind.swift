/// What the first bytes of a file say that it is.
package enum WasmFileKind: Sendable {
  case module
  /// A component, which has modules inside.
  case component
  /// The text format of WebAssembly.
  case text
  /// A library or a program of the machine, an archive of such files, or compressed.
  case native, archive, compressed
  case empty
  case unknown

  package init(_ bytes: [UInt8]) {
    self =
      if bytes.isEmpty {
        .empty
      } else if bytes.starts(with: [0, 0x61, 0x73, 0x6D]) {
        // The third byte after the version is the layer: modules are in 0, components in 1.
        bytes.count >= 8 && bytes[6] == 1 && bytes[7] == 0 ? .component : .module
      } else if Self.isText(bytes) {
        .text
      } else if bytes.starts(with: "!<arch>".utf8) {
        .archive
      } else if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
        .compressed
      } else if Self.nativePrefixes.contains(where: { bytes.starts(with: $0) }) {
        .native
      } else {
        .unknown
      }
  }

  /// ELF; Mach-O for 64 bits, for several architectures; and Windows.
  private static let nativePrefixes: [[UInt8]] = [
    [0x7F, 0x45, 0x4C, 0x46], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE], [0x4D, 0x5A],
  ]

  private static func isText(_ bytes: [UInt8]) -> Bool {
    let start = bytes.firstIndex { !" \t\r\n".utf8.contains($0) }
    guard let start else { return false }
    return ["(module", "(component", ";;", "(;"].contains { bytes[start...].starts(with: $0.utf8) }
  }
}
