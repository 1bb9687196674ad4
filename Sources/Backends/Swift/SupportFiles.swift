import PintleCodegen

/// The files that are the same for every world.
///
/// Each file is the concatenation of the templates whose names start with its name: `PintleSupport.swift` consists of
/// `PintleSupport.swift`, `PintleSupport+Errors.swift` and so on. The first line, which all templates share, is kept
/// only once, and `public` before a declaration is replaced by the chosen access level.
enum SupportFiles {
  static func files(_ options: SwiftOptions) -> [GeneratedFile] {
    var stems = ["PintleSupport"]
    switch options.engine {
    case .wasmCAPI: stems.append("PintleEngine+WasmCAPI")
    case .none, .wasmKit, .javaScriptCore: break
    }
    return stems.map { stem in
      GeneratedFile(name: "\(stem).swift", text: text(stem, options.access))
    }
  }

  private static func text(_ stem: String, _ access: SwiftOptions.Access) -> String {
    let main = Template.text("swift/\(stem).swift") ?? ""
    let parts = Template.all.filter { $0.path.hasPrefix("swift/\(stem)+") }.map(\.text)
    var text = applying(access, to: main[...])
    for part in parts {
      let firstLine = part.utf8.prefix { $0 != UInt8(ascii: "\n") }
      text += applying(access, to: part[firstLine.endIndex...].dropFirst())
    }
    return text
  }

  /// Replaces `public` at the start of each line by the access level.
  static func applying(_ access: SwiftOptions.Access, to text: Substring) -> String {
    var result = ""
    // The files are large: bytes are compared instead of characters, and the text in between is copied in one piece.
    var rest = text[...]
    for line in text.lines {
      let code = line.utf8.drop { $0 == UInt8(ascii: " ") }
      guard code.first == UInt8(ascii: "p"), code.starts(with: "public ".utf8) else { continue }
      result += text[rest.startIndex..<code.startIndex]
      result += modifier(access)
      rest = text[code.dropFirst("public ".utf8.count).startIndex...]
    }
    return result + rest
  }

  /// The access modifier of a declaration with a space after it, or an empty string for `internal`.
  static func modifier(_ access: SwiftOptions.Access) -> String {
    switch access {
    case .internal: ""
    case .package: "package "
    case .public: "public "
    }
  }
}
