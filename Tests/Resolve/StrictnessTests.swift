import PintleDiagnostics
import PintleModel
import PintleTestSupport
import Testing

/// Checks beyond those of the reference tool, which can be turned off to compare with it.
@Suite struct StrictnessTests {
  private func codes(_ text: String, isStrict: Bool) -> [DiagnosticCode] {
    let checked = resolve(text, isStrict: isStrict)
    return checked.diagnostics.map(\.code)
  }

  @Test(arguments: [
    ("package a:b; interface i { type t = list<u8, 0>; }", DiagnosticCode.invalidListLength),
    (
      "package a:b; interface i { resource r; f: func(a: future<borrow<r>>); }", .borrowInResult
    ),
    ("package a:b; interface i {} use i as j;", .unusedUse),
    ("package A:b;", .invalidIdentifier),
    ("package a:b; @external-id(\"x\") interface i {}", .misplacedAttribute),
    ("package a:b; @external-id(\"x\") world w {}", .misplacedAttribute),
    (
      "package a:b; world v {} world w { @external-id(\"x\") include v; }", .misplacedAttribute
    ),
    ("package a:b; interface b {} world w { import a:b; }", .ambiguousLabel),
    (
      "package a:b@1.0.0; @since(version = 1.0.0) @deprecated(version = 1.0.0) interface i {}",
      .doubtfulGate
    ),
    (
      "package a:b; interface j { type t = u8; } interface i { type t = u16; use j.{t}; f: func(a: t); }",
      .duplicateName
    ),
  ])
  func stricterChecksCanBeTurnedOff(_ text: String, _ code: DiagnosticCode) {
    #expect(codes(text, isStrict: true) == [code])
    #expect(codes(text, isStrict: false) == [])
  }

  @Test func aTypeThatIsUsedLaterIsLost() {
    let checked = resolve(
      "package a:b; interface j { type t = u8; } interface i { type t = u16; use j.{t}; }",
      isStrict: false)
    #expect(checked.model.types.map(\.kind) == [.alias(.u8), .alias(.defined(ID(0)))])
  }

  /// The rules of the reference tool cannot be turned off.
  @Test(arguments: [
    "package a:b; interface i { record r { a: u8, A: u8 } }",
    "package a:b; interface i { f: func(); F: func(); }",
    "package a:b; interface i { flags f {} }",
    "package a:b; interface j { type t = u8; } interface i { use j.{t}; type t = u16; }",
  ])
  func otherChecksStay(_ text: String) {
    #expect(codes(text, isStrict: false).count == 1)
  }
}
