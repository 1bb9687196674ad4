// The assertions of the suite, which also runs in browsers.

export function check(condition, message = "check failed") {
  if (!condition) throw new Error(message);
}

export function equal(found, expected) {
  const [left, right] = [found, expected].map((value) =>
    JSON.stringify(value, (_, v) => typeof v === "bigint" ? `${v}n` : v)
  );
  check(left === right, `${left} instead of ${right}`);
}

/** What a call throws, or its promise is rejected with. */
export async function thrown(body) {
  try {
    await body();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

/** A promise that the test settles. */
export function later() {
  const settle = {};
  const promise = new Promise((resolve, reject) => {
    Object.assign(settle, { resolve, reject });
  });
  return { promise, ...settle };
}

/** Lets everything run that waits for nothing but promises. */
export function turn() {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
