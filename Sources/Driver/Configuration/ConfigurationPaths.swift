import PintleDiagnostics

/// The rules for the paths of a configuration. They are relative to its folder. Inputs may lie anywhere and links to them
/// are followed; outputs lie in the folder, so that a configuration can't write elsewhere.
struct ConfigurationPaths {
  /// The folder that holds the configuration; empty for the current one.
  let root: String

  /// The path of an input, relative to the current folder.
  func input(_ json: JSON, _ key: String, _ object: inout ObjectReader) -> String? {
    guard let path = object.string(json, key) else { return nil }
    guard !path.hasPrefix("/") else {
      object.report(
        "the path `\(path)` is absolute", at: json.span,
        help: ["use a path relative to the folder of the configuration; it may begin with `../`"])
      return nil
    }
    return Self.shortened(Paths.join(root, path))
  }

  /// The path of an output as written, which is relative to the folder of the configuration.
  func output(_ json: JSON, _ key: String, _ object: inout ObjectReader) -> String? {
    guard let path = object.string(json, key) else { return nil }
    guard let problem = problem(withOutput: path) else { return path }
    object.report(
      "the path `\(path)` \(problem)", at: json.span,
      help: ["use a path inside the folder of the configuration"])
    return nil
  }

  private func problem(withOutput path: String) -> String? {
    if path.hasPrefix("/") { return "is absolute" }
    if Paths.components(of: path).contains("..") { return "contains `..`" }
    return link(in: path)
  }

  /// What is wrong with the first link in the part of the path that exists.
  private func link(in path: String) -> String? {
    let folder = FileSystem.realPath(root.isEmpty ? "." : root) ?? root
    var inside = root
    for component in Paths.components(of: path) {
      inside = Paths.join(inside, component)
      guard FileSystem.kind(of: inside, followingLinks: false) != nil else { return nil }
      // A broken link may lead anywhere later.
      guard let real = FileSystem.realPath(inside) else {
        return "goes through `\(inside)`, a link that leads nowhere"
      }
      if real != folder, !real.hasPrefix(folder == "/" ? "/" : folder + "/") {
        return "goes through `\(inside)`, a link that leads out of the folder, to `\(real)`"
      }
    }
    return nil
  }

  /// Without `name/..`, if that leads to the same place: if `name` is a link, it may not.
  private static func shortened(_ path: String) -> String {
    guard path.contains("..") else { return path }
    var components: [String] = []
    for component in Paths.components(of: path) where component != "." {
      if component == "..", let last = components.last, last != ".." {
        components.removeLast()
      } else {
        components.append(component)
      }
    }
    let short = (path.hasPrefix("/") ? "/" : "") + components.joined(separator: "/")
    let result = short.isEmpty ? "." : short
    return FileSystem.realPath(result) == FileSystem.realPath(path) ? result : path
  }
}
