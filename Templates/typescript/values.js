// Checks of the host's values.

import { isObject } from "./errors.js";
import { Failure, inside } from "./guest.js";
import { describe, isPromise } from "./text.js";

// #part expected: guest describe
/** The error for a value of the wrong type, or for a number that its type, such as `u8`, can't represent. */
function expected(
  what,
  type,
  value,
  index,
) {
  const isNumber = typeof value === "number" ||
    (typeof value === "bigint" && /[su]64/.test(type));
  const isOutOfRange = isNumber && /^[fsu]\d+$/.test(type);
  const problem = `expected ${type}, got ${isNumber ? value : describe(value)}`;
  const error = isOutOfRange ? RangeError : TypeError;
  return new Failure(error, what, problem, index);
}
// #end

// #part unknown-case: expected
/** The error for a label that is none of the cases of its type. */
function unknownCase(what, label, index) {
  if (typeof label !== "string") {
    return expected(what, "one of the cases", label, index);
  }
  return new Failure(TypeError, what, `unknown case "${label}"`, index);
}
// #end

// #part unknown-tag: unknown-case object
/** The error for a value whose tag is none of the cases of its type. */
function unknownTag(what, value, index) {
  checkIsObject(value, what, index);
  return unknownCase(what, value.tag, index);
}
// #end

// #part inside-record: expected inside is-object
/** Completes the path of an error in a record, which may be the wrong value itself. */
function insideRecord(
  error,
  what,
  index,
  record,
) {
  const known = isObject(record) ? error : expected("", "an object", record);
  return inside(known, what, index);
}
// #end

// #part object: expected
/** Checks that a value is an object. */
function checkIsObject(value, what, index) {
  if (typeof value === "object" && value !== null) return;
  throw expected(what, "an object", value, index);
}
// #end

// #part synchronous: host-calls expected
/** Checks that a host function didn't return a promise, where its type accepts any value or object. */
function checkIsNoPromise(value) {
  if (isPromise(value)) throw expected("result", "a value", value);
}
// #end

// #part list: expected
/** The length of a value, which must be an array. */
function lengthOf(
  list,
  what,
  index,
) {
  if (!Array.isArray(list)) throw expected(what, "an array", list, index);
  return list.length;
}
// #end

// #part list-count: list
/** Checks the number of elements of a list of fixed length. */
function checkCount(
  list,
  count,
  what,
  index,
) {
  const length = lengthOf(list, what, index);
  if (length === count) return;
  const problem = `expected ${count} elements, got ${length}`;
  throw new Failure(RangeError, what, problem, index);
}
// #end

// #part map-entries: expected
/** The entries of a value, which must be a map. */
function entriesOf(
  map,
  what,
  index,
) {
  if (!(map instanceof Map)) throw expected(what, "a Map", map, index);
  return [...map];
}
// #end

export { checkCount, checkIsNoPromise, checkIsObject, entriesOf, expected };
export { insideRecord, lengthOf, unknownCase, unknownTag };
