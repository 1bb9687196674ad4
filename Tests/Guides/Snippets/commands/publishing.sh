cp -r "$root/IDL-examples/strings/wit" .
cp "$root/Tests/TypeScript/publishing/jsr/"* .
touch guest.wasm
pintle generate wit --language typescript --globals lib --out strings.ts
deno publish --dry-run --allow-dirty
