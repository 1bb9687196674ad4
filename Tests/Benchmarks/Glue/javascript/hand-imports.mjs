import { COUNTER, ITEM } from "./hand-table.mjs";

/** What the guest imports. */
export function importsOf(host, memory, table, leave, dropCounter) {
  return {
    "test:glue/host": {
      add(a, b) {
        leave();
        return host.add(a >>> 0, b >>> 0);
      },
      "text-in"(address, length) {
        leave();
        return host.textIn(memory.textOf(address >>> 0, length >>> 0));
      },
      "bytes-in"(address, length) {
        leave();
        const start = address >>> 0;
        const bytes = memory.current();
        const end = start + (length >>> 0);
        if (end > bytes.length) throw new Error("bad range");
        return host.bytesIn(bytes.slice(start, end));
      },
      "text-out"(area) {
        leave();
        memory.storeText(host.textOut(), area >>> 0);
      },
      "person-in"(nameAddress, nameLength, emailAddress, emailLength, age) {
        leave();
        return host.personIn({
          name: memory.textOf(nameAddress >>> 0, nameLength >>> 0),
          email: memory.textOf(emailAddress >>> 0, emailLength >>> 0),
          age: age >>> 0,
        });
      },
      "[constructor]item"(start) {
        leave();
        return table.put(ITEM, new host.Item(start >>> 0));
      },
      "[method]item.add"(handle, amount) {
        leave();
        return table.get(ITEM, handle).add(amount >>> 0);
      },
      "[resource-drop]item"(handle) {
        leave();
        table.take(ITEM, handle)[Symbol.dispose]?.();
      },
    },
    "[export]test:glue/calls": {
      "[resource-new]counter"(reference) {
        leave();
        return table.put(COUNTER, reference);
      },
      "[resource-rep]counter"(handle) {
        return table.get(COUNTER, handle);
      },
      "[resource-drop]counter": dropCounter,
    },
  };
}
