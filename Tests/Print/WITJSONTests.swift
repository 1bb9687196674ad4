import PintleDiagnostics
import PintleModel
import PintlePrint
import PintleTestSupport
import Testing

/// Details of JSON that the golden files don't show.
@Suite struct WITJSONTests {
  private func dump(_ text: String) -> String {
    let checked = resolve("package a:b;\n" + text)
    #expect(!checked.report.contains("error["))
    return WITJSON.dump(checked.model).text
  }

  @Test func emptyBracketsHaveNoContent() {
    #expect(
      dump("") == """
        {
          "worlds": [],
          "interfaces": [],
          "types": [],
          "packages": [
            {
              "name": "a:b",
              "interfaces": {},
              "worlds": {}
            }
          ]
        }
        """)
  }

  @Test func textIsEscapedWhereItMustBe() {
    let text = "\u{8}\u{c}\n\r\t\u{0}\u{1f} \"\\/\u{7f}é\u{2028}👋"
    #expect(
      JSONText.literal(text)
        == #""\b\f\n\r\t\u0000\u001f \"\\/"# + "\u{7f}é\u{2028}👋\"")
    #expect(JSONText.literal("") == "\"\"")
    #expect(JSONText.literal("\\") == #""\\""#)
  }

  /// The key of an interface can equal the name of an item. Readers keep the last member with a key.
  @Test func aNameThatEqualsTheKeyOfAnInterfaceReplacesIt() {
    let json = dump(
      "interface i {} interface j {} world w { import i; import j; import interface-1: func(); }")
    let keys = json.split(separator: "\n").filter { $0.contains("\"interface-") }.map {
      $0.drop { $0 == " " }
    }
    #expect(
      keys == ["\"interface-0\": {", "\"interface-1\": {", "\"name\": \"interface-1\","])
  }

  @Test func gatesAreDumped() {
    let file = FileID(index: 0)
    let span = Span(file: file, start: 0, end: 0)
    var model = Model()
    model.packages.append(
      Package(name: PackageName(namespace: "a", name: "b", version: nil), interfaces: [ID(0)]))
    model.interfaces.append(
      Interface(
        name: "i", package: ID(0), stability: .stable(since: "1.0.0", deprecated: "1.2.0"),
        span: span))
    model.interfaces.append(
      Interface(
        name: nil, package: ID(0), docs: "", stability: .unstable(feature: "f", deprecated: nil),
        original: ID(0), span: span))
    #expect(
      WITJSON.dump(model).text.contains(
        """
            {
              "name": "i",
              "types": {},
              "functions": {},
              "stability": {
                "stable": {
                  "since": "1.0.0",
                  "deprecated": "1.2.0"
                }
              },
              "package": 0
            },
            {
              "name": null,
              "types": {},
              "functions": {},
              "docs": {
                "contents": ""
              },
              "stability": {
                "unstable": {
                  "feature": "f"
                }
              },
              "package": 0,
              "clone_of": 0
            }
        """))
  }
}
