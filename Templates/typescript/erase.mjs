// Makes the .js files of this folder from the .ts files: the same text without types.
//
// Run: deno run --allow-read=. --allow-write=. --allow-run=deno erase.mjs
// With --check it writes nothing and fails if a file is stale.

import { stripTypeScriptTypes } from "node:module";

const folder = new URL(".", import.meta.url);
const stale = [];

/** The lines outside the parts with only types. */
function withoutTypeParts(text) {
  const kept = [];
  const open = [];
  for (const line of text.split("\n")) {
    const mark = /^ *\/\/ #(part|types|public|end)/.exec(line)?.[1];
    if (mark !== undefined && mark !== "end") open.push(mark);
    if (open.every((kind) => kind === "part")) kept.push(line);
    if (mark === "end") open.pop();
  }
  return kept.join("\n");
}

async function formatted(text) {
  const process = new Deno.Command("deno", {
    args: ["fmt", "--ext", "js", "-"],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = process.stdin.getWriter();
  await writer.write(new TextEncoder().encode(text));
  await writer.close();
  return new TextDecoder().decode((await process.output()).stdout);
}

const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
for (const name of names) {
  if (!name.endsWith(".ts") || /(\.d|_test)\.ts$/.test(name)) continue;
  const source = Deno.readTextFileSync(new URL(name, folder));
  const erased = stripTypeScriptTypes(withoutTypeParts(source));
  const imports = erased.replaceAll(/from "(\.\/\w+)\.ts"/g, 'from "$1.js"');
  const result = await formatted(imports);
  const target = new URL(name.replace(/ts$/, "js"), folder);
  let known = "";
  try {
    known = Deno.readTextFileSync(target);
  } catch {
    // It doesn't exist yet.
  }
  if (known === result) continue;
  if (Deno.args.includes("--check")) stale.push(name);
  else Deno.writeTextFileSync(target, result);
}
if (stale.length !== 0) {
  console.error(`stale: ${stale.join(", ")}: run erase.mjs`);
  Deno.exit(1);
}
