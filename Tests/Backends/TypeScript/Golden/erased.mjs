// Run: deno run --allow-read=. --allow-run=deno erased.mjs FILE.ts...
//
// Checks that each file without its types has the same tokens as js/FILE.js; white space and comments don't count.
// The formatter removes the parentheses that erased casts leave.

import { stripTypeScriptTypes } from "node:module";

/** The tokens of the text, without comments and white space. */
function tokens(text) {
  const pattern =
    /"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`|\/\*[^]*?\*\/|\/\/[^\n]*|\s+|[\w$#]+|./gu;
  const found = text.match(pattern) ?? [];
  return found.filter((token) => !/^(\s|\/\*|\/\/)/.test(token));
}

/** The tokens without the semicolons that erased statements leave. */
function significant(text) {
  return tokens(text).filter((token, i, all) =>
    token !== ";" || !["{", "}", ";", undefined].includes(all[i - 1])
  );
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

for (const file of Deno.args) {
  const erased = stripTypeScriptTypes(Deno.readTextFileSync(file));
  const typed = significant(await formatted(erased));
  const plain = significant(
    Deno.readTextFileSync(`js/${file.replace(/ts$/, "js")}`),
  );
  const at = typed.findIndex((token, i) => token !== plain[i]);
  if (at < 0 && typed.length === plain.length && typed.length > 0) continue;
  const around = (all) => all.slice(Math.max(0, at - 8), at + 8).join(" ");
  console.error(`${file}: ${around(typed)}\n  instead of ${around(plain)}`);
  Deno.exit(1);
}
