// Calls that wait for promises, by JavaScript Promise Integration: the engine suspends the guest, and its stack with it.

import { GuestTrap } from "./errors.js";
import { enter, failed, refusal } from "./guest.js";

import { Wasm } from "./platform.js";

// #part in-turn: suspend core-function
/** Makes a call once those before it have ended: guests have one stack, on which calls can't end in any other order. */
async function inTurn(
  guest,
  name,
  call,
) {
  // The guest would wait for a call that waits for the guest.
  if (guest.isAsking) throw refusal(guest, name);
  if (guest.hasTurn) {
    await new Promise((resolve) => guest.turns.push(resolve));
  }
  guest.hasTurn = true;
  try {
    enter(guest, name);
    try {
      return await call();
    } catch (error) {
      throw failed(guest, error);
    }
  } finally {
    const next = guest.turns.shift();
    if (next === undefined) guest.hasTurn = false;
    else next();
  }
}

/** A core export that returns a promise. A guest that can't be suspended waits for nothing, so any runtime will do. */
function promising(
  core,
) {
  return Wasm.promising === undefined ? core : Wasm.promising(core);
}
// #end

// #part await: suspend
/** A core import that suspends the guest until the promise of `call` is settled; `undefined` if the runtime can't. */
function suspending(
  call,
) {
  if (Wasm.Suspending === undefined) return undefined;
  return new Wasm.Suspending((...values) => {
    const promise = call(...values);
    // An engine that can't suspend the guest now throws an error, and leaves the promise alone.
    promise.catch(() => {});
    return promise;
  });
}

/** Explains an error of the engine that it can't suspend the guest now; returns other errors as they are. */
function suspendError(guest, error) {
  if (Wasm.SuspendError === undefined) return error;
  if (!(error instanceof Wasm.SuspendError)) return error;
  const problem = "only functions named in the option async can wait";
  return new GuestTrap(`${guest.where}: ${problem}`, error);
}

/** Calls a host function and waits for what it returns, or for the end of the guest. */
function answer(
  guest,
  ask,
) {
  return new Promise((resolve, reject) => {
    guest.interrupt = reject;
    guest.isAsking = true;
    try {
      Promise.resolve(ask()).then(resolve, reject);
    } finally {
      guest.isAsking = false;
    }
  });
}
// #end

export { answer, inTurn, promising, suspendError, suspending };
