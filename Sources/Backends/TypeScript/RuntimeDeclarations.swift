import PintleCodegen

/// A name that the runtime declares at the top level.
struct RuntimeDeclaration {
  let name: String
  /// Whether users see it.
  let isPublic: Bool
  /// Whether it exists in JavaScript.
  let isValue: Bool
  /// Whether other files may import it. Constants without a type are for the runtime alone.
  let isShared: Bool
}

extension Runtime {
  /// The names of all parts.
  static var partNames: [String] {
    files.flatMap { SupportFile("typescript/\($0).ts").partNames }
  }

  /// What the used parts declare, in their order.
  var declarations: [RuntimeDeclaration] {
    var found: [RuntimeDeclaration] = []
    for file in Self.files {
      declarations(SupportFile("typescript/\(file).ts").nodes, &found)
    }
    return found
  }

  private func declarations(
    _ nodes: [SupportFile.Node], isUsed: Bool = false, _ found: inout [RuntimeDeclaration]
  ) {
    for node in nodes {
      switch node {
      case .part(let name, _, let inner) where used.contains(name):
        declarations(inner, isUsed: true, &found)
      case .line(let line) where isUsed:
        guard !line.hasPrefix("declare "), let name = Self.declaredName(line) else { continue }
        let isPublic = line.hasPrefix("export ")
        let words = isPublic ? line.dropFirst("export ".count) : line
        let isType = words.hasPrefix("interface ") || words.hasPrefix("type ")
        let isOwnClass = words.hasPrefix("class ") && name != "Guest" && !isPublic
        let isHidden =
          words.hasPrefix("let ") || words.hasPrefix("const \(name) =") || isOwnClass
        // An interface and the class of the same name are one declaration.
        if isType, name == "WitError" { continue }
        found.append(
          RuntimeDeclaration(
            name: name, isPublic: isPublic, isValue: !isType, isShared: !isHidden))
      case .part, .line: break
      }
    }
  }
}
