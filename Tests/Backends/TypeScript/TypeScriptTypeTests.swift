import Testing

@testable import PintleTypeScript

/// What types say about values of either direction, and which names are exported.
@Suite struct TypeScriptTypeTests {
  private static func world(_ items: String, _ body: String = "") -> String {
    "package test:t@1.2.0; \(items) world w { \(body) }"
  }

  /// The declarations of a world with one interface, which is imported or exported.
  private func declarations(
    _ interface: String, _ use: String = "export i;"
  ) throws -> String {
    let made = try Generated(Self.world("interface i { \(interface) }", use), js: true)
    return made.files.last?.text ?? ""
  }

  @Test func parametersAreWiderThanResults() throws {
    let function = "f: func(a: list<u8>, b: list<f32>, c: option<string>) -> option<list<u8>>;"
    let exported = try declarations(function)
    #expect(
      exported.contains(
        """
          f(
            a: BytesInput,
            b: Float32Array,
            c?: string | null | undefined,
          ): Bytes | undefined;
        """))
    let imported = try declarations(function, "import i;")
    #expect(
      imported.contains(
        """
          f(
            a: Bytes,
            b: Unshared<Float32Array>,
            c?: string | undefined,
          ): BytesInput | null | undefined;
        """))
  }

  private static let record = "record r { a: list<u8>, b: option<u32> }"
  private static let wide = """
        a: BytesInput;
        b?: number | null | undefined;
    """
  private static let narrow = """
        a: Bytes;
        b?: number | undefined;
    """

  @Test func typesOfOneDirectionHaveOneDeclaration() throws {
    let toGuest = try declarations("\(Self.record) f: func(r: r);")
    #expect(toGuest.contains("  interface R {\n\(Self.wide)\n  }"))
    #expect(!toGuest.contains("RInput"))
    let fromGuest = try declarations("\(Self.record) f: func(r: r);", "import i;")
    #expect(fromGuest.contains("  interface R {\n\(Self.narrow)\n  }"))
    #expect(!fromGuest.contains("RInput"))
  }

  @Test func typesOfBothDirectionsHaveTwo() throws {
    let text = try declarations(
      "\(Self.record) type list-of-r = list<r>; f: func(r: list-of-r) -> r;")
    #expect(text.contains("  interface R {\n\(Self.narrow)\n  }"))
    #expect(text.contains("  interface RInput {\n\(Self.wide)\n  }"))
    #expect(text.contains("  type ListOfR = RInput[];"))
    #expect(text.contains("  f(r: I.ListOfR): I.R;"))
  }

  /// Otherwise a guest that exports an interface would not have the type of another's imports.
  @Test func typesOfObjectsHaveOneForm() throws {
    let text = try declarations(
      "resource o; record r { object: own<o>, data: list<u8> } f: func(r: r, o: option<borrow<o>>);"
    )
    #expect(text.contains("    object: O;\n    data: Bytes;"))
    #expect(text.contains("f(r: I.R, o?: I.O | undefined): void;"))
  }

  /// A type named like the second declaration keeps its name.
  @Test func secondNamesGiveWay() throws {
    let text = try declarations(
      "record r { a: list<u8> } record r-input { b: bool } f: func(r: r) -> r; g: func(r: r-input);"
    )
    #expect(text.contains("  f(r: I.RInput2): I.R;"))
    #expect(text.contains("  g(r: I.RInput): void;"))
  }

  @Test func typesWithoutDifferenceHaveOne() throws {
    let text = try declarations(
      "record r { a: u32, b: list<string> } flags s { c } f: func(r: r, s: s) -> tuple<r, s>;")
    #expect(!text.contains("Input"))
  }

  /// If an interface is imported and exported, its directions depend on the side.
  @Test func sidesHaveTypesOfTheirOwn() throws {
    let text = try declarations("\(Self.record) f: func(r: r);", "import i; export i;")
    #expect(text.contains("namespace IImport {\n  interface R {\n\(Self.narrow)\n  }"))
    #expect(text.contains("namespace I {\n  interface R {\n\(Self.wide)\n  }"))
    let same = try declarations("f: func(r: u32);", "import i; export i;")
    #expect(!same.contains("IImport"))
  }

  @Test func resourcesAreExportedUnderTheirNames() throws {
    let made = try Generated(
      Self.world(
        """
        interface a { resource file { f: func(); } resource twice; resource error; }
        interface b { resource twice; resource w; }
        """, "export a; export b; import c: interface { resource file; }"))
    let names = made.text.matches(of: /export type (\w+) = \w+\.\w+;/).map { String($0.output.1) }
    // The host's file gives way to the guest's, and no name hides a global or another declaration.
    #expect(names == ["File"])
    #expect(made.text.contains("export type File = A.File;"))
  }

  @Test func payloadsAreThoseOfExportedFunctions() throws {
    let interface = """
      enum problem { a, b }
      f: func() -> result<u32, problem>; g: func() -> result; h: func() -> result<_, option<string>>;
      """
    let exported = try declarations(interface)
    #expect(
      exported.contains("export type ErrorPayload = I.Problem | undefined | string;"))
    let imported = try declarations(interface, "import i;")
    #expect(imported.contains("export type ErrorPayload = unknown;"))
    let none = try declarations("f: func();")
    #expect(!none.contains("ErrorPayload") && !none.contains("WitError"))
  }

  /// Results that are returned need no type for results.
  @Test func namesWithoutUseAreNotExported() throws {
    let interface = "f: func() -> result<u32, string>; g: func() -> result<list<u8>>;"
    for use in ["import i;", "export i;"] {
      let made = try Generated(Self.world("interface i { \(interface) }", use))
      #expect(!made.text.contains("type Result<"))
    }
    let nested = try declarations("f: func() -> list<result<u32, string>>;")
    #expect(nested.contains("export type Result<T, E> ="))
    #expect(nested.contains("  f(): Result<number, string>[];"))
  }

  @Test func gatesAreInComments() throws {
    let made = try Generated(
      """
      package test:t@1.2.0;
      /// An interface.
      @since(version = 1.0.0)
      interface i {
        @since(version = 1.0.0)
        f: func();
        /// Old.
        @since(version = 1.1.0)
        @deprecated(version = 1.2.0)
        g: func();
      }
      /// Only types.
      interface types { type t = u32; }
      world w { export i; import types; }
      """)
    #expect(
      made.text.contains(
        """
        /**
         * An interface.
         *
         * Since 1.0.0.
         */
        export interface I {
          f(): void;
          /**
           * Old.
           *
           * Since 1.1.0.
           *
           * @deprecated since 1.2.0
           */
          g(): void;
        }
        """))
    #expect(made.text.contains("/** Only types. */\nexport declare namespace Types {"))
  }

  @Test func ownershipIsInComments() throws {
    let functions = "resource r; f: func(a: r, b: r); g: func(a: borrow<r>, b: borrow<r>);"
    let exported = try declarations(functions)
    #expect(exported.contains("  /** Consumes `a` and `b`. */\n  f("))
    #expect(exported.contains("  g(a: I.R, b: I.R): void;"))
    #expect(!exported.contains("lent"))
    let imported = try declarations(functions, "import i;")
    #expect(imported.contains("  /** The guest gives `a` and `b` back. */\n  f("))
    #expect(imported.contains("  /** `a` and `b` are lent: valid during the call. */\n  g("))
  }

  @Test func globalsAreDeclaredUnlessALibraryHasThem() throws {
    let wit = Self.world("interface i { resource r; }", "export i;")
    #expect(try Generated(wit).text.contains("declare global {"))
    #expect(try !Generated(wit, globals: .lib).text.contains("declare global"))
  }
}
