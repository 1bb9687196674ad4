/// Packages.
extension Explanation {
  static let missingPackageHeader = Explanation(
    "no file says which package it belongs to",
    """
    The only file, or at least one file of a folder, must begin with `package namespace:name;`, optionally with \
    a version. A package in braces is a separate one, next to the package of the file.
    """,
    wrong: .wit("interface i {}"), corrected: .wit("package example:demo;\ninterface i {}"))

  static let packageMismatch = Explanation(
    "the files of a folder belong to different packages",
    """
    All files of a folder form one package, so all package headers in it must have the same name and version. \
    Put other packages into deps/, each in its own file or folder.
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
    Comments before the package header document the package, and only one file of a folder may have them. This \
    includes every comment, even a license: put it after the header.
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
    "a package is nested inside a package in braces",
    "Packages in braces are only allowed at the top level of a file, next to each other.",
    wrong: .wit("package example:demo;\npackage a:b { package c:d {} }"),
    corrected: .wit("package example:demo;\npackage a:b {}\npackage c:d {}"))

  static let duplicatePackage = Explanation(
    "a package is defined twice",
    """
    All packages of a run must differ in name or version: the main package, those in deps/, and those in braces. \
    This applies even if their contents are equal. Remove one of them.
    """,
    wrong: .wit("package example:demo;\npackage a:b { interface i {} }\npackage a:b {}"),
    corrected: .wit("package example:demo;\npackage a:b { interface i {} }"))

  static let unknownPackage = Explanation(
    "a path names a package that was not found",
    """
    Packages are found in deps/ next to the files of the main package, each in a file or folder of any name, or \
    in braces in a file. The path must have the same namespace, name and version as the package: without a \
    version it only matches a package without one, and 1.0.0 does not match 1.0.1. The version goes after the \
    name of the interface.
    """,
    wrong: .wit(
      "package example:demo;\nworld w { import a:b/c; }\npackage a:b@1.0.0 { interface c {} }"),
    corrected: .wit(
      "package example:demo;\nworld w { import a:b/c@1.0.0; }\npackage a:b@1.0.0 { interface c {} }"
    ))

  static let packageCycle = Explanation(
    "packages depend on each other",
    """
    A package must not depend on itself, not even through other packages. It refers to its own interfaces \
    without `namespace:name/`. Move what both packages need into a third one.
    """,
    wrong: .wit("package example:demo;\ninterface i {}\nworld w { import example:demo/i; }"),
    corrected: .wit("package example:demo;\ninterface i {}\nworld w { import i; }"))
}
