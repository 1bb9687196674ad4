import PintleDiagnostics

/// Guesses what was meant by an unexpected token in a path, a version or the name of a package.
extension TokenParser {
  static let pathForm = "write paths as `namespace:package/interface`"
  private static let packageForm = "write packages as `namespace:name`"

  var pathHint: String? {
    guard let previous = kind(before: 1) else { return nil }
    let isInHeader = (2...4).contains { kind(before: $0) == .package }
    switch current.kind {
    case .equals where isInHeader: return "a version goes after `@`"
    case .colon where isDeclaring(previous) && ![.func, .async].contains(peek(1)):
      return "remove this `:`"
    case .dot where [.interface, .world].contains(kind(before: 2)):
      return "write names like `my-name`"
    case .colon where isInHeader && previous.isIdentifier, .dot where isInHeader,
      .slash where isInHeader:
      return Self.packageForm
    case .colon where previous == .colon:
      return isInHeader ? Self.packageForm : Self.pathForm
    case .dot where previous.isIdentifier && peek(1).isIdentifier,
      .slash where previous.isIdentifier:
      return Self.pathForm
    case .star: return "list the names one by one: `.{a, b}`"
    case .word where previous == .dot:
      return peek(1) == .semicolon ? "put names in braces: `.{\(text(current))}`" : Self.pathForm
    case .leftBrace where previous == .use: return "write `use interface.{name};`"
    case .leftBrace where previous == .import || previous == .export:
      return "write `\(previous.rawValue) name;` for each interface"
    case .integer where previous.isIdentifier: return "a version goes after `@`"
    case .semicolon where isAfterPackageWithoutNamespace, .at where isAfterPackageWithoutNamespace,
      .leftBrace where isAfterPackageWithoutNamespace:
      return namespaceHint
    default: return nil
    }
  }

  private func isDeclaring(_ keyword: Token.Kind) -> Bool {
    [.package, .interface, .world, .use, .include].contains(keyword)
  }

  /// Whether the previous token is the name of a package without a namespace.
  private var isAfterPackageWithoutNamespace: Bool {
    position > 1 && tokens[position - 1].kind.isIdentifier
      && tokens[position - 2].kind == .package
  }

  private var namespaceHint: String {
    var end = Token.Kind.semicolon
    var name = text(tokens[position - 1])
    if current.kind == .at {
      if text(from: position, until: end) == nil { end = .leftBrace }
      name += text(from: position, until: end)?.text ?? "@1.0.0"
    } else {
      end = current.kind
    }
    let rest = end == .leftBrace ? " { … }" : ";"
    return "a package needs a namespace: `package namespace:\(name)\(rest)`"
  }

  /// Help with a version after the package of a path, which belongs at the end of the path.
  func versionHelp(after package: String) -> String {
    let next = position + 1
    let slash = text(from: next, until: .slash)
    let version = slash?.text ?? text(from: next, until: .semicolon)?.text ?? "1.0.0"
    let name = slash.map { tokens[$0.end + 1] }.flatMap { $0.kind.isIdentifier ? text($0) : nil }
    return "the version goes at the end: `\(package)/\(name ?? "interface")@\(version)`"
  }
}
