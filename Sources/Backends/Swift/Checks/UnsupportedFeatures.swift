import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds features of WIT that Swift output doesn't support yet.
struct UnsupportedFeatures {
  private static let limits = LanguageLimits(language: "Swift")

  private let names: WorldNames
  private let options: SwiftOptions

  private var model: Model { names.model }

  static func find(
    _ input: BackendInput, _ names: WorldNames, _ options: SwiftOptions
  ) -> [Diagnostic] {
    let features = UnsupportedFeatures(names: names, options: options)
    return features.engine() + FeatureChecker(input, limits).find() + features.errors()
      + features.nesting()
  }

  private func engine() -> [Diagnostic] {
    if options.engine.isSupported { return [] }
    let world = model[names.abi.world]
    let diagnostic = Self.limits.unsupported(
      "world `\(world.name)` needs an adapter for the engine `\(options.engine.rawValue)`",
      at: world.span,
      help: [
        "use `--engine wasm-c-api` for Wasmtime and other engines with the standard C API, "
          + "or `--engine none` and write the adapter yourself"
      ])
    return [diagnostic]
  }

  /// An `Error` must be `Sendable`, but objects are confined to one thread or actor.
  private func errors() -> [Diagnostic] {
    model.types.compactMap { definition in
      guard case .result(_, let err?) = definition.kind, names.abi.contents(of: err).hasHandle
      else {
        return nil
      }
      return Self.limits.unsupported(
        "a `result` needs an error that contains a resource", at: definition.span)
    }
  }

  /// The maximum nesting depth of lists, options, results and tuples.
  ///
  /// Each level is a closure inside a closure, and the time that Swift's type checker needs grows exponentially with the
  /// depth. Records and variants start again at 0, because they have their own functions.
  private static let depthLimit = 16

  private func nesting() -> [Diagnostic] {
    var depths: [Int] = []
    var diagnostics: [Diagnostic] = []
    for definition in model.types {
      let inner = definition.kind.components.map { component -> Int in
        if case .defined(let id) = component { depths[id.index] } else { 0 }
      }
      switch definition.kind {
      case .alias: depths.append(inner.max() ?? 0)
      case .record, .variant: depths.append(0)
      default: depths.append((inner.max() ?? 0) + 1)
      }
      guard depths.last == Self.depthLimit + 1 else { continue }
      diagnostics.append(
        Self.limits.unsupported(
          "a type needs more than \(Self.depthLimit) levels of nesting", at: definition.span,
          help: ["move an inner type into a record"]))
    }
    return diagnostics
  }
}
