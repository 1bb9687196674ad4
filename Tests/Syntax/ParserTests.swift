import PintleSyntax
import Testing

/// What the parser accepts, and how it goes on after errors.
@Suite struct ParserTests {
  @Test func theWholeGrammarIsAccepted() {
    check(
      """
      package a:b@1.0.0;
      use c:d/e@1.0.0-rc.1 as f;
      @since(version = 1.0.0) @deprecated(version = 1.0.1)
      interface i {
        @unstable(feature = new-things)
        use f.{};
        use f.{a, b as c,};
        type t = tuple<u8, s8, f32, f64,>;
        record r { a: list<u8, 4>, b: map<string, char>, }
        variant v { a, b(result<_, u8>), c(result<u8>), d(result), }
        flags fl { a, b }
        resource x;
        resource y { constructor(a: own<x>,); m: async func(); s: static async func(); }
        f: async func(a: borrow<x>) -> result<u8, error-context>;
        g: func(a: stream, b: stream<u8>, c: future, d: future<option<bool>>);
      }
      world w {
        include v;
        include c:d/v with { a as b, c as d }
        import i;
        import x: i;
        import c:d/e;
        import y: c:d/e@1.0.0;
        import z: interface { f: func(); }
        export f: async func();
        resource r { }
      }
      package n:o { interface i {} package p:q { } }
      """, "")
  }

  @Test func tenErrorsAreTenReports() {
    checkItems(
      """
      type a ①u8;
      record b { x ②u8 }
      f: ③fun();
      g: func(a ④u8);
      h: func() -> ⑤;
      type c = list<u8⑥;
      enum d { x ⑦y }
      variant e { x(⑧) }
      i: func()
      ⑨type j = ⑩%;
      """,
      """
      ① 3:8 unexpected-token: expected `=`, found keyword `u8`
      ② 4:14 unexpected-token: expected `:`, found keyword `u8`
      ③ 5:4 unexpected-token: expected `func` or `async func`, found `fun`
      ④ 6:11 unexpected-token: expected `:`, found keyword `u8`
      ⑤ 7:14 unexpected-token: expected a type, found `;`
      ⑥ 8:17 unexpected-token: expected `>`, found `;`
      ⑦ 9:12 unexpected-token: expected `,` or `}`, found `y`
      ⑧ 10:15 unexpected-token: expected a type, found `)`
      ⑨ 12:1 unexpected-token: expected `;`, found keyword `type`
      ⑩ 12:10 invalid-identifier: `%` must be followed by an identifier
      """)
  }

  @Test func whatIsMissingAtTheEndIsOneError() {
    check(
      "package a:b;\ninterface i ①{\n  f: func();\n②",
      """
      ② 4:1 unexpected-token: expected `}`, found the end of the file
        ① 2:13 this brace is not closed
      """)
    check("package a:b①", "① 1:12 unexpected-token: expected `;`, found the end of the file")
  }

  @Test func aForgottenBraceIsNoticedAtTheNextDeclaration() {
    check(
      """
      package a:b;
      interface i {
        f: func();
        resource r ②{
          m: func();

      ③interface j { g: func(); }
      world w { import j; }
      """,
      """
      ③ 7:1 unexpected-token: expected `}`, found keyword `interface`
        ② 4:14 this brace is not closed
      """)
    let (parsed, _) = parse("package a:b;\ninterface i {\n@since(version = 1.0.0)\nworld w {}")
    #expect(parsed.diagnostics.count == 1)
    #expect(parsed.tree.declarations.count == 2)
  }

  @Test func strayTokens() {
    checkItems(
      "record r { a: u8 }①;\nf: func();②}",
      """
      ① 3:19 unexpected-token: expected a type definition, `use`, a function or `}`, found `;`
      unmarked 5:1 unexpected-token: expected `interface`, `world`, `use` or `package`, found `}`
      """)
    check(
      "package a:b;\n①foo\ninterface i {}",
      "① 2:1 unexpected-token: expected `interface`, `world`, `use` or `package`, found `foo`")
  }

  @Test func worldItemsAreExplained() {
    check(
      "package a:b; world w { ①f: func(); import a: func(); import ②c:d; import e: f; }",
      """
      ① 1:24 unexpected-token: expected `import`, `export`, `include`, `use`, a type definition or `}`, found `f`
        help: a function of a world is written `import name: func();`
      ② 1:60 warning: ambiguous-label: this is the label `c`, not a namespace
        help: write `c: d` with a space to make that plain
      """)
  }

  @Test func oldAndForeignFormsGetHelp() {
    checkItems(
      "f: func() -> ①(a: u8);\nresource r { ②static: func(); }\n",
      """
      ① 3:14 unexpected-token: expected a type, found `(`
        help: return one type: a tuple or a record
      ② 4:14 unexpected-token: expected `constructor` or a name, found keyword `static`
        help: `static` stands behind the colon, before `func`
      """)
  }

  @Test func handlesHoldNames() {
    checkItems(
      "type a = borrow<①list<u8>>;\ntype b = own<x②:y>;",
      """
      ① 3:17 unexpected-token: expected the name of a resource, found keyword `list`
      ② 4:15 unexpected-token: expected `>`, found `:`
      """)
  }

  @Test func attributes() {
    check(
      """
      package a:b;
      @①sinse(version = 1.0.0) interface i {}
      @since(②feature = 1.0.0) interface j {}
      @since(version = 1.0.0) ③use c:d/e;
      @since(version = 1.0.0) ④package n:o {}
      """,
      """
      ① 2:2 unknown-attribute: unknown attribute `sinse`
        help: an attribute with a similar name exists: `since`
      ② 3:8 unknown-attribute: expected `version`, found `feature`
      ③ 4:25 misplaced-attribute: attributes are not allowed on a top-level use
      ④ 5:25 misplaced-attribute: attributes are not allowed on a package
      """)
  }

  @Test func listLengths() {
    checkItems(
      "type a = list<u8, ①x>;\ntype b = list<u8, ②4294967296>;\ntype c = list<u8, ③0>;",
      """
      ① 3:19 invalid-list-length: expected a list length, found `x`
      ② 4:19 invalid-list-length: the length of a list does not fit in 32 bits
      ③ 5:19 invalid-list-length: the length of a list is zero
      """)
  }

  @Test func emptyTypesAndTooManyFlags() {
    let flags = (0...32).map { $0 == 32 ? "⑥f32x" : "f\($0)" }.joined(separator: ", ")
    checkItems(
      """
      record ①r {}
      variant ②v {}
      enum ③e {}
      flags ④f {}
      type t = ⑤tuple<>;
      flags g { \(flags) }
      """,
      """
      ① 3:8 empty-type: record needs at least one field
      ② 4:9 empty-type: variant needs at least one case
      ③ 5:6 empty-type: enum needs at least one case
      ④ 6:7 empty-type: flags need at least one flag
      ⑤ 7:10 empty-type: a tuple needs at least one type
      ⑥ 8:161 too-many-flags: `g` has 33 flags, 32 are possible
        help: split it into several types
      """)
  }
}
