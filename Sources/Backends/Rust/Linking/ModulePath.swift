/// The path of a module from the root of the generated file.
struct ModulePath: Hashable {
  var segments: [String]

  static let root = ModulePath(segments: [])

  var isRoot: Bool { segments.isEmpty }

  func appending(_ segment: String) -> ModulePath {
    ModulePath(segments: segments + [segment])
  }

  /// The path of an item of this module in `other`: relative, because the file can be anywhere in a crate.
  func item(_ name: String, from other: ModulePath) -> String {
    if self == other { return name }
    let common = zip(segments, other.segments).prefix { $0 == $1 }.count
    let up = Array(repeating: "super", count: other.segments.count - common)
    return (up + segments.dropFirst(common) + [name]).joined(separator: "::")
  }
}
