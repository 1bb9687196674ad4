// The part of `node:assert/strict` that the tests use, for browsers.

class AssertionError extends Error {
  constructor(message) {
    super(message);
    // Only Chromium's stacks begin with the message.
    this.stack = `${message}\n${this.stack}`;
  }
}

export default function assert(value, message = `got ${value}`) {
  if (!value) throw new AssertionError(message);
}

function isSame(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map) return isSame([...a], [...b]);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && a.length === b.length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

function text(value) {
  try {
    const plain = (_, v) => typeof v === "bigint" ? `${v}n` : v;
    return JSON.stringify(value, plain) ?? String(value);
  } catch {
    return String(value);
  }
}

/** `expected` is a class, a function that says it, an expression for the text, or members of the error. */
function isExpected(error, expected) {
  if (expected instanceof RegExp) return expected.test(error);
  if (typeof expected === "object") {
    return Object.entries(expected).every(([name, value]) =>
      value instanceof RegExp
        ? value.test(error[name])
        : isSame(value, error[name])
    );
  }
  if (expected.prototype === undefined) return expected(error);
  return error instanceof expected;
}

Object.assign(assert, {
  equal(a, b, message) {
    assert(Object.is(a, b), message ?? `${text(a)} is not ${text(b)}`);
  },
  deepEqual(a, b, message) {
    assert(isSame(a, b), message ?? `${text(a)} is not ${text(b)}`);
  },
  match(value, pattern, message) {
    assert(pattern.test(value), message ?? `${value} doesn't match ${pattern}`);
  },
  fail(message) {
    assert(false, message);
  },
  throws(body, expected) {
    try {
      body();
    } catch (error) {
      return assert(isExpected(error, expected), `threw ${error}`);
    }
    assert(false, "nothing was thrown");
  },
});
