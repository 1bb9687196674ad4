// Objects that live in the host: each crosses the boundary four times and must come back as the same object.

import assert from "node:assert/strict";
import { disposeKey, Failure, Item, live } from "./host.mjs";

/** Tests the objects of the host; `test` also checks that the guest holds none of them afterwards. */
export function itemTests(test, report, sink, thrown, WitError) {
  const { itemCalls } = sink;
  const labelled = (label, item) => ({ label, item });

  function drop(...items) {
    for (const item of items) item[disposeKey]();
  }

  /** A test that ends with as many live objects as it began with. */
  function itemTest(name, body) {
    test(name, () => {
      const before = live.size;
      body();
      assert.equal(live.size, before, "an object was not dropped");
    });
  }

  itemTest("the guest uses objects of the host", () => {
    assert.deepEqual(itemCalls.useItems(), [
      "é",
      "b",
      "b/4000000000",
      "é+b",
      "no name",
    ]);
  });
  const owned = {
    echoItem: (a) => a,
    listItem: (a, b) => [a, b],
    optionItem: (a) => a,
    tupleItem: (a, b) => [a, 7, b],
    mapItem: (a, b) => new Map([["", a], ["é", b]]),
    fixedItem: (a, b) => [a, b],
    listLabelled: (a, b) => [labelled("é", a), labelled("", b)],
    echoEither: (a, b) => ({ tag: "two", val: [a, b] }),
    listEither: (a, b) => [
      { tag: "none" },
      { tag: "one", val: a },
      { tag: "view", val: labelled("", b) },
    ],
  };
  for (const [name, make] of Object.entries(owned)) {
    itemTest(`${name} gives back the same objects`, () => {
      const items = [new Item("a"), new Item("b")];
      assert.deepEqual(itemCalls[name](make(...items)), make(...items));
      drop(...items);
    });
  }
  itemTest("one object owned twice", () => {
    const item = new Item("a");
    assert.deepEqual(itemCalls.listItem([item, item]), [item, item]);
    drop(item);
  });
  itemTest("no object", () => {
    assert.equal(itemCalls.optionItem(undefined), undefined);
    assert.deepEqual(itemCalls.listItem([]), []);
  });
  itemTest("objects as errors", () => {
    const [item, failure] = [new Item("a"), new Failure("why")];
    const ok = { tag: "ok", val: item };
    assert.equal(itemCalls.resultItem(ok), item);
    const err = { tag: "err", val: failure };
    const error = thrown(() => itemCalls.resultItem(err));
    assert(error instanceof WitError);
    assert.equal(error.payload, failure);
    const failed = { tag: "failed", val: failure };
    const problem = { tag: "err", val: failed };
    const found = thrown(() => itemCalls.resultProblem(problem));
    assert.deepEqual(found.payload, failed);
    drop(item, failure);
  });
  itemTest("borrowed objects", () => {
    const [a, b] = [new Item("a"), new Item("é")];
    const view = (item) => ({ title: "view", item });
    assert.equal(itemCalls.nameOf(a), "a");
    assert.equal(itemCalls.namesOf([a, b, a]), "a é a");
    assert.equal(itemCalls.namesOf([]), "");
    assert.equal(itemCalls.optionName(b), "é");
    assert.equal(itemCalls.optionName(undefined), "none");
    assert.equal(itemCalls.tupleNames([a, b]), "a é");
    assert.equal(itemCalls.mapNames(new Map([["k", a]])), "k=a");
    assert.equal(itemCalls.viewName(view(b)), "view: é");
    assert.equal(itemCalls.viewNames([view(a), view(b)]), "view: a,view: é");
    drop(a, b);
  });
  const strangers = [undefined, null, {}, 7, new Failure("")];
  test("strangers are refused", () => {
    for (const stranger of strangers) {
      assert(thrown(() => itemCalls.nameOf(stranger)) instanceof TypeError);
    }
  });
  // The list is in the guest already when the error is found, and stays there.
  report("strangers in a list are refused", () => {
    for (const stranger of strangers) {
      assert(thrown(() => itemCalls.listItem([stranger])) instanceof TypeError);
    }
  });
  live.clear();
}
