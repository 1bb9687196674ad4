import PintleTestSupport
import Testing

/// `--lenient`, which skips the checks that only Pintle makes.
@Suite struct LenientOptionTests {
  private let wit = """
    package demo:lenient;

    interface i {
      type none = list<u8, 0>;
    }

    interface b {}

    world w {
      import demo:b;
    }

    """

  @Test(arguments: [[], ["--json"]])
  func stricterChecksAreSkipped(_ options: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": wit])
    let strict = try pintle(["wit", "a.wit"] + options, in: folder)
    #expect(strict.status == 1 && strict.output == "")
    #expect(strict.errors.contains("error[invalid-list-length]"), "\(strict)")
    #expect(strict.errors.contains("warning[ambiguous-label]"), "\(strict)")
    let lenient = try pintle(["wit", "a.wit", "--lenient"] + options, in: folder)
    #expect(lenient.status == 0 && lenient.errors == "" && lenient.output != "", "\(lenient)")
  }

  @Test func otherErrorsAreReported() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": "package demo:lenient;\ninterface i { type t = missing; }\n"])
    let outcome = try pintle(["wit", "a.wit", "--lenient"], in: folder)
    #expect(outcome.status == 1 && outcome.errors.contains("error[unknown-type]"), "\(outcome)")
  }

  @Test func onlyWitTakesIt() throws {
    try check(
      "abi a.wit --lenient", fails: 2, with: ["unknown option `--lenient`"])
  }
}
