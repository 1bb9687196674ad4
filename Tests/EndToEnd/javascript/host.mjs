// The host of the kitchen sink. It returns its arguments.

/** A result that came as a value, as a function returns it. */
function settle(result) {
  if (result.tag === "ok") return result.val;
  throw { payload: result.val };
}

const ownEchoes = {
  many: (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) => ({
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
  }),
  sixteen: (...all) => all,
  nothing() {},
};

/** Every echo that an instance asks for. */
const echoes = new Proxy(ownEchoes, {
  get(own, name) {
    if (typeof name !== "string" || name in own) return own[name];
    return name.startsWith("result") ? settle : (v) => v;
  },
});

/** The imports of one instance; `lines` collects what it logs, `fail` and `reenter` may be replaced. */
export function makeHost() {
  const host = {
    lines: [],
    misbehave: { fail() {}, reenter() {} },
    logLine: (line) => void host.lines.push(line),
    "test:kitchen-sink/echoes": echoes,
    "test:kitchen-sink/names": {
      match: (...all) => all,
      func: (record, argument) => ({ ...record, class: argument.length }),
      init: (a, b, c) => a * 100 + b * 10 + c,
      static: (v) => v,
      repeat: (text, count, number) => text.repeat(count) + number,
    },
    "test:kitchen-sink/shapes": echoes,
  };
  return host;
}
