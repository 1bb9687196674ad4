import PintleDiagnostics
import PintleModel
import PintleSyntax
import Testing

/// Packages, their headers and their dependencies.
@Suite struct PackageTests {
  @Test func aHeaderIsNeeded() {
    check(
      "interface i {}",
      """
      root missing-package-header: `root` does not say which package it is
        help: add a first line like `package example:name;`
      """)
    check(
      "package a:b { interface i {} }",
      """
      root missing-package-header: `root` does not say which package it is
        note: packages with a body do not name the package of the file
        help: add a first line like `package example:name;`
      """)
    #expect(resolve([]).report.contains("missing-package-header"))
    #expect(resolve("interface i {}").resolution.mainPackage == nil)
  }

  @Test func headersMustAgree() {
    check(
      [
        Input(path: "a.wit", text: "②/// one\npackage ①a:b; interface i {}"),
        Input(path: "b.wit", text: "interface j { use i.{x}; }"),
        Input(path: "c.wit", text: "④/// two\npackage ③a:c;"),
      ],
      """
      unmarked unknown-type: interface `i` has no type named `x`
      ④ duplicate-documentation: the documentation of the package is given twice
        ② first given here
      ③ package-mismatch: this file is of package `a:c`, another one of `a:b`
        ① the other file
      """)
  }

  @Test func typesComeFromDependencies() {
    let checked = resolve([
      Input(
        path: "a.wit",
        text: """
          package a:b;
          use c:d/types@1.0.0 as t;
          interface i { use t.{r, p as q}; f: func(x: r, y: borrow<r>, z: q); }
          world w { export i; }
          """),
      Input(
        path: "deps/cd/x.wit",
        text: "package c:d@1.0.0; interface types { resource r; record p { a: r } }"),
    ])
    #expect(checked.report == "")
    #expect(
      checked.printed == """
        package a:b;

        interface i {
          use c:d/types@1.0.0.{r, p as q};

          f: func(x: r, y: borrow<r>, z: q);
        }

        world w {
          import c:d/types@1.0.0;

          export i;
        }
        package c:d@1.0.0 {
          interface types {
            resource r;

            record p {
              a: r,
            }
          }
        }

        """)
    #expect(resolve(checked.printed).printed == checked.printed)
  }

  @Test func whatDependenciesLackIsReported() {
    check(
      [
        Input(
          path: "a.wit",
          text: """
            package a:b;
            interface i {
              use ①c:d/types.{x};
              use c:d/②tipes@1.0.0.{x as y};
              use c:d/types@1.0.0.{③x as z, ④f};
              use c:d/⑤w@1.0.0.{x as v};
              use ⑥n:m/types.{q};
            }
            """),
        Input(
          path: "deps/cd/x.wit",
          text: "package c:d@1.0.0; interface types { f: func(); } world w {}"),
      ],
      """
      ③ unknown-type: interface `types` has no type named `x`
      ④ not-a-type: `f` is a function, only types can be used
      ① unknown-package: package `c:d` is not found
        note: loaded: `c:d@1.0.0`
        help: write the version behind the name of the interface
      ② unknown-interface: no interface `tipes` in package `c:d@1.0.0`
        help: an interface with a similar name exists: `types`
      ⑤ unknown-interface: no interface `w` in package `c:d@1.0.0`
        note: `w` is a world
      ⑥ unknown-package: package `n:m` is not found
        help: put it into the folder `deps` beside the WIT files
      """)
  }

  @Test func packagesAreDefinedOnce() {
    check(
      "package ①a:b; package ②a:b { package ③c:d {} }",
      """
      ③ misplaced-package: a package cannot stand inside a package that is itself in a file
        help: move it to the top level of the file
      ① duplicate-package: package `a:b` is defined twice
        ② first defined here
      """)
  }

  @Test func packagesCannotDependOnEachOther() {
    check(
      """
      package a:a;
      interface i { use ①a:b/i.{x}; type y = u8; }
      package a:b { interface i { use a:a/i.{y}; type x = u8; } }
      """,
      "① package-cycle: packages depend on each other: `a:b` -> `a:a` -> `a:b`")
    check(
      "package a:a; interface i { use ①a:a/i.{x}; }",
      "① package-cycle: packages depend on each other: `a:a` -> `a:a`")
  }

  @Test func upperCasePackageNamesAreDiscouraged() {
    check(
      "package ①A:b;",
      """
      ① warning: invalid-identifier: the name of a package has upper-case letters
        help: write `a`
      """)
  }

  @Test func packagesAreOrderedByNameAndVersion() {
    let checked = resolve(
      """
      package z:z;
      package b:a {}
      package a:b@1.10.0 { world w {} }
      package a:b@1.9.0 { world w {} }
      package a:b { interface i { use b:c/i.{}; } }
      package a:a {}
      package b:c { interface i {} }
      """)
    #expect(checked.report == "")
    #expect(
      checked.model.packages.map(\.name.text) == [
        "a:a", "b:c", "a:b", "a:b@1.9.0", "a:b@1.10.0", "b:a", "z:z",
      ])
    #expect(checked.resolution.mainPackage == ID(6))
    let selected = checked.resolution.selectWorld(named: "a:b/w@1.9.0")
    #expect(selected.world == checked.model.packages[3].worlds.first)
  }

  @Test func aWorldOfSeveralVersionsIsAmbiguous() {
    let checked = resolve(
      "package a:a; package b:b@1.0.0 { world w {} } package b:b@2.0.0 { world w {} }")
    let found = checked.resolution.selectWorld(named: "b:b/w").diagnostics
    #expect(found.map(\.code) == [.ambiguousWorld])
    #expect(found.first?.notes == ["`b:b@1.0.0`, `b:b@2.0.0`"])
  }
}
