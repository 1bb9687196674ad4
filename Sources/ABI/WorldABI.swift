import PintleModel

/// Everything about a world that both sides of the boundary must agree on.
package struct WorldABI: Sendable {
  package var world: ID<World>
  /// In the order of the world; interfaces without functions are left out.
  package var imports: [Scope]
  package var exports: [Scope]
  /// The resources whose implementation is in the guest, with the functions that serve their handles.
  package var exportedResources: [ExportedResource]
  /// The resources whose implementation is in the host, with the function that drops their handles.
  package var importedResources: [ImportedResource]
  package var memoryExport: String
  package var allocatorExport: String
  package var initializerExport: String
  /// Whether some function needs the guest's memory, and its allocator.
  package var needsMemory: Bool
  package var needsAllocator: Bool
  /// What layout and flattening say about the types of the model.
  package let facts: TypeFacts
  /// The shared routines of named types; indexed by ``RoutineID``.
  package var guestRoutines: [Routine]
  package var hostRoutines: [Routine]

  /// The WIT keyword or the words for why a type of the model can't cross; `nil` if it can. No function here has such a type.
  package func unsupported(_ type: ID<TypeDefinition>) -> String? {
    facts[.defined(type)].unsupported
  }

  /// What values of a type may hold.
  package func contents(of type: TypeRef) -> TypeContents { facts[type].contents }

  /// Functions that stand together: of one interface, or the world's own.
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

    /// Which copy the functions mean of a type that is both imported and exported: those of the world itself the imported.
    package var typeSide: Side { interface == nil ? .imported : side }

    // Functions are large, and looked at where they stand.
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
    /// What each core parameter is: a number, an address or a length; named after the WIT parameters.
    package var coreParameters: [ValueInfo]
    package var coreResult: ValueInfo?
    /// Where the parameters lie in memory if they are too many for core values; the result if it is more than one.
    package var parameterArea: Layout?
    package var resultArea: Layout?
    /// What the parameters hold.
    package var parameterContents: TypeContents
    /// Whether a parameter that is no handle itself holds a borrowed one.
    package var borrowsInParts: Bool
    /// Whether the guest must export its memory, and its allocator, for this function.
    package var needsMemory: Bool
    package var needsAllocator: Bool
    /// The name of its post-return export; a guest has it when ``postReturnPlan`` is there, a host looks for it always.
    package var postReturn: String?
    package var guestPlan: Plan
    package var hostPlan: Plan
    /// Guest: frees what the result owns. Its parameter is the core result.
    package var postReturnPlan: Plan?
  }

  /// The core functions that serve one resource of the guest's own.
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

  /// The core function that serves one resource of the host's.
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
