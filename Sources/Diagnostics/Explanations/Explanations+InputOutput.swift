/// Input, output, the command line and pintle.json.
extension Explanation {
  static let cannotRead = Explanation(
    "a file or folder cannot be read",
    """
    The operating system refused to open or list it, or it cannot contain WIT: a socket, a device, a package in \
    binary form (.wasm, .wat), a symbolic link that loops, a file larger than \(InputLimits.largestFile >> 20) \
    MB, or a plain file named deps where a folder is expected. The exit status is 74.
    """,
    wrong: .wit(demo, "wit dmeo.wit"), corrected: .wit(demo, "wit demo.wit"))

  static let cannotWrite = Explanation(
    "a file or folder cannot be written",
    """
    The operating system refused to create the file or its folder. The run wrote nothing else either. The exit \
    status is 74.
    """,
    wrong: .wit(demo, "generate demo.wit --language rust --out demo.wit/demo.rs"),
    corrected: .wit(demo, "generate demo.wit --language rust --out out/demo.rs"))

  static let notGenerated = Explanation(
    "an output would replace a file that Pintle did not write",
    """
    Pintle only replaces files whose first line says that Pintle generated them, since any other file may be \
    somebody's work. Choose another output path, remove the file, or replace it with --force.
    """,
    wrong: .files([("demo.wit", demo), ("demo.rs", "// Written by hand.")], generate),
    corrected: .files(
      [("demo.wit", demo), ("demo.rs", "// Written by hand.")], generate + " --force"))

  static let outdatedFile = Explanation(
    "a generated file is out of date",
    """
    `pintle check` compares files without writing any. The file is missing or was edited, or the WIT, an option \
    or the version of Pintle has changed since it was generated. The difference is printed to standard output; \
    run `pintle generate` with the same arguments to update the file. Or the file is left over: an earlier run for \
    the same configuration, or for the same package and world, wrote it, and this one does not. `pintle generate` \
    removes it. A file whose lines end in CRLF was changed by Git: a .gitattributes file with the line \
    `*.rs text eol=lf` prevents that.
    """,
    wrong: .wit(demo, "check demo.wit --language rust --out demo.rs"),
    corrected: .wit(demo, generate, "check demo.wit --language rust --out demo.rs"))

  static let unformattedFile = Explanation(
    "a file is not formatted as `pintle fmt` would format it",
    """
    `pintle fmt --check` compares files without changing any. The difference is printed to standard output; run \
    `pintle fmt` with the same paths to format the files.
    """,
    wrong: .wit("package example:demo;\ninterface i {f:func();}", "fmt --check demo.wit"),
    corrected: .wit(
      "package example:demo;\n\ninterface i {\n  f: func();\n}", "fmt --check demo.wit"))

  static let noWITFiles = Explanation(
    "a folder contains no .wit files",
    """
    A package in a folder consists of the files directly inside it whose names end in .wit, in lower case. \
    Subfolders are not searched, except deps/ for dependencies.
    """,
    wrong: .files([("wit/below/demo.wit", demo)], "wit wit"),
    corrected: .files([("wit/demo.wit", demo)], "wit wit"))

  static let invalidConfiguration = Explanation(
    "pintle.json is invalid",
    """
    The file is not JSON, a key is unknown or missing, a value has the wrong type, or the path of an \
    output leads out of the folder that contains pintle.json. `pintle generate --help` shows an example.
    """,
    wrong: .files(
      [
        ("demo.wit", demo),
        (
          "pintle.json",
          #"{ "wit": "demo.wit", "outptus": [{ "language": "rust", "path": "demo.rs" }] }"#
        ),
      ], "generate"),
    corrected: .files(
      [
        ("demo.wit", demo),
        (
          "pintle.json",
          #"{ "wit": "demo.wit", "outputs": [{ "language": "rust", "path": "demo.rs" }] }"#
        ),
      ], "generate"))

  static let invalidOption = Explanation(
    "the command line is invalid",
    """
    A command or an option is unknown, a value is missing or not allowed, or two options contradict each other. \
    `pintle --help` and `pintle COMMAND --help` list the commands and options. The exit status is 2.
    """,
    wrong: .wit(demo, "generate demo.wit --langauge rust --out demo.rs"),
    corrected: .wit(demo, generate))

  static let tooManyItems = Explanation(
    "the input is too large",
    """
    A run reads at most \(InputLimits.mostFiles) files and \(InputLimits.largestInput >> 20) MB, and a package \
    can have at most \(InputLimits.mostItems) items: interfaces, worlds, and everything in them. Far fewer items \
    can depend on each other in ways that multiply, so there is also a limit on what worlds include and imply in \
    total.
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

  static let tooManyDiagnostics = Explanation(
    "there are more errors or warnings than are shown",
    """
    A run shows at most fifty errors and fifty warnings, the first ones of each file. Later errors are often \
    caused by earlier ones: fix those that are shown and run Pintle again.
    """,
    wrong: .wit(
      "package example:demo;\ninterface i { type t = tuple<"
        + Array(repeating: String(repeating: "a, ", count: 17), count: 3).joined(separator: "\n")
        + ">; }", "wit demo.wit"),
    corrected: .wit(
      "package example:demo;\ninterface i { type a = u8; type t = tuple<"
        + Array(repeating: String(repeating: "a, ", count: 17), count: 3).joined(separator: "\n")
        + ">; }", "wit demo.wit"))
}
