# Source this in bash from the root of the checkout: generates bindings, and compiles guests and hosts.
#
# A guest is a folder with a lib.rs that contains `mod bindings;`. It is compiled in three ways; warnings are errors.
. Tests/tools/wasmkit.sh
guest_compilers="1.63 current-2021 current-2024"

pintle=.build/debug/pintle

# build_pintle: builds the generator, unless the calling runner has just built it.
build_pintle() { [ -n "${PINTLE_BUILT:-}" ] || swift build --quiet --product pintle; }

# build_guest COMPILER WIT SOURCES OUT.wasm [OPTION...]: compiles a guest. For the oldest compiler, it generates bindings that
# this compiler accepts; otherwise it uses the bindings in SOURCES, or generates missing ones. OPTIONs are the generator's.
build_guest() {
  local compiler="$1" wit="$2" sources="$3" out="$4" copy="${4%.wasm}.src"
  shift 4
  rm -rf "$copy" "$out"
  mkdir -p "$copy"
  cp "$sources"/*.rs "$copy"
  if [ "$compiler" = 1.63 ]; then
    "$pintle" generate "$wit" --language rust --out "$copy/bindings.rs" --rust-version 1.63 --force "$@"
  elif [ ! -e "$copy/bindings.rs" ]; then
    "$pintle" generate "$wit" --language rust --out "$copy/bindings.rs" "$@"
  fi
  compile_guest "$compiler" "$copy/lib.rs" "$out"
}

# compile_guest COMPILER LIB.rs OUT.wasm: the variable compile_flags has more options for the compiler, and compile_target
# another target.
compile_guest() {
  local rustc=("$PINTLE_TOOLS/bin/rustc-current" --edition "${1#current-}" -C strip=symbols)
  [ "$1" != 1.63 ] || rustc=("$PINTLE_TOOLS/bin/rustc-1.63" --edition 2021)
  # shellcheck disable=SC2086
  "${rustc[@]}" ${compile_flags:-} --target "${compile_target:-wasm32-unknown-unknown}" --crate-type cdylib --crate-name guest -O -D warnings -o "$3" "$2"
}

# is_in_rust GUEST: whether the guest in a folder is in Rust. Others are one file, and have no bindings.
is_in_rust() { [ -d "$1/src" ]; }

# build_other_guest GUEST OUT.wasm: builds a guest in C, or in the text format.
build_other_guest() {
  if [ -e "$1/guest.wat" ]; then
    "$PINTLE_TOOLS/bin/wat2wasm" --enable-multi-memory "$1/guest.wat" -o "$2"
  else
    "$PINTLE_TOOLS/bin/clang" --target=wasm32 -O2 -nostdlib -Wall -Wextra -Werror -Wl,--no-entry,--fatal-warnings "$1/guest.c" -o "$2"
  fi
}

# guest_flags GUEST: the options for the compiler in the guest's configuration of Cargo, which the variable RUSTFLAGS replaces.
guest_flags() {
  local config="$1/.cargo/config.toml"
  [ ! -e "$config" ] || sed -n 's/^rustflags = \[\(.*\)\]$/\1/p' "$config" | tr -d '",'
}

# javascript_bindings WIT FOLDER NAME [OPTION...]: generates deno/NAME.ts, and node/NAME.js with NAME.d.ts.
javascript_bindings() {
  local wit="$1" folder="$2" name="$3"
  shift 3
  rm -rf "$folder/deno" "$folder/node"
  "$pintle" generate "$wit" --language typescript --out "$folder/deno/$name.ts" "$@"
  "$pintle" generate "$wit" --language typescript --out "$folder/node/$name.js" --js "$@"
  # Without this, Node does not treat .js files as ES modules.
  echo '{ "type": "module" }' >"$folder/node/package.json"
}

# lint_bindings FOLDER: lints copies of the TypeScript and JavaScript in a folder, without the comment that turns `deno lint` off.
lint_bindings() {
  local folder="$1" file
  rm -rf "$folder/linted"
  mkdir -p "$folder/linted"
  for file in "$folder"/{deno,node}/*.[jt]s; do
    [ -e "$file" ] || continue
    sed '/^\/\/ deno-lint-ignore-file$/d' "$file" >"$folder/linted/$(basename "$file")"
  done
  "$PINTLE_TOOLS/bin/deno" lint --quiet --rules-exclude=no-empty-interface "$folder"/linted/*
}

# swift_suite ENGINE NAME TEST OUT [WIT]: compiles TEST/swift, Suite.swift and the bindings of WIT, or TEST/wit, into
# OUT/ENGINE/suite.
swift_suite() {
  local engine="$1" name="$2" test="$3" out="$4/$1"
  rm -rf "$out"
  "$pintle" generate "${5:-$test/wit}" --language swift --engine "$engine" --out "$out/bindings"
  if [ "$engine" = wasmkit ]; then
    wasmkit_host "$name" "$out/suite" Tests/tools/Suite.swift Tests/tools/engines/wasmkit.swift "$test"/swift/*.swift \
      "$out"/bindings/*.swift
    return
  fi
  swiftc -swift-version 6 -warnings-as-errors -Onone -parse-as-library -module-name "$name" \
    Tests/tools/Suite.swift "Tests/tools/engines/$engine.swift" "$test"/swift/*.swift "$out"/bindings/*.swift \
    -o "$out/suite"
}

# same_bindings FOLDER OTHER: whether the world's file is the same for two engines, except for the second line, which names the
# options.
same_bindings() {
  local file names
  names="$(cd "$1" && ls | grep -v '^Pintle')"
  for file in $names; do diff <(sed 2d "$1/$file") <(sed 2d "$2/$file"); done
}
