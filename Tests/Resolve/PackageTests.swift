import PintleDiagnostics
import PintleModel
import PintleSyntax
import PintleTestSupport
import Testing

/// Packages, their headers and their dependencies.
@Suite struct PackageTests {
  @Test func aHeaderIsNeeded() {
    #expect(resolve([]).report.contains("missing-package-header"))
    #expect(resolve("interface i {}").resolution.mainPackage == nil)
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
    #expect(selected.value == checked.model.packages[3].worlds.first)
  }

  @Test func aWorldOfSeveralVersionsIsAmbiguous() {
    let checked = resolve(
      "package a:a; package b:b@1.0.0 { world w {} } package b:b@2.0.0 { world w {} }")
    let found = checked.resolution.selectWorld(named: "b:b/w").diagnostics
    #expect(found.map(\.code) == [.ambiguousWorld])
    #expect(found.first?.notes == ["`b:b@1.0.0`, `b:b@2.0.0`"])
  }
}
