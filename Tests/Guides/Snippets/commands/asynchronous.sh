mkdir wit && cp "$snippets/fetcher.wit" wit
pintle generate wit --language typescript --out app.ts --async 'http#fetch' --async handle
cp "$snippets/typescript/fetcher.ts" main.ts
sed -i 's|\./bindings/|./|' main.ts
deno check --quiet main.ts
