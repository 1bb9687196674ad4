# Source this in bash from the root of the checkout: hosts on WasmKit, a Swift package that can't be fetched everywhere.
#
# If PINTLE_WASMKIT names a checkout of WasmKit whose own dependencies resolve, hosts are built with it, and their tests run.
# Otherwise they are only compiled, with the declarations in Tests/Fixtures/wasmkit.

# wasmkit_host NAME PROGRAM FILE...: compiles the files as the module NAME, and with WasmKit into PROGRAM. One at a time, since all
# use one folder.
wasmkit_host() {
  mkdir -p .build/tests/wasmkit
  (
    flock 8
    build_wasmkit_program "$@"
  ) 8>.build/tests/wasmkit/lock
}

build_wasmkit_program() {
  local name="$1" program="$2" folder=.build/tests/wasmkit
  shift 2
  if [ -z "${PINTLE_WASMKIT:-}" ]; then
    wasmkit_module "$folder/declarations"
    swiftc -swift-version 6 -warnings-as-errors -typecheck -module-name "$name" -I "$folder/declarations" "$@"
    return
  fi
  rm -rf "$folder/package"
  mkdir -p "$folder/package/Sources/$name"
  cp -L "$@" "$folder/package/Sources/$name"
  # The name of the folder is that of the package.
  ln -sfn "$(realpath "$PINTLE_WASMKIT")" "$folder/WasmKit"
  cat >"$folder/package/Package.swift" <<END
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "host",
  platforms: [.macOS(.v15)],
  dependencies: [.package(path: "../WasmKit")],
  targets: [
    .executableTarget(
      name: "$name",
      dependencies: [
        .product(name: "WasmKit", package: "WasmKit"),
        .product(name: "WasmKitWASI", package: "WasmKit"),
      ],
      swiftSettings: [.unsafeFlags(["-warnings-as-errors"])])
  ]
)
END
  swift build -c release --package-path "$folder/package" --scratch-path "$folder/build"
  mkdir -p "$(dirname "$program")"
  cp "$folder/build/release/$name" "$program"
}

# wasmkit_module FOLDER: compiles the declarations of WasmKit.
wasmkit_module() {
  local module
  mkdir -p "$1"
  for module in WasmKit WasmKitWASI; do
    swiftc -swift-version 6 -warnings-as-errors -enable-library-evolution -parse-as-library -emit-module -I "$1" \
      -module-name "$module" -o "$1/$module.swiftmodule" "Tests/Fixtures/wasmkit/$module.swift"
  done
}

# runs_on ENGINE: whether programs for the engine are built, and not only compiled.
runs_on() { [ "$1" != wasmkit ] || [ -n "${PINTLE_WASMKIT:-}" ]; }
