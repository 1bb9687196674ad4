import PintleTestSupport
import Testing

/// `--features`, `--all-features` and the key `features` of pintle.json.
@Suite struct FeatureOptionTests {
  private let wit = """
    package demo:gates@1.0.0;

    interface base {
      @since(version = 1.0.0)
      f: func();
      @unstable(feature = one)
      g: func() -> u8;
      @unstable(feature = two-b)
      h: func() -> u16;
    }

    world part {
      import base;
      @unstable(feature = one)
      export leap: func();
    }

    world gates {
      include part;
      export start: func() -> string;
    }

    """

  @Test(arguments: [
    ("", "f"), ("--features one", "fg"), ("--features=one,two-b", "fgh"),
    ("--features one --features two-b", "fgh"), ("--features ,other,,two-b,", "fh"),
    ("--all-features", "fgh"), ("--all-features --features other", "fgh"),
    ("--features=", "f"), ("--features ,,", "f"), ("--features= --features one", "fg"),
    ("--features one --features=", "fg"),
  ])
  func unstableItemsAreChosen(_ options: String, _ functions: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": wit])
    let words = options.split(separator: " ").map(String.init)
    let outcome = try pintle(["wit", "a.wit"] + words, in: folder)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
    let found = "fgh".filter { outcome.output.contains("  \($0): func") }
    #expect(found == functions)
  }

  @Test func whiteSpaceSeparatesToo() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": wit])
    let outcome = try pintle(["wit", "a.wit", "--features", "one two-b\nx"], in: folder)
    #expect(outcome.output.contains("  g: func") && outcome.output.contains("  h: func"))
  }

  /// Backends print the worlds that `include` and gates result in.
  @Test(arguments: ["rust", "swift", "typescript"])
  func bindingsHaveOnlyKeptItems(_ language: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": wit])
    func generate(_ options: [String], to place: String) throws -> String {
      var arguments = ["generate", "a.wit", "--world", "gates", "--language", language]
      if language == "swift" { arguments += ["--engine", "none"] }
      let outcome = try pintle(arguments + ["--out", place] + options, in: folder)
      #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
      return try folder.contents().filter { $0.key.hasPrefix(place) }.values.joined()
    }
    let stable = try generate([], to: "stable")
    #expect(stable.contains("start") && !stable.contains("leap("))
    let unstable = try generate(["--features", "one"], to: "unstable")
    #expect(unstable.contains("start") && unstable.contains("leap("))
  }

  @Test func optionsOverrideTheConfiguration() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "a.wit": wit,
      "pintle.json": """
      {
        "wit": "a.wit", "world": "gates", "features": ["one"],
        "outputs": [{ "language": "rust", "path": "x.rs" }]
      }
      """,
    ])
    func generated(_ options: String...) throws -> Bool {
      let outcome = try pintle(["generate"] + options, in: folder)
      #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
      return try #require(try folder.contents()["x.rs"]).contains("leap(")
    }
    #expect(try generated())
    #expect(try pintle(["check"], in: folder).status == 0)
    #expect(try !generated("--features", "two-b"))
    #expect(try pintle(["check"], in: folder).status == 1)
    #expect(try pintle(["check", "--features", "two-b"], in: folder).status == 0)
    #expect(try generated("--all-features"))
    // An empty list overrides the configuration too.
    #expect(try generated())
    #expect(try !generated("--features", ""))
    #expect(try !generated("--features", " , "))
  }

  @Test(arguments: [
    ("wit a.wit --features", "`--features` needs a value", ""),
    (
      "wit a.wit --features one,twoB",
      "`twoB` is not a valid feature name: a word mixes upper-case and lower-case letters",
      "write names like `two-b`"
    ),
    ("generate --features 1a", "`1a` is not a valid feature name: it starts with a digit", ""),
    ("check --all-features=yes", "`--all-features` takes no value", ""),
    ("wit a.wit --all-feature", "unknown option `--all-feature`", "did you mean `--all-features`?"),
  ])
  func wrongValues(_ call: String, _ message: String, _ help: String) throws {
    try check(call, fails: 2, with: ["error[invalid-option]: ", message, help])
  }
}
