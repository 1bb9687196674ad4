// The ways to load a guest, which work alike in every runtime. The server sends the MIME type that the address names.

/** `bindings` is the generated module, `base` is the folder with the modules. Returns the totals. */
export async function run(bindings, base) {
  const { instantiate, instantiateSync, LinkError } = bindings;
  const totals = { passed: 0, failed: 0 };
  const url = (path) => new URL(path, base);
  const guest = url("adder.wasm?type=application/wasm");
  const text = url("adder.wasm?type=text/plain");

  function check(condition, message) {
    if (!condition) throw new Error(message);
  }

  async function test(name, body) {
    try {
      await body();
      totals.passed++;
    } catch (error) {
      totals.failed++;
      console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
    }
  }

  /** How often the source is streamed. */
  async function adds(source) {
    const { compileStreaming } = WebAssembly;
    let streams = 0;
    WebAssembly.compileStreaming = (response) => {
      streams++;
      return compileStreaming.call(WebAssembly, response);
    };
    try {
      const instance = await instantiate(source);
      check(instance.add(2, 0xffff_ffff) === 1, "the sum is wrong");
    } finally {
      WebAssembly.compileStreaming = compileStreaming;
    }
    return streams;
  }

  async function fails(source, ...parts) {
    try {
      await instantiate(source);
    } catch (error) {
      for (const part of parts) {
        check(error.message.includes(part), `"${error.message}" lacks ${part}`);
      }
      return error;
    }
    check(false, "nothing was thrown");
  }

  const streamed = async (source) =>
    check(await adds(source) === 1, "it was not streamed");
  const buffered = async (source) =>
    check(await adds(source) === 0, "it was streamed");
  const fetched = async (url) => await (await fetch(url)).arrayBuffer();

  await test("a URL is streamed", () => streamed(guest));
  await test("a promise of a URL", () => streamed(Promise.resolve(guest)));
  await test("a response is streamed", () => streamed(fetch(guest)));
  await test("another MIME type", () => buffered(text));
  await test("a response of another MIME type", () => buffered(fetch(text)));
  await test("a MIME type with parameters", () =>
    buffered(url("adder.wasm?type=application/wasm;%20charset=utf-8")));
  await test("no MIME type", () => buffered(url("adder.wasm?type=")));
  await test("a buffer", async () => buffered(await fetched(guest)));
  await test("a view of a part of a buffer", async () => {
    const bytes = new Uint8Array(await fetched(guest));
    const larger = new Uint8Array(bytes.length + 8);
    larger.set(bytes, 4);
    await buffered(larger.subarray(4, -4));
  });
  await test("a blob", async () =>
    buffered(new Blob([await fetched(guest)], { type: "application/wasm" })));
  await test("a module", async () =>
    buffered(await WebAssembly.compile(await fetched(guest))));
  await test("a data URL", async () => {
    const bytes = new Uint8Array(await fetched(guest));
    const base64 = btoa(String.fromCharCode(...bytes));
    await streamed(new URL(`data:application/wasm;base64,${base64}`));
  });
  await test("without streaming", async () => {
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = undefined;
    try {
      check((await instantiate(guest)).add(1, 2) === 3, "the sum is wrong");
    } finally {
      WebAssembly.compileStreaming = compileStreaming;
    }
  });
  await test("synchronously", async () => {
    const instance = instantiateSync(await fetched(guest));
    check(instance.add(1, 2) === 3, "the sum is wrong");
  });
  await test("what doesn't exist", async () => {
    const missing = url("missing.wasm");
    await fails(missing, missing.href, "404");
    await fails(fetch(missing), missing.href, "404");
  });
  await test("a server that doesn't answer", () =>
    fails(new URL("http://127.0.0.1:1/a.wasm"), "http://127.0.0.1:1/a.wasm"));
  await test("a string", async () => {
    const error = await fails("adder.wasm", "a URL");
    check(error instanceof TypeError, `${error}`);
  });
  for (const type of ["application/wasm", "text/plain"]) {
    await test(`a component, ${type}`, async () => {
      const source = url(`component.wasm?type=${type}`);
      const error = await fails(source, "component");
      check(error instanceof LinkError, `${error}`);
    });
    await test(`no module, ${type}`, async () => {
      const error = await fails(url(`broken.wasm?type=${type}`));
      check(error instanceof WebAssembly.CompileError, `${error}`);
    });
  }
  return totals;
}
