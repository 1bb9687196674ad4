import PintleCodegen

/// A file that is the same for every world.
///
/// It is the concatenation of the templates whose names start with its name: `PintleSupport.swift` consists of
/// `PintleSupport.swift`, `PintleSupport+Errors.swift` and so on. The first line, which all templates share, and the imports
/// are kept only once, and `public` before a declaration is replaced by the chosen access level. The templates in the folder
/// PintleTypes are left out if the types of the library of that name, which is made of them, are used instead.
struct SupportFile {
  let name: String
  private let stem: String
  private let options: SwiftOptions
  /// The comment in the first line.
  let header: String
  /// The blocks of import declarations, without those that other templates repeat, and without that of the common types.
  private(set) var imports: [String] = []
  /// What follows the imports, with an empty line before it.
  private(set) var body = ""

  static func all(_ options: SwiftOptions) -> [SupportFile] {
    stems(options.engine).map { SupportFile($0, options) }
  }

  /// The names of the files for an engine, without their endings.
  static func stems(_ engine: SwiftOptions.Engine) -> [String] {
    let changes = ["PintleDeclarations", "PintleModuleWriter", "PintleModuleChanges"]
    return switch engine {
    case .wasmKit: ["PintleSupport"] + changes + ["PintleEngine+WasmKit"]
    case .wasmCAPI: ["PintleSupport"] + changes + ["PintleEngine+WasmCAPI"]
    case .javaScriptCore: ["PintleSupport"] + changes + ["PintleEngine+JavaScriptCore"]
    case .none: ["PintleSupport"]
    }
  }

  private init(_ stem: String, _ options: SwiftOptions) {
    name = "\(stem).swift"
    self.stem = stem
    self.options = options
    let main = Template.text("swift/\(stem).swift") ?? ""
    header = String(main.lines.first ?? "")
    for part in [main] + Self.parts(of: stem, options.support) { add(part) }
  }

  /// The texts of the templates that belong to a file, without the main one, in the order of their names.
  private static func parts(of stem: String, _ support: SwiftOptions.Support) -> [String] {
    let folders = support == .own ? ["swift/", "swift/\(typesModule)/"] : ["swift/"]
    let parts = folders.flatMap { folder in
      let start = "\(folder)\(stem)+"
      return Template.all.filter { $0.path.hasPrefix(start) }
        .map { (name: $0.path.dropFirst(folder.count), text: $0.text) }
    }
    return parts.sorted { $0.name < $1.name }.map(\.text)
  }

  /// The library with the types that all bindings have in common, and the folder of its templates.
  private static let typesModule = "PintleTypes"

  /// The import of the library with the common types, if they aren't in the support code, for a file that declares others with
  /// them.
  static func importOfTypes(_ options: SwiftOptions) -> [String] {
    options.support == .own ? [] : ["\(modifier(options.access))import \(typesModule)"]
  }

  /// The same for this file: in those of adapters, only the code of functions needs the types.
  private var importOfTypes: [String] {
    if options.support == .own || stem == "PintleSupport" { return Self.importOfTypes(options) }
    // Where one file of a module says `package import`, all others must be as explicit.
    let modifier = options.access == .package ? "internal " : ""
    return ["\(modifier)import \(Self.typesModule)"]
  }

  /// Adds a template: a comment, imports in one or no block, and declarations, with an empty line after each.
  private mutating func add(_ template: String) {
    // The first line ends with a newline; after it there is an empty line.
    let firstLine = template.utf8.prefix { $0 != UInt8(ascii: "\n") }
    var rest = template[firstLine.endIndex...].dropFirst(2)
    if let block = Self.imports(rest) {
      let text = Self.applying(options.access, to: block)
      if !imports.contains(text) { imports.append(text) }
      rest = rest[block.endIndex...].dropFirst(2)
    }
    body += "\n" + Self.applying(options.access, to: rest)
  }

  /// The import declarations at the start of a template, up to an empty line.
  private static func imports(_ text: Substring) -> Substring? {
    let starts = ["#if canImport", "import ", "public import ", "@_spi("]
    guard starts.contains(where: { text.utf8.starts(with: $0.utf8) }) else { return nil }
    // The rest of the template is long.
    var rest = text.utf8
    while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let next = rest.index(after: feed)
      rest = rest[next...]
      if rest.first == UInt8(ascii: "\n") { return text[..<feed] }
    }
    return text
  }

  /// The same file with wider access levels. Worlds with narrower ones in the same folder can use it, too.
  var wider: [SupportFile] {
    SwiftOptions.Access.allCases.drop { $0 != options.access }.dropFirst().map { access in
      var wider = options
      wider.access = access
      return SupportFile(stem, wider)
    }
  }

  /// The text of the file.
  var text: String {
    header + "\n" + (importOfTypes + imports).map { "\n\($0)\n" }.joined() + body
  }

  /// The attribute of an import that comes before its access level.
  private static let spi = "@_spi(Fuzzing) "

  /// Replaces `public` at the start of each line by the access level. Foundation, whose protocols only conformances name, is not
  /// imported with the level `package`: the compiler calls such imports unused, and wants to know the level of all others.
  static func applying(_ access: SwiftOptions.Access, to text: Substring) -> String {
    if access == .public { return String(text) }
    let (modifier, written) = (modifier(access), Array("public ".utf8))
    // WasmKit's adapter needs its SPI.
    let spi = Array("@_spi(Fuzzing) ".utf8)
    let foundation = Array("public import Foundation".utf8)
    var text = text
    // The files are large: bytes are compared instead of characters, and the text in between is copied in one piece.
    let bytes = text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var (copied, line) = (0, 0)
      while line < bytes.count {
        var code = line
        while code < bytes.count, bytes[code] == UInt8(ascii: " ") { code += 1 }
        if bytes[code...].starts(with: spi) { code += spi.count }
        if bytes[code...].starts(with: written) {
          result += bytes[copied..<code]
          let isFoundation = bytes[code...].starts(with: foundation)
          if access != .package || !isFoundation { result += modifier.utf8 }
          copied = code + written.count
        }
        while code < bytes.count, bytes[code] != UInt8(ascii: "\n") { code += 1 }
        line = code + 1
      }
      return result + bytes[copied...]
    }
    return String(decoding: bytes, as: UTF8.self)
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
