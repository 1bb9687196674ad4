// Run with guest.wasm beside this file: node main.js
import { dispose, instantiate, region, WitError } from "./image.js";

const image = await instantiate(new URL("guest.wasm", import.meta.url), {
  "example:image/progress": {
    report(step, percent) {
      console.log(`${step}: ${percent} %`);
    },
  },
});

/** Prints an image of bytes, one character for each. */
function show(pixels, width) {
  const shades = " .:-=+*#%@";
  for (let start = 0; start < pixels.length; start += width) {
    const row = Array.from(pixels.subarray(start, start + width));
    const text = row.map((pixel) => shades[pixel * shades.length >> 8]);
    console.log(`|${text.join("")}|`);
  }
}

/** Runs a function, and returns the problem that it throws. */
function problem(body) {
  try {
    body();
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    return error.payload;
  }
}

if (problem(() => image.filters.apply("invert"))?.tag === "no-image") {
  console.log("there is no image yet");
}

// The host writes the pixels where the guest reads them.
const [width, height] = [16, 6];
const { address, size } = image.filters.reserve(width, height);
const pixels = region(image, address, size, Uint8Array);
for (let index = 0; index < size; index++) {
  const [x, y] = [index % width, Math.floor(index / width)];
  const isBright = ((x >> 2) + (y >> 1)) % 2 === 0;
  pixels[index] = isBright ? 240 : 12 * x;
}

// The host reads the pixels where the guest made them, and then the guest frees them.
for (const filter of ["invert", "mirror", "edges"]) {
  const result = image.filters.apply(filter);
  console.log(`${filter}:`);
  show(result.value, width);
  dispose(result);
}

const counts = image.filters.histogram();
console.log(`bright pixels: ${counts.value[3]}`);
dispose(counts);

image.filters.reserve(16, 1);
const found = problem(() => image.filters.apply("edges"));
if (found?.tag === "too-small") {
  console.log(`the image has fewer than ${found.val} rows or columns`);
}
