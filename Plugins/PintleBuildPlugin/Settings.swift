import Foundation

/// What the plugin has to know of `pintle.json` before the tool runs. The tool checks the rest, with better messages.
struct Settings {
  /// The value of `world`.
  let world: String?
  /// The adapter files that come with the engine.
  let adapterFiles: [String]
  /// All WIT files that the bindings depend on, those of dependencies behind those of the package itself.
  let witFiles: [URL]
  /// The files of ``witFiles`` that hold the package itself.
  let packageFiles: [URL]

  private struct File: Decodable {
    struct Output: Decodable {
      let language: String
      let engine: String?
    }

    let wit: String
    let world: String?
    let outputs: [Output]
  }

  init(contentsOf url: URL) throws {
    let file = try Self.decode(url)
    let outputs = file.outputs.filter { $0.language == "swift" }
    guard let output = outputs.first, outputs.count == 1 else {
      throw Problem(
        "the build plugin needs exactly one output with the language \"swift\", "
          + "and here \(outputs.isEmpty ? "is none" : "are \(outputs.count)")")
    }
    world = file.world
    adapterFiles = Self.adapterFiles(of: output.engine ?? "wasmkit")
    let wit = url.deletingLastPathComponent().appending(path: file.wit)
    packageFiles = wit.pathExtension == "wit" ? [wit] : Self.witFiles(in: wit)
    witFiles = packageFiles + Self.dependencies(in: wit.appending(path: "deps"))
  }

  private static func decode(_ url: URL) throws -> File {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw Problem("the build plugin needs this file: it says where the WIT is")
    }
    do {
      return try JSONDecoder().decode(File.self, from: data)
    } catch {
      throw Problem(
        "this is not a configuration with \"wit\" and \"outputs\"; "
          + "`swift package pintle check` shows the place")
    }
  }

  private static func adapterFiles(of engine: String) -> [String] {
    switch engine {
    case "wasmkit": ["PintleEngine+WasmKit.swift"]
    case "wasm-c-api": ["PintleEngine+WasmCAPI.swift"]
    case "javascriptcore": ["PintleEngine+JavaScriptCore.swift"]
    // None, or one that the tool will not know.
    default: []
    }
  }

  private static func dependencies(in folder: URL) -> [URL] {
    entries(of: folder).flatMap { $0.pathExtension == "wit" ? [$0] : witFiles(in: $0) }
  }

  private static func witFiles(in folder: URL) -> [URL] {
    entries(of: folder).filter { $0.pathExtension == "wit" }
  }

  /// Nothing, when it is not a folder.
  private static func entries(of folder: URL) -> [URL] {
    let entries = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (entries ?? []).sorted { $0.path < $1.path }
  }
}
