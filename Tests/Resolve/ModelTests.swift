import PintleDiagnostics
import PintleModel
import PintleTestSupport
import Testing

/// The shape of the model: order, sharing, handles.
@Suite struct ModelTests {
  /// One line for each type: its name, or else its index, and its kind.
  private func types(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> [String]
  {
    let checked = resolve("package a:b;\n" + text)
    #expect(checked.report == "", sourceLocation: sourceLocation)
    return checked.model.types.enumerated().map { index, type in
      "\(type.name ?? "\(index)"): \(describe(type.kind))"
    }
  }

  private func describe(_ kind: TypeDefinition.Kind) -> String {
    func text(_ type: TypeRef?) -> String {
      if case .defined(let id) = type { return "\(id.index)" }
      return type.map { "\($0)" } ?? "_"
    }
    switch kind {
    case .alias(let type): return "alias \(text(type))"
    case .record(let fields): return "record " + fields.map { text($0.type) }.joined(separator: " ")
    case .variant(let cases):
      return "variant " + cases.map { text($0.payload) }.joined(separator: " ")
    case .enumeration(let labels): return "enum \(labels.count)"
    case .flags(let labels): return "flags \(labels.count)"
    case .resource: return "resource"
    case .own(let id): return "own \(id.index)"
    case .borrow(let id): return "borrow \(id.index)"
    case .tuple(let types): return "tuple " + types.map { text($0) }.joined(separator: " ")
    case .option(let type): return "option \(text(type))"
    case .result(let ok, let err): return "result \(text(ok)) \(text(err))"
    case .list(let type): return "list \(text(type))"
    case .fixedLengthList(let type, let length): return "list \(text(type)) \(length)"
    case .map(let key, let value): return "map \(text(key)) \(text(value))"
    case .future(let type): return "future \(text(type))"
    case .stream(let type): return "stream \(text(type))"
    }
  }

  @Test func everyKindOfType() {
    #expect(
      types(
        """
        interface i {
          type a = u8;
          type b = a;
          type c = list<a>;
          record d { x: c, y: option<string> }
          variant e { x, y(d) }
          enum f { x, y }
          flags g { x, y, z }
          type h = tuple<u8, s64>;
          type j = result<_, e>;
          type k = map<char, bool>;
          type l = list<f32, 4>;
          type m = stream<u8>;
          type n = future;
          type o = error-context;
        }
        """) == [
          "a: alias u8", "b: alias 0", "c: list 0", "3: option string", "d: record 2 3",
          "e: variant _ 4", "f: enum 2", "g: flags 3", "h: tuple u8 s64", "j: result _ 5",
          "k: map char bool", "l: list f32 4", "m: stream u8", "n: future _",
          "o: alias errorContext",
        ])
  }

  @Test func definitionsComeAfterTheirParts() {
    #expect(
      types("interface i { record a { x: b, y: c } type b = c; type c = u8; type d = u8; }") == [
        "c: alias u8", "b: alias 0", "a: record 1 0", "d: alias u8",
      ])
  }

  @Test func equalAnonymousTypesAreOneEntryOfThePackage() {
    #expect(
      types(
        """
        interface i { f: func(a: list<u8>, b: option<list<u8>>); }
        interface j { f: func(a: list<u8>) -> option<list<u8>>; }
        """) == ["0: list u8", "1: option 0"])
  }

  @Test func handlesComeBeforeTheFirstTypeThatNeedsThem() {
    #expect(
      types(
        """
        interface i {
          resource r { constructor(); m: func(); }
          type s = r;
          type t = own<r>;
          record x { a: r, b: own<r>, c: s, d: t }
          f: func(a: borrow<s>, b: list<r>);
        }
        """) == [
          "r: resource", "s: alias 0", "t: own 0", "3: own 0", "4: own 1", "x: record 3 3 4 2",
          "6: borrow 0", "7: borrow 1", "8: list 3",
        ])
  }

  @Test func theIndexesOfAnExample() {
    let text = """
      interface kinds { resource blob; type handle = blob; }
      interface api {
        use kinds.{blob, handle as h};
        record page { next: option<page-id>, data: list<blob> }
        type page-id = u64;
        open: func(a: borrow<h>, b: h) -> result<page, string>;
      }
      world base {
        resource conn { ping: func(); }
        import log: func(c: borrow<conn>, tags: list<string>);
        export api;
      }
      world derived { include base with { conn as link } }
      """
    #expect(
      types(text) == [
        "blob: resource", "handle: alias 0", "blob: alias 0", "h: alias 1", "page-id: alias u64",
        "5: option 4", "6: own 2", "7: list 6", "page: record 5 7", "9: borrow 3",
        "10: result 8 string", "conn: resource", "12: borrow 11", "13: list string", "14: own 3",
        "link: resource", "16: borrow 15", "17: list string",
      ])
    let model = resolve("package acme:store@1.2.0;\n" + text).model
    let imported = model.worlds.map { names($0.imports, in: model) }
    #expect(imported[0] == ["acme:store/kinds@1.2.0", "conn", "log", "[method]conn.ping"])
    #expect(imported[1] == ["acme:store/kinds@1.2.0", "link", "log", "[method]link.ping"])
    #expect(names(model.worlds[0].exports, in: model) == ["acme:store/api@1.2.0"])
    let open = model.interfaces[1].functions[0]
    #expect(open.parameters.map(\.type) == [.defined(ID(9)), .defined(ID(14))])
    #expect(open.result == .defined(ID(10)))
    #expect(model.types[15].owner == .world(ID(1)))
  }

  @Test func documentationIsKept() {
    let checked = resolve(
      """
      /// the package
      package a:b;
      /// the interface
      interface i {
        /// the record
        record r {
          /// the field
          x: u8,
        }
        /// the function
        f: func();
      }
      /// the world
      world w {
        /// the import
        import i;
      }
      """)
    let model = checked.model
    #expect(model.packages[0].docs == "the package")
    #expect(model.interfaces[0].docs == "the interface")
    #expect(model.types[0].docs == "the record")
    #expect(model.interfaces[0].functions[0].docs == "the function")
    #expect(model.worlds[0].docs == "the world")
    #expect(model.worlds[0].imports[0].docs == "the import")
    #expect(resolve(checked.printed).printed == checked.printed)
  }

  @Test func externalIDsAreKept() {
    let checked = resolve(
      """
      package a:b;
      interface i {
        @external-id("t-1") type t = u8;
        @external-id("f/1") f: func();
      }
      world w {
        @external-id("u\\n\\u{e9}") use i.{t};
        @external-id("x") import g: func();
        @external-id("y") export i;
      }
      """)
    // Kept although they have no effect on types and on interfaces without a label.
    #expect(checked.diagnostics.map(\.code) == [.misplacedAttribute, .misplacedAttribute])
    #expect(checked.report.hasPrefix("a.wit:3:4: warning"))
    #expect(checked.report.contains("a.wit:9:4: warning"))
    let model = checked.model
    #expect(model.types.map(\.externalID) == ["t-1", "u\né"])
    #expect(model.interfaces[0].functions[0].externalID == "f/1")
    #expect(model.worlds[0].imports.map(\.externalID) == [nil, "u\né", "x"])
    #expect(model.worlds[0].exports.map(\.externalID) == ["y"])
    #expect(checked.printed.contains("  @external-id(\"u\\n\\u{e9}\")\n  use i.{t};\n"))
    #expect(resolve(checked.printed).printed == checked.printed)
  }
}
