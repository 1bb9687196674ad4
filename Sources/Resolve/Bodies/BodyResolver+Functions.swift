import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Functions and the members of resources.
extension BodyResolver {
  /// Resolves the functions of an interface in source order.
  mutating func resolveFunctions(_ items: [InterfaceItemSyntax]) {
    for item in items {
      switch item {
      case .use: break
      case .type(let definition):
        guard case .resource(let members) = definition.kind else { continue }
        resolve(members, of: definition)
      case .function(let syntax):
        // A function whose name is taken is resolved to report errors in its types.
        let isFree = declare(syntax.name)
        if isFree { scope.bind(syntax.name.text, to: .function) }
        if let function = resolve(syntax), isFree { functions.append(function) }
      }
    }
  }

  /// Resolves the members of a resource that this body defines.
  mutating func resolve(_ members: [MemberSyntax], of definition: TypeDefinitionSyntax) {
    let name = definition.name
    checkNames(of: members, in: name)
    // A second definition of the name has no entry.
    guard case .type(let resource) = scope[name.text], context.model[resource].span == name.span
    else { return }
    let outer = Gate(definition.prefix)
    for member in members {
      let kind: Function.Kind =
        switch member.kind {
        case .constructor: .constructor(resource)
        case .method: .method(resource)
        case .static: .static(resource)
        }
      if let function = resolve(member.function, kind, in: name.text, outer) {
        functions.append(function)
      }
    }
  }

  private func checkNames(of members: [MemberSyntax], in resource: Identifier) {
    var declared = DeclaredNames(minimumCapacity: members.count)
    let resourceName = resource.text.foldedName
    var constructor: Span?
    for member in members {
      let name = member.function.name
      if member.kind == .constructor {
        if let constructor {
          diagnostics.report(
            .duplicateName, "resource `\(resource.text)` has more than one constructor",
            at: name.span, labels: [Label("the first constructor", at: constructor)])
        }
        constructor = constructor ?? name.span
        continue
      }
      if name.text.foldedName == resourceName {
        diagnostics.report(
          .duplicateName, "a member cannot have the name of its resource", at: name.span,
          labels: [Label("the resource", at: resource.span)],
          help: ["give the member another name"])
        continue
      }
      checkName(name, &declared, in: resource)
    }
  }

  private func checkName(
    _ name: Identifier, _ declared: inout DeclaredNames, in resource: Identifier
  ) {
    switch declared.declare(name) {
    case .free: break
    case .taken(let first):
      diagnostics.report(
        .duplicateName, "resource `\(resource.text)` already has a member `\(name.text)`",
        at: name.span, labels: [Label("first defined here", at: first.span)])
    case .tooSimilar(let first): diagnostics.reportTooSimilar(name, first)
    }
  }

  /// Resolves a function; `nil` when there is an error in its result.
  mutating func resolve(
    _ syntax: FunctionSyntax, _ kind: Function.Kind = .freestanding, in resource: String = "",
    _ outer: Gate = .none
  ) -> Function? {
    let gate = gate(syntax.prefix, of: syntax.name, in: outer)
    let externalID = diagnostics.externalID(syntax.prefix)
    let parameters = self.parameters(syntax, kind)
    let result = syntax.result.flatMap { type -> TypeRef? in
      reportUnknownNames(in: type)
      return resolve(type)
    }
    if syntax.result != nil, result == nil { return nil }
    var function = Function(
      baseName: syntax.name.text, resourceName: resource, kind: kind, isAsync: syntax.isAsync,
      parameters: parameters, result: result,
      docs: syntax.prefix.docs?.text, stability: gate.stability, externalID: externalID,
      span: syntax.name.span)
    if case .constructor(let resource) = kind { complete(&function, syntax, resource) }
    return function
  }

  private mutating func parameters(
    _ syntax: FunctionSyntax, _ kind: Function.Kind
  ) -> [Parameter] {
    var declared = DeclaredNames()
    var parameters: [Parameter] = []
    if case .method(let resource) = kind {
      let type = anonymousType(.borrow(resource), at: syntax.name.span)
      parameters.append(Parameter(name: "self", type: type, span: syntax.name.span))
      if syntax.parameters.isEmpty { return parameters }
      _ = declared.declare(Identifier(text: "self", span: syntax.name.span))
    }
    for parameter in syntax.parameters {
      check(
        parameter.name, &declared, isMethod: !parameters.isEmpty && parameters[0].name == "self")
      reportUnknownNames(in: parameter.type)
      guard let type = resolve(parameter.type), !parameter.name.isMissing else { continue }
      parameters.append(
        Parameter(name: parameter.name.text, type: type, span: parameter.name.span))
    }
    return parameters
  }

  private func check(_ name: Identifier, _ declared: inout DeclaredNames, isMethod: Bool) {
    if name.isMissing { return }
    switch declared.declare(name) {
    case .free: break
    case .taken(let first):
      let isSelf = isMethod && name.text == "self"
      diagnostics.report(
        .duplicateName, "parameter `\(name.text)` appears twice", at: name.span,
        labels: isSelf ? [] : [Label("first defined here", at: first.span)],
        notes: isSelf ? ["methods have an implicit first parameter `self`"] : [])
    case .tooSimilar(let first): diagnostics.reportTooSimilar(name, first)
    }
  }

  /// Sets the result of a constructor, or checks the written one.
  private mutating func complete(
    _ function: inout Function, _ syntax: FunctionSyntax, _ resource: ID<TypeDefinition>
  ) {
    guard let written = syntax.result, case .defined(let id) = function.result else {
      if syntax.result != nil { return reportConstructor(syntax.result?.span, resource) }
      if package.ownSpans[resource] == nil { package.ownSpans[resource] = function.span }
      function.result = .defined(resource)
      return
    }
    guard case .result(let ok, _) = context.model[id].kind else {
      return reportConstructor(written.span, resource)
    }
    if ok == .defined(resource) { return }
    var span = written.span
    if case .result(let ok?, _) = written.kind { span = ok.span }
    let name = context.model[resource].name ?? ""
    diagnostics.report(
      .invalidConstructorResult, "the ok type of a constructor's result must be `\(name)`",
      at: span)
  }

  private func reportConstructor(_ span: Span?, _ resource: ID<TypeDefinition>) {
    let name = context.model[resource].name ?? ""
    diagnostics.report(
      .invalidConstructorResult, "a constructor must return nothing or a `result`", at: span,
      help: ["write `result<\(name), e>` with an error type `e`, or omit the result"])
  }
}
