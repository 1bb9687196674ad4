/// A printed type, with the places where it may be broken.
indirect enum TypeText: Equatable {
  case name(String)
  /// `A | B`
  case union([TypeText])
  /// `Result<A, B>` or `[A, B]`: the opening text, the parts, the closing text.
  case list(String, [TypeText], String)
  /// `{ tag: "a"; val: T }`
  case object([Field])

  struct Field: Equatable {
    var name: String
    var type: TypeText
  }

  /// The type on one line.
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

  /// The type as `T` in `T[]`.
  var element: String {
    if case .union(let members) = self, members.count > 1 { "(\(text))" } else { text }
  }

  /// The members of a union, or the type itself.
  var members: [TypeText] {
    if case .union(let members) = self { members } else { [self] }
  }

  /// The union of the type and `undefined`.
  var optional: TypeText {
    members.contains(.name("undefined")) ? self : .union(members + [.name("undefined")])
  }
}
