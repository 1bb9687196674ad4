import PintleDiagnostics
import Testing

@testable import PintleTypeScript

/// Number lists that aren't copied.
@Suite struct TypeScriptViewTests {
  private static let wit = """
    package a:b@1.0.0;
    interface log {
      /// Writes.
      write: func(text: string, bytes: list<u8>, numbers: list<f32>);
      level: func(text: string) -> list<u8>;
      resource file { append: func(bytes: list<u8>); }
    }
    interface image {
      render: func(pixels: list<u8>) -> list<u8>;
      check: func() -> result<list<u16>, string>;
      name: func() -> string;
      maybe: func() -> option<list<u8>>;
    }
    world w { import log; export image; export log; export run: func() -> list<s64>; }
    """

  private func generate(
    borrow: [String] = [], lease: [String] = [], regions: Bool = false
  ) throws -> Generated {
    try Generated(Self.wit) { options in
      options.borrow = borrow
      options.lease = lease
      options.regions = regions
    }
  }

  /// Pairs of names and errors, which are empty for names that fit the option.
  private static let borrows = [
    ("log#write", ""), ("a:b/log@1.0.0#write", ""), ("log#file.append", ""), ("*", ""),
    ("log#wirte", "the world has no function `log#wirte`, which `--borrow` names"),
    (
      "image#render",
      "`--borrow` names `image#render`, which the guest exports: only parameters of imports can be views"
    ),
    ("log#level", "`--borrow` names `log#level`, which has no parameter that can be a view"),
  ]

  private static let leases = [
    ("image#render", ""), ("image#check", ""), ("run", ""), ("*", ""), ("log#level", ""),
    ("image#name", "`--lease` names `image#name`, which has no result that can be a view"),
    ("image#maybe", "`--lease` names `image#maybe`, which has no result that can be a view"),
  ]

  @Test(arguments: borrows) func borrowNamesHostFunctions(_ name: String, _ error: String) throws {
    let diagnostics = try generate(borrow: [name]).diagnostics.filter { $0.severity == .error }
    #expect(diagnostics.map(\.message) == (error.isEmpty ? [] : [error]))
  }

  @Test(arguments: leases) func leaseNamesGuestFunctions(_ name: String, _ error: String) throws {
    let diagnostics = try generate(lease: [name]).diagnostics.filter { $0.severity == .error }
    #expect(diagnostics.map(\.message) == (error.isEmpty ? [] : [error]))
  }

  @Test func commentsSayHowLongViewsAreValid() throws {
    let text = try generate(borrow: ["log#*"], lease: ["run"]).text
    #expect(text.contains("* `bytes` and `numbers` are valid during the call, only for reading."))
    #expect(text.contains("/** `bytes` is valid during the call, only for reading. */"))
    #expect(text.contains("/** The result stays in the guest's memory until it is disposed of. */"))
  }

  /// Without leases, the host implements an interface with the type that the guest's has.
  @Test func onlyTheGuestLeases() throws {
    let text = try generate(lease: ["log#level"]).text
    #expect(text.contains("export interface LogImport {"))
    #expect(text.contains("level(text: string): Lease<Bytes>;"))
    #expect(text.contains("level(text: string): BytesInput;"))
  }

  @Test func filesWithoutViewsHaveNothingOfThem() throws {
    let text = try generate().text
    for part in ["Lease", "copies", "checkViews", "region", "structuredClone(copy"] {
      #expect(!text.contains(part), "\(part)")
    }
    #expect(try generate(regions: true).text.contains("export function region<View>("))
  }
}
