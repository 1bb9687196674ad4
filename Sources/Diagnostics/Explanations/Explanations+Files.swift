/// Input, output, and what the command line and `pintle.json` ask for.
extension Explanation {
  private static let demo = "package example:demo;\nworld demo { export run: func(); }"
  private static let generate = "generate demo.wit --language rust --out demo.rs"

  static let cannotRead = Explanation(
    "a file or folder cannot be read",
    """
    The operating system refused to open or list it, or it is nothing that holds text: a socket, a device, a package \
    in binary form (.wasm, .wat), a link that leads round in a circle, a file of more than \
    \(InputLimits.largestFile >> 20) MB, or a plain file where the folder deps belongs. The exit status is 74.
    """,
    wrong: .wit(demo, "wit dmeo.wit"), corrected: .wit(demo, "wit demo.wit"))

  static let cannotWrite = Explanation(
    "a file or folder cannot be written",
    """
    The operating system refused to make the file or its folder. Nothing else of the run was written either. The exit \
    status is 74.
    """,
    wrong: .wit(demo, "generate demo.wit --language rust --out demo.wit/demo.rs"),
    corrected: .wit(demo, "generate demo.wit --language rust --out out/demo.rs"))

  static let notGenerated = Explanation(
    "a file in the way of an output was not written by Pintle",
    """
    Output never replaces a file without the first line that Pintle writes, since that may be somebody's work. Write \
    to another place, remove the file, or allow it with --force.
    """,
    wrong: .files([("demo.wit", demo), ("demo.rs", "// Written by hand.")], generate),
    corrected: .files(
      [("demo.wit", demo), ("demo.rs", "// Written by hand.")], generate + " --force"))

  static let outdatedFile = Explanation(
    "a checked-in file differs from what would be generated",
    """
    `pintle check` writes nothing and compares. The WIT, an option or the version of Pintle changed since the file was \
    made, someone edited it, or it is missing. The difference is on standard output; `pintle generate` with the same \
    arguments settles it.
    """,
    wrong: .wit(demo, "check demo.wit --language rust --out demo.rs"),
    corrected: .wit(demo, generate, "check demo.wit --language rust --out demo.rs"))

  static let unformattedFile = Explanation(
    "a file is not laid out as `pintle fmt` would do it",
    """
    `pintle fmt --check` changes nothing and compares. The difference is on standard output; `pintle fmt` with the same \
    paths settles it.
    """,
    wrong: .wit("package example:demo;\ninterface i {f:func();}", "fmt --check demo.wit"),
    corrected: .wit(
      "package example:demo;\n\ninterface i {\n  f: func();\n}", "fmt --check demo.wit"))

  static let noWITFiles = Explanation(
    "a folder holds no .wit file",
    """
    A package in a folder is made of the files directly in it whose names end in .wit, in lower-case letters. Folders \
    below are not looked at, except deps/ for dependencies.
    """,
    wrong: .files([("wit/below/demo.wit", demo)], "wit wit"),
    corrected: .files([("wit/demo.wit", demo)], "wit wit"))

  static let linkOutside = Explanation(
    "a link in deps/ leads to a folder elsewhere",
    """
    The dependency is read, but who gets the folder without what the link leads to does not have it: put a copy into \
    deps/.
    """,
    wrong: Example(
      [
        .init("wit/demo.wit", "package example:demo;\n"),
        .init("elsewhere/a.wit", "package a:b;\n"), .init("wit/deps/a", link: "../../elsewhere"),
      ], ["wit wit"]),
    corrected: .files(
      [("wit/demo.wit", "package example:demo;"), ("wit/deps/a/a.wit", "package a:b;")], "wit wit"))

  static let invalidConfiguration = Explanation(
    "pintle.json is not as it should be",
    """
    The text is not JSON, a key is unknown or missing, a value has the wrong type, or a path leads out of the folder of \
    the file. `pintle generate --help` shows an example.
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
    "the command line makes no sense",
    """
    A command or an option is unknown, a value is missing or impossible, or two options contradict each other. \
    `pintle --help` and `pintle COMMAND --help` list what there is. The exit status is 2.
    """,
    wrong: .wit(demo, "generate demo.wit --langauge rust --out demo.rs"),
    corrected: .wit(demo, generate))

  static let tooManyDiagnostics = Explanation(
    "there are more errors or warnings than are shown",
    """
    At most fifty errors and fifty warnings of a run are shown, of each file the first ones. Later errors are often \
    consequences of earlier ones: mend what is shown and run it again.
    """,
    wrong: .wit(
      "package example:demo;\ninterface i { type t = tuple<"
        + Array(repeating: String(repeating: "a, ", count: 17), count: 3).joined(separator: "\n")
        + ">; }", "wit demo.wit"),
    corrected: .wit(
      "package example:demo;\ninterface i { type a = u8; type t = tuple<"
        + Array(repeating: String(repeating: "a, ", count: 17), count: 3).joined(separator: "\n")
        + ">; }", "wit demo.wit"))

  static let ambiguousWorld = Explanation(
    "it is not clear which world is meant",
    """
    Bindings are those of one world. When a package has several, --world or "world" in pintle.json names one: by its \
    name, or as namespace:package/name@version for a world of a dependency.
    """,
    wrong: .wit(
      "package example:demo;\nworld one { export f: func(); }\nworld two { export g: func(); }",
      generate),
    corrected: .wit(
      "package example:demo;\nworld one { export f: func(); }\nworld two { export g: func(); }",
      generate + " --world one"))

  static let noWorld = Explanation(
    "the package has no world",
    """
    A world says what a module imports and exports. Interfaces alone say nothing about any module, so that no bindings \
    can be made of them.
    """,
    wrong: .wit("package example:demo;\ninterface i { f: func(); }", generate),
    corrected: .wit(
      "package example:demo;\ninterface i { f: func(); }\nworld demo { export i; }", generate))

  static let unsupportedFeature = Explanation(
    "something valid that a backend cannot do yet",
    """
    The WIT is right, and `pintle wit` accepts it, but the code of this language for it is not written yet. Pintle \
    says so instead of writing code that doesn't work.
    """,
    wrong: .wit("package example:demo;\nworld demo { export f: async func(); }", generate),
    corrected: .wit("package example:demo;\nworld demo { export f: func(); }", generate))

  static let nameCollision = Explanation(
    "two items get one name in the output",
    """
    Names are translated to each language's style, and core names can be chosen with @external-id. Different names in \
    WIT can become the same that way. Rename one of the items.
    """,
    wrong: .wit(
      """
      package example:demo;
      world demo {
        @external-id("run") export start: func();
        @external-id("run") export stop: func();
      }
      """, generate),
    corrected: .wit(
      """
      package example:demo;
      world demo {
        @external-id("run") export start: func();
        @external-id("halt") export stop: func();
      }
      """, generate))

  static let emptyExternalID = Explanation(
    "an external id is empty",
    """
    @external-id chooses the name that a function has in the module. Engines and toolchains treat an empty name as \
    missing.
    """,
    wrong: .wit(
      "package example:demo;\nworld demo { @external-id(\"\") export run: func(); }", generate),
    corrected: .wit(
      "package example:demo;\nworld demo { @external-id(\"run\") export run: func(); }", generate))
}
