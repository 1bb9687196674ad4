import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Prints a model as canonical WIT: elaborated, in a fixed layout, with documentation as the only comments.
///
/// The text has the same meaning, but its entries can have other indexes because the items of a body have a fixed order.
/// A `@since` with a version of another package, which an `include` added, is omitted.
package enum WITPrinter {
  /// Prints the main package, then all others as nested packages.
  ///
  /// - Parameter output: the text to append to, which is returned.
  package static func print(
    _ model: Model, main: ID<Package>, into output: consuming TextBuffer = TextBuffer()
  ) -> TextBuffer {
    var printer = ModelPrinter(model: model, into: output)
    printer.printMain(main)
    let others = model.packages.indices.map { ID<Package>($0) }.filter { $0 != main }
    for (index, package) in others.enumerated() {
      if index > 0 { printer.output += "\n\n" }
      printer.printNested(package)
    }
    return printer.output
  }

  /// The escape of a character in a string literal.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\\\"
    case "\"": "\\\""
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16))}"
    }
  }
}

/// Prints packages and interfaces.
struct ModelPrinter {
  let model: Model
  var output: TextBuffer
  private var level = 0
  /// The version of the package that is printed.
  private var version: SemanticVersion?
  /// Whether each version in its gates is at most its own.
  private var possibleGates: [String: Bool] = [:]

  init(model: Model, into output: consuming TextBuffer) {
    self.model = model
    self.output = output
  }

  // MARK: Lines

  /// Begins a line.
  mutating func begin(_ text: String = "") {
    output.append(UInt8(ascii: " "), count: 2 * level)
    output += text
  }

  mutating func line(_ text: String) {
    begin(text)
    output += "\n"
  }

  /// Ends the current line with an opening brace, and closes the block.
  mutating func block(_ writeBody: (inout ModelPrinter) -> Void) {
    output += " {\n"
    level += 1
    writeBody(&self)
    level -= 1
    line("}")
  }

  /// Separates items by blank lines.
  mutating func separate(_ isFirst: inout Bool) {
    if !isFirst { output += "\n" }
    isFirst = false
  }

  /// Prints documentation, gates and the external ID above an item.
  mutating func prefix(
    _ docs: String?, _ stability: Stability? = nil, _ externalID: String? = nil
  ) {
    if let docs { printDocs(docs) }
    switch possible(stability) {
    case .stable(let version, let deprecated):
      printGate("since(version", version)
      if let deprecated { printGate("deprecated(version", deprecated) }
    case .unstable(let feature, let deprecated):
      // The reference tool omits `%` here, and cannot read features that are keywords again.
      printGate("unstable(feature", Token.Kind.isKeyword(feature) ? "%" + feature : feature)
      if let deprecated { printGate("deprecated(version", deprecated) }
    case nil: break
    }
    if let externalID { line("@external-id(\(Self.quote(externalID)))") }
  }

  private mutating func printGate(_ head: String, _ value: String) {
    begin("@")
    output += head
    output += " = "
    output += value
    output += ")\n"
  }

  /// The gate, unless its version is newer than the package.
  mutating func possible(_ stability: Stability?) -> Stability? {
    guard case .stable(let since, _) = stability else { return stability }
    if let known = possibleGates[since] { return known ? stability : nil }
    var isPossible = false
    if let version { isPossible = SemanticVersion(since).map { $0 <= version } ?? true }
    possibleGates[since] = isPossible
    return isPossible ? stability : nil
  }

  /// Begins a package.
  private mutating func enter(_ id: ID<Package>) {
    version = model[id].name.version.flatMap { SemanticVersion($0) }
    possibleGates.removeAll()
  }

  /// Prints documentation in `///` lines, as the reference tool does.
  private mutating func printDocs(_ docs: String) {
    docs.withBytes { bytes in
      var start = 0
      while true {
        let end = bytes.endOfLine(from: start)
        begin(end == start ? "///" : "/// ")
        output.append(bytes[start..<end])
        output += "\n"
        if end == bytes.count { return }
        start = end + 1
      }
    }
  }

  private static func quote(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", ":", " ":
        quoted.unicodeScalars.append(scalar)
      default: quoted += WITPrinter.escape(scalar)
      }
    }
    return "\"\(quoted)\""
  }

  // MARK: Names

  mutating func name(_ name: String) {
    if Self.isReserved(name) { output += "%" }
    output += name
  }

  /// Whether a name needs `%`. `float32` and `float64` are former keywords.
  private static func isReserved(_ name: String) -> Bool {
    name == "float32" || name == "float64" || Token.Kind.isKeyword(name)
  }

  private mutating func packageName(_ id: ID<Package>) {
    let package = model[id].name
    name(package.namespace)
    output += ":"
    name(package.name)
  }

  private mutating func version(of id: ID<Package>) {
    guard let version = model[id].name.version else { return }
    output += "@"
    output += version
  }

  /// Prints the path of an interface from a package.
  mutating func path(_ id: ID<Interface>, from package: ID<Package>) {
    let owner = model[id].package
    if owner != package {
      packageName(owner)
      output += "/"
    }
    name(model[id].name ?? "")
    if owner != package { version(of: owner) }
  }

  // MARK: Packages and interfaces

  mutating func printMain(_ id: ID<Package>) {
    enter(id)
    prefix(model[id].docs)
    begin("package ")
    packageName(id)
    version(of: id)
    output += ";\n\n"
    for interface in model[id].interfaces {
      printInterface(interface)
      output += "\n"
    }
    for world in model[id].worlds { printWorld(world) }
  }

  mutating func printNested(_ id: ID<Package>) {
    enter(id)
    prefix(model[id].docs)
    begin("package ")
    packageName(id)
    version(of: id)
    block { printer in
      for interface in printer.model[id].interfaces { printer.printInterface(interface) }
      for world in printer.model[id].worlds { printer.printWorld(world) }
    }
  }

  private mutating func printInterface(_ id: ID<Interface>) {
    prefix(model[id].docs, model[id].stability)
    begin("interface ")
    name(model[id].name ?? "")
    block { $0.printBody(of: id) }
  }

  /// Prints used types, definitions, then freestanding functions.
  mutating func printBody(of id: ID<Interface>) {
    let interface = model[id]
    let used = interface.types.filter { model.isUsed($0) }
    printUses(used, in: interface.package)
    var isFirst = used.isEmpty
    let members = Members(interface.functions)
    for type in interface.types where !model.isUsed(type) {
      separate(&isFirst)
      printDefinition(type, members)
    }
    for function in interface.functions where function.resource == nil {
      separate(&isFirst)
      printFunction(function)
    }
  }
}

/// The members of each resource, in order.
struct Members {
  /// All functions.
  let functions: [Function]
  /// The indexes of the members of each resource.
  private var indexes: [ID<TypeDefinition>: [Int]] = [:]

  init(_ functions: [Function]) {
    self.functions = functions
    for (index, function) in functions.enumerated() {
      if let resource = function.resource { indexes[resource, default: []].append(index) }
    }
  }

  subscript(resource: ID<TypeDefinition>) -> [Int] { indexes[resource] ?? [] }
}
