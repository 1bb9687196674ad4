import PintleABI
import PintleDiagnostics
import PintleWasmModule

/// What a comparison says about one import or export.
package struct ModuleFinding: Sendable {
  package enum Kind: String, Sendable {
    /// The module has it, as the world says.
    case matching
    /// The world has it, and the module hasn't.
    case missing
    /// The module has it, and the world hasn't.
    case surplus
    /// Both have it, but of different types.
    case mismatched
  }

  package enum Name: Sendable {
    case `import`(ImportName)
    case export(String)
  }

  /// What it is for.
  package enum Role: String, Sendable {
    case function
    case postReturn = "post-return"
    case resourceNew = "resource-new"
    case resourceRep = "resource-rep"
    case resourceDrop = "resource-drop"
    case destructor
    case memory, allocator, initializer
    /// Nothing in the world.
    case other
  }

  /// A function or a resource of the world.
  package struct Origin: Sendable {
    /// The id or the label of the interface; `$root` for the world itself.
    package var interface: String
    package var name: String
    /// `func(…) -> …` or `resource`.
    package var type: String
    package var span: Span
  }

  package var kind: Kind
  package var name: Name
  /// Whether the module can't run because of it.
  package var isProblem: Bool
  package var role: Role
  package var origin: Origin?
  /// What the world says.
  package var expected: WasmItem?
  /// What the module has.
  package var found: WasmItem?
  /// Its name for another version of its interface: in the module, if it is missing there; in the world, if it is surplus.
  package var otherVersion: Name?
  /// What else helps to understand it.
  package var remark: String?
}

extension ModuleFinding.Name {
  package var isImport: Bool {
    if case .import = self { true } else { false }
  }
}

/// The result of a comparison of a module with a world.
package struct ModuleComparison: Sendable {
  /// Problems first: of exports, then of imports, in the order of the world or the module.
  package var findings: [ModuleFinding]
  /// What to do about the problems.
  package var advice: [String]

  package var problems: [ModuleFinding] { findings.filter(\.isProblem) }
}
