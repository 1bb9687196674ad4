import { HandTable } from "./hand-table.mjs";

/** What the guest imports. */
export function importsOf(host, memory, counters, dropCounter) {
  const items = new HandTable();
  return {
    "test:glue/host": {
      add(a, b) {
        return host.add(a >>> 0, b >>> 0);
      },
      "text-in"(address, length) {
        return host.textIn(memory.textOf(address >>> 0, length >>> 0));
      },
      "bytes-in"(address, length) {
        const start = address >>> 0;
        const bytes = memory.current();
        const end = start + (length >>> 0);
        if (end > bytes.length) throw new Error("bad range");
        return host.bytesIn(bytes.slice(start, end));
      },
      "text-out"(area) {
        memory.storeText(host.textOut(), area >>> 0);
      },
      "person-in"(nameAddress, nameLength, emailAddress, emailLength, age) {
        return host.personIn({
          name: memory.textOf(nameAddress >>> 0, nameLength >>> 0),
          email: memory.textOf(emailAddress >>> 0, emailLength >>> 0),
          age: age >>> 0,
        });
      },
      "[constructor]item"(start) {
        return items.put(new host.Item(start >>> 0));
      },
      "[method]item.add"(handle, amount) {
        return items.get(handle).add(amount >>> 0);
      },
      "[resource-drop]item"(handle) {
        items.take(handle)[Symbol.dispose]?.();
      },
    },
    "[export]test:glue/calls": {
      "[resource-new]counter"(reference) {
        return counters.put(reference);
      },
      "[resource-rep]counter"(handle) {
        return counters.get(handle);
      },
      "[resource-drop]counter": dropCounter,
    },
  };
}
