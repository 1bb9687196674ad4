// Glue for the same guest, written by hand: each function does what its types need, and no more.
//
// It is as safe from the guest as the generated glue: it checks ranges, alignment, encoding, discriminants and handles, frees
// results, and refuses to run a guest that has failed or is running. It doesn't check the values of the host.

import { COUNTER, HandTable } from "./hand-table.mjs";
import { HandMemory } from "./hand-memory.mjs";
import { importsOf } from "./hand-imports.mjs";

const colors = ["red", "green", "blue"];

/** An f64 and its bits. */
const double = new Float64Array(1);
const doubleBits = new BigUint64Array(double.buffer);

const READY = 0;
const RUNNING = 1;
const FAILED = 2;

/** Instantiates the guest; the result has the same members as the generated bindings. */
export function instantiateByHand(module, host) {
  const table = new HandTable();
  const memory = new HandMemory();
  let state = READY;
  /** Counters that the host dropped while the guest was running. */
  let dropped = [];

  /** Must precede each call. */
  function enter() {
    if (state !== READY) {
      throw new Error(state === FAILED ? "the guest has failed" : "busy");
    }
    state = RUNNING;
  }

  /** Must follow each call. */
  function exit() {
    state = READY;
    if (dropped.length !== 0) destroyDropped();
  }

  /** Must precede each call of the host by the guest. */
  function leave() {
    if (state !== RUNNING || memory.isConfined) {
      throw failed(new Error("the guest must not call the host now"));
    }
  }

  /** Notes that the guest has failed, and returns the error to throw. */
  function failed(error) {
    state = FAILED;
    return error;
  }

  function destroyDropped() {
    const counters = dropped;
    dropped = [];
    for (const counter of counters) dropCounter(counter);
  }

  function dropCounter(reference) {
    if (state === FAILED) return;
    if (state === RUNNING) {
      dropped.push(reference);
      return;
    }
    enter();
    try {
      destroyCounter(reference);
      exit();
    } catch (error) {
      throw failed(error);
    }
  }

  const imports = importsOf(host, memory, table, leave, (handle) => {
    destroyCounter(table.take(COUNTER, handle));
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

  class Counter {
    #reference;

    constructor(start) {
      enter();
      try {
        this.#reference = table.take(COUNTER, newCounter(start));
        exit();
      } catch (error) {
        throw failed(error);
      }
    }

    add(amount) {
      if (this.#reference < 0) throw new TypeError("the counter is disposed");
      enter();
      try {
        const result = counterAdd(this.#reference, amount) >>> 0;
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    }

    [Symbol.dispose]() {
      const reference = this.#reference;
      if (reference < 0) return;
      this.#reference = -1;
      dropCounter(reference);
    }
  }

  const calls = {
    Counter,

    add(a, b) {
      enter();
      try {
        const result = add(a, b) >>> 0;
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    },

    addWide(a, b) {
      enter();
      try {
        const result = BigInt.asUintN(64, addWide(a, b));
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    },

    textIn(text) {
      enter();
      try {
        const result = textIn(memory.putText(text), memory.length) >>> 0;
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    },

    textOut(length) {
      enter();
      try {
        const area = textOut(length) >>> 0;
        memory.check(area, 8, 4);
        const text = memory.text(area);
        memory.confined(textOutFree, area);
        exit();
        return text;
      } catch (error) {
        throw failed(error);
      }
    },

    bytesIn(bytes) {
      enter();
      try {
        const address = memory.allocate(bytes.length, 1);
        memory.bytes.set(bytes, address);
        const result = bytesIn(address, bytes.length) >>> 0;
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    },

    bytesOut(length) {
      enter();
      try {
        const area = bytesOut(length) >>> 0;
        const address = memory.list(area, 1, 1);
        const bytes = memory.bytes.slice(address, address + memory.length);
        memory.confined(bytesOutFree, area);
        exit();
        return bytes;
      } catch (error) {
        throw failed(error);
      }
    },

    doublesIn(doubles) {
      enter();
      try {
        const address = memory.allocate(doubles.length * 8, 8);
        memory.doubles.set(doubles, address / 8);
        const result = doublesIn(address, doubles.length) >>> 0;
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    },

    doublesOut(length) {
      enter();
      try {
        const area = doublesOut(length) >>> 0;
        const first = memory.list(area, 8, 8) / 8;
        const doubles = memory.doubles.slice(first, first + memory.length);
        memory.confined(doublesOutFree, area);
        exit();
        return doubles;
      } catch (error) {
        throw failed(error);
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
        const result = pointsIn(address, points.length) >>> 0;
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    },

    pointsOut(length) {
      enter();
      try {
        const area = pointsOut(length) >>> 0;
        const address = memory.list(area, 24, 8);
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
        memory.confined(pointsOutFree, area);
        exit();
        return points;
      } catch (error) {
        throw failed(error);
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
        const result = stringsIn(address, strings.length) >>> 0;
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    },

    stringsOut(length) {
      enter();
      try {
        const area = stringsOut(length) >>> 0;
        const address = memory.list(area, 8, 4);
        const end = address + memory.length * 8;
        const strings = [];
        for (let at = address; at < end; at += 8) strings.push(memory.text(at));
        memory.confined(stringsOutFree, area);
        exit();
        return strings;
      } catch (error) {
        throw failed(error);
      }
    },

    shapeIn(shape) {
      enter();
      try {
        const result = callWithShape(shapeIn, shape) >>> 0;
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    },

    echoShape(shape) {
      enter();
      try {
        const area = callWithShape(echoShape, shape) >>> 0;
        memory.check(area, 16, 8);
        const echo = shapeAt(area);
        memory.confined(echoShapeFree, area);
        exit();
        return echo;
      } catch (error) {
        throw failed(error);
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
        memory.check(area, 20, 4);
        const echo = {
          name: memory.text(area),
          email: memory.text(area + 8),
          age: memory.view.getUint32(area + 16, true),
        };
        memory.confined(echoPersonFree, area);
        exit();
        return echo;
      } catch (error) {
        throw failed(error);
      }
    },

    echoStyle(color, { read, write, execute }) {
      enter();
      try {
        const bits = (read ? 1 : 0) | (write ? 2 : 0) | (execute ? 4 : 0);
        const area = echoStyle(colors.indexOf(color), bits) >>> 0;
        memory.check(area, 2, 1);
        const { bytes } = memory;
        const echo = colors[bytes[area]];
        if (echo === undefined) throw new Error("bad color");
        const access = bytes[area + 1];
        exit();
        return [echo, {
          read: (access & 1) !== 0,
          write: (access & 2) !== 0,
          execute: (access & 4) !== 0,
        }];
      } catch (error) {
        throw failed(error);
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

  /** A loop in the guest, which takes and returns a number. */
  function loop(name) {
    const call = core(`loops#${name}`);
    return (times) => {
      enter();
      try {
        const result = call(times) >>> 0;
        exit();
        return result;
      } catch (error) {
        throw failed(error);
      }
    };
  }

  const loops = {
    add: loop("add"),
    textIn: loop("text-in"),
    bytesIn: loop("bytes-in"),
    textOut: loop("text-out"),
    personIn: loop("person-in"),
    itemAdd: loop("item-add"),
    itemNew: loop("item-new"),
  };

  return { calls, loops };
}
