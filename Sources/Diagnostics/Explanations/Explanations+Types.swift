/// Types and functions.
extension Explanation {
  static let unknownType = Explanation(
    "there is no type of this name",
    """
    Types are looked up in the interface or world around; those of other interfaces need `use`, also when a world \
    imports the interface, and inside an inline interface also those of its world. The order of definitions is \
    irrelevant.
    """,
    wrong: .wit(
      """
      package example:demo;
      interface shapes { record point { x: f32, y: f32 } }
      interface canvas { draw: func(at: point); }
      """),
    corrected: .wit(
      """
      package example:demo;
      interface shapes { record point { x: f32, y: f32 } }
      interface canvas { use shapes.{point}; draw: func(at: point); }
      """))

  static let notAType = Explanation(
    "a function stands where a type is needed",
    "Functions cannot be passed, returned or used. A resource with a method takes their place.",
    wrong: .wit("package example:demo;\ninterface i { f: func(); g: func(callback: f); }"),
    corrected: .wit(
      "package example:demo;\ninterface i { resource f { call: func(); } g: func(callback: f); }"))

  static let recursiveType = Explanation(
    "a type contains itself",
    """
    Values have a size that is known beforehand, so that no type may contain itself, not even through list or option. \
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
    "a type has no parts",
    """
    Records, variants, enums, flags and tuples need at least one part. A value that says nothing can be left out.
    """,
    wrong: .wit("package example:demo;\ninterface i { record nothing {} f: func(a: nothing); }"),
    corrected: .wit("package example:demo;\ninterface i { f: func(); }"))

  static let notAResource = Explanation(
    "a handle to something that is no resource",
    """
    own<…> and borrow<…> take the name of a resource, or an alias of one. Other types are passed as values, by their \
    name alone.
    """,
    wrong: .wit(
      "package example:demo;\ninterface i { record point { x: f32 } f: func(p: borrow<point>); }"),
    corrected: .wit(
      "package example:demo;\ninterface i { record point { x: f32 } f: func(p: point); }"))

  static let invalidMapKey = Explanation(
    "a type that cannot be the key of a map",
    """
    Keys are bool, char, string, or an integer type, written as such: not a name for one, since names may change their \
    meaning.
    """,
    wrong: .wit("package example:demo;\ninterface i { f: func(a: map<f64, string>); }"),
    corrected: .wit("package example:demo;\ninterface i { f: func(a: map<u64, string>); }"))

  static let invalidConstructorResult = Explanation(
    "a constructor returns something else than its resource",
    """
    A constructor without result returns its resource. One that can fail returns result<…> with the resource, by its \
    own name, as the first type.
    """,
    wrong: .wit(
      "package example:demo;\ninterface i { resource file { constructor() -> option<file>; } }"),
    corrected: .wit(
      "package example:demo;\ninterface i { resource file { constructor() -> result<file, string>; } }"
    ))

  static let borrowInResult = Explanation(
    "a borrowed handle would outlive its call",
    """
    borrow<…> lends a resource for the time of a call. It cannot be returned, not even inside of other types, and a \
    future or stream of borrowed handles cannot be used. Return the resource itself.
    """,
    wrong: .wit("package example:demo;\ninterface i { resource r; f: func() -> borrow<r>; }"),
    corrected: .wit("package example:demo;\ninterface i { resource r; f: func() -> r; }"))

  static let tooManyFlags = Explanation(
    "flags with more than 32 members",
    "A flags type crosses as 32 bits. Split it into several.",
    wrong: .wit("package example:demo;\ninterface i {\n  flags f {\n\(flags(33))  }\n}"),
    corrected: .wit(
      "package example:demo;\ninterface i {\n  flags f {\n\(flags(32))  }\n  flags g { a32 }\n}"))

  private static func flags(_ count: Int) -> String {
    stride(from: 0, to: count, by: 8).map { start in
      "    " + (start..<min(start + 8, count)).map { "a\($0), " }.joined() + "\n"
    }.joined()
  }
}
