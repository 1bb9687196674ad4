import PintleDiagnostics

/// A type expression.
package struct TypeSyntax: Sendable {
  package indirect enum Kind: Sendable {
    case bool
    case u8, u16, u32, u64
    case s8, s16, s32, s64
    case f32, f64
    case char
    case string
    case errorContext
    case tuple([TypeSyntax])
    case list(TypeSyntax, length: ListLengthSyntax?)
    case option(TypeSyntax)
    case result(ok: TypeSyntax?, err: TypeSyntax?)
    case map(TypeSyntax, TypeSyntax)
    case future(TypeSyntax?)
    case stream(TypeSyntax?)
    case own(Identifier)
    case borrow(Identifier)
    case name(Identifier)
    /// The parser reported an error. It is accepted wherever a type is needed.
    case invalid
  }

  package let kind: Kind
  /// The span of the first token, or of the name in a handle.
  package let span: Span
}

/// The length in `list<T, 4>`.
package struct ListLengthSyntax: Sendable {
  /// `nil` if it is too large, which the parser reported.
  package let value: UInt32?
  package let span: Span
}

/// A named type.
package final class TypeDefinitionSyntax: Sendable {
  package enum Kind: Sendable {
    case alias(TypeSyntax)
    case record([FieldSyntax])
    case variant([CaseSyntax])
    case enumeration([LabelSyntax])
    case flags([LabelSyntax])
    case resource([MemberSyntax])
  }

  package let prefix: ItemPrefix
  package let name: Identifier
  package let kind: Kind

  init(prefix: ItemPrefix, name: Identifier, kind: Kind) {
    self.prefix = prefix
    self.name = name
    self.kind = kind
  }
}

/// A field of a record.
package struct FieldSyntax: Sendable {
  package let docs: Documentation?
  package let name: Identifier
  package let type: TypeSyntax
}

/// A case of a variant.
package struct CaseSyntax: Sendable {
  package let docs: Documentation?
  package let name: Identifier
  package let payload: TypeSyntax?
}

/// A case of an enum, or a flag.
package struct LabelSyntax: Sendable {
  package let docs: Documentation?
  package let name: Identifier
}

/// A function of an interface or a world, or a method.
package final class FunctionSyntax: Sendable {
  package let prefix: ItemPrefix
  /// The name, or the keyword of a constructor.
  package let name: Identifier
  package let isAsync: Bool
  package let parameters: [ParameterSyntax]
  package let result: TypeSyntax?

  package init(
    prefix: ItemPrefix, name: Identifier, isAsync: Bool, parameters: [ParameterSyntax],
    result: TypeSyntax?
  ) {
    self.prefix = prefix
    self.name = name
    self.isAsync = isAsync
    self.parameters = parameters
    self.result = result
  }
}

/// A parameter of a function.
package struct ParameterSyntax: Sendable {
  package let name: Identifier
  package let type: TypeSyntax
}

/// A member of a resource.
package struct MemberSyntax: Sendable {
  package enum Kind: Sendable {
    case constructor
    case method
    case `static`
  }

  package let kind: Kind
  package let function: FunctionSyntax
}
