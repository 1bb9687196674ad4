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

  /// A path in a folder or below it without that folder; both are tidy. `nil` for other paths.
  package static func relative(_ path: String, to folder: String) -> String? {
    if folder.isEmpty { return path.hasPrefix("/") ? nil : path }
    if path == folder { return "" }
    let start = folder == "/" ? folder : folder + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }

  /// A path without its last components; both are tidy. `nil` if it has others.
  package static func removing(_ end: String, from path: String) -> String? {
    if end.isEmpty { return path }
    if path == end { return "" }
    guard path.hasSuffix("/" + end) else { return nil }
    let start = String(path.dropLast(end.count + 1))
    return start.isEmpty ? "/" : start
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
