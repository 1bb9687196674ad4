extension FileNameProblem {
  /// The problem of a name with an ending that the backend's files don't have.
  static func wrongEnding(_ name: String, for backend: any Backend) -> FileNameProblem {
    let standard = backend.fileEndings.first ?? ""
    func problem(_ stem: Substring, _ ending: String, _ rest: String = "") -> FileNameProblem {
      let other = Backends.writing(name).flatMap { $0.name == backend.name ? nil : $0 }
      let title = other.map { "is the name of a \($0.title) file, not of \(backend.title) output" }
      return FileNameProblem(
        "`\(name)` \(title ?? "is not a file name for \(backend.title) output")",
        help: "write `\(stem)\(ending)`\(rest)")
    }
    if backend.fileEndings.contains(name) { return problem("bindings", name) }
    let lowercase = name.lowercased()
    let similar = backend.similarEndings.merging(backend.fileEndings.map { ($0, $0) }) { old, _ in
      old
    }
    let known = similar.keys.filter(lowercase.hasSuffix).max { $0.utf8.count < $1.utf8.count }
    if let known, let ending = similar[known], lowercase != known {
      return problem(name.dropLast(known.count), ending)
    }
    if let other = Backends.writing(name)?.ending(of: name), other != name {
      return problem(name.dropLast(other.count), standard)
    }
    let stem = name.prefix { $0 != "." }
    return problem(stem.isEmpty ? "bindings" : stem, standard, ", or `\(name)/` for a folder")
  }
}

extension Backends {
  /// The backend that writes files with names like one.
  package static func writing(_ path: String) -> (any Backend)? {
    all.first { $0.ending(of: path) != nil }
  }

  /// What to write on the command line for a language that is known by another name here.
  package static func meant(by name: String) -> String? {
    let endings = all.filter { $0.fileEndings.contains(".\(name.lowercased())") }
    if name.lowercased() != "js", let backend = endings.first { return backend.name }
    return ["js", "javascript", "node", "deno"].contains(name.lowercased())
      ? "typescript --js" : nil
  }
}
