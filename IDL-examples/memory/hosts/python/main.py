"""The host of ../swift without bindings: how a memory is made on a native engine, Wasmtime.

Run: pip install wasmtime; python3 main.py guest.wasm
"""

import struct
import sys
from wasmtime import Engine, Instance, Limits, Memory, MemoryType, Module, Store

# Compiled once, for both guests.
engine = Engine()
module = Module.from_file(engine, sys.argv[1])


class Guest:
    """A guest with a memory of its own: 32 pages of 64 KiB at first, and at most 128."""

    def __init__(self):
        self.store = Store(engine)
        self.memory = Memory(self.store, MemoryType(Limits(32, 128)))
        # The memory is the only import, env.memory.
        instance = Instance(self.store, module, [self.memory])
        self.functions = instance.exports(self.store)

    def call(self, name, *numbers):
        return self.functions[name](self.store, *numbers)

    def size(self):
        return self.memory.data_len(self.store)

    def write(self, address, values):
        data = struct.pack(f"<{len(values)}I", *values)
        self.memory.write(self.store, data, address)

    def add(self, *values):
        """Passes a list: a block of the guest's allocator, which the guest then owns."""
        address = self.call("cabi_realloc", 0, 0, 4, len(values) * 4)
        self.write(address, values)
        return self.call("add", address, len(values))

    def sum(self):
        return self.call("sum") & 0xFFFF_FFFF_FFFF_FFFF

    def reserve(self, count):
        return text(self.call("reserve", count) != 0)

    def contains(self, value):
        memory = self.memory.read(self.store, 0, self.size())
        return text(struct.pack("<I", value) in bytes(memory))


def text(condition):
    return "true" if condition else "false"


a = Guest()
b = Guest()
mark = 0xDECA_FBAD
print(f"a: {a.add(10, 20, mark)} samples")
print(f"b: {b.add(7)} sample")
print(f"sums: {a.sum()} and {b.sum()}")
print(f"the mark is in a: {a.contains(mark)}, in b: {b.contains(mark)}")

print(f"a has 2 MiB: {text(a.size() >= 2 << 20)}")
print(f"room for a million samples: {a.reserve(1_000_000)}")
print(f"a has grown: {text(a.size() > 4_000_000)}")
print(f"b has grown: {text(b.size() > 4_000_000)}")
print(f"room for ten million: {b.reserve(10_000_000)}")
print(f"b goes on: {b.add(1)} samples")

b.write(b.call("area", 3), [100, 200, 300])
print(f"the host writes three: {b.call('commit')} samples, sum {b.sum()}")
