/// A type as TypeScript writes it.
indirect enum TypeText: Equatable {
  case name(String)
  /// `A | B`
  case union([TypeText])
  /// `Result<A, B>` or `[A, B]`: what it begins with, its parts, what it ends with.
  case list(String, [TypeText], String)
  /// `{ tag: "a"; val: T }`
  case object([Field])

  struct Field: Equatable {
    var name: String
    var type: TypeText
  }

  /// On one line.
  var text: String {
    switch self {
    case .name(let name): name
    case .union(let members): members.map(\.text).joined(separator: " | ")
    case .list(let open, let parts, let close):
      open + parts.map(\.text).joined(separator: ", ") + close
    case .object(let fields):
      "{ \(fields.map { "\($0.name): \($0.type.text)" }.joined(separator: "; ")) }"
    }
  }

  /// As the element of `T[]`.
  var element: String {
    if case .union(let members) = self, members.count > 1 { "(\(text))" } else { text }
  }

  /// With `undefined` as a member.
  var optional: TypeText {
    if case .union(let members) = self {
      return members.contains(.name("undefined")) ? self : .union(members + [.name("undefined")])
    }
    return .union([self, .name("undefined")])
  }
}
