/// Paths as text; the file system is not consulted.
package enum Paths {
  /// `path` relative to `folder`; an absolute path stays the same.
  package static func join(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || folder == "." || path.hasPrefix("/") { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The folder that holds the entry: empty for a bare name, `/` for entries of the root.
  package static func folder(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let folder = withoutTrailingSlashes(String(path[..<slash]))
    return folder.isEmpty ? "/" : folder
  }

  /// The last component.
  package static func name(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// Whether a name ends in a dot and a word, after some other text: `a.rs`, but neither `.build` nor `v1.2`.
  package static func hasExtension(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    return name[name.index(after: dot)...].first?.isLetter ?? false
  }

  /// Without `.` components and doubled slashes, so that equal paths are equal text. `..` stays.
  package static func tidied(_ path: String) -> String {
    let tidy = components(of: path).filter { $0 != "." }.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + tidy : tidy
  }

  package static func components(of path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
