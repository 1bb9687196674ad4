/// A part of a new project: a guest or a host, in a folder of its own.
package enum ProjectPart: String, CaseIterable, Sendable {
  case rust
  case javascript, typescript, swift

  package static let guests = [rust]
  package static let hosts = [javascript, typescript, swift]

  /// Its folder, in the project and in `Templates/project/`.
  var folder: String {
    switch self {
    case .rust: "guest"
    case .javascript: "node"
    case .typescript: "web"
    case .swift: "app"
    }
  }

  /// Its bindings in pintle.json.
  var output: String {
    switch self {
    case .rust: #"{ "language": "rust", "path": "guest/src/bindings.rs" }"#
    case .javascript: #"{ "language": "typescript", "path": "node", "js": true }"#
    case .typescript: #"{ "language": "typescript", "path": "web" }"#
    case .swift:
      #"{ "language": "swift", "path": "app/Sources/App/Generated", "engine": "wasm-c-api" }"#
    }
  }

  /// How to build the guest, or run the host, in the folder of the project: commands, and comments about what they need.
  var commands: [String] {
    switch self {
    case .rust:
      [
        "rustup target add wasm32-unknown-unknown",
        "cargo build --release --target wasm32-unknown-unknown --manifest-path guest/Cargo.toml",
      ]
    case .javascript: ["# Node 20.16 or later", "node node/main.js"]
    case .typescript:
      ["# Deno; Bun and Node 24 run it, too", "deno run --allow-read web/main.ts"]
    case .swift:
      [
        "# an engine with the standard C API, such as Wasmtime",
        "export PINTLE_WASM_LIBRARY=/usr/local/lib/libwasmtime.so",
        "swift run --package-path app",
      ]
    }
  }
}
