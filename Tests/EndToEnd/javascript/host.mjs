// The host of the kitchen sink: gives back what it is given.

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

/** The host's objects, and how many are alive. */
function things() {
  let live = 0;
  class Alive {
    #disposed = false;
    constructor() {
      live++;
    }
    [Symbol.dispose]() {
      if (this.#disposed) throw new Error("disposed twice");
      this.#disposed = true;
      live--;
    }
  }
  class Counter extends Alive {
    constructor(start) {
      if (start > 1000) throw new Error(`${start} is too large`);
      super();
      this.value = start;
    }
    next() {
      return this.value++;
    }
    label(prefix) {
      return `${prefix}${this.value}`;
    }
    static greater(a, b) {
      return Math.max(a.value, b.value);
    }
    static merge(a, b) {
      return new Counter(take(a) + take(b));
    }
  }
  class Token extends Alive {}
  /** The value of a counter that was given away, which ends it. */
  function take(counter) {
    counter[Symbol.dispose]();
    return counter.value;
  }
  return {
    Counter,
    Token,
    issue: () => new Token(),
    redeem(token) {
      token[Symbol.dispose]();
      return token instanceof Token;
    },
    peek: (counter) => counter.value,
    consume: (counter) => take(counter),
    open: (start) => new Counter(start),
    maybe: (counter) => counter,
    total: (counters) => counters.reduce((sum, c) => sum + c.value, 0),
    split(counter, ways) {
      const part = Math.floor(take(counter) / ways);
      return Array.from({ length: ways }, () => new Counter(part));
    },
    live: () => live,
  };
}

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
    "test:kitchen-sink/things": things(),
  };
  return host;
}
