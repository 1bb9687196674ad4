// Prints the sizes of bundles, and compares them with limits. Arguments: the folder with the bindings, and esbuild.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [folder, esbuild] = process.argv.slice(2);

/** The modules of a bundle, and the limits in bytes: of the whole file, and of a program that uses it. */
const rows = [
  { name: "add", modules: ["add/add.ts"], limits: [6190, 5930] },
  { name: "vector", modules: ["vector/vector.ts"], limits: [12020, 11650] },
  { name: "strings", modules: ["strings/strings.ts"], limits: [12680, 12360] },
  { name: "glue", modules: ["glue/glue.ts"], limits: [25030, 24710] },
  {
    name: "glue, by hand",
    modules: ["../../../Tests/Benchmarks/Glue/javascript/hand.mjs"],
    limits: [8000],
  },
  {
    name: "vector and strings",
    modules: ["two-inline/vector.ts", "two-inline/strings.ts"],
    limits: [25020, 24220],
  },
  {
    name: "the same, shared",
    modules: ["two-shared/vector.ts", "two-shared/strings.ts"],
    limits: [22830, 22300],
  },
];

/** A program that imports one function of each module, so that the bundler leaves out what it doesn't need. */
function program(name, text) {
  const file = `${folder}/${name.replaceAll(/\W+/g, "-")}.ts`;
  writeFileSync(file, text);
  const options = ["--bundle", "--minify", "--format=esm", file];
  return execFileSync(esbuild, options);
}

/** All that the modules export. */
function whole({ name, modules }) {
  const lines = modules.map((module, at) =>
    `export * as world${at} from "./${module}";\n`
  );
  if (modules.length > 1) return program(name, lines.join(""));
  const options = ["--bundle", "--minify", "--format=esm"];
  return execFileSync(esbuild, [...options, `${folder}/${modules[0]}`]);
}

/** Programs that instantiate the guests. */
function used({ name, modules }) {
  const lines = modules.map((module, at) =>
    `import { instantiate as start${at} } from "./${module}";\n` +
    `console.log(await start${at}(new URL("${at}.wasm", import.meta.url), {}));\n`
  );
  return program(`${name} used`, lines.join(""));
}

let failed = 0;
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
console.log(
  "minified, in 1000 bytes".padEnd(24),
  ...["file", "gzip", "program", "gzip"].map((title) => title.padStart(8)),
);
for (const row of rows) {
  const bundles = [whole, used].slice(0, row.limits.length).map((make) =>
    make(row)
  );
  const sizes = bundles.flatMap((code) => [
    code.length,
    gzipSync(code, { level: 9 }).length,
  ]);
  console.log(row.name.padEnd(24), ...sizes.map(kilobytes));
  for (const [at, limit] of row.limits.entries()) {
    if (bundles[at].length <= limit) continue;
    console.log(
      `FAIL  ${row.name}: ${bundles[at].length} bytes, more than ${limit}`,
    );
    failed++;
  }
}
const checks = rows.reduce((sum, { limits }) => sum + limits.length, 0);
console.log(`${checks - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
