// The script of index.html. guest.wasm is beside it, on a server.
import { instantiate } from "./reader.js";

const text = document.querySelector("textarea");
const output = document.querySelector("output");
const findings = document.querySelector("ul");

// `instantiate` fetches the guest, and compiles it while it arrives.
const reader = await instantiate(new URL("guest.wasm", import.meta.url), {
  page: {
    show(line) {
      const item = document.createElement("li");
      // As text. `innerHTML` would let the guest, and whoever wrote the text, run scripts in this page.
      item.textContent = line;
      findings.append(item);
    },
  },
});

function read() {
  findings.replaceChildren();
  const { words, sentences, longest } = reader.read(text.value);
  output.value = `words: ${words}, sentences: ${sentences}` +
    (longest === undefined ? "" : `, longest word: ${longest}`);
}

text.addEventListener("input", read);
read();
