import PintleCodegen

/// The files that are the same for every world.
///
/// Each is put together from the templates whose names begin with its name: `PintleSupport.swift` from
/// `PintleSupport.swift`, `PintleSupport+Errors.swift` and so on. They are copied as they are, but for two things: the
/// first line stands only once, and `public` in front of a declaration becomes the chosen access level.
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

  /// The lines of a text with the access level that was chosen.
  static func applying(_ access: SwiftOptions.Access, to text: Substring) -> String {
    var result = ""
    // What stands between two places is copied at once, and bytes are compared: the files are large.
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

  /// What stands in front of a declaration.
  static func modifier(_ access: SwiftOptions.Access) -> String {
    switch access {
    case .internal: ""
    case .package: "package "
    case .public: "public "
    }
  }
}
