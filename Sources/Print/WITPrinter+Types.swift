import PintleDiagnostics
import PintleModel

/// Types and functions.
extension ModelPrinter {
  /// Prints `use` statements. Neighbors that differ only in their names share one.
  mutating func printUses(_ types: [ID<TypeDefinition>], in package: ID<Package>) {
    var previous: UseHead?
    for id in types {
      guard case .alias(.defined(let target)) = model[id].kind,
        case .interface(let interface) = model[target].owner
      else { continue }
      let head = UseHead(
        interface: interface, stability: possible(model[id].stability),
        externalID: model[id].externalID)
      if head == previous {
        output += ", "
      } else {
        if previous != nil { output += "};\n" }
        prefix(nil, head.stability, head.externalID)
        begin("use ")
        path(interface, from: package)
        output += ".{"
      }
      previous = head
      printUsedName(of: id, target: target)
    }
    if previous != nil { output += "};\n" }
  }

  /// The part of a `use` statement that applies to all its names.
  private struct UseHead: Equatable {
    var interface: ID<Interface>
    var stability: Stability?
    var externalID: String?
  }

  private mutating func printUsedName(of id: ID<TypeDefinition>, target: ID<TypeDefinition>) {
    name(model[target].name ?? "")
    if model[id].name == model[target].name { return }
    output += " as "
    name(model[id].name ?? "")
  }

  // MARK: Definitions

  mutating func printDefinition(_ id: ID<TypeDefinition>, _ members: Members) {
    let type = model[id]
    prefix(type.docs, type.stability, type.externalID)
    begin(Self.keyword(of: type.kind))
    name(type.name ?? "")
    switch type.kind {
    case .record(let fields): block { $0.printFields(fields) }
    case .variant(let cases): block { $0.printCases(cases) }
    case .enumeration(let labels), .flags(let labels): block { $0.printLabels(labels) }
    case .resource where !members[id].isEmpty: block { $0.printMembers(of: id, members) }
    case .resource: output += ";\n"
    default:
      output += " = "
      printStructure(type.kind)
      output += ";\n"
    }
  }

  private static func keyword(of kind: TypeDefinition.Kind) -> String {
    switch kind {
    case .record: "record "
    case .variant: "variant "
    case .enumeration: "enum "
    case .flags: "flags "
    case .resource: "resource "
    default: "type "
    }
  }

  private mutating func printFields(_ fields: [TypeDefinition.Field]) {
    for field in fields {
      prefix(field.docs)
      begin()
      printNamed(field.name, field.type)
      output += ",\n"
    }
  }

  private mutating func printCases(_ cases: [TypeDefinition.Case]) {
    for item in cases {
      prefix(item.docs)
      begin()
      name(item.name)
      if let payload = item.payload {
        output += "("
        print(payload)
        output += ")"
      }
      output += ",\n"
    }
  }

  private mutating func printLabels(_ labels: [TypeDefinition.Label]) {
    for label in labels {
      prefix(label.docs)
      begin()
      name(label.name)
      output += ",\n"
    }
  }

  // MARK: Functions

  private mutating func printMembers(of resource: ID<TypeDefinition>, _ members: Members) {
    for index in members[resource] { printFunction(members.functions[index]) }
  }

  /// Prints a function or the member of a resource.
  ///
  /// - Parameter verb: `import` or `export` in a world.
  mutating func printFunction(_ function: Function, _ verb: String = "") {
    prefix(function.docs, function.stability, function.externalID)
    begin(verb)
    var parameters = function.parameters[...]
    var result = function.result
    switch function.kind {
    case .constructor(let resource):
      output += "constructor"
      if isPlainHandle(result, of: resource) { result = nil }
    case .method:
      parameters.removeFirst()
      printHead(function)
    case .static: printHead(function, modifier: "static ")
    case .freestanding: printHead(function)
    }
    printParameters(parameters)
    if let result {
      output += " -> "
      print(result)
    }
    output += ";\n"
  }

  private mutating func printHead(_ function: Function, modifier: String = "") {
    name(function.baseName)
    output += ": "
    output += modifier
    output += function.isAsync ? "async func" : "func"
  }

  mutating func printParameters(_ parameters: ArraySlice<Parameter>) {
    output += "("
    for (index, parameter) in parameters.enumerated() {
      if index > 0 { output += ", " }
      printNamed(parameter.name, parameter.type)
    }
    output += ")"
  }

  private func isPlainHandle(_ type: TypeRef?, of resource: ID<TypeDefinition>) -> Bool {
    guard case .defined(let id) = type, case .own(resource) = model[id].kind else { return false }
    return model[id].name == nil
  }

  private mutating func printNamed(_ name: String, _ type: TypeRef) {
    self.name(name)
    output += ": "
    print(type)
  }

  // MARK: Types where they are used

  mutating func print(_ type: TypeRef) {
    guard case .defined(let id) = type else {
      output += type.keyword
      return
    }
    if let local = model[id].name {
      name(local)
    } else if case .own(let resource) = model[id].kind {
      name(model[resource].name ?? "")
    } else {
      printStructure(model[id].kind)
    }
  }

  /// The structure of a type that has no braces.
  mutating func printStructure(_ kind: TypeDefinition.Kind) {
    switch kind {
    case .alias(let type): print(type)
    case .own(let resource): printHandle("own<", resource)
    case .borrow(let resource): printHandle("borrow<", resource)
    case .tuple(let types) where types.isEmpty: output += "tuple<>"
    case .tuple(let types): printArguments("tuple", types)
    case .option(let type): printArguments("option", [type])
    case .result(nil, let err?):
      output += "result<_, "
      print(err)
      output += ">"
    case .result(let ok, let err): printArguments("result", [ok, err].compactMap { $0 })
    case .list(let type): printArguments("list", [type])
    case .fixedLengthList(let type, let length):
      output += "list<"
      print(type)
      output += ", \(length)>"
    case .map(let key, let value): printArguments("map", [key, value])
    case .future(let type): printArguments("future", type.map { [$0] } ?? [])
    case .stream(let type): printArguments("stream", type.map { [$0] } ?? [])
    case .record, .variant, .enumeration, .flags, .resource: break
    }
  }

  private mutating func printHandle(_ opening: String, _ resource: ID<TypeDefinition>) {
    output += opening
    name(model[resource].name ?? "")
    output += ">"
  }

  private mutating func printArguments(_ keyword: String, _ types: [TypeRef]) {
    output += keyword
    if types.isEmpty { return }
    output += "<"
    for (index, type) in types.enumerated() {
      if index > 0 { output += ", " }
      print(type)
    }
    output += ">"
  }
}
