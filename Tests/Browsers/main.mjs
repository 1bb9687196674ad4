// Serves a site on a local port, opens it in a browser, and prints the results that the pages send.
//
// Run: node main.mjs SITE chromium|firefox|webkit
//      node main.mjs SITE COMMAND...      runs a command with the address of the site instead

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { argv, env, exit, kill } from "node:process";

/** How long a browser may run. */
const limit = 600_000;
const [site, ...client] = argv.slice(2);
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
// No code may come from text, but WebAssembly may be compiled. Frames and styles are the example's that is a page.
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' data:; frame-src 'self'; style-src 'self'";

const programs = JSON.parse(
  await readFile(join(site, "programs.json"), "utf8"),
);
const names = [...programs.suites, ...programs.examples];
const missing = new Set(
  ["page", "worker"].flatMap((realm) =>
    names.map((name) => `${realm}: ${name}`)
  ),
);
const totals = { passed: 0, failed: 0 };
let finish;
const finished = new Promise((resolve) => finish = resolve);

function report({ realm, name, passed, failed, log }) {
  if (!missing.delete(`${realm}: ${name}`)) failed++;
  totals.passed += passed;
  totals.failed += failed;
  console.log(`${failed === 0 ? "ok   " : "FAIL "} ${realm}: ${name}`);
  if (failed !== 0) { for (const line of log) console.log(`      ${line}`); }
  if (missing.size === 0) finish();
}

async function body(request) {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += part;
  return text;
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  if (request.method === "POST") {
    response.end();
    return report(JSON.parse(await body(request)));
  }
  try {
    const path = pathname === "/" ? "/index.html" : pathname;
    const content = await readFile(join(site, path));
    const type = searchParams.get("type") ?? types[extname(path)];
    if (type) response.setHeader("content-type", type);
    response.setHeader("content-security-policy", policy);
    response.end(content);
  } catch {
    response.writeHead(404, { "content-type": "text/plain" }).end("none");
  }
});

const running = [];

/** Starts a program in a process group of its own; what it prints is of no interest. */
function start(name, flags, options = {}, ...streams) {
  const child = spawn(`${env.PINTLE_TOOLS}/bin/${name}`, flags, {
    detached: true,
    stdio: ["ignore", "ignore", "ignore", ...streams],
    ...options,
  });
  running.push(child);
  const end = (reason) => {
    if (missing.size !== 0) console.log(`FAIL  ${name} ended: ${reason}`);
    finish();
  };
  child.on("error", (error) => end(error.message));
  child.on("exit", end);
  return child;
}

/** Starts a display, and returns its name. */
async function startDisplay() {
  const child = start(
    "Xvfb",
    ["-displayfd", "3", "-nolisten", "tcp"],
    {},
    "pipe",
  );
  const [number] = await once(child.stdio[3], "data");
  return `:${String(number).trim()}`;
}

async function startBrowser(name, profile, address) {
  // Browsers keep files in the home folder, too.
  const variables = { ...env, HOME: profile, XDG_CACHE_HOME: profile };
  const flags = {
    chromium: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${profile}`,
    ],
    firefox: ["--headless", "--no-remote", "--profile", profile],
    webkit: [],
  };
  if (name === "webkit") variables.DISPLAY = await startDisplay();
  start(name, [...flags[name], address], { env: variables });
}

async function runBrowser(name, address) {
  const profile = await mkdtemp(join(tmpdir(), "pintle-browser-"));
  const timer = setTimeout(finish, limit);
  await Promise.race([startBrowser(name, profile, address), finished]);
  await finished;
  clearTimeout(timer);
  for (const { pid } of running) {
    try {
      kill(-pid, "SIGKILL");
    } catch {
      // It has ended, or never ran.
    }
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  for (const name of missing) console.log(`FAIL  ${name}: no result`);
  totals.failed += missing.size;
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
}

/** Runs a command with the address of the site. */
async function runCommand([program, ...words], address) {
  const child = spawn(program, [...words, address], { stdio: "inherit" });
  const [status] = await once(child, "exit");
  return status ?? 1;
}

server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = `http://127.0.0.1:${server.address().port}/`;
exit(
  client.length === 1
    ? await runBrowser(client[0], address)
    : await runCommand(client, address),
);
