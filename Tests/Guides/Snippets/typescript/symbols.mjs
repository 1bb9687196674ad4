Symbol.dispose ??= Symbol("Symbol.dispose");

console.log(typeof Symbol.dispose);
