"""A native host without bindings, on Wasmtime. What it writes out, the bindings of ../swift do for that host.

Run: pip install wasmtime; python3 main.py c.wasm rust.wasm
"""

import sys
from wasmtime import Func, FuncType, Instance, Module, Store, ValType

I32 = ValType.i32()


def unsigned(number):
    """Numbers of the guest are unsigned, but Python gets them as signed ones."""
    return number & 0xFFFF_FFFF


class Guest:
    """A guest, with functions whose parameters and results are strings."""

    def __init__(self, path):
        self.store = store = Store()
        module = Module.from_file(store.engine, path)
        # What the guest may ask of this host.
        imports = {
            ("example", "send_line"): Func(store, FuncType([I32, I32], []), self.send_line),
            ("env", "roll"): Func(store, FuncType([], [I32]), lambda: 4),
        }
        # The engine wants the functions in the order of the module's imports.
        functions = [imports[wanted.module, wanted.name] for wanted in module.imports]
        self.exports = Instance(store, module, functions).exports(store)

    def send_line(self, address, length):
        print(f"  {self.read(address, length)}")

    def call(self, name, *numbers):
        result = self.exports[name](self.store, *numbers)
        return None if result is None else unsigned(result)

    def read_bytes(self, address, length):
        """Copies bytes of the guest's memory. The guest may name any address, so the end is checked."""
        address, length = unsigned(address), unsigned(length)
        memory = self.exports["memory"]
        if address + length > memory.data_len(self.store):
            raise ValueError("outside of the guest's memory")
        return bytes(memory.read(self.store, address, address + length))

    def read(self, address, length):
        return self.read_bytes(address, length).decode()

    def write(self, text):
        """Copies a text into a block of the guest's memory, which is then the guest's."""
        data = text.encode()
        address = self.call("cabi_realloc", 0, 0, 1, len(data))
        self.exports["memory"].write(self.store, data, address)
        return address, len(data)

    def play(self):
        self.call("play")

    def count_words(self, text):
        return self.call("count-words", *self.write(text))

    def shout(self, text):
        area = self.call("shout", *self.write(text))
        fields = self.read_bytes(area, 8)
        address = int.from_bytes(fields[:4], "little")
        length = int.from_bytes(fields[4:], "little")
        try:
            return self.read(address, length)
        finally:
            self.call("cabi_post_shout", area)

    def allocated(self):
        return self.call("allocated")


for path in sys.argv[1:]:
    guest = Guest(path)
    print("a guest by hand")
    guest.play()
    print(f"  words: {guest.count_words('one two  three')}")
    print(f"  shouted: {guest.shout('Zoë and Bob')}")
    print(f"  allocated: {guest.allocated()}")
