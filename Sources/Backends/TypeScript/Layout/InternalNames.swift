extension SharedRuntime {
  /// What only the runtime itself uses, and a shared runtime doesn't export.
  ///
  /// A name that isn't listed here is exported, so that worlds can import it.
  static let internalNames: Set<String> = [
    "addDisposeKeys", "addSlot", "asciiText", "bareName", "brand", "bytesOf", "callDestructor",
    "calling", "checkBounds", "checkExports", "checkHost", "checkNumbers", "CLASS", "classOf",
    "compile", "compileError", "compileSync", "confine", "CoreExport", "coreFunction", "CoreNames",
    "CoreResource", "describe", "Descriptor", "destroy", "destroyLater", "destroyNow", "detach",
    "die", "disposeOf", "dropFunctions", "dropObject", "endOldCopies", "expected", "finalize",
    "find", "findLent", "FiniteLimits", "GuestClass", "GuestObject", "handleModules", "hasMethod",
    "HostClass", "hostFunctions", "HostResource", "importMemory", "instantiationError", "isError",
    "isModule", "isNewer", "isObject", "isPromise", "KnownFunction", "later", "limitsOf", "link",
    "load", "loweredDispose", "lowerWideText", "memberOf", "nearKey", "NumberKind", "numbersOf",
    "NumberView", "numberView", "oldDispose", "otherImport", "pass", "pathOf", "Platform", "put",
    "reallocate", "refusal", "refuseShared", "releaseObjects", "remove", "renewViews",
    "reportProblems", "resume", "runLate", "setNumbers", "slotOf", "start", "suspendError", "tagOf",
    "trackOf", "trap", "undoMoves", "Val", "viewOf",
  ]
}
