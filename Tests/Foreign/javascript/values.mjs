// The values that cross, by the function of `echo` that takes them.

const texts = ["", "a", "zß水🍌", "a\0b", "\uFEFFx", "x".repeat(100_000)];
const point = { x: -0, y: 1.5 };
const profile = {
  id: 4294967295,
  name: "Zoë",
  tags: ["", "né", "🍌"],
  score: undefined,
  at: point,
};
const other = { ...profile, id: 0, name: "", tags: [], score: NaN };
const shapes = [
  { tag: "nothing" },
  { tag: "circle", val: Math.fround(0.1) },
  { tag: "square", val: 2n ** 64n - 1n },
  { tag: "label", val: "水" },
  { tag: "corners", val: [point, { x: Infinity, y: -Infinity }] },
  { tag: "corners", val: [] },
  { tag: "at", val: { x: Number.MIN_VALUE, y: Number.MAX_VALUE } },
];
const levels = ["low", "middle", "high"];
const failures = [
  { tag: "not-found" },
  { tag: "denied", val: "no" },
  { tag: "code", val: -32768 },
];
const ok = (val) => ({ tag: "ok", val });
const err = (val) => ({ tag: "err", val });

/** All flags of `count`, with those set for which `test` is true. */
function wide(test) {
  const numbers = [...Array(17).keys()];
  return Object.fromEntries(numbers.map((n) => [`b${n}`, test(n)]));
}

const nested = [[Uint16Array.of(1, 65535), Uint16Array.of()], []];

export const profiles = [profile, other];

export const values = {
  echoBool: [true, false],
  echoU8: [0, 1, 127, 128, 255],
  echoS8: [-128, -1, 0, 127],
  echoU16: [0, 32768, 65535],
  echoS16: [-32768, -1, 0, 32767],
  echoU32: [0, 2147483648, 4294967295],
  echoS32: [-2147483648, -1, 0, 2147483647],
  echoU64: [0n, 2n ** 63n, 2n ** 64n - 1n],
  echoS64: [-(2n ** 63n), -1n, 0n, 2n ** 63n - 1n],
  echoF32: [0, -0, Math.fround(0.1), Infinity, -Infinity, NaN],
  echoF64: [0, -0, 0.1, Infinity, -Infinity, NaN, 5e-324],
  echoChar: ["a", "\0", "水", "🍌", "\u{10ffff}", "\ud7ff", "\ue000"],
  echoString: texts,
  echoBytes: [Uint8Array.of(), Uint8Array.of(0, 255), new Uint8Array(100_000)],
  echoShorts: [Int16Array.of(), Int16Array.of(-32768, 32767)],
  echoLongs: [BigUint64Array.of(), BigUint64Array.of(0n, 2n ** 64n - 1n)],
  echoFloats: [Float32Array.of(), Float32Array.of(-0, 0.1, Infinity, NaN)],
  echoBools: [[], [true, false, true]],
  echoChars: [[], ["a", "🍌"]],
  echoStrings: [[], texts],
  echoNested: [[], [[]], [[Uint16Array.of()]], nested],
  echoPairs: [[], texts.map((text, n) => [text, BigInt(n)])],
  echoPoint: [point, { x: NaN, y: 0 }],
  echoPoints: [[], [point, point]],
  echoProfile: profiles,
  echoProfiles: [[], profiles],
  echoShape: shapes,
  echoShapes: [[], shapes],
  echoLevel: levels,
  echoLevels: [[], levels],
  echoAccess: [
    { read: false, write: false, execute: false },
    { read: true, write: false, execute: true },
  ],
  echoWide: [wide(() => false), wide(() => true), wide((n) => n % 3 === 0)],
  echoOption: [undefined, "", "some"],
  echoDeepOption: [
    { tag: "none" },
    { tag: "some", val: undefined },
    { tag: "some", val: 255 },
  ],
  echoResult: [ok(""), ok("x"), ...failures.map(err)],
  echoResultUnit: [ok(), err()],
  echoResultErr: [ok(), ...levels.map(err)],
  echoResultList: [[], [ok(0), err("no"), ok(255), err("")]],
  echoTuple: [[255, "水", -0, -(2n ** 63n)]],
};
