import PintleDiagnostics
import PintleModel
import PintleTestSupport
import Testing

/// Items that `include` adds to a world.
@Suite struct IncludeTests {
  private let base = """
    package a:b;
    interface i { type t = u8; }
    interface j { use i.{t}; f: func(x: t); }
    world base {
      use i.{t};
      resource conn { constructor(); ping: func(to: t); find: static func() -> list<conn>; }
      record pair { first: t, second: option<own<conn>> }
      import log: func(c: borrow<conn>, p: pair);
      import labelled: j;
      import inline: interface { use i.{t}; resource r; type list-of = list<r>; g: func(x: t) -> r; }
      export run: func();
      export j;
      export done: interface { h: func(); }
    }

    """

  private func world(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let checked = resolve(base + text)
    #expect(checked.report == "", sourceLocation: sourceLocation)
    let printed = checked.printed
    #expect(resolve(printed).printed == printed, sourceLocation: sourceLocation)
    return printed.firstRange(of: "world w {").map { String(printed[$0.upperBound...]) } ?? ""
  }

  @Test func everythingIsCopied() {
    let checked = resolve(base + "world w { include base; }")
    #expect(checked.report == "")
    let (old, new) = (checked.model.worlds[0], checked.model.worlds[1])
    #expect(names(new.imports, in: checked.model) == names(old.imports, in: checked.model))
    #expect(names(new.exports, in: checked.model) == names(old.exports, in: checked.model))
  }

  @Test func itemsAreRenamed() {
    #expect(
      world(
        """
        world w {
          include base with {
            conn as link, log as report, inline as other, labelled as l, done as finished, run as go, t as u,
          }
        }
        """) == """

            import i;
            import l: j;
            import other: interface {
              use i.{t};

              resource r;

              type list-of = list<r>;

              g: func(x: t) -> r;
            }
            use i.{t as u};

            resource link {
              constructor();
              ping: func(to: u);
              find: static func() -> list<link>;
            }

            record pair {
              first: u,
              second: option<link>,
            }
            import report: func(c: borrow<link>, p: pair);

            export go: func();
            export j;
            export finished: interface {
              h: func();
            }
          }

          """)
  }

  @Test func copiesBelongToTheIncludingWorld() throws {
    let checked = resolve(base + "world w { include base; }\nworld x { include w; }")
    #expect(checked.report == "")
    let model = checked.model
    var inline: [ID<Interface>] = []
    for (index, world) in model.worlds.enumerated() {
      let items = world.imports + world.exports
      for case .type(let id) in items.map(\.kind) {
        #expect(model[id].owner == .world(ID(index)))
      }
      for case .function(let function) in items.map(\.kind) {
        if let resource = function.resource { #expect(model[resource].owner == .world(ID(index))) }
      }
      for case .interface(let id) in items.filter({ $0.key == .name("inline") }).map(\.kind) {
        #expect(model[id].types.allSatisfy { model[$0].owner == .interface(id) })
        inline.append(id)
      }
      // A labelled interface is shared.
      #expect(items.contains { $0.key == .name("labelled") && $0.kind.interface == ID(1) })
    }
    #expect(inline.map { model[$0].original } == [nil] + inline.dropLast())
    #expect(Set(inline).count == 3)
  }

  @Test func interfacesAreMerged() {
    let checked = resolve(
      """
      package a:b;
      interface i {}
      interface j {}
      world one { import i; export i; export j; }
      world two { include one; include one with {} import j; export i; import i; }
      """)
    #expect(checked.report == "")
    let world = checked.model.worlds[1]
    #expect(names(world.imports, in: checked.model) == ["a:b/j", "a:b/i"])
    #expect(names(world.exports, in: checked.model) == ["a:b/i", "a:b/j"])
  }

  @Test func namesMustNotConflict() {
    check(
      """
      package a:b;
      world one { import ①f: func(); resource ②r { m: func(); } import g: func(); export e: func(); }
      world two { include one; include ④one with { g as h, e as k } }
      world three { include ⑤one; export ⑥e: func(); import ⑦G: func(); import e: func(); }
      world four { include ③one with { f as a, r as b, g as a, e as d } }
      world five { include one with { e as f } }
      """,
      """
      ④ include-clash: including `one` redefines `r`
        ② `r` is imported here
        note: the same applies to `f`, `[method]r.m`
        help: rename it: `with { r as … }`
      ⑤ include-clash: including `one` redefines `e`
        ⑥ `e` is exported here
        help: rename it: `with { e as … }`
      ⑤ case-only-difference: including `one` adds `g`, which differs from `G` only in case
        ⑦ `G` is imported here
        help: rename it: `with { g as … }`
      ③ include-clash: including `one` redefines `a`
        ① `a` is imported here
        help: rename it: `with { f as … }`
      """)
  }

  @Test func renamesNameSomething() {
    check(
      """
      package a:b;
      interface i {}
      world one { import i; import log: func(); resource r { m: func(); } }
      world two { include ①one with { ②i as j, ③lug as k, ④m as n, r as s, log as ⑤l } }
      """,
      """
      ① unknown-rename: world `one` has no item `i` to rename
        ② renamed here
        note: `i` is an interface; only functions, types and labels can be renamed
      ① unknown-rename: world `one` has no item `lug` to rename
        ③ renamed here
        help: an item with a similar name exists: `log`
      ① unknown-rename: world `one` has no item `m` to rename
        ④ renamed here
      """)
  }

  @Test func onlyWorldsAreIncluded() {
    check(
      """
      package a:b;
      interface ①i {}
      use c:d/②j;
      world one { include ③i; include ④j; include ⑤nothing; include c:d/⑥missing; include c:d/w; }
      package c:d { interface j {} world w {} }
      """,
      """
      ③ not-a-world: expected a world, but `i` is an interface
        ① declared here
      ④ not-a-world: expected a world, but `j` is an interface
        ② a top-level `use` names an interface
      ⑤ unknown-world: no world named `nothing`
      ⑥ unknown-world: no world `missing` in package `c:d`
      """)
  }

  @Test func worldsCanHaveAliasesInAFile() {
    check(
      "package a:b; world v { import f: func(); } use v as u; world w { include u; }", "")
    check(
      [
        Input(path: "a.wit", text: "package a:b; use ①w as v; world u { include v; }"),
        Input(path: "b.wit", text: "world w { include ②u; }"),
      ],
      """
      ① recursive-interface: `w` depends on itself
        ② `u` is needed here
      """)
  }

  @Test func worldsOfOtherPackagesAreIncluded() {
    let checked = resolve(
      """
      package a:b;
      world w { include c:d/w@1.0.0 with { r as q } }
      package c:d@1.0.0 {
        interface i { type t = u8; }
        world v { import x: interface { use i.{t}; } }
        world w { include v; resource r; export i; export f: func(a: r); }
      }
      """)
    #expect(checked.report == "")
    let model = checked.model
    let world = model.worlds[2]
    #expect(names(world.imports, in: model) == ["c:d/i@1.0.0", "x", "q"])
    #expect(names(world.exports, in: model) == ["f", "c:d/i@1.0.0"])
    for case .interface(let id) in world.imports.filter({ $0.key == .name("x") }).map(\.kind) {
      #expect(model[id].package == world.package)
      #expect(model.packages[world.package.index].interfaces.isEmpty)
    }
  }

  @Test func cyclesAreRefused() {
    check(
      """
      package a:b;
      world ①one { include ②one; }
      world two { include ③three; }
      world ④three { include ⑤two; }
      """,
      """
      ① recursive-interface: `one` depends on itself
      ④ recursive-interface: `three` depends on itself
        ⑤ `two` is needed here
      """)
  }

  @Test func longChainsNeedNoStackAndAreLimited() {
    var text = "package a:b;\nworld w0 { type t0 = u8; import f: func(); }\n"
    for index in 1..<300 {
      text += "world w\(index) { include w\(index - 1); type t\(index) = u8; }\n"
    }
    let checked = resolve(text)
    #expect(checked.report == "")
    #expect(checked.model.worlds[299].imports.count == 301)
    for index in 300..<1200 {
      text += "world w\(index) { include w\(index - 1); type t\(index) = u8; }\n"
    }
    #expect(resolve(text).diagnostics.map(\.code) == [.tooManyItems])
  }

  @Test func copiesOfLongTypesNeedNoStack() {
    var text = "package a:b;\nworld w { import f: func(a: t0); "
    for index in 0..<5000 { text += "type t\(index) = option<t\(index + 1)>; " }
    text += "resource t5000; }\nworld x { include w; }"
    let checked = resolve(text)
    #expect(checked.report == "")
    #expect(checked.model.worlds[1].imports.count == 5002)
  }

  /// Types beyond the limit are not copied, and visited once only.
  @Test func copyingSharedTypesTakesLinearTime() {
    var text = "package a:b;\nworld base { import x: interface { type t0 = tuple<u8>; "
    for index in 1...166 { text += "record t\(index) { a: t\(index - 1), b: t\(index - 1) } " }
    text += "} }\n"
    for index in 0..<410 { text += "world w\(index) { include base; }\n" }
    #expect(resolve(text).diagnostics.map(\.code) == [.tooManyItems])
  }
}

extension WorldItem.Kind {
  fileprivate var interface: ID<Interface>? {
    if case .interface(let id) = self { id } else { nil }
  }
}
