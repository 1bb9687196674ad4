import PintleCodegen
import PintleTemplates

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
    var lines = Self.lines(main)
    for part in parts { lines += Self.lines(part).dropFirst() }
    return lines.map { applying(access, to: $0) + "\n" }.joined()
  }

  private static func lines(_ text: String) -> ArraySlice<Substring> {
    let all = text.lines
    return all.last == "" ? all.dropLast() : all[...]
  }

  /// The line with the access level that was chosen.
  static func applying(_ access: SwiftOptions.Access, to line: Substring) -> String {
    // Bytes: this looks at every line of large files.
    let code = line.utf8.drop { $0 == UInt8(ascii: " ") }
    guard code.starts(with: "public ".utf8) else { return String(line) }
    let rest = code.dropFirst("public ".utf8.count)
    return line[..<code.startIndex] + modifier(access) + line[rest.startIndex...]
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
