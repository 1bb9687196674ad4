// `using` as written, for engines that know it.

export function byEngine(store, body) {
  using a = new store.File("a");
  using b = new store.File("b");
  return body(a, b);
}
