// swift-format-ignore-file
// Made by Templates/embed. Do not edit: change the files of Templates/ and run it again.

/// The fixed support files of the backends: real files of `Templates/`, embedded.
package enum Template {
  /// Every template: its path below `Templates/`, in byte order, and its text.
  package static let all: [(path: String, text: String)] = [
    ("rust/rt.rs", rustRtRs),
    ("swift/PintleEngine+WasmCAPI+Callbacks.swift", swiftPintleEngineWasmCAPICallbacks),
    ("swift/PintleEngine+WasmCAPI+Store.swift", swiftPintleEngineWasmCAPIStore),
    ("swift/PintleEngine+WasmCAPI+Symbols.swift", swiftPintleEngineWasmCAPISymbols),
    ("swift/PintleEngine+WasmCAPI.swift", swiftPintleEngineWasmCAPI),
    ("swift/PintleSupport+Errors.swift", swiftPintleSupportErrors),
    ("swift/PintleSupport+Linking.swift", swiftPintleSupportLinking),
    ("swift/PintleSupport+Memory.swift", swiftPintleSupportMemory),
    ("swift/PintleSupport+Objects.swift", swiftPintleSupportObjects),
    ("swift/PintleSupport.swift", swiftPintleSupport),
    ("typescript/control.js", typescriptControlJs),
    ("typescript/control.ts", typescriptControlTs),
    ("typescript/errors.js", typescriptErrorsJs),
    ("typescript/errors.ts", typescriptErrorsTs),
    ("typescript/guest.js", typescriptGuestJs),
    ("typescript/guest.ts", typescriptGuestTs),
    ("typescript/handles.js", typescriptHandlesJs),
    ("typescript/handles.ts", typescriptHandlesTs),
    ("typescript/link.js", typescriptLinkJs),
    ("typescript/link.ts", typescriptLinkTs),
    ("typescript/numbers.js", typescriptNumbersJs),
    ("typescript/numbers.ts", typescriptNumbersTs),
    ("typescript/platform.js", typescriptPlatformJs),
    ("typescript/platform.ts", typescriptPlatformTs),
    ("typescript/public.d.ts", typescriptPublicDTs),
    ("typescript/scalars.js", typescriptScalarsJs),
    ("typescript/scalars.ts", typescriptScalarsTs),
    ("typescript/text.js", typescriptTextJs),
    ("typescript/text.ts", typescriptTextTs),
    ("typescript/types.js", typescriptTypesJs),
    ("typescript/types.ts", typescriptTypesTs),
  ]

  /// The text of the template at a path below `Templates/`; `nil` when there is none.
  package static func text(_ path: String) -> String? {
    all.first { $0.path == path }?.text
  }
}
