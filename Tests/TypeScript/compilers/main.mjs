// Compiles bindings under all strict options at once, with several libraries; then one file under each option alone.
//
// Run: node main.mjs oldest|newest COMPILER BINDINGS PROGRAM OUT
//
// BINDINGS is a folder of .ts files, and of .d.ts files in BINDINGS/plain; archive.ts and plain/archive.d.ts are compiled
// under each option alone, and those in `lib` with libraries that declare what they use. Those in `shared` and `shared-plain`
// share a runtime; in `shared-old` they import it without an ending. PROGRAM uses archive.ts. The compiler is tsc or deno, which runs once for all projects.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { argv, env, exit } from "node:process";
import { flags, newFlags, oldFlags } from "./flags.mjs";

const [age, compiler, bindings, program, out] = argv.slice(2);
const isOldest = age === "oldest";
const known = { ...flags, ...(isOldest ? oldFlags : newFlags) };
const all = Object.fromEntries(Object.keys(known).map((flag) => [flag, true]));
const libraries = isOldest ? { bare: ["ES2022"], dom: ["ES2022", "DOM"] } : {
  bare: ["ES2022"],
  dom: ["esnext", "dom", "dom.iterable", "deno.ns"],
  worker: ["esnext", "webworker"],
};

/** The names of the projects, which are folders. */
const projects = [];
/** The projects with a file that the compiler must reject. */
const rejecting = new Set();

function makeProject(name, options, files) {
  const folder = join(out, name);
  for (const file of files) {
    cpSync(join(bindings, file), join(folder, file));
  }
  const more = { target: "ES2022", module: "ES2022", moduleResolution: "node" };
  const compilerOptions = isOldest
    ? { ...more, types: [], noEmit: true, ...options }
    : options;
  const configuration = isOldest ? "tsconfig.json" : "deno.json";
  const text = JSON.stringify({ compilerOptions });
  writeFileSync(join(folder, configuration), text);
  projects.push(name);
  return folder;
}

function makeProjects() {
  const typed = (folder) =>
    readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const everything = [
    ...typed(bindings),
    ...typed(join(bindings, "plain")).map((name) => `plain/${name}`),
  ];
  for (const [name, lib] of Object.entries(libraries)) {
    // The largest files need the most time, and no library.
    const files = name === "bare"
      ? everything
      : everything.filter((file) => !/kitchen-sink|wasi/.test(file));
    makeProject(`lib-${name}`, { ...all, lib }, files);
  }
  const shared = isOldest ? "shared-old" : "shared";
  const names = [shared, `${shared}-plain`].flatMap((folder) =>
    typed(join(bindings, folder)).map((name) => `${folder}/${name}`)
  );
  // Deno finds the types of a .js file by a comment in it.
  if (!isOldest) names.push("shared-plain/pintle.js");
  makeProject("shared-runtime", { ...all, lib: ["ES2022"] }, names);
  const archive = ["archive.ts", "plain/archive.d.ts"];
  if (!isOldest) {
    const files = ["lib/archive.ts", "plain/lib/archive.d.ts"];
    makeProject("globals-lib", { ...all, lib: ["esnext", "dom"] }, files);
  }
  makeProject("not-strict", { strict: false, lib: ["ES2022"] }, archive);
  const folder = makeProject(
    "program",
    { ...all, lib: libraries.dom },
    archive,
  );
  cpSync(program, join(folder, basename(program)));
  for (const [flag, text] of Object.entries(known)) {
    const options = { strict: true, [flag]: true, lib: ["ES2022"] };
    const folder = makeProject(flag, options, archive);
    writeFileSync(join(folder, "rejected.ts"), text);
    rejecting.add(flag);
  }
}

/** The lines of the compiler's output, by project. */
function compile() {
  const members = projects.map((name) => `./${name}`);
  const workspace = { workspace: members };
  if (!isOldest) {
    writeFileSync(join(out, "deno.json"), JSON.stringify(workspace));
  }
  const files = projects.flatMap((name) =>
    readdirSync(join(out, name), { recursive: true })
      .filter((file) => file.endsWith(".ts")).map((file) => `${name}/${file}`)
  );
  const args = isOldest ? ["-b", ...members] : ["check", "--quiet", ...files];
  const options = {
    cwd: out,
    encoding: "utf8",
    env: { ...env, NO_COLOR: "1" },
  };
  const { stdout, stderr } = spawnSync(compiler, args, options);
  return stdout + stderr;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
makeProjects();
const output = compile();
// `lib-bare/archive.ts(1,2): error` or `at file:///…/lib-bare/archive.ts:1:2`.
const wrong = [...output.matchAll(/^(.*?)\.ts[(:]\d/gm)].map(([, path]) =>
  path
);
// Errors of no file, such as a library that isn't found, are errors of all projects.
const isBroken = /^error TS/m.test(output);
let failed = 0;
for (const name of projects) {
  const own = wrong.filter((path) => path.split("/").includes(name));
  const isRejected = own.some((path) => path.endsWith("/rejected"));
  const others = own.filter((path) => !path.endsWith("/rejected"));
  const isExpected = others.length === 0 && isRejected === rejecting.has(name);
  if (isExpected && !isBroken) continue;
  failed++;
  console.log(`FAIL  ${name}`);
}
// Deno separates errors by empty lines.
const errors = output.split(isOldest ? "\n" : "\n\n");
if (failed !== 0) {
  console.log(errors.filter((error) => !/rejected\.ts/.test(error)).join("\n"));
}
console.log(`${projects.length - failed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
