// Run with guest.wasm beside this file: deno run --allow-read main.ts
import { instantiate } from "./integers.ts";

const { numbers } = await instantiate(new URL("guest.wasm", import.meta.url), {
  "example:integers/numbers": {
    echoU8: (value) => value,
    echoU16: (value) => value,
    echoU32: (value) => value,
    echoU64: (value) => value,
    echoS8: (value) => value,
    echoS16: (value) => value,
    echoS32: (value) => value,
    echoS64: (value) => value,
    sumU32: (values) => values.reduce((sum, value) => (sum + value) >>> 0, 0),
    sumS64: (values) =>
      BigInt.asIntN(64, values.reduce((sum, value) => sum + value, 0n)),
    limits: () => {
      throw new Error("the guest answers this one itself");
    },
  },
});

const limits = numbers.limits();
console.log(`u8: 0 to ${numbers.echoU8(limits.maxU8)}`);
console.log(`u16: 0 to ${numbers.echoU16(limits.maxU16)}`);
console.log(`u32: 0 to ${numbers.echoU32(limits.maxU32)}`);
console.log(`u64: 0 to ${numbers.echoU64(limits.maxU64)}`);
console.log(
  `s8: ${numbers.echoS8(limits.minS8)} to ${numbers.echoS8(limits.maxS8)}`,
);
console.log(
  `s16: ${numbers.echoS16(limits.minS16)} to ${numbers.echoS16(limits.maxS16)}`,
);
console.log(
  `s32: ${numbers.echoS32(limits.minS32)} to ${numbers.echoS32(limits.maxS32)}`,
);
console.log(
  `s64: ${numbers.echoS64(limits.minS64)} to ${numbers.echoS64(limits.maxS64)}`,
);

const wrapped = numbers.sumU32(Uint32Array.of(limits.maxU32, 2));
console.log(`sum of u32: ${wrapped}`);
const wrapped64 = numbers.sumS64(BigInt64Array.of(limits.maxS64, 1n));
console.log(`sum of s64: ${wrapped64}`);

try {
  numbers.echoU8(256);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.log("256 is no u8");
}
