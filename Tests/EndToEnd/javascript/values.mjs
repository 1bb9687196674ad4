// The values of each echo, as the bindings represent them.

const u64Max = 2n ** 64n - 1n;
const s64Min = -(2n ** 63n);
const s64Max = 2n ** 63n - 1n;
const f32Max = 3.4028234663852886e38;
const f32Min = 1.401298464324817e-45;
const floats = [0, -0, 1.5, -1.5, Infinity, -Infinity, NaN];

const chars = [
  "\0",
  "a",
  "ß",
  "世",
  "😀",
  "\uD7FF",
  "\uE000",
  "\u{10FFFF}",
];
// Lengths around the limits at which strings are copied in another way.
const lengths = [1, 3, 4, 8, 15, 16, 17, 24, 25, 32, 33, 48, 49, 100, 1000];
const strings = [
  "",
  "hello",
  "Grüße, 世界 😀",
  "a\0b",
  "\uFEFFbegins with a mark",
  "x".repeat(100_000),
  "世".repeat(33_334),
  ...lengths.map((n) => "a".repeat(n)),
  ...lengths.map((n) => "a".repeat(n - 1) + "é"),
  ...lengths.map((n) => "€" + "a".repeat(n - 1)),
];

const points = [{ x: 0, y: -0 }, { x: 1.5, y: Infinity }];
const mixed = [
  { a: 255, b: u64Max, c: -32768, d: "😀", e: true, f: -0, g: -128, h: "blue" },
  { a: 0, b: 0n, c: 32767, d: "\0", e: false, f: NaN, g: 127, h: "red" },
];
const texts = [
  { title: "", lines: [], note: undefined },
  { title: "a poem", lines: ["", "Zeile", "行"], note: "" },
  { title: "é".repeat(100), lines: ["x".repeat(5000)], note: "noted" },
];
const nested = [
  {
    id: 4294967295,
    hue: "dark-green",
    point: points[1],
    texts: texts[1],
    track: points,
    shelf: texts,
    mixed: mixed[0],
    outcome: { tag: "ok", val: u64Max },
  },
  {
    id: 0,
    hue: "red",
    point: points[0],
    texts: texts[0],
    track: [],
    shelf: [],
    mixed: undefined,
    outcome: { tag: "err", val: "why" },
  },
];
const hues = ["red", "dark-green", "blue"];

const shapes = [
  { tag: "nothing" },
  { tag: "circle", val: 1.5 },
  { tag: "label", val: "" },
  { tag: "label", val: "é" },
  { tag: "both", val: [u64Max, "text"] },
  { tag: "nested", val: undefined },
  { tag: "nested", val: "square" },
];

/** Adds the empty list, and a long one. */
function lists(make, ...items) {
  const long = Array.from({ length: 3000 }, (_, i) => items[i % items.length]);
  return [make([]), make(items), make(long)];
}
const array = (items) => items;
const ok = (val) => ({ tag: "ok", val });
const err = (val) => ({ tag: "err", val });
const some = (val) => ({ tag: "some", val });
const none = { tag: "none" };

/** All labels, and for each the flags with it alone; then all and none of them. */
function flags(...labels) {
  const make = (isSet) => Object.fromEntries(labels.map((l) => [l, isSet(l)]));
  const single = labels.map((label) => make((other) => other === label));
  return [...single, make(() => true), make(() => false)];
}
const letters = [..."abcdefghijklmnopq"];
const nine = flags(...letters.slice(0, 9));
const joined = [
  { tag: "a", val: 4294967295 },
  { tag: "b", val: u64Max },
  { tag: "c", val: -0 },
  { tag: "c", val: NaN },
  { tag: "d", val: Number.MIN_VALUE },
  { tag: "e", val: "é" },
  { tag: "f", val: undefined },
  { tag: "f", val: Uint8Array.of(0, 255) },
  { tag: "g" },
];

/** The values of maps, lists of fixed length, flags and joined variants. */
const collections = {
  mapString: [new Map(), new Map([["", 0], ["é", 4294967295]])],
  mapTexts: [new Map(), new Map([[0, texts[0]], [255, texts[1]]])],
  mapList: [new Map([[false, []], [true, ["", "é"]]])],
  mapMap: [
    new Map([["😀", new Map([[s64Min, undefined], [s64Max, ""]])]]),
    new Map([["a", new Map()], ["世", new Map([[0n, "é"]])]]),
  ],
  listMap: lists(array, new Map(), new Map([["a", 1], ["b", 255]])),
  optionMap: [undefined, new Map(), new Map([[u64Max, 1.5]])],

  fixedU8: [[0, 1, 127, 128, 255]],
  fixedF64: [[-0, NaN, Infinity]],
  fixedString: [["", "é"], ["x".repeat(1000), ""]],
  fixedTexts: [[texts[0], texts[1]]],
  fixedFixed: [[[0, 65535], [1, 2], [3, 4]]],
  fixedOption: [[undefined, "", "é"]],
  listFixed: lists(array, [0, 1, 255], [2, 3, 4]),
  fixedLong: [Array.from({ length: 40 }, (_, i) => 4294967295 - i)],

  echoOne: flags("a"),
  echoEight: flags(...letters.slice(0, 8)),
  echoNine: nine,
  echoSeventeen: flags(...letters),
  echoThirtyTwo: flags(...Array.from({ length: 32 }, (_, i) => `b${i}`)),
  listNine: lists(array, ...nine),

  echoJoined: joined,
  listJoined: lists(array, ...joined),
  echoGrid: [
    {
      cells: [[0, 1, 2], [253, 254, 255]],
      names: new Map([["é", 7]]),
      corner: points,
    },
  ],
};

/** Each echo's name and the values it must give back. */
export const echoes = {
  ...collections,

  echoBool: [true, false],
  echoU8: [0, 1, 127, 128, 255],
  echoU16: [0, 32767, 32768, 65535],
  echoU32: [0, 2147483647, 2147483648, 4294967295],
  echoU64: [0n, s64Max, s64Max + 1n, u64Max],
  echoS8: [0, -1, -128, 127],
  echoS16: [0, -1, -32768, 32767],
  echoS32: [0, -1, -2147483648, 2147483647],
  echoS64: [0n, -1n, s64Min, s64Max],
  echoF32: [...floats, f32Max, -f32Max, f32Min],
  echoF64: [...floats, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE],
  echoChar: chars,
  echoString: strings,

  listBool: lists(array, true, false),
  listU8: lists((v) => Uint8Array.from(v), 0, 255),
  listU16: lists((v) => Uint16Array.from(v), 0, 65535),
  listU32: lists((v) => Uint32Array.from(v), 0, 4294967295),
  listU64: lists((v) => BigUint64Array.from(v), 0n, u64Max),
  listS8: lists((v) => Int8Array.from(v), -128, 127),
  listS16: lists((v) => Int16Array.from(v), -32768, 32767),
  listS32: lists((v) => Int32Array.from(v), -2147483648, 2147483647),
  listS64: lists((v) => BigInt64Array.from(v), s64Min, s64Max),
  listF32: lists((v) => Float32Array.from(v), ...floats, f32Max, f32Min),
  listF64: lists((v) => Float64Array.from(v), ...floats, Number.MIN_VALUE),
  listChar: lists(array, ...chars),
  listString: lists(array, "", "é", "x".repeat(40)),
  listHue: lists(array, ...hues),
  listPoint: lists(array, ...points),
  listMixed: lists(array, ...mixed),
  listTexts: [[], texts],
  listList: lists(array, new Uint32Array(), Uint32Array.of(1, 4294967295)),
  listOption: lists(array, undefined, "", "é"),
  listResult: lists(array, ok(""), err(4294967295), ok("é")),

  echoHue: hues,
  echoPoint: points,
  echoMixed: mixed,
  echoTexts: texts,
  echoNested: nested,

  optionU8: [undefined, 0, 255],
  optionU64: [undefined, 0n, u64Max],
  optionF32: [undefined, 0, NaN],
  optionHue: [undefined, ...hues],
  optionString: [undefined, "", "é"],
  optionList: [undefined, new Uint8Array(), Uint8Array.of(1, 255)],
  optionPoint: [undefined, ...points],
  optionTexts: [undefined, ...texts],
  optionOption: [none, some(undefined), some(""), some("é")],
  optionOptionOption: [undefined, none, some(undefined), some(0), some(255)],
  optionResult: [undefined, ok(4294967295), err(""), err("é")],

  echoShape: shapes,
  listShape: lists(array, ...shapes),
  echoTuple: [[0, s64Min, ""], [255, s64Max, "é"]],
  echoPair: [[0, ""], [255, "é"]],
};

/** Each echo of a result: what returns, and what is thrown. */
export const results = {
  resultU32String: { returned: [0, 4294967295], thrown: ["", "é"] },
  resultStringHue: { returned: ["", "é"], thrown: hues },
  resultNothingString: { returned: [undefined], thrown: ["", "é"] },
  resultU64Nothing: { returned: [0n, u64Max], thrown: [undefined] },
  resultNothing: { returned: [undefined], thrown: [undefined] },
  resultF32U64: { returned: [1.5, NaN], thrown: [0n, u64Max] },
  resultListF64: {
    returned: [new Uint8Array(), Uint8Array.of(7)],
    thrown: [-0, Number.MAX_VALUE],
  },
  resultTextsNested: { returned: texts, thrown: nested },
  resultShape: { returned: [[7, "é"]], thrown: shapes },
};

export const wide = {
  a: 255,
  b: -128,
  c: 65535,
  d: -32768,
  e: 4294967295,
  f: -2147483648,
  g: u64Max,
  h: s64Min,
  i: 1.5,
  j: -0,
  k: "😀",
  l: true,
  m: "é",
  n: Uint8Array.of(1, 2, 255),
  o: "",
  p: "blue",
};

/** Values that do not fit the type: the host's own mistakes. */
export const refused = {
  echoU8: [-1, 256, 1.5, NaN, "1", 1n, undefined],
  echoS8: [-129, 128],
  echoU16: [-1, 65536],
  echoS16: [-32769, 32768],
  echoU32: [-1, 4294967296],
  echoS32: [-2147483649, 2147483648],
  echoU64: [-1n, u64Max + 1n, 1.5, "1"],
  echoS64: [s64Min - 1n, s64Max + 1n],
  echoChar: ["", "ab", "\uD800", 65],
  echoString: [1, undefined, null, {}],
  echoHue: ["green", "", 0],
  listU8: [[256], "text", 7],
  listString: ["text", 7],
  echoPoint: [undefined, null],
  mapString: [{}, [], undefined],
  fixedU8: [[], [1, 2, 3, 4], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 256], "12345"],
  echoNine: [undefined, 7],
  resultU32String: [undefined, { tag: "other" }, 7],
};

/** The same, found when part of the value is in the guest already. That part stays there. */
export const refusedLate = {
  listString: [["", 1]],
  mapString: [new Map([[1, 1]]), new Map([["", -1]])],
  fixedLong: [[]],
};
