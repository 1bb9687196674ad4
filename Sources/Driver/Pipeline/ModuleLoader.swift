import PintleDiagnostics
import PintleWasmModule

/// The stage that reads a compiled module.
package enum ModuleLoader {
  /// Reads a file or, for `-`, standard input.
  package static func load(_ path: String) -> Outcome<WasmModule?> {
    do throws(SystemError) {
      if path != StandardStream.argument, FileSystem.kind(of: path) == .folder {
        return .failure([.isFolder(path)])
      }
      return module(in: try read(path), at: path)
    } catch {
      var diagnostic = Diagnostic.cannotRead(path, error)
      if error.isTooLarge {
        let limit = InputLimits.largestModule >> 20
        diagnostic.help = ["a module may have at most \(limit) MB: remove debugging information"]
      }
      return .failure([diagnostic])
    }
  }

  private static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let limit = InputLimits.largestModule
    return path == StandardStream.argument
      ? try FileSystem.readStandardInput(limit: limit) : try FileSystem.read(path, limit: limit)
  }

  private static func module(in bytes: [UInt8], at path: String) -> Outcome<WasmModule?> {
    let path = StandardStream.inputName(of: path)
    let kind = WasmFileKind(bytes)
    guard kind == .module else { return .failure([.notAModule(path, kind)]) }
    do throws(MalformedModule) {
      return Outcome(try WasmModule(bytes))
    } catch {
      return .failure([
        Diagnostic(
          .malformedModule, "`\(path)` is not a valid module: \(error.text)", path: path,
          help: ["build or copy it again"])
      ])
    }
  }
}

extension Diagnostic {
  fileprivate static func isFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .cannotRead, "cannot read `\(path)`: it is a folder", path: path,
      help: ["name the module in it, a file that ends in `.wasm`"])
  }

  fileprivate static func notAModule(_ path: String, _ kind: WasmFileKind) -> Diagnostic {
    Diagnostic(.notAModule, "`\(path)` is \(kind.noun)", path: path, help: [kind.advice])
  }
}

extension WasmFileKind {
  /// What the file is instead of a module.
  fileprivate var noun: String {
    switch self {
    case .module: "a module"
    case .component: "a component, and not a core module"
    case .text: "a module in text form"
    case .native: "a program or a library of a machine, and not WebAssembly"
    case .archive: "an archive, and not a module"
    case .compressed: "compressed"
    case .empty: "empty"
    case .unknown: "not WebAssembly: it doesn't begin with `\\0asm`"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .component:
      "hosts of Pintle run core modules. Build for wasm32-unknown-unknown, and neither for wasm32-wasip2 nor with "
        + "`wasm-tools component new`"
    case .text: "translate it into binary form, for example with `wat2wasm`"
    case .native: "build for WebAssembly, in Rust with `--target wasm32-unknown-unknown`"
    case .archive:
      "link it into a module, in Rust with `crate-type = [\"cdylib\"]`, in C with `clang -Wl,--no-entry`"
    case .compressed: "decompress it first"
    case .module, .empty, .unknown:
      "name the module that the compiler made, a file that ends in `.wasm`"
    }
  }
}
