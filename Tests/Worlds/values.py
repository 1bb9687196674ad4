"""Makes random values, with more edge cases than chance would produce.

A value is an int (numbers; floats and flags as bits; characters; enums as the index of the case; objects as their numbers), a
bool or a str. Lists, tuples and records are lists, and maps lists of pairs. An option is `None` or `("some", value)`, a result
`("ok", value)` or `("err", value)`, a variant `(index of the case, value)`; without a payload, `value` is `None`.
"""

import struct
import unicodedata

from shapes import (INTEGERS, Borrow, Enum, FixedList, Flags, ListOf, MapOf, Option, Own, Record, Result, Scalar, Text,
                    Tuple, Variant, kind)

_CHARACTERS = [0, 9, 10, 13, 0x22, 0x24, 0x27, 0x41, 0x5C, 0x7B, 0x7F, 0x80, 0xDF, 0x7FF, 0x800, 0x2028, 0xD7FF, 0xE000, 0xFEFF,
               0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF]
_TEXTS = ["", "a", "é", "e\u0301", "\0", "\uFEFF", "世界", "😀", "\\(x) ${y} {z} \"quoted\" 'single'\r\n", "x" * 40]


def _floats(form, bits):
    exponent, mantissa = (8, 23) if bits == 32 else (11, 52)
    sign = 1 << (bits - 1)
    infinity = ((1 << exponent) - 1) << mantissa
    one = struct.unpack(form.upper().replace("F", "I").replace("D", "Q"), struct.pack(form, 1.5))[0]
    # NaN, infinities, zeros, the smallest and the greatest numbers.
    return [infinity | 1 << (mantissa - 1), infinity, infinity | sign, 0, sign, 1, infinity - 1, one, one | sign]


_FLOATS = {"f32": _floats("<f", 32), "f64": _floats("<d", 64)}


def _canonical(key):
    return unicodedata.normalize("NFC", key) if isinstance(key, str) else key


class Values:
    def __init__(self, random):
        self.random = random
        self.objects = 0
        # How many more elements lists may have, so that values stay small.
        self.budget = 0

    def value(self, type):
        self.budget = 25
        return self._part(type)

    def _part(self, type):
        type = kind(type)
        if isinstance(type, Scalar):
            return self._scalar(type.name)
        if isinstance(type, Text):
            return self._text()
        if isinstance(type, ListOf):
            return [self._part(type.element) for _ in range(self._count())]
        if isinstance(type, FixedList):
            return [self._part(type.element) for _ in range(type.count)]
        if isinstance(type, MapOf):
            # Swift takes canonically equivalent texts for one key.
            keys = {_canonical(key): key for key in (self._part(type.key) for _ in range(self._count()))}
            return [(key, self._part(type.value)) for key in keys.values()]
        if isinstance(type, Tuple):
            return [self._part(item) for item in type.items]
        if isinstance(type, Record):
            return [self._part(field) for _, field in type.fields]
        if isinstance(type, Option):
            return ("some", self._part(type.some)) if self.random.randrange(3) else None
        if isinstance(type, Result):
            side = self.random.choice(["ok", "ok", "err"])
            payload = type.ok if side == "ok" else type.err
            return (side, self._part(payload) if payload else None)
        if isinstance(type, Variant):
            index = self.random.choice([0, len(type.cases) - 1, self.random.randrange(len(type.cases))])
            payload = type.cases[index][1]
            return (index, self._part(payload) if payload else None)
        if isinstance(type, Enum):
            return self.random.choice([0, len(type.cases) - 1, self.random.randrange(len(type.cases))])
        if isinstance(type, Flags):
            every = (1 << len(type.flags)) - 1
            return self.random.choice([0, every, self.random.getrandbits(32) & every])
        assert isinstance(type, (Own, Borrow))
        self.objects += 1
        return self.objects

    def _count(self):
        count = min(self.budget, self.random.choice([0, 1, 1, 2, 3, self.random.randrange(12)]))
        self.budget -= count
        return count

    def _scalar(self, name):
        if name == "bool":
            return self.random.random() < 0.5
        if name == "char":
            return self._character()
        if name in _FLOATS:
            return self.random.choice(_FLOATS[name])
        signed, bits = INTEGERS[name]
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        return self.random.choice([low, high, 0, 1, self.random.randint(low, high)])

    def _character(self):
        code = self.random.choice([self.random.choice(_CHARACTERS), self.random.randrange(0x110000)])
        return 0x3F if 0xD800 <= code < 0xE000 else code

    def _text(self):
        if self.random.random() < 0.5:
            return self.random.choice(_TEXTS)
        return "".join(chr(self._character()) for _ in range(self._count()))


class Call:
    """A call of an exported function: its arguments, and what the host returns when the guest passes them on."""

    def __init__(self, function, values):
        self.function = function
        # The object of a method.
        self.receiver = values.value(Own(function.resource)) if function.kind == "method" else None
        self.arguments = [values.value(type) for _, type in function.parameters]
        self.result = values.value(function.result) if function.result else None


def calls(world, random, repeats):
    """Calls of all exported functions."""
    values = Values(random)
    functions = [function for interface in world.interfaces for function in interface.exported_functions]
    return [Call(function, values) for function in functions if not function.role for _ in range(repeats)]


def float_of(name, bits):
    """The number with these bits."""
    form, integer = ("<f", "<I") if name == "f32" else ("<d", "<Q")
    return struct.unpack(form, struct.pack(integer, bits))[0]
