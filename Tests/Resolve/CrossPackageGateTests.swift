import PintleDiagnostics
import PintleModel
import PintleTestSupport
import Testing

/// Gates across packages, and gates of implied items.
@Suite struct CrossPackageGateTests {
  // MARK: Other packages

  private let library = """
    package c:d@1.0.0 {
      interface i { type t = u8; @unstable(feature = x) type u = u8; }
      @unstable(feature = x) interface j { @unstable(feature = x) type t = u8; }
      @unstable(feature = x) world v {}
    }
    """

  @Test func disabledItemsOfOtherPackagesAreMissing() {
    check(
      """
      package a:b;
      interface k { use c:d/i@1.0.0.{t, ①u}; @unstable(feature = x) use c:d/②j@1.0.0.{t as tj}; }
      world w { import c:d/j@1.0.0; include c:d/③v@1.0.0; }

      """ + library,
      """
      ② unknown-interface: no interface `j` in package `c:d@1.0.0`
        note: `j` is disabled: it requires the feature `x`
        help: enable the feature with `--features x`
      ① unknown-type: interface `i` of package `c:d@1.0.0` has no type `u`
        note: `u` is disabled: it requires the feature `x`
        help: enable the feature with `--features x`
      ③ unknown-world: no world `v` in package `c:d@1.0.0`
        note: `v` is disabled: it requires the feature `x`
        help: enable the feature with `--features x`
      """)
  }

  @Test func itemsThatOnlyDisabledOnesReferToNeedNotExist() {
    let text = """
      package a:b;
      interface k {
        @unstable(feature = y) use c:d/i@1.0.0.{missing};
        @unstable(feature = y) use c:d/missing@1.0.0.{t as gone, r};
        @unstable(feature = y) f: func(a: gone, b: borrow<r>) -> missing;
      }
      world w {
        @unstable(feature = y) import c:d/missing@1.0.0;
        @unstable(feature = y) include c:d/no-world@1.0.0;
        @unstable(feature = y) export c:d/i@1.0.0;
      }

      """
    let checked = resolve(text + library)
    #expect(checked.report == "")
    #expect(checked.model.worlds.allSatisfy { $0.imports.isEmpty && $0.exports.isEmpty })
    #expect(
      resolve(text + library, features: .named(["y"])).diagnostics.map(\.code) == [
        .unknownInterface, .unknownType, .unknownWorld,
      ])
    check(
      """
      package a:b;
      interface k { @unstable(feature = y) use c:d/i@1.0.0.{①gone}; type ②u = gone; }
      interface l { @unstable(feature = y) use c:d/i@1.0.0.{t}; }
      interface m { use c:d/i@1.0.0.{③t}; }
      use c:d/④missing@1.0.0 as k2;
      world w { @unstable(feature = y) import k2; @unstable(feature = y) import ⑤e:f/g; }

      """ + library,
      """
      ⑤ unknown-package: cannot find package `e:f`
        note: loaded packages: `c:d@1.0.0`
        help: put it in the folder `deps` next to the WIT files, or declare it in a file as `package e:f { … }`
      ② disabled-item: `gone` is disabled: it requires the feature `y`
        ① declared here
        help: write `@unstable(feature = y)` here too, or enable the feature with `--features y`
      ③ disabled-item: `t` is disabled: it requires the feature `y`
        help: write `@unstable(feature = y)` here too, or enable the feature with `--features y`
      ④ unknown-interface: no interface `missing` in package `c:d@1.0.0`
      """)
  }

  @Test func externalItemsHaveTheGateOfTheFirstReference() {
    check(
      """
      package a:b@1.0.0;
      interface k { @since(version = 1.0.0) use c:d/i@1.0.0.{t}; }
      interface l { @②since(version = 2.0.0) use c:d/i@1.0.0.{①t}; }

      """ + library,
      """
      ① invalid-since: version 2.0.0 is newer than package `a:b@1.0.0`
        ② the gate
        help: raise the version of the package, or gate the item with `@unstable`
      """)
  }

  // MARK: Worlds

  @Test func disabledWorldsCannotBeSelected() {
    let text = "package a:b; @unstable(feature = x) world v {} @unstable(feature = y) world w {}"
    let none = resolve(text).resolution
    for (name, message) in [
      (nil, "world `v` is disabled: it requires the feature `x`"),
      ("w", "world `w` is disabled: it requires the feature `y`"),
      ("a:b/w", "world `w` is disabled: it requires the feature `y`"),
    ] {
      let selected = none.selectWorld(named: name)
      #expect(selected.value == nil)
      #expect(selected.diagnostics.map(\.message) == [message])
    }
    #expect(
      resolve(text, features: .named(["y"])).resolution.selectWorld(named: nil).value == ID(0))
  }

  @Test func impliedItemsHaveTheGateOfTheirCause() {
    let checked = resolve(
      """
      package a:b@1.0.0;
      interface a { type t = u8; }
      interface b { use a.{t}; }
      interface c { type t = u8; }
      interface d { use c.{t}; }
      world w {
        @since(version = 0.1.0) import b;
        @since(version = 0.2.0) use c.{t};
      }
      world x {
        @since(version = 0.3.0) @external-id("e") export l: interface { use d.{t}; }
        /// Lost.
        @since(version = 0.4.0) export b;
        @since(version = 0.5.0) export a;
      }
      world y { @since(version = 0.6.0) export b; /** Lost. */ export a; }
      """)
    #expect(checked.report == "")
    let model = checked.model
    func since(_ items: [WorldItem]) -> [String] {
      zip(names(items, in: model), items).map { name, item in
        guard case .stable(let since, _) = item.stability else { return name }
        return "\(name) \(since)" + (item.externalID.map { " \($0)" } ?? "")
      }
    }
    #expect(
      since(model.worlds[0].imports) == [
        "a:b/a@1.0.0 0.1.0", "a:b/b@1.0.0 0.1.0", "a:b/c@1.0.0 0.2.0", "t 0.2.0",
      ])
    #expect(since(model.worlds[1].imports) == ["a:b/c@1.0.0 0.3.0 e", "a:b/d@1.0.0 0.3.0 e"])
    #expect(
      since(model.worlds[1].exports) == ["l 0.3.0 e", "a:b/a@1.0.0 0.4.0", "a:b/b@1.0.0 0.4.0"])
    #expect(since(model.worlds[2].exports) == ["a:b/a@1.0.0 0.6.0", "a:b/b@1.0.0 0.6.0"])
    #expect(model.worlds[2].exports.map(\.docs) == [nil, nil])
  }

  @Test func gatesOfIncludedInterfacesAreCombined() {
    let checked = resolve(
      """
      package a:b@1.0.0;
      use i:j/a;
      use i:j/b;
      use i:j/c;
      world w {
        @since(version = 0.1.0) import a;
        import b;
        @since(version = 0.1.0) import c;
      }
      world x { @since(version = 0.1.0) import a; @since(version = 0.2.0) import b; import c; include w; }
      world y { include c:d/w; @since(version = 0.3.0) import b; }
      world z { import b; include c:d/w@1.0.0; }
      package i:j { interface a {} interface b {} interface c {} }
      package c:d { world w { @unstable(feature = x) import i:j/a; import i:j/b; import i:j/c; } }
      package c:d@1.0.0 {
        world w { @since(version = 1.0.0) import i:j/c; @since(version = 1.0.0) import f: func(); }
      }
      """, features: .all)
    #expect(checked.report == "")
    func gates(_ world: String) -> [String] {
      let world = checked.model.worlds.last { $0.name == world }
      return (world?.imports ?? []).map { item in
        switch item.stability {
        case .stable(let since, _): since
        case .unstable(let feature, _): feature
        case nil: "-"
        }
      }
    }
    #expect(gates("x") == ["0.1.0", "0.2.0", "0.1.0"])
    #expect(gates("y") == ["0.3.0", "x", "-"])
    // A version of another package means nothing here, except for copied items.
    #expect(gates("z") == ["-", "-", "1.0.0"])
  }

  @Test func gatesOfIncludedInterfacesMustNotConflict() {
    check(
      """
      package a:b@1.0.0;
      interface i {}
      world v { @since(version = 0.1.0) import ①i; }
      world w { @since(version = 0.2.0) import ②i; include v; }
      """,
      """
      ① conflicting-gates: an `include` adds this interface with another gate
        ② the other gate
        note: @since(version = 0.1.0)
        note: @since(version = 0.2.0)
      """)
  }
}
