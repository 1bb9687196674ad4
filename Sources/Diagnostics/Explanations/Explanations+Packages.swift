/// Packages, and names of interfaces and worlds.
extension Explanation {
  static let missingPackageHeader = Explanation(
    "no file says which package it is",
    """
    At least one file of a folder, or the only file, begins with `package namespace:name;`, perhaps with a version. A \
    package with braces is another one, beside that of the file.
    """,
    wrong: .wit("interface i {}"), corrected: .wit("package example:demo;\ninterface i {}"))

  static let packageMismatch = Explanation(
    "files of one folder belong to different packages",
    """
    All files of a folder are one package, and every header in them has the same name and version. Put other packages \
    into deps/, one file or folder for each.
    """,
    wrong: .files([("wit/a.wit", "package example:demo;"), ("wit/b.wit", "package example:other;")]
    ),
    corrected: .files([
      ("wit/a.wit", "package example:demo;"), ("wit/b.wit", "package example:demo;"),
    ])
  )

  static let duplicateDocumentation = Explanation(
    "several files document the package",
    """
    The comments before the header document the package; only one file of a folder may have them. Every comment \
    counts, also a license: put that behind the header.
    """,
    wrong: .files([
      ("wit/a.wit", "/// Demonstrates.\npackage example:demo;"),
      ("wit/b.wit", "// A license.\npackage example:demo;"),
    ]),
    corrected: .files([
      ("wit/a.wit", "/// Demonstrates.\npackage example:demo;"),
      ("wit/b.wit", "package example:demo;\n// A license."),
    ]))

  static let misplacedPackage = Explanation(
    "a package stands inside a package in braces",
    "Packages in braces stand at the top level of a file, one beside the other.",
    wrong: .wit("package example:demo;\npackage a:b { package c:d {} }"),
    corrected: .wit("package example:demo;\npackage a:b {}\npackage c:d {}"))

  static let duplicatePackage = Explanation(
    "a package is there twice",
    """
    Every package of a run has another name or version: the root, those in deps/, and those in braces. Equal text is \
    no excuse. Remove one of them.
    """,
    wrong: .wit("package example:demo;\npackage a:b { interface i {} }\npackage a:b {}"),
    corrected: .wit("package example:demo;\npackage a:b { interface i {} }"))

  static let unknownPackage = Explanation(
    "a package that a path names is not there",
    """
    Packages come from deps/ beside the root's files (each a file or folder, under any name) or stand in braces in a \
    file. Namespace, name and version must be equal in the path and in the package: no version matches a package \
    without version only, and 1.0.0 is not 1.0.1. The version stands behind the name of the interface.
    """,
    wrong: .wit(
      "package example:demo;\nworld w { import a:b/c; }\npackage a:b@1.0.0 { interface c {} }"),
    corrected: .wit(
      "package example:demo;\nworld w { import a:b/c@1.0.0; }\npackage a:b@1.0.0 { interface c {} }"
    ))

  static let packageCycle = Explanation(
    "packages depend on each other",
    """
    A package may only name packages that do not need it themselves. Also its own interfaces it names without \
    `namespace:name/`. Move what both need into a third package.
    """,
    wrong: .wit("package example:demo;\ninterface i {}\nworld w { import example:demo/i; }"),
    corrected: .wit("package example:demo;\ninterface i {}\nworld w { import i; }"))

  static let duplicateName = Explanation(
    "a name is given twice in one place",
    """
    Interfaces and worlds share their names in a package; types, used names and functions share them in an interface; \
    types and imports in a world. Fields, cases, flags, parameters and members are unique among themselves, a resource \
    has one constructor, and `self` is the first parameter of every method. The label shows the first one.
    """,
    wrong: .wit("package example:demo;\ninterface i { type size = u32; size: func() -> size; }"),
    corrected: .wit(
      "package example:demo;\ninterface i { type size = u32; get-size: func() -> size; }"))

  static let caseOnlyDifference = Explanation(
    "two names differ in upper and lower case, or in dashes, alone",
    """
    Many languages change the case of names and drop their dashes, so that both would become the same: `get-all` and \
    `getall`, too.
    """,
    wrong: .wit("package example:demo;\ninterface i { get: func(); GET: func(); }"),
    corrected: .wit("package example:demo;\ninterface i { get: func(); get-all: func(); }"))

  static let unknownInterface = Explanation(
    "there is no interface of this name",
    """
    A plain name is that of an interface in any file of the same package, or one that a `use` at the top level of the \
    same file gives. Interfaces of other packages need their full path, also those of packages in the same file.
    """,
    wrong: .wit("package example:demo;\ninterface types {}\nworld w { import tpyes; }"),
    corrected: .wit("package example:demo;\ninterface types {}\nworld w { import types; }"))

  static let unknownWorld = Explanation(
    "there is no world of this name",
    """
    `include` names a world of the same package, or one of another package by its full path; --world names a world of \
    the package that is read.
    """,
    wrong: .wit("package example:demo;\nworld base {}\nworld w { include bace; }"),
    corrected: .wit("package example:demo;\nworld base {}\nworld w { include base; }"))

  static let notAnInterface = Explanation(
    "a world stands where an interface is needed",
    """
    Interfaces are imported, exported and used; worlds are included.
    """,
    wrong: .wit("package example:demo;\nworld base {}\nworld w { import base; }"),
    corrected: .wit("package example:demo;\nworld base {}\nworld w { include base; }"))

  static let notAWorld = Explanation(
    "an interface stands where a world is needed",
    """
    Worlds are included; interfaces are imported, exported and used. A `use` at the top level of a file makes names of \
    interfaces only.
    """,
    wrong: .wit("package example:demo;\ninterface i {}\nworld w { include i; }"),
    corrected: .wit("package example:demo;\ninterface i {}\nworld w { import i; }"))

  static let recursiveInterface = Explanation(
    "interfaces use, or worlds include, each other in a circle",
    """
    What an interface uses must not need that interface. Move the types that both need into a third one. The labels \
    show the way round.
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

  static let unusedUse = Explanation(
    "a name that a top-level use gives is not needed",
    """
    A `use` at the top level gives a name to its own file only: not to other files, nor to packages in braces, and not \
    to other uses. Remove it.
    """,
    wrong: .wit("package example:demo;\nuse types as t;\ninterface types {}"),
    corrected: .wit(
      "package example:demo;\nuse types as t;\ninterface types {}\nworld w { import t; }")
  )

  static let tooManyItems = Explanation(
    "the input is larger than anything that makes sense",
    """
    One run reads \(InputLimits.mostFiles) files and \(InputLimits.largestInput >> 20) MB, and a package may have \
    \(InputLimits.mostItems) items: interfaces, worlds, and what they contain. Far fewer can need each other in ways \
    that multiply: what worlds include and imply together is limited too.
    """,
    wrong: Example(
      [
        Example.File(
          "demo.wit", oversized,
          excerpt: """
            package example:demo;
            interface i0 { type t = u8; }
            interface i1 { use i0.{t}; }
            …
            interface i999 { use i998.{t}; }
            world w0 { import i999; }
            world w1 { import i999; }
            …
            world w999 { import i999; }

            """)
      ], []),
    corrected: .wit(
      """
      package example:demo;
      interface i0 { type t = u8; }
      interface i1 { use i0.{t}; }
      interface i999 { use i0.{t}; }
      world w0 { import i999; }
      """))

  private static var oversized: String {
    var text = "package example:demo;\ninterface i0 { type t = u8; }\n"
    for index in 1..<1000 { text += "interface i\(index) { use i\(index - 1).{t}; }\n" }
    for index in 0..<1000 { text += "world w\(index) { import i999; }\n" }
    return text
  }
}
