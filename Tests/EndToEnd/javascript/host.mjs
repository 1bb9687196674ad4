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

/** The objects of the host that guests or tests hold. */
export const live = new Set();

/** The key of dispose methods; Safari doesn't have the first symbol yet. */
export const disposeKey = Symbol.dispose ?? Symbol.for("dispose");

/** An object that counts as live until it is disposed of. */
class Alive {
  constructor() {
    live.add(this);
  }
  [disposeKey]() {
    live.delete(this);
  }
}

export class Item extends Alive {
  #name;
  constructor(name) {
    super();
    this.#name = name;
  }
  name() {
    return this.#name;
  }
  rename(name) {
    this.#name = name;
  }
  part(number) {
    return new Part(`${this.#name}/${number}`);
  }
  static open(name) {
    if (name === "") throw new Failure("no name");
    return new Item(name);
  }
  static join(a, b) {
    a[disposeKey]();
    return new Item(`${a.#name}+${b.#name}`);
  }
}

class Part extends Alive {
  #path;
  constructor(path) {
    super();
    this.#path = path;
  }
  path() {
    return this.#path;
  }
}

export class Failure extends Alive {
  #reason;
  constructor(reason) {
    super();
    this.#reason = reason;
  }
  reason() {
    return this.#reason;
  }
}

const names = (items) => items.map((item) => item.name()).join(" ");

/** The functions for objects; those that are not here return their argument. */
const items = new Proxy({
  Item,
  Part,
  Failure,
  nameOf: (item) => item.name(),
  namesOf: names,
  optionName: (item) => item?.name() ?? "none",
  tupleNames: names,
  mapNames: (items) => [...items].map(([k, v]) => `${k}=${v.name()}`).join(" "),
  viewName: ({ title, item }) => `${title}: ${item.name()}`,
  viewNames: (views) => views.map((v) => `${v.title}: ${v.item.name()}`).join(),
}, {
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
    "test:kitchen-sink/collections": echoes,
    "test:kitchen-sink/items": items,
  };
  return host;
}
