import Foundation
import PintleTestSupport
import Testing

/// `pintle abi`, from arguments to output. Tests/Report/Golden has the details of its output.
@Suite struct ABICommandTests {
  private func run(_ arguments: String, wit: String = greeter) throws -> Program.Result {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": wit])
    let words = arguments.split(separator: " ").map(String.init)
    return try pintle(["abi", "a.wit"] + words, in: folder)
  }

  @Test func worldIsDescribed() throws {
    let outcome = try run("")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        world demo:greeter/greeter@1.0.0, legacy names
          memory       memory        needed
          allocator    cabi_realloc  needed
          initializer  _initialize   called once, if the module has it

        export functions of the world

          greet: func(name: string) -> string
            export       greet
            post-return  cabi_post_greet
            parameters   name-address: i32, name-length: i32
            result       result-area: i32
            needs        memory, allocator
            area of the result: size 8, align 4

        """)
  }

  @Test func namesOptionChoosesTheScheme() throws {
    #expect(try run("--names standard32").output.contains("    export       cm32p2||greet\n"))
    #expect(try run("--names=legacy") == run(""))
  }

  @Test func jsonOption() throws {
    let outcome = try run("--json --world greeter")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let world = try #require(json as? [String: Any])
    let exports = try #require(world["exports"] as? [[String: Any]])
    #expect(exports.map { $0["export"] as? String } == ["greet"])
    #expect(outcome.output.hasSuffix("}\n"))
  }

  @Test func planOptionPrintsOneFunction() throws {
    let outcome = try run("--plan greet")
    #expect(outcome.status == 0)
    for title in ["guestImplementsExport(", "postReturn(", "hostCallsExport("] {
      #expect(outcome.output.contains("\n\(title)"))
    }
  }

  @Test func quietPrintsNothing() throws {
    #expect(try run("--quiet") == Program.Result(status: 0))
  }

  @Test func unknownFunctionsAreWrongUsage() throws {
    let outcome = try run("--plan great")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the world has no function `great`"))
    #expect(outcome.errors.contains("did you mean `greet`?"))
  }

  @Test func unsupportedTypesAreReported() throws {
    let outcome = try run("", wit: "package a:b; world w { import f: func(s: stream<u8>); }")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("needs `stream`"))
  }

  @Test func unknownWorldsAreReported() throws {
    let outcome = try run("--world greter")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no world `greter`"))
  }
}
