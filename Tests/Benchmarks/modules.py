"""Writes core modules for measure.py."""

FUNCTIONS = 300_000
# About as long as the bodies of optimized functions are: no locals, some instructions (nop) and the end.
BODY = b"\0" + b"\1" * 58 + b"\x0B"
# No parameters and results.
TYPE = b"\x60\0\0"


def number(value):
    """A number in LEB128."""
    return bytes([value]) if value < 0x80 else bytes([value & 0x7F | 0x80]) + number(value >> 7)


def sized(content):
    return number(len(content)) + content


def section(kind, elements):
    return bytes([kind]) + sized(number(len(elements)) + b"".join(elements))


def name(index):
    return sized(f"example:package/interface@1.0.0#function-{index}".encode())


def write_module(path, functions, exports):
    """Writes a module with functions, of which the first ones are exported."""
    parts = [
        b"\0asm\1\0\0\0",
        section(1, [TYPE]),
        section(3, [b"\0"] * functions),
        section(7, [name(index) + b"\0" + number(index) for index in range(exports)]),
        section(10, [sized(BODY)] * functions),
    ]
    with open(path, "wb") as file:
        file.write(b"".join(parts))
