import PintleDiagnostics

/// Types and functions.
extension ModelPrinter {
  /// `use` statements; neighbours from the same interface share one.
  mutating func printUses(_ types: [ID<TypeDefinition>], in package: ID<Package>) {
    var index = 0
    while index < types.count {
      guard let source = source(of: types[index]) else { return }
      let externalID = model[types[index]].externalID
      var names: [String] = []
      while index < types.count, self.source(of: types[index])?.0 == source.0,
        model[types[index]].externalID == externalID
      {
        names.append(usedName(types[index]))
        index += 1
      }
      prefix(nil, externalID)
      line("use \(path(source.0, from: package)).{\(names.joined(separator: ", "))};")
    }
  }

  /// The interface and the name there of a used type.
  private func source(of id: ID<TypeDefinition>) -> (ID<Interface>, String)? {
    guard case .alias(.defined(let target)) = model[id].kind else { return nil }
    guard case .interface(let interface) = model[target].owner else { return nil }
    return model[target].name.map { (interface, $0) }
  }

  private func usedName(_ id: ID<TypeDefinition>) -> String {
    let local = name(model[id].name ?? "")
    let original = name(source(of: id)?.1 ?? "")
    return local == original ? local : "\(original) as \(local)"
  }

  mutating func printDefinition(_ id: ID<TypeDefinition>, _ members: [Function]) {
    let type = model[id]
    let local = name(type.name ?? "")
    prefix(type.docs, type.externalID)
    switch type.kind {
    case .record(let fields):
      block("record \(local)") { printer in
        for field in fields {
          printer.prefix(field.docs)
          printer.line("\(printer.name(field.name)): \(printer.text(field.type)),")
        }
      }
    case .variant(let cases):
      block("variant \(local)") { printer in
        for item in cases {
          printer.prefix(item.docs)
          let payload = item.payload.map { "(\(printer.text($0)))" } ?? ""
          printer.line("\(printer.name(item.name))\(payload),")
        }
      }
    case .enumeration(let labels): block("enum \(local)") { $0.printLabels(labels) }
    case .flags(let labels): block("flags \(local)") { $0.printLabels(labels) }
    case .resource: printResource(local, members)
    default: line("type \(local) = \(structure(type.kind));")
    }
  }

  private mutating func printLabels(_ labels: [TypeDefinition.Label]) {
    for label in labels {
      prefix(label.docs)
      line("\(name(label.name)),")
    }
  }

  private mutating func printResource(_ local: String, _ members: [Function]) {
    if members.isEmpty { return line("resource \(local);") }
    block("resource \(local)") { printer in
      for function in members {
        printer.prefix(function.docs, function.externalID)
        printer.line(printer.member(function) + ";")
      }
    }
  }

  private func member(_ function: Function) -> String {
    switch function.kind {
    case .constructor(let resource):
      "constructor(\(parameters(function.parameters[...])))"
        + (isPlainHandle(function.result, of: resource) ? "" : result(function))
    case .static: "\(name(function.baseName)): static \(signature(function))"
    case .method, .freestanding: "\(name(function.baseName)): \(signature(function))"
    }
  }

  private func isPlainHandle(_ type: TypeRef?, of resource: ID<TypeDefinition>) -> Bool {
    guard case .defined(let id) = type, case .own(resource) = model[id].kind else { return false }
    return model[id].name == nil
  }

  /// `[async ]func(…)[ -> T]`.
  func signature(_ function: Function) -> String {
    var written = function.parameters[...]
    if case .method = function.kind { written = written.dropFirst() }
    let keyword = function.isAsync ? "async func" : "func"
    return "\(keyword)(\(parameters(written)))\(result(function))"
  }

  private func parameters(_ parameters: ArraySlice<Parameter>) -> String {
    parameters.map { "\(name($0.name)): \(text($0.type))" }.joined(separator: ", ")
  }

  private func result(_ function: Function) -> String {
    function.result.map { " -> \(text($0))" } ?? ""
  }

  /// A type where it is used.
  func text(_ type: TypeRef) -> String {
    switch type {
    case .bool: return "bool"
    case .u8: return "u8"
    case .u16: return "u16"
    case .u32: return "u32"
    case .u64: return "u64"
    case .s8: return "s8"
    case .s16: return "s16"
    case .s32: return "s32"
    case .s64: return "s64"
    case .f32: return "f32"
    case .f64: return "f64"
    case .char: return "char"
    case .string: return "string"
    case .errorContext: return "error-context"
    case .defined(let id):
      if let local = model[id].name { return name(local) }
      if case .own(let resource) = model[id].kind { return name(model[resource].name ?? "") }
      return structure(model[id].kind)
    }
  }

  /// The structure of a type that has no braces.
  private func structure(_ kind: TypeDefinition.Kind) -> String {
    switch kind {
    case .alias(let type): text(type)
    case .own(let resource): "own<\(name(model[resource].name ?? ""))>"
    case .borrow(let resource): "borrow<\(name(model[resource].name ?? ""))>"
    case .tuple(let types): "tuple<\(types.map(text).joined(separator: ", "))>"
    case .option(let type): "option<\(text(type))>"
    case .result(let ok?, let err?): "result<\(text(ok)), \(text(err))>"
    case .result(let ok?, nil): "result<\(text(ok))>"
    case .result(nil, let err?): "result<_, \(text(err))>"
    case .result(nil, nil): "result"
    case .list(let type): "list<\(text(type))>"
    case .fixedLengthList(let type, let length): "list<\(text(type)), \(length)>"
    case .map(let key, let value): "map<\(text(key)), \(text(value))>"
    case .future(let type): "future" + (type.map { "<\(text($0))>" } ?? "")
    case .stream(let type): "stream" + (type.map { "<\(text($0))>" } ?? "")
    case .record, .variant, .enumeration, .flags, .resource: ""
    }
  }
}
