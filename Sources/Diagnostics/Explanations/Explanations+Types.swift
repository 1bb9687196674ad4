/// Types and functions.
extension Explanation {
  static let recursiveType = Explanation(
    "a type contains itself",
    """
    The size of a value is known in advance, so a type cannot contain itself, not even in a list or an option. \
    Refer to a resource, or put the elements into a list and refer to them by index.
    """,
    wrong: .wit("package example:demo;\ninterface i { record node { children: list<node> } }"),
    corrected: .wit(
      """
      package example:demo;
      interface i {
        record node { children: list<u32> }
        type tree = list<node>;
      }
      """))

  static let emptyType = Explanation(
    "a type has no fields, cases or elements",
    """
    Records, variants, enums, flags and tuples need at least one. A value that carries no information can be \
    left out.
    """,
    wrong: .wit("package example:demo;\ninterface i { record nothing {} f: func(a: nothing); }"),
    corrected: .wit("package example:demo;\ninterface i { f: func(); }"))

  static let notAResource = Explanation(
    "a handle to a type that is not a resource",
    """
    own<…> and borrow<…> take the name of a resource, or of an alias for one. Other types are passed by value: \
    write the name alone.
    """,
    wrong: .wit(
      "package example:demo;\ninterface i { record point { x: f32 } f: func(p: borrow<point>); }"),
    corrected: .wit(
      "package example:demo;\ninterface i { record point { x: f32 } f: func(p: point); }"))

  static let invalidMapKey = Explanation(
    "a type that cannot be the key of a map",
    """
    A key must be bool, char, string or an integer type. It must be written as such: an alias is not allowed, \
    since its definition may change.
    """,
    wrong: .wit("package example:demo;\ninterface i { f: func(a: map<f64, string>); }"),
    corrected: .wit("package example:demo;\ninterface i { f: func(a: map<u64, string>); }"))

  static let invalidConstructorResult = Explanation(
    "a constructor does not return its resource",
    """
    A constructor without a result returns its resource. A constructor that can fail returns result<…>, whose \
    first type is the resource under its own name.
    """,
    wrong: .wit(
      "package example:demo;\ninterface i { resource file { constructor() -> option<file>; } }"),
    corrected: .wit(
      "package example:demo;\ninterface i { resource file { constructor() -> result<file, string>; } }"
    ))

  static let borrowInResult = Explanation(
    "a borrowed handle would outlive its call",
    """
    borrow<…> lends a resource for the duration of a call. It cannot be returned, not even inside another type, \
    and a future or stream of borrowed handles cannot be passed. Return the resource itself.
    """,
    wrong: .wit("package example:demo;\ninterface i { resource r; f: func() -> borrow<r>; }"),
    corrected: .wit("package example:demo;\ninterface i { resource r; f: func() -> r; }"))

  static let tooManyFlags = Explanation(
    "a flags type has more than 32 flags",
    "A flags type is passed as 32 bits. Split it into several types.",
    wrong: .wit("package example:demo;\ninterface i {\n  flags f {\n\(flags(33))  }\n}"),
    corrected: .wit(
      "package example:demo;\ninterface i {\n  flags f {\n\(flags(32))  }\n  flags g { a32 }\n}"))

  private static func flags(_ count: Int) -> String {
    stride(from: 0, to: count, by: 8).map { start in
      "    " + (start..<min(start + 8, count)).map { "a\($0), " }.joined() + "\n"
    }.joined()
  }
}
