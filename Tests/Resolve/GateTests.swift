import PintleDiagnostics
import PintleModel
import PintleTestSupport
import Testing

/// The meaning of `@since`, `@unstable` and `@deprecated`.
@Suite struct GateTests {
  @Test func gatesAreKept() {
    let checked = resolve(
      """
      package a:b@1.2.0;
      @since(version = 1.0.0) interface i {
        @since(version = 1.1.0) @deprecated(version = 1.2.0) type t = u8;
        @unstable(feature = on) record r { x: list<u8> }
        @unstable(feature = off) type gone = u8;
        @unstable(feature = off) f: func(a: gone);
        @deprecated(version = 1.2.0) @unstable(feature = on) g: func(a: list<t>);
        @since(version = 1.0.0) resource s {
          @since(version = 1.0.0) constructor();
          @unstable(feature = off) m: func();
          @since(version = 1.2.0) n: static func();
        }
      }
      @unstable(feature = off) interface j { @unstable(feature = off) type t = u8; h: func(); }
      @unstable(feature = on) world v {
        @unstable(feature = on) use i.{t};
        @since(version = 1.2.0-rc.1) import i;
        @unstable(feature = off) import j;
        @unstable(feature = off) resource gone;
        @since(version = 1.0.0) export x: interface { f: func(); }
        @unstable(feature = off) export y: interface { f: func(); }
        @since(version = 1.0.0) export z: func();
      }
      @unstable(feature = off) world w { import j; }
      """, features: .named(["on"]), isStrict: false)
    #expect(checked.report == "")
    let model = checked.model
    let one = Stability.stable(since: "1.0.0", deprecated: nil)
    let on = Stability.unstable(feature: "on", deprecated: nil)
    let aged = Stability.stable(since: "1.1.0", deprecated: "1.2.0")
    #expect(model.types.map { $0.name ?? "-" } == ["t", "-", "r", "s", "-", "-", "t", "-"])
    #expect(model.types.map(\.stability) == [aged, on, on, one, aged, one, on, nil])
    #expect(model.interfaces.map { $0.name ?? "-" } == ["i", "-"])
    #expect(model.interfaces.map(\.stability) == [one, one])
    #expect(model.interfaces[0].functions.map(\.name) == ["g", "[constructor]s", "[static]s.n"])
    #expect(
      model.interfaces[0].functions.map(\.stability) == [
        .unstable(feature: "on", deprecated: "1.2.0"), one,
        .stable(since: "1.2.0", deprecated: nil),
      ])
    #expect(model.packages[0].worlds == [ID(0)])
    #expect(model.worlds.map(\.stability) == [on])
    #expect(names(model.worlds[0].imports, in: model) == ["a:b/i@1.2.0", "t"])
    #expect(
      model.worlds[0].imports.map(\.stability) == [
        .stable(since: "1.2.0-rc.1", deprecated: nil), on,
      ])
    #expect(names(model.worlds[0].exports, in: model) == ["z", "x"])
    #expect(model.worlds[0].exports.map(\.stability) == [one, one])
  }

  @Test func allFeaturesKeepEverything() {
    let text = """
      package a:b@1.0.0;
      @unstable(feature = x) interface i { @unstable(feature = y) type t = u8; }
      world w { @unstable(feature = x) import i; }
      """
    #expect(resolve(text, features: .all).model.types.count == 1)
    #expect(resolve(text, features: .named(["x"])).model.types.isEmpty)
    #expect(resolve(text, features: .named(["x"])).model.interfaces.count == 1)
    #expect(resolve(text).model.interfaces.isEmpty)
    #expect(resolve(text).report == "")
  }

  @Test func listsOfGatesHaveOneMeaning() {
    check(
      """
      package a:b@1.0.0;
      @①since(version = 1.0.0) @②since(version = 0.1.0) interface i {
        @③since(version = 1.0.0) @④unstable(feature = x) f: func();
        @⑤deprecated(version = 1.0.0) type t = u8;
        @⑥deprecated(version = 1.0.0) @⑦deprecated(version = 1.0.0) @unstable(feature = x) g: func();
      }
      @⑧unstable(feature = x) @⑨unstable(feature = x) world w {}
      """,
      """
      ② duplicate-attribute: `@since` appears twice
        ① first used here
      ③ invalid-gate: `@since` and `@unstable` cannot be combined
        ④ the other gate
        help: keep `@unstable` until the item is stable
      ⑤ invalid-gate: `@deprecated` needs `@since` or `@unstable`
        help: add the version that introduced the item: `@since(version = …)`
      ⑦ duplicate-attribute: `@deprecated` appears twice
        ⑥ first used here
      ⑨ duplicate-attribute: `@unstable` appears twice
        ⑧ first used here
      """)
  }

  @Test func everyItemCanHaveGates() {
    // Each item has the gate twice, which is an error for each item that is checked.
    let gate = "@since(version = 1.0.0) @①since(version = 1.0.0)"
    let items = [
      "interface i {}", "world w {}", "interface i { GATE type t = u8; }",
      "interface i { GATE f: func(); }", "interface i { GATE use j.{t}; }",
      "interface i { resource r { GATE constructor(); } }",
      "interface i { resource r { GATE m: func(); } }",
      "interface i { resource r { GATE m: static func(); } }", "world w { GATE import j; }",
      "world w { GATE export l: j; }", "world w { GATE import f: func(); }",
      "world w { GATE export x: interface {} }", "world w { GATE include v; }",
      "world w { GATE use j.{t}; }", "world w { GATE type t = u8; }",
      "world w { import x: interface { GATE f: func(); } }",
    ]
    for item in items {
      let declaration =
        item.contains("GATE") ? item.replacing("GATE", with: gate) : "\(gate) \(item)"
      let text = "package a:b@1.0.0; interface j { type t = u8; } world v {} \(declaration)"
      let found = resolve(text.replacing("①", with: "")).diagnostics
      #expect(found.map(\.code) == [.duplicateAttribute], "\(item)")
    }
  }

  @Test func versionsAreNotNewerThanThePackage() {
    check(
      """
      package a:b@1.0.0-rc.2;
      @since(version = 1.0.0-rc.1) interface i {
        @since(version = 1.0.0-rc.2) type a = u8;
        @②since(version = 1.0.0) record b { x: ①option<u8>, y: list<u8> }
        @since(version = 1.0.1) ③f: func();
        resource r { @since(version = 2.0.0) ④constructor(); }
      }
      @since(version = 1.0.0) interface ⑤j {}
      @since(version = 3.0.0) world ⑥w {
        @⑧since(version = 3.0.0) use i.{⑦a, b};
        @since(version = 3.0.0) import ⑨l: j;
        @unstable(feature = x) import k: interface { @unstable(feature = x) type t = u8; }
      }
      """,
      """
      ① invalid-since: version 1.0.0 is newer than package `a:b@1.0.0-rc.2`
        ② the gate
        help: raise the version of the package, or gate the item with `@unstable`
      ③ invalid-since: version 1.0.1 is newer than package `a:b@1.0.0-rc.2`
        help: raise the version of the package, or gate the item with `@unstable`
      ④ invalid-since: version 2.0.0 is newer than package `a:b@1.0.0-rc.2`
        help: raise the version of the package, or gate the item with `@unstable`
      ⑤ invalid-since: version 1.0.0 is newer than package `a:b@1.0.0-rc.2`
        help: raise the version of the package, or gate the item with `@unstable`
      ⑥ invalid-since: version 3.0.0 is newer than package `a:b@1.0.0-rc.2`
        help: raise the version of the package, or gate the item with `@unstable`
      ⑦ invalid-since: version 3.0.0 is newer than package `a:b@1.0.0-rc.2`
        ⑧ the gate
        help: raise the version of the package, or gate the item with `@unstable`
      ⑨ invalid-since: version 3.0.0 is newer than package `a:b@1.0.0-rc.2`
        help: raise the version of the package, or gate the item with `@unstable`
      """)
    check(
      "package a:b; @since(version = 1.0.0) interface ①i {}",
      """
      ① invalid-since: package `a:b` needs a version to use `@since`
        help: add the version to the header: `package a:b@1.0.0;`
      """)
  }

  private let disabled = """
    package a:b;
    interface i {
      @unstable(feature = x) type ①t = u8;
      @unstable(feature = x) resource ②r;

    """

  private func help(_ mark: String, _ name: String, _ declaration: String) -> String {
    """
    \(mark) disabled-item: `\(name)` is disabled: it requires the feature `x`
      \(declaration) declared here
      help: write `@unstable(feature = x)` here too, or enable the feature with `--features x`
    """
  }

  @Test(arguments: [
    "type ③u = t; }", "type ③u = list<t>; }", "record u { a: u8, ③b: t } }",
    "record u { ③a: list<tuple<u8, t>> } }", "variant ③u { a, b(t) } }", "type ③u = tuple<t>; }",
    "③f: func(a: t); }", "③f: func() -> t; }", "③f: func(a: result<u8, option<t>>); }",
    "resource s { ③m: func(a: t); } }", "resource s { ③constructor(a: t); } }",
    "} interface j { use i.{③t}; }", "} interface j { use i.{③t as u}; }",
    "} world w { use i.{③t}; }", "} world w { import x: interface { use i.{③t}; } }",
  ])
  func keptItemsCannotReferToDisabledTypes(_ text: String) {
    check(disabled + text, help("③", "t", "①"))
  }

  @Test(arguments: [
    "type ③u = own<r>; }", "type ③u = borrow<r>; }", "③f: func(a: borrow<r>); }",
    "③f: func() -> own<r>; }", "③f: func() -> option<r>; }",
  ])
  func keptItemsCannotReferToDisabledResources(_ text: String) {
    check(disabled + text, help("③", "r", "②"))
  }

  @Test func disabledItemsMayReferToDisabledOnes() {
    let checked = resolve(
      disabled.filter { !"①②".contains($0) } + """
        @unstable(feature = x) record a { b: t, c: borrow<r> }
        @unstable(feature = x) f: func(a: a) -> option<r>;
        @unstable(feature = x) resource s { @unstable(feature = x) m: func(a: t); }
        }
        interface j { @unstable(feature = x) use i.{t, r}; @unstable(feature = x) g: func(a: t) -> r; }
        world w {
          @unstable(feature = x) use i.{r};
          @unstable(feature = x) import f: func(a: r);
          import j;
        }
        """)
    #expect(checked.report == "")
    #expect(checked.model.types.isEmpty)
    #expect(names(checked.model.worlds[0].imports, in: checked.model) == ["a:b/j"])
  }

  @Test func membersNeedTheGateOfTheirResource() {
    check(
      """
      package a:b;
      interface i {
        @unstable(feature = x) resource ①r {
          ②constructor();
          ③m: func();
          @unstable(feature = x) n: func();
          ④s: static func();
        }
      }
      """,
      ["②", "③", "④"].map { help($0, "r", "①") }.joined(separator: "\n"))
  }

  @Test func keptStatementsCannotNameDisabledDeclarations() {
    check(
      """
      package a:b;
      @unstable(feature = x) interface ①i {}
      @unstable(feature = x) world ②v {}
      world w {
        import ③i;
        export ⑤l: i;
        include ④v;
        @unstable(feature = x) include v;
        @unstable(feature = x) export i;
      }
      interface k { use i.{}; }
      """,
      [help("③", "i", "①"), help("⑤", "i", "①"), help("④", "v", "②")].joined(separator: "\n"))
  }

  @Test func typesInDisabledDeclarationsAreGated() {
    check(
      """
      package a:b;
      interface j { type t = u8; }
      @unstable(feature = x) interface ①i { type ②t = u8; @unstable(feature = x) type u = u8; f: func(); }
      @unstable(feature = x) world ③w { use j.{④t}; @unstable(feature = x) type u = u8; }
      """,
      """
      ② ungated-type: `t` has no gate, but its interface requires the feature `x`
        ① the interface
        help: write `@unstable(feature = x)` here too
      ④ ungated-type: `t` has no gate, but its world requires the feature `x`
        ③ the world
        help: write `@unstable(feature = x)` here too
      """)
  }

  /// The first use determines the gate, because equal anonymous types are one entry.
  @Test func anonymousTypesInheritTheirGate() {
    check(
      """
      package a:b;
      interface i {
        @unstable(feature = x) record r { a: ①list<u8> }
        ②f: func(a: list<u8>);
      }
      """,
      """
      ② disabled-item: a type is disabled: it is first written where the feature `x` is required
        ① first written here
        help: define a named type for it: equal anonymous types share one gate
      """)
    let checked = resolve(
      """
      package a:b;
      interface i { f: func(a: list<u8>); }
      interface j {
        @unstable(feature = x) record r { a: list<u8> }
        @unstable(feature = x) type t = u8;
        @unstable(feature = x) g: func(a: list<string>, b: option<t>, c: tuple<option<t>>);
      }
      """)
    #expect(checked.report == "")
    // The types in a signature do not have the gate of the function.
    #expect(checked.model.types.map(\.kind) == [.list(.u8), .list(.string)])
  }

  @Test func weakGatesAreDoubtful() {
    let text = """
      package a:b@1.0.0;
      @①since(version = 0.2.0) interface i {
        @since(version = 0.1.0) ②f: func();
        @③since(version = 0.3.0) resource r { @since(version = 0.2.0) ④m: func(); }
        @⑤since(version = 0.2.0) @⑥deprecated(version = 0.2.0) g: func();
        @since(version = 0.2.0) @deprecated(version = 0.3.0) h: func();
      }
      @⑦unstable(feature = x) world w { @since(version = 1.0.0) import ⑧i; }
      """
    check(
      text,
      """
      ② warning: doubtful-gate: the gate of `f` is weaker than the enclosing gate, which starts at 0.2.0, not 0.1.0
        ① the enclosing gate
      ④ warning: doubtful-gate: the gate of `m` is weaker than the enclosing gate, which starts at 0.3.0, not 0.2.0
        ③ the enclosing gate
      ⑥ warning: doubtful-gate: deprecated in 0.2.0, but introduced in 0.2.0
        ⑤ introduced
      ⑧ warning: doubtful-gate: the gate of `i` is weaker than the enclosing gate, which requires the feature `x`
        ⑦ the enclosing gate
      """)
    check(text, isStrict: false, "")
  }
}
