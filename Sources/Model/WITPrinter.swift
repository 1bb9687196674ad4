import PintleDiagnostics
import PintleSyntax

/// Writes a model as canonical WIT: elaborated, in a fixed layout, comments only as documentation.
package enum WITPrinter {
  /// The main package, then all others as packages with a body.
  package static func print(_ model: Model, main: ID<Package>) -> String {
    var printer = ModelPrinter(model: model)
    printer.printMain(main)
    let others = model.packages.indices.map { ID<Package>($0) }.filter { $0 != main }
    for (index, package) in others.enumerated() {
      if index > 0 { printer.output += "\n\n" }
      printer.printNested(package)
    }
    return printer.output
  }
}

/// Writes packages and interfaces.
struct ModelPrinter {
  let model: Model
  var output = ""
  var level = 0

  init(model: Model) {
    self.model = model
  }

  mutating func line(_ text: String) {
    output += String(repeating: "  ", count: level) + text + "\n"
  }

  mutating func block(_ head: String, _ body: (inout ModelPrinter) -> Void) {
    line(head + " {")
    level += 1
    body(&self)
    level -= 1
    line("}")
  }

  /// Documentation and external id.
  mutating func prefix(_ docs: String?, _ externalID: String? = nil) {
    if let docs, !docs.isEmpty {
      for text in docs.split(separator: "\n", omittingEmptySubsequences: false) {
        line(text.isEmpty ? "///" : "/// \(text)")
      }
    }
    if let externalID { line("@external-id(\(Self.quote(externalID)))") }
  }

  private static func quote(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", ":", " ":
        quoted.unicodeScalars.append(scalar)
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return "\"\(quoted)\""
  }

  /// A name as it is written, with `%` where it is a keyword.
  func name(_ name: String) -> String {
    let isOldKeyword = name == "float32" || name == "float64"
    return isOldKeyword || Token.Kind.isKeyword(name) ? "%\(name)" : name
  }

  private func packageName(_ id: ID<Package>) -> String {
    let package = model[id].name
    let version = package.version.map { "@\($0)" } ?? ""
    return "\(name(package.namespace)):\(name(package.name))\(version)"
  }

  mutating func printMain(_ id: ID<Package>) {
    prefix(model[id].docs)
    line("package \(packageName(id));")
    output += "\n"
    for interface in model[id].interfaces {
      printInterface(interface)
      output += "\n"
    }
    for world in model[id].worlds { printWorld(world) }
  }

  mutating func printNested(_ id: ID<Package>) {
    prefix(model[id].docs)
    block("package \(packageName(id))") { printer in
      for interface in printer.model[id].interfaces { printer.printInterface(interface) }
      for world in printer.model[id].worlds { printer.printWorld(world) }
    }
  }

  private mutating func printInterface(_ id: ID<Interface>) {
    prefix(model[id].docs)
    block("interface \(name(model[id].name ?? ""))") { $0.printBody(of: id) }
  }

  /// Used types, definitions, free functions.
  mutating func printBody(of id: ID<Interface>) {
    let interface = model[id]
    let isUsed = interface.types.map { model.isUsed($0) }
    let used = zip(interface.types, isUsed).filter(\.1).map(\.0)
    let defined = zip(interface.types, isUsed).filter { !$0.1 }.map(\.0)
    printUses(used, in: interface.package)
    var isFirst = used.isEmpty
    let members = Members(interface.functions)
    for type in defined {
      separate(&isFirst)
      printDefinition(type, members.functions[type] ?? [])
    }
    for function in interface.functions where function.resource == nil {
      separate(&isFirst)
      prefix(function.docs, function.externalID)
      line("\(name(function.name)): \(signature(function));")
    }
  }

  /// A blank line before every item but the first.
  mutating func separate(_ isFirst: inout Bool) {
    if !isFirst { output += "\n" }
    isFirst = false
  }

  /// Path of an interface as seen from a package.
  func path(_ id: ID<Interface>, from package: ID<Package>) -> String {
    let interface = model[id]
    let local = name(interface.name ?? "")
    if interface.package == package { return local }
    let owner = model[interface.package].name
    let version = owner.version.map { "@\($0)" } ?? ""
    return "\(name(owner.namespace)):\(name(owner.name))/\(local)\(version)"
  }
}

/// The functions of each resource, in order.
struct Members {
  private(set) var functions: [ID<TypeDefinition>: [Function]] = [:]

  init(_ all: [Function]) {
    for function in all {
      if let resource = function.resource { functions[resource, default: []].append(function) }
    }
  }
}
