// Glue for the guest as one would write it by hand. It trusts the host, whose values it doesn't check; of the guest it checks
// what JavaScript doesn't: a guest that trapped isn't called again, and a bad handle, range or case is an error.

import { HandTable } from "./hand-table.mjs";
import { HandMemory } from "./hand-memory.mjs";
import { importsOf } from "./hand-imports.mjs";

const colors = ["red", "green", "blue"];

/** An f64 and its bits. */
const double = new Float64Array(1);
const doubleBits = new BigUint64Array(double.buffer);

/** Instantiates the guest; the result has the same members as the generated bindings. */
export function instantiateByHand(module, host) {
  const table = new HandTable();
  const memory = new HandMemory();
  let dead = false;

  const imports = importsOf(host, memory, table, (handle) => {
    destroyCounter(table.take(handle));
  });
  const { exports } = new WebAssembly.Instance(module, imports);
  memory.use(exports);
  const core = (name) => exports[`test:glue/${name}`];
  const free = (name) => exports[`cabi_post_test:glue/calls#${name}`];
  const add = core("calls#add");
  const addWide = core("calls#add-wide");
  const textIn = core("calls#text-in");
  const textOut = core("calls#text-out");
  const textOutFree = free("text-out");
  const bytesIn = core("calls#bytes-in");
  const bytesOut = core("calls#bytes-out");
  const bytesOutFree = free("bytes-out");
  const doublesIn = core("calls#doubles-in");
  const doublesOut = core("calls#doubles-out");
  const doublesOutFree = free("doubles-out");
  const pointsIn = core("calls#points-in");
  const pointsOut = core("calls#points-out");
  const pointsOutFree = free("points-out");
  const stringsIn = core("calls#strings-in");
  const stringsOut = core("calls#strings-out");
  const stringsOutFree = free("strings-out");
  const shapeIn = core("calls#shape-in");
  const echoShape = core("calls#echo-shape");
  const echoShapeFree = free("echo-shape");
  const echoPerson = core("calls#echo-person");
  const echoPersonFree = free("echo-person");
  const echoStyle = core("calls#echo-style");
  const newCounter = core("calls#[constructor]counter");
  const counterAdd = core("calls#[method]counter.add");
  const destroyCounter = core("calls#[dtor]counter");

  /** Must precede each call. */
  function enter() {
    if (dead) throw new Error("the guest has trapped");
  }

  /** Marks the guest as dead, and returns the error to throw. */
  function died(error) {
    dead = true;
    return error;
  }

  class Counter {
    #reference;

    constructor(start) {
      enter();
      try {
        this.#reference = table.take(newCounter(start));
      } catch (error) {
        throw died(error);
      }
    }

    add(amount) {
      if (this.#reference < 0) throw new TypeError("the counter is disposed");
      enter();
      try {
        return counterAdd(this.#reference, amount) >>> 0;
      } catch (error) {
        throw died(error);
      }
    }

    [Symbol.dispose]() {
      const reference = this.#reference;
      if (reference < 0 || dead) return;
      this.#reference = -1;
      try {
        destroyCounter(reference);
      } catch (error) {
        throw died(error);
      }
    }
  }

  const calls = {
    Counter,

    add(a, b) {
      enter();
      try {
        return add(a, b) >>> 0;
      } catch (error) {
        throw died(error);
      }
    },

    addWide(a, b) {
      enter();
      try {
        return BigInt.asUintN(64, addWide(a, b));
      } catch (error) {
        throw died(error);
      }
    },

    textIn(text) {
      enter();
      try {
        return textIn(memory.putText(text), memory.length) >>> 0;
      } catch (error) {
        throw died(error);
      }
    },

    textOut(length) {
      enter();
      try {
        const area = textOut(length) >>> 0;
        const text = memory.text(area);
        textOutFree(area);
        return text;
      } catch (error) {
        throw died(error);
      }
    },

    bytesIn(bytes) {
      enter();
      try {
        const address = memory.allocate(bytes.length, 1);
        memory.bytes.set(bytes, address);
        return bytesIn(address, bytes.length) >>> 0;
      } catch (error) {
        throw died(error);
      }
    },

    bytesOut(length) {
      enter();
      try {
        const area = bytesOut(length) >>> 0;
        const address = memory.list(area, 1);
        const bytes = memory.bytes.slice(address, address + memory.length);
        bytesOutFree(area);
        return bytes;
      } catch (error) {
        throw died(error);
      }
    },

    doublesIn(doubles) {
      enter();
      try {
        const address = memory.allocate(doubles.length * 8, 8);
        memory.doubles.set(doubles, address / 8);
        return doublesIn(address, doubles.length) >>> 0;
      } catch (error) {
        throw died(error);
      }
    },

    doublesOut(length) {
      enter();
      try {
        const area = doublesOut(length) >>> 0;
        const first = memory.list(area, 8) / 8;
        const doubles = memory.doubles.slice(first, first + memory.length);
        doublesOutFree(area);
        return doubles;
      } catch (error) {
        throw died(error);
      }
    },

    pointsIn(points) {
      enter();
      try {
        const address = memory.allocate(points.length * 24, 8);
        const view = memory.view;
        let at = address;
        for (const { id, x, y } of points) {
          view.setUint32(at, id, true);
          view.setFloat64(at + 8, x, true);
          view.setFloat64(at + 16, y, true);
          at += 24;
        }
        return pointsIn(address, points.length) >>> 0;
      } catch (error) {
        throw died(error);
      }
    },

    pointsOut(length) {
      enter();
      try {
        const area = pointsOut(length) >>> 0;
        const address = memory.list(area, 24);
        const view = memory.view;
        const end = address + memory.length * 24;
        const points = [];
        for (let at = address; at < end; at += 24) {
          points.push({
            id: view.getUint32(at, true),
            x: view.getFloat64(at + 8, true),
            y: view.getFloat64(at + 16, true),
          });
        }
        pointsOutFree(area);
        return points;
      } catch (error) {
        throw died(error);
      }
    },

    stringsIn(strings) {
      enter();
      try {
        const address = memory.allocate(strings.length * 8, 4);
        let at = address;
        for (const string of strings) {
          memory.storeText(string, at);
          at += 8;
        }
        return stringsIn(address, strings.length) >>> 0;
      } catch (error) {
        throw died(error);
      }
    },

    stringsOut(length) {
      enter();
      try {
        const area = stringsOut(length) >>> 0;
        const address = memory.list(area, 8);
        const end = address + memory.length * 8;
        const strings = [];
        for (let at = address; at < end; at += 8) strings.push(memory.text(at));
        stringsOutFree(area);
        return strings;
      } catch (error) {
        throw died(error);
      }
    },

    shapeIn(shape) {
      enter();
      try {
        return callWithShape(shapeIn, shape) >>> 0;
      } catch (error) {
        throw died(error);
      }
    },

    echoShape(shape) {
      enter();
      try {
        const area = callWithShape(echoShape, shape) >>> 0;
        const echo = shapeAt(area);
        echoShapeFree(area);
        return echo;
      } catch (error) {
        throw died(error);
      }
    },

    echoPerson({ name, email, age }) {
      enter();
      try {
        const nameAddress = memory.putText(name);
        const nameLength = memory.length;
        const emailAddress = memory.putText(email);
        const emailLength = memory.length;
        const area = echoPerson(
          nameAddress,
          nameLength,
          emailAddress,
          emailLength,
          age,
        ) >>> 0;
        const echo = {
          name: memory.text(area),
          email: memory.text(area + 8),
          age: memory.view.getUint32(area + 16, true),
        };
        echoPersonFree(area);
        return echo;
      } catch (error) {
        throw died(error);
      }
    },

    echoStyle(color, { read, write, execute }) {
      enter();
      try {
        const bits = (read ? 1 : 0) | (write ? 2 : 0) | (execute ? 4 : 0);
        const area = echoStyle(colors.indexOf(color), bits) >>> 0;
        const bytes = memory.current();
        const echo = colors[bytes[area]];
        if (echo === undefined) throw new Error("bad color");
        const access = bytes[area + 1];
        return [echo, {
          read: (access & 1) !== 0,
          write: (access & 2) !== 0,
          execute: (access & 4) !== 0,
        }];
      } catch (error) {
        throw died(error);
      }
    },
  };

  /** Calls a function whose parameter is a shape. */
  function callWithShape(call, shape) {
    switch (shape.tag) {
      case "empty":
        return call(0, 0n, 0);
      case "circle":
        double[0] = shape.val;
        return call(1, doubleBits[0], 0);
      case "label":
        return call(2, BigInt(memory.putText(shape.val)), memory.length);
      default:
        throw new TypeError("bad shape");
    }
  }

  function shapeAt(area) {
    switch (memory.current()[area]) {
      case 0:
        return { tag: "empty" };
      case 1:
        return { tag: "circle", val: memory.view.getFloat64(area + 8, true) };
      case 2:
        return { tag: "label", val: memory.text(area + 8) };
      default:
        throw new Error("bad shape");
    }
  }

  return { calls, loops: loopsOf(exports) };
}

/** Loops in the guest, which take and return a number. */
function loopsOf(exports) {
  const loop = (name) => {
    const call = exports[`test:glue/loops#${name}`];
    return (times) => call(times) >>> 0;
  };
  return {
    add: loop("add"),
    textIn: loop("text-in"),
    bytesIn: loop("bytes-in"),
    textOut: loop("text-out"),
    personIn: loop("person-in"),
    itemAdd: loop("item-add"),
    itemNew: loop("item-new"),
  };
}
