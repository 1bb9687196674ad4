/// Names of interfaces, worlds, types and everything else.
extension Explanation {
  static let duplicateName = Explanation(
    "a name is defined twice in the same scope",
    """
    The interfaces and worlds of a package share one scope, as do the types, used names and functions of an \
    interface, and the types and imports of a world. Fields, cases, flags, parameters and members must be unique \
    among themselves, a resource can have only one constructor, and `self` is the first parameter of every \
    method. The label shows the first definition.
    """,
    wrong: .wit("package example:demo;\ninterface i { type size = u32; size: func() -> size; }"),
    corrected: .wit(
      "package example:demo;\ninterface i { type size = u32; get-size: func() -> size; }"))

  static let caseOnlyDifference = Explanation(
    "two names differ only in upper and lower case, or in dashes",
    """
    Many languages change the case of names and drop their dashes, which would make both names equal. `get-all` \
    and `getall` are an example.
    """,
    wrong: .wit("package example:demo;\ninterface i { get: func(); GET: func(); }"),
    corrected: .wit("package example:demo;\ninterface i { get: func(); get-all: func(); }"))

  static let unknownInterface = Explanation(
    "there is no interface with this name",
    """
    A name without a path is that of an interface in any file of the same package, or was introduced by a `use` \
    at the top level of the same file. Interfaces of other packages need their full path, even if the package is \
    in the same file.
    """,
    wrong: .wit("package example:demo;\ninterface types {}\nworld w { import tpyes; }"),
    corrected: .wit("package example:demo;\ninterface types {}\nworld w { import types; }"))

  static let unknownWorld = Explanation(
    "there is no world with this name",
    """
    `include` takes the name of a world in the same package, or the full path of a world in another package. \
    --world takes the name of a world in the package that is read.
    """,
    wrong: .wit("package example:demo;\nworld base {}\nworld w { include bace; }"),
    corrected: .wit("package example:demo;\nworld base {}\nworld w { include base; }"))

  static let notAnInterface = Explanation(
    "a world is named where an interface is needed",
    "Interfaces are imported, exported and used; worlds are included.",
    wrong: .wit("package example:demo;\nworld base {}\nworld w { import base; }"),
    corrected: .wit("package example:demo;\nworld base {}\nworld w { include base; }"))

  static let notAWorld = Explanation(
    "an interface is named where a world is needed",
    """
    Worlds are included; interfaces are imported, exported and used. A `use` at the top level of a file \
    introduces names of interfaces only.
    """,
    wrong: .wit("package example:demo;\ninterface i {}\nworld w { include i; }"),
    corrected: .wit("package example:demo;\ninterface i {}\nworld w { import i; }"))

  static let recursiveInterface = Explanation(
    "interfaces use each other, or worlds include each other, in a cycle",
    """
    An interface cannot use an interface that depends on it. Move the types that both need into a third one. The \
    labels show the cycle.
    """,
    wrong: .wit(
      """
      package example:demo;
      interface a { use b.{t}; type s = u8; }
      interface b { use a.{s}; type t = u8; }
      """),
    corrected: .wit(
      """
      package example:demo;
      interface types { type s = u8; type t = u8; }
      interface a { use types.{t}; }
      interface b { use types.{s}; }
      """))

  static let unknownType = Explanation(
    "there is no type with this name",
    """
    A type name refers to a type of the enclosing interface or world. Types of other interfaces need a `use`, \
    even in a world that imports the interface, and the types of a world are not visible in its inline \
    interfaces. The order of definitions does not matter.
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
    "a function is named where a type is needed",
    "Functions cannot be passed, returned or used. Define a resource with a method instead.",
    wrong: .wit("package example:demo;\ninterface i { f: func(); g: func(callback: f); }"),
    corrected: .wit(
      "package example:demo;\ninterface i { resource f { call: func(); } g: func(callback: f); }"))

  static let unusedUse = Explanation(
    "a name introduced by a top-level use is not needed",
    """
    A `use` at the top level introduces a name for its own file only: not for other files, packages in braces, \
    or other top-level uses. Remove it.
    """,
    wrong: .wit("package example:demo;\nuse types as t;\ninterface types {}"),
    corrected: .wit(
      "package example:demo;\nuse types as t;\ninterface types {}\nworld w { import t; }")
  )
}
