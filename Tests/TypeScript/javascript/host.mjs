// A host for the guest.

/** @param members more members of the host's class, such as dispose methods. */
export function imports(log, members = {}) {
  class Sink {
    constructor(label) {
      this.label = label;
    }
    static merge(a) {
      return a;
    }
    put(data) {
      log.push(data);
      return data.length;
    }
  }
  Object.defineProperties(
    Sink.prototype,
    Object.getOwnPropertyDescriptors(members),
  );
  return {
    "test:archive/disk": {
      Sink,
      save(data, block) {
        log.push(data, block);
        return data;
      },
      load: () => undefined,
      exchange: (chunk) => chunk,
    },
  };
}
