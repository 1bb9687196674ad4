// deno-lint-ignore-file
// `using a = new store.File("a"), b = new store.File("b"); return body(a, b);` as compilers write it for older targets, with
// the helpers that they add.

/** By TypeScript 5.2 and later. */
export function byTypeScript(store, body) {
  const env = { stack: [], error: void 0, hasError: false };
  try {
    const a = __addDisposableResource(env, new store.File("a"), false);
    const b = __addDisposableResource(env, new store.File("b"), false);
    return body(a, b);
  } catch (e) {
    env.error = e;
    env.hasError = true;
  } finally {
    __disposeResources(env);
  }
}

function __addDisposableResource(env, value, async) {
  if (value !== null && value !== void 0) {
    if (typeof value !== "object" && typeof value !== "function") {
      throw new TypeError("Object expected.");
    }
    let dispose;
    if (dispose === void 0) {
      if (!Symbol.dispose) {
        throw new TypeError("Symbol.dispose is not defined.");
      }
      dispose = value[Symbol.dispose];
    }
    if (typeof dispose !== "function") {
      throw new TypeError("Object not disposable.");
    }
    env.stack.push({ value: value, dispose: dispose, async: async });
  }
  return value;
}

function __disposeResources(env) {
  function fail(e) {
    env.error = env.hasError
      ? new SuppressedError(
        e,
        env.error,
        "An error was suppressed during disposal.",
      )
      : e;
    env.hasError = true;
  }
  let r;
  while ((r = env.stack.pop())) {
    try {
      r.dispose.call(r.value);
    } catch (e) {
      fail(e);
    }
  }
  if (env.hasError) throw env.error;
}

/** By esbuild 0.18.7 and later. */
export function byEsbuild(store, body) {
  var _stack = [];
  try {
    const a = __using(_stack, new store.File("a"));
    const b = __using(_stack, new store.File("b"));
    return body(a, b);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}

var __knownSymbol = (name, symbol) =>
  (symbol = Symbol[name]) ? symbol : Symbol.for("Symbol." + name);

var __using = (stack, value, async) => {
  if (value != null) {
    if (typeof value !== "object" && typeof value !== "function") {
      throw TypeError("Object expected");
    }
    var dispose = value[__knownSymbol("dispose")];
    if (typeof dispose !== "function") throw TypeError("Object not disposable");
    stack.push([async, dispose, value]);
  }
  return value;
};

var __callDispose = (stack, error, hasError) => {
  var fail = (e) => {
    error = hasError
      ? new SuppressedError(e, error, "An error was suppressed during disposal")
      : (hasError = true, e);
  };
  var next = (it) => {
    while (it = stack.pop()) {
      try {
        it[1] && it[1].call(it[2]);
      } catch (e) {
        fail(e);
      }
    }
    if (hasError) throw error;
  };
  return next();
};

/** By Babel 7.24 and later. */
export function byBabel(store, body) {
  try {
    var _usingCtx2 = _usingCtx();
    const a = _usingCtx2.u(new store.File("a"));
    const b = _usingCtx2.u(new store.File("b"));
    return body(a, b);
  } catch (_) {
    _usingCtx2.e = _;
  } finally {
    _usingCtx2.d();
  }
}

function _usingCtx() {
  var e = {}, n = [];
  function using(r, e) {
    if (null != e) {
      if (Object(e) !== e) {
        throw new TypeError("using declarations need objects");
      }
      var o = e[Symbol.dispose || Symbol["for"]("Symbol.dispose")];
      if ("function" != typeof o) {
        throw new TypeError("Object is not disposable.");
      }
      n.push({ v: e, d: o, a: r });
    }
    return e;
  }
  return {
    e: e,
    u: using.bind(null, false),
    d() {
      var o, t = this.e;
      while (o = n.pop()) {
        try {
          o.d.call(o.v);
        } catch (r) {
          t = t !== e ? new SuppressedError(r, t) : r;
        }
      }
      if (t !== e) throw t;
    },
  };
}
