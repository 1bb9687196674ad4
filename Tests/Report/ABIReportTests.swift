import Foundation
import PintleABI
import PintleDiagnostics
import PintleModel
import PintleReport
import PintleTestSupport
import Testing

/// What `pintle abi` prints, for Tests/Report/Golden/exchange.wit.
@Suite struct ABIReportTests {
  static let folder = "Tests/Report/Golden"

  private static func exchange() throws -> WITSource {
    try WITSource(try Repository.read("\(folder)/exchange.wit"))
  }

  private func compare(_ text: String, _ name: String) throws {
    try assertSnapshot(text, "\(Self.folder)/\(name)")
  }

  @Test(arguments: NameScheme.allCases)
  func reports(names: NameScheme) throws {
    let source = try Self.exchange()
    let abi = try source.plan(names: names)
    let text = ABIReport.text(abi, source.model, names: names).text
    try compare(text, "exchange.\(names.rawValue).txt")
    let json = ABIReport.json(abi, source.model, names: names).text
    try compare(json, "exchange.\(names.rawValue).json")
  }

  /// Each function once; one that is imported and exported has all its plans in one file.
  @Test(arguments: [
    "scalars", "text", "records", "joined", "many", "table", "fixed", "outcome", "options",
    "nothing",
    "[constructor]node", "[method]node.add", "[static]node.join", "visit", "now", "dot",
  ])
  func plans(of function: String) throws {
    let source = try Self.exchange()
    let plans = ABIReport.plans(of: function, try source.plan(), source.model)
    #expect(plans.diagnostics.isEmpty)
    let name = function.split { "[].".contains($0) }.joined(separator: "-")
    try compare(try #require(plans.value?.text), "\(name).plan")
  }

  /// Each key of the world has its types listed below it.
  @Test func typesStandUnderEachKey() throws {
    let source = try WITSource(
      """
      package a:b;
      interface c { record p { s: string } g: func(v: p); }
      interface d { use c.{p as q}; h: func(v: q); }
      world w { import l: c; import d; export c; }
      """)
    let abi = try source.plan()
    let text = ABIReport.text(abi, source.model, names: .legacy).text
    for part in [
      "\ntypes of l\n\n  record p\n", "\ntypes of a:b/c\n\n  record p\n",
      "\ntypes of a:b/d\n\n  uses p of a:b/c as q\n",
    ] {
      #expect(text.contains(part), "\(text)")
      #expect(text.components(separatedBy: part).count == 2)
    }
    let json = ABIReport.json(abi, source.model, names: .legacy).text
    let lines = json.split(separator: "\n").map { $0.drop { $0 == " " } }
    let first = try #require(lines.firstIndex(of: "\"uses\": ["))
    #expect(
      lines[(first + 1)...].prefix(6) == [
        "{", "\"interface\": \"a:b/d\",", "\"name\": \"q\",",
        "\"of_interface\": \"a:b/c\",", "\"of_name\": \"p\"", "}",
      ])
  }

  @Test func plansAroundHandles() throws {
    let source = try Self.exchange()
    let abi = try source.plan()
    let names =
      ["new", "rep", "drop"].map { "[resource-\($0)]node" } + ["[host-drop]node", "[dtor]node"]
    let texts = try names.map { name in
      let plans = ABIReport.plans(of: name, abi, source.model)
      #expect(plans.diagnostics.isEmpty)
      return try #require(plans.value?.text)
    }
    try compare(texts.joined(separator: "\n"), "node-handles.txt")
  }

  @Test(arguments: [
    ("[resource-drop]nod", "did you mean `[resource-drop]node`?"),
    ("[dtor]nodes", "did you mean `[dtor]node`?"),
  ])
  func handleFunctionsAreSuggested(_ name: String, _ help: String) throws {
    let source = try Self.exchange()
    let plans = ABIReport.plans(of: name, try source.plan(), source.model)
    #expect(plans.value == nil)
    #expect(plans.diagnostics.map(\.help) == [[help]])
  }

  @Test func everyFunctionHasAGoldenFile() throws {
    let source = try Self.exchange()
    let abi = try source.plan()
    let functions = Set((abi.imports + abi.exports).flatMap(\.functions).map(\.function.name))
    let files = Repository.entries(of: Self.folder).filter { $0.hasSuffix(".plan") }
    #expect(functions.count == files.count)
  }

  @Test func linesFitIntoAHundredColumns() throws {
    let source = try Self.exchange()
    let abi = try source.plan()
    var texts = [ABIReport.text(abi, source.model, names: .legacy).text]
    for function in abi.exports.flatMap(\.functions) {
      texts += [ABIReport.plans(of: function.function.name, abi, source.model).value?.text ?? ""]
    }
    for line in texts.joined().split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  // MARK: Names

  private static let unusual = """
    package a:b;
    world w {
      @external-id("\\u{1b}[31m\\nrot\\u{202e}") import k: interface {
        resource r;
        @external-id("caf\\u{e9}\\\\") f: func(x: string, x-length: u32);
        type alias-r = r;
      }
      @external-id("\\u{7}") export g: func() -> string;
    }
    """

  /// An external id must not control a terminal.
  @Test func controlCharactersAreEscaped() throws {
    let source = try WITSource(Self.unusual)
    let abi = try source.plan()
    let report = ABIReport.text(abi, source.model, names: .legacy).text
    let plan = try #require(ABIReport.plans(of: "f", abi, source.model).value?.text)
    for text in [report, plan] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202e}" })
      #expect(text.contains(#"\u{1b}[31m\nrot\u{202e}"#))
      #expect(text.contains(#"café\\"#))
    }
    #expect(report.contains(#"cabi_post_\u{7}"#))
  }

  @Test func coreParametersHaveNamesOfTheirOwn() throws {
    let source = try WITSource(Self.unusual)
    let abi = try source.plan()
    let json = ABIReport.json(abi, source.model, names: .legacy).text
    for name in ["x-address", "x-length", "x-length#2"] {
      #expect(json.split(separator: "\"name\": \"\(name)\"").count == 2, "\(name)")
    }
    let parameters = "x-address: i32, x-length: i32, x-length#2: i32"
    #expect(ABIReport.text(abi, source.model, names: .legacy).text.contains(parameters))
    #expect(ABIReport.plans(of: "f", abi, source.model).value?.text.contains(parameters) == true)
  }

  /// Handles have a layout, resources have none, whatever they are called.
  @Test func resourcesHaveNoLayout() throws {
    let source = try WITSource(Self.unusual)
    let json = ABIReport.json(try source.plan(), source.model, names: .legacy).text
    let types = try #require(json.firstRange(of: "\"types\"")).lowerBound
    #expect(json[types...].contains("\"alias_of\": \"r\""))
    #expect(!json[types...].contains("\"size\""))
  }

  // MARK: Finding functions

  private static let twoScopes = """
    package a:b@1.0.0;
    interface calc { add: func(); resource acc { constructor(); add: func(); } sub: func(); }
    interface other { add: func(); }
    world w { import calc; export other; export calc; export add-all: func(); }
    """

  @Test(arguments: [
    ("sub", 2), ("calc.add", 2), ("other.add", 1), ("a:b/other@1.0.0.add", 1),
    ("[method]acc.add", 2), ("acc.add", 2), ("calc.acc.add", 2), ("acc.constructor", 2),
    ("add-all", 1),
  ])
  func functionsAreFound(name: String, count: Int) throws {
    let source = try WITSource(Self.twoScopes)
    let plans = ABIReport.plans(of: name, try source.plan(), source.model)
    #expect(plans.diagnostics.isEmpty)
    let lines = try #require(plans.value?.text).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("core ") }.count == count)
  }

  @Test(arguments: [
    ("add", "several functions are called `add`", "write `calc.add` or `other.add`"),
    ("sup", "the world has no function `sup`", "did you mean `sub`?"),
    ("calc.adt", "the world has no function `calc.adt`", "did you mean `calc.add`?"),
    ("constructor", "the world has no function `constructor`", "did you mean `[constructor]acc`?"),
    ("", "the world has no function ``", "without `--plan` all are listed"),
  ])
  func otherNamesAreDiagnosed(name: String, message: String, help: String) throws {
    let source = try WITSource(Self.twoScopes)
    let plans = ABIReport.plans(of: name, try source.plan(), source.model)
    #expect(plans.value == nil)
    #expect(plans.diagnostics.map(\.message) == [message])
    #expect(plans.diagnostics.first?.help == [help])
  }
}
