import PintleModel

/// What both sides of the boundary must agree on for a world.
package struct WorldABI: Sendable {
  package var world: ID<World>
  /// In the order of the world; interfaces without functions are left out.
  package var imports: [Scope]
  package var exports: [Scope]
  /// The resources that the guest implements.
  package var exportedResources: [ExportedResource]
  /// The resources that the host implements.
  package var importedResources: [ImportedResource]
  package var memoryExport: String
  package var allocatorExport: String
  package var initializerExport: String
  /// Whether any function needs the guest's memory, and its allocator.
  package var needsMemory: Bool
  package var needsAllocator: Bool
  /// The layouts and flat forms of the model's types.
  package let facts: TypeFacts
  /// Which copies of types functions use.
  package let copies: TypeCopies
  /// The shared routines of named types, indexed by ``RoutineID``.
  package var guestRoutines: [Routine]
  package var hostRoutines: [Routine]

  /// Whether the values of a type can cross. Functions here have only such types; others are left out of the bindings.
  package func canCross(_ type: ID<TypeDefinition>) -> Bool {
    facts[.defined(type)].obstacles.subtracting(.resource).isEmpty
  }

  /// What values of a type may hold.
  package func contents(of type: TypeRef) -> TypeContents { facts[type].contents }

  /// The functions of one interface, or the world's own.
  package struct Scope: Sendable {
    /// Whether the host (`imported`) or the guest (`exported`) implements the functions.
    package var side: Side
    /// `nil` for functions of the world itself.
    package var interface: ID<Interface>?
    /// The WIT identity: `ns:pkg/name@version`, the label of an inline interface, `$root` for the world itself.
    package var key: String
    /// The world item; `nil` for the world itself.
    package var item: WorldItem?
    package var functions: [FunctionABI]

    package init(
      side: Side, interface: ID<Interface>?, key: String, item: WorldItem?, functions: [FunctionABI]
    ) {
      self.side = side
      self.interface = interface
      self.key = key
      self.item = item
      self.functions = functions
    }

    /// The copy that the functions use of a type that is both imported and exported. Functions of the world itself use the
    /// imported one.
    package var typeSide: Side { interface == nil ? .imported : side }

    /// The place of the functions, for ``TypeCopies``.
    package var place: PlanScope {
      PlanScope(side: side, interface: interface, label: item?.key.label)
    }

    // Functions are large: they are read in place, not copied.
    package var needsMemory: Bool { functions.indices.contains { functions[$0].needsMemory } }
    package var needsAllocator: Bool { functions.indices.contains { functions[$0].needsAllocator } }
  }

  /// One function with its core name, core type, and plans.
  package struct FunctionABI: Sendable {
    package enum CoreName: Hashable, Sendable {
      case `import`(ImportName)
      case export(String)
    }

    package var function: Function
    package var coreName: CoreName
    package var signature: CoreSignature
    /// Each core parameter: a number, an address or a length, named after the WIT parameters.
    package var coreParameters: [ValueDeclaration]
    package var coreResult: ValueDeclaration?
    /// The memory for the parameters if they are too many for core values, and for the result if it is more than one.
    package var parameterArea: Layout?
    package var resultArea: Layout?
    /// What the parameters hold.
    package var parameterContents: TypeContents
    /// Whether a parameter that is not itself a handle holds a borrowed one.
    package var borrowsInParts: Bool
    /// Whether the guest must export its memory, and its allocator, for this function.
    package var needsMemory: Bool
    package var needsAllocator: Bool
    /// The name of its post-return export. A guest has one if there is a ``postReturnPlan``; a host always looks for it.
    package var postReturn: String?
    package var guestPlan: Plan
    package var hostPlan: Plan
    /// Guest: frees what the result owns. The parameter is the core result.
    package var postReturnPlan: Plan?
  }

  /// The core functions for the handles of a guest's resource.
  package struct ExportedResource: Sendable {
    package var resource: ID<TypeDefinition>
    /// Its WIT name.
    package var name: String
    /// The WIT identity of its interface, as in ``Scope``.
    package var key: String
    /// The label of its interface in the world, if it has one.
    package var label: String?
    package var new: ImportName
    package var rep: ImportName
    package var drop: ImportName
    package var destructor: String
  }

  /// The core function for the handles of a host's resource.
  package struct ImportedResource: Sendable {
    package var resource: ID<TypeDefinition>
    /// Its WIT name.
    package var name: String
    /// The WIT identity of its interface, as in ``Scope``; `$root` for a resource of the world itself.
    package var key: String
    /// The label of its interface in the world, if it has one.
    package var label: String?
    package var drop: ImportName
  }
}
