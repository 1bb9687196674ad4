// The example that is a page: writes into its text field, and compares what the page shows with the transcript.

import assert from "/assert.mjs";

const folder = "/examples/page/";
const texts = [
  "Die Straße ist zwei zwei drei drei lang. Sehr lang!",
  "",
];

/** Opens the page, and waits until its guest has read the text that is there. */
async function open() {
  const frame = document.createElement("iframe");
  frame.src = `${folder}index.html`;
  document.body.append(frame);
  await new Promise((resolve) => frame.onload = resolve);
  const page = frame.contentDocument;
  const isDone = () => page.querySelector("output").value !== "";
  for (let wait = 0; !isDone() && wait < 10_000; wait += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return page;
}

function write(text, page) {
  const field = page.querySelector("textarea");
  field.value = text;
  field.dispatchEvent(new page.defaultView.Event("input", { bubbles: true }));
}

/** The lines that the page shows. */
function shown(page) {
  const findings = [...page.querySelectorAll("li")];
  return [
    page.querySelector("output").value,
    ...findings.map((item) => item.textContent),
  ];
}

export async function run() {
  // Workers have no document.
  if (typeof document === "undefined") return { passed: 0, failed: 0 };
  const page = await open();
  const lines = shown(page);
  for (const text of texts) {
    write(text, page);
    lines.push(...shown(page));
  }
  const transcript = await (await fetch(`${folder}transcript.txt`)).text();
  assert.equal(lines.map((line) => `${line}\n`).join(""), transcript);
  return { passed: 1, failed: 0 };
}
