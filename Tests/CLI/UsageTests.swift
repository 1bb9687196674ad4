import PintleDriver
import PintleTestSupport
import Testing

/// Wrong usage: status 2, a message, and a suggestion.
@Suite struct UsageTests {
  @Test(arguments: [
    ("generat", "unknown command `generat`", "did you mean `generate`?"),
    ("optimize a.wasm", "unknown command `optimize`", "`pintle --help` lists the commands"),
    ("--vresion", "unknown option `--vresion`", "did you mean `--version`?"),
    ("generate -q", "unknown option `-q`", "`pintle generate --help` lists the options"),
    ("check -quiet", "unknown option `-quiet`", "did you mean `--quiet`?"),
    ("check --force", "unknown option `--force`", "`pintle check --help` lists the options"),
    ("wit a.wit --world w", "unknown option `--world`", "`pintle wit --help`"),
    ("generate --out-dir x", "unknown option `--out-dir`", "did you mean `--out`?"),
    ("generate --langauge rust", "unknown option `--langauge`", "did you mean `--language`?"),
    ("generate --language rsut", "`rsut` is not a value of `--language`", "did you mean `rust`?"),
    ("generate --language c", "`c` is not a value of `--language`", "possible values: `rust`"),
    ("generate --rust-version=1.62", "`1.62` is too old a version", "1.63 or later"),
    ("generate --rust-version new", "`new` is not a version", "1.63 or later, like 1.63"),
    ("help generat", "unknown command `generat`", "did you mean `generate`?"),
    ("schema x.json", "unexpected argument `x.json`", "`pintle schema > x.json`"),
    ("init -", "`-` is not a folder", "for example `pintle init demo`"),
    ("generate -ox -o y", "`--out` is repeated", ""),
    ("generate -hx", "unknown option `-hx`", ""),
    ("init a b", "unexpected argument `b`", "takes one folder"),
    ("init --host swfit", "`swfit` is not a value of `--host`", "did you mean `swift`?"),
    ("init --host swift,c", "`c` is not a value of `--host`", "possible values: `javascript`"),
    ("init --guest=", "the value of `--guest` is empty", ""),
    ("completions", "needs the name of one shell", "possible names: `bash`, `zsh`, `fish`"),
    ("completions tcsh", "no completions for the shell `tcsh`", "possible names: `bash`"),
    ("help wit fmt", "unexpected argument `fmt`", "the name of one command"),
    ("generate -o", "`--out` needs a value", ""),
    ("generate -o x --out=y", "`--out` is repeated", ""),
    ("wit -o x a.wit", "unknown option `-o`", "`pintle wit --help` lists the options"),
    ("generate --engine wasmer", "`wasmer` is not a value of `--engine`", "`wasm-c-api`"),
    ("generate --color sometimes", "`sometimes` is not a value of `--color`", "`never`"),
    ("generate --diagnostics xml", "`xml` is not a value of `--diagnostics`", "`json`"),
    ("generate --language", "`--language` needs a value", "possible values: `rust`"),
    ("generate --out --force", "`--out` needs a value", ""),
    ("generate --out=", "the value of `--out` is empty", ""),
    ("generate --force=yes", "`--force` takes no value", ""),
    ("generate --out a --out b", "`--out` is repeated", ""),
    ("generate --skip a --skip=", "the value of `--skip` is empty", ""),
    ("generate --export-macro-name a --export-macro-name b", "is repeated", ""),
    ("generate --quiet --verbose", "`--quiet` and `--verbose` cannot be used together", ""),
    ("generate", "no WIT path, and no `pintle.json`", "--config"),
    ("check", "no WIT path, and no `pintle.json`", "pintle check demo.wit"),
    ("generate a.wit", "missing `--language` and `--out`", "for example `pintle generate a.wit"),
    ("generate a.wit --out x", "missing `--language`", ""),
    ("generate a.wit b.wit", "missing `--language` and `--out`", "pintle generate a.wit --"),
    ("generate a.wit --config c", "unexpected path `a.wit`", ""),
    (
      "generate a.wit --language rust --out x --engine none",
      "`--engine` is only an option of Swift output", ""
    ),
    (
      "generate a.wit --language swift --out x.rs",
      "`x.rs` is the name of a Rust file, not of Swift output", "help: write `x.swift`"
    ),
    ("generate a.wit --language typescript --js --out x.ts", "JavaScript output", "write `x.js`;"),
    ("generate a.wit --out x.mjs", "missing `--language`", "write `--language typescript`"),
    ("generate a.wit --language swift", "missing `--out`", "swift --out bindings.swift`"),
    ("generate --language rs", "`rs` is not a value", "help: write `--language rust`"),
    ("generate --language JavaScript", "is not a value", "write `--language typescript --js`"),
    ("generate --edition 2021", "unknown option `--edition`", ""),
    ("abi", "`pintle abi` needs a path", "for example `pintle abi demo.wit`"),
    ("abi a --names modern", "`modern` is not a value of `--names`", "possible values: `legacy`"),
    ("abi a --plan f --json", "`--json` and `--plan` cannot be used together", ""),
    ("wit", "`pintle wit` needs a path", ""),
    ("fmt", "`pintle fmt` needs a path", "for example `pintle fmt wit`"),
    ("fmt - a.wit", "`-` cannot be used with other paths", ""),
    ("fmt --force a.wit", "unknown option `--force`", "`pintle fmt --help`"),
    (
      "explain unknown-tpye", "no diagnostic has the code `unknown-tpye`",
      "did you mean `unknown-type`?"
    ),
    ("explain N14", "no diagnostic has the code `N14`", "`pintle explain` lists the codes"),
  ])
  func wrongCall(_ call: String, _ message: String, _ help: String) throws {
    try check(call, fails: 2, with: ["error[invalid-option]: ", message, help])
  }

  @Test func severalMistakesAreShownAtOnce() throws {
    try check(
      "generate --langage rust --outt x", fails: 2,
      with: ["unknown option `--langage`", "unknown option `--outt`"])
  }

  @Test func helpListsTheOptionsOfEachBackend() throws {
    let help = try pintle(["generate", "--help"], in: TemporaryFolder()).output
    let isListed = Backends.all.flatMap(\.optionList).allSatisfy { help.contains("  --\($0.name)") }
    #expect(isListed)
    #expect(help.contains("Default: wasmkit."))
  }

  @Test func optionsEndWithTwoHyphens() throws {
    try check("wit -- --quiet", fails: 74, with: ["cannot read `--quiet`"])
  }

  @Test func versionAndHelp() throws {
    let folder = try TemporaryFolder()
    func output(_ arguments: String...) throws -> String {
      let outcome = try pintle(arguments, in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      return outcome.output
    }
    #expect(try output("--version") == "pintle 0.1.0\n")
    #expect(try output("generate", "--version") == "pintle 0.1.0\n")
    let help = try output("--help")
    #expect(try output() == help)
    #expect(try output("help") == help)
    let commands = [
      "init", "generate", "check", "wit", "fmt", "abi", "verify", "explain", "schema",
      "completions", "help",
    ]
    for command in commands {
      #expect(help.contains("\n  \(command) "))
      let text = try output(command, "--help")
      #expect(text.contains("Usage: pintle \(command)") && text.contains("Examples:\n"))
      for line in text.split(separator: "\n") { #expect(line.count <= 90, "\(line)") }
      #expect(try output(command, "-h", "--nonsense") == text)
      #expect(try output("help", command) == text)
    }
  }
}
