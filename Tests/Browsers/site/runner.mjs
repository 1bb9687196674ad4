// Runs all programs in the page, then in a worker, and sends their results to the server.

const realm = typeof document === "undefined" ? "worker" : "page";
const print = console.log;

async function send(result) {
  await fetch("/results", { method: "POST", body: JSON.stringify(result) });
}

/** Runs a program, and sends its result with what it prints. */
async function report(name, program) {
  const log = [];
  console.log = (...values) => log.push(values.join(" "));
  let result = { passed: 0, failed: 1 };
  try {
    result = await program(log);
  } catch (error) {
    log.push(`FAIL  ${error}\n${error?.stack}`);
  }
  console.log = print;
  await send({ realm, name, ...result, log });
}

async function suite(path) {
  const { run } = await import(path);
  return await run();
}

/** A program that prints the transcript beside it. */
async function example(path, log) {
  await import(path);
  const transcript = new URL("transcript.txt", new URL(path, location.href));
  const lines = await (await fetch(transcript)).text();
  const isSame = log.map((line) => `${line}\n`).join("") === lines;
  if (!isSame) log.push("FAIL  this is not the transcript");
  return { passed: Number(isSame), failed: Number(!isSame) };
}

const { suites, examples } = await (await fetch("/programs.json")).json();
for (const name of suites) await report(name, () => suite(`/${name}.mjs`));
// The examples have classes with this key, which Safari doesn't know yet.
Symbol.dispose ??= Symbol.for("Symbol.dispose");
for (const path of examples) await report(path, (log) => example(path, log));
if (realm === "page") new Worker("/runner.mjs", { type: "module" });
