/** What the guest calls, whoever wrote the glue. */
export const host = {
  add(a, b) {
    return (a + b) >>> 0;
  },
  textIn(text) {
    return text.length;
  },
  bytesIn(bytes) {
    return bytes.length;
  },
  textOut() {
    return "0123456789abcdef";
  },
  personIn(person) {
    return person.age;
  },
  Item: class Item {
    constructor(start) {
      this.value = start;
    }
    add(amount) {
      this.value = (this.value + amount) >>> 0;
      return this.value;
    }
  },
};
