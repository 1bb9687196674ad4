#!/usr/bin/env python3
"""Makes random sequences of operations on handles, with what the rules of the Canonical ABI say about each.

    model.py COUNT SEED FILE

Each line is one sequence for one instance: operations separated by "; ", each with its arguments and its outcome.

    accept 3 =h          the outcome is a new handle; the next one in the list of handles
    item-id h0 =3        a number
    give h1 =w           a new wrapper of a thing, the next one in the list of wrappers
    thing-id w0 !moved   an error of the host; the instance is as before
    item-drop h0 #       a trap; the instance is dead, and the sequence ends
    end 2 1              how many handles the instance has, and how many things were destroyed

A handle that was given up may be the number of a later one, so a sequence uses such a handle only while no new one was made.
"""

import random
import sys

FORGED = [0, 0xFFFFFFFF, 0x7FFFFFFF, 1000003]


class Handle:
    def __init__(self, kind, number):
        self.kind = kind
        self.number = number
        self.alive = True


class Wrapper:
    def __init__(self, number):
        self.number = number
        self.state = "alive"


class Sequence:
    """One instance, seen through its rules."""

    def __init__(self, random):
        self.random = random
        self.steps = []
        self.handles = []
        self.wrappers = []
        self.stale = set()
        self.destroyed = 0
        self.dead = False

    def step(self, name, *arguments):
        *arguments, outcome = arguments
        self.steps.append(" ".join([name, *map(str, arguments), outcome]))
        self.dead = outcome == "#"

    # Handles of the guest.

    def add(self, kind, number):
        self.handles.append(Handle(kind, number))
        self.stale.clear()

    def remove(self, index):
        self.handles[index].alive = False
        self.stale.add(index)

    def any_handle(self, kind):
        """A handle of the guest, mostly a good one: its text, its index if it exists, and whether it is good."""
        good = [i for i, h in enumerate(self.handles) if h.alive and h.kind == kind]
        bad = [i for i, h in enumerate(self.handles) if h.alive and h.kind != kind] + sorted(self.stale)
        if good and self.random.random() < 0.93:
            index = self.random.choice(good)
            return f"h{index}", index, True
        if bad and self.random.random() < 0.4:
            index = self.random.choice(bad)
            return f"h{index}", index, False
        if good:
            index = self.random.choice(good)
            return f"h{index}", index, True
        return str(self.random.choice(FORGED)), None, False

    def use(self, name, kind, outcome, gives_up=False):
        """One operation on one handle; returns whether the handle was good."""
        text, index, good = self.any_handle(kind)
        self.step(name, text, outcome(self.handles[index].number) if good else "#")
        if good and gives_up:
            self.remove(index)
        return good

    # Operations on objects of the host.

    def accept(self):
        number = self.random.randrange(100)
        self.step("accept", number, "=h")
        self.add("item", number)

    def lend(self):
        number = self.random.randrange(100)
        # The handle that is lent takes the number of one that was given up.
        self.stale.clear()
        if self.random.random() < 0.05:
            return self.step("lend", number, 1, "#")
        self.step("lend", number, 0, "=")

    def item_new(self):
        number = self.random.randrange(100)
        self.step("item-new", number, "=h")
        self.add("item", number)

    def item_id(self):
        self.use("item-id", "item", lambda number: f"={number}")

    def item_take(self):
        self.use("item-take", "item", lambda number: f"={number}", gives_up=True)

    def item_drop(self):
        self.use("item-drop", "item", lambda number: "=", gives_up=True)

    def item_give(self):
        self.use("item-give", "item", lambda number: f"={number}", gives_up=True)

    def item_pair(self):
        a, first, good_first = self.any_handle("item")
        b, second, good_second = self.any_handle("item")
        if not good_first or not good_second or first == second:
            return self.step("item-pair", a, b, "#")
        value = self.handles[first].number * 1000 + self.handles[second].number
        self.step("item-pair", a, b, f"={value}")
        self.remove(second)

    # Operations on objects of the guest.

    def thing_new(self):
        number = self.random.randrange(1, 100)
        self.step("thing-new", number, "=h")
        self.add("thing", number)

    def thing_rep(self):
        self.use("thing-rep", "thing", lambda number: f"={number}")

    def thing_drop(self):
        if self.use("thing-drop", "thing", lambda number: "=", gives_up=True):
            self.destroyed += 1

    def give(self):
        text, index, good = self.any_handle("thing")
        if not good:
            return self.step("give", text, "#")
        self.step("give", text, "=w")
        self.remove(index)
        self.wrappers.append(Wrapper(self.handles[index].number))

    def thing(self):
        number = self.random.randrange(1, 100)
        self.stale.clear()
        self.step("thing", number, "=w")
        self.wrappers.append(Wrapper(number))

    # Operations on the host's wrappers.

    def wrapper(self):
        if not self.wrappers:
            return None
        alive = [i for i, w in enumerate(self.wrappers) if w.state == "alive"]
        if alive and self.random.random() < 0.8:
            return self.random.choice(alive)
        return self.random.randrange(len(self.wrappers))

    def thing_id(self):
        index = self.wrapper()
        if index is None:
            return self.thing()
        wrapper = self.wrappers[index]
        outcome = f"={wrapper.number}" if wrapper.state == "alive" else f"!{wrapper.state}"
        self.step("thing-id", f"w{index}", outcome)

    def consume(self):
        index = self.wrapper()
        if index is None:
            return self.thing()
        wrapper = self.wrappers[index]
        if wrapper.state != "alive":
            return self.step("consume", f"w{index}", f"!{wrapper.state}")
        self.step("consume", f"w{index}", "=h")
        wrapper.state = "moved"
        self.add("thing", wrapper.number)

    def both(self):
        a, b = self.wrapper(), self.wrapper()
        if a is None:
            return self.thing()
        for index in (a, b):
            if self.wrappers[index].state != "alive":
                return self.step("both", f"w{a}", f"w{b}", f"!{self.wrappers[index].state}")
        if a == b:
            return self.step("both", f"w{a}", f"w{b}", "!moved")
        self.step("both", f"w{a}", f"w{b}", "=h")
        self.wrappers[b].state = "moved"
        self.add("thing", self.wrappers[b].number)

    def foreign(self):
        self.step("foreign", "!foreign")

    def close(self, name="close"):
        index = self.wrapper()
        if index is None:
            return self.thing()
        self.step(name, f"w{index}", "=")
        if self.wrappers[index].state == "alive":
            self.wrappers[index].state = "closed"
            self.destroyed += 1

    def close_inside(self):
        self.close("close-inside")

    def reenter(self):
        self.step("reenter", "=")

    OPERATIONS = [
        accept, accept, lend, item_new, item_id, item_take, item_drop, item_give, item_pair, thing_new, thing_rep,
        thing_drop, give, thing, thing_id, consume, both, foreign, close, close_inside, reenter,
    ]

    def run(self, length):
        while len(self.steps) < length and not self.dead:
            self.random.choice(self.OPERATIONS)(self)
        handles = 0 if self.dead else sum(handle.alive for handle in self.handles)
        self.steps.append(f"end {handles} {'-' if self.dead else self.destroyed}")
        return "; ".join(self.steps)


def main():
    count, seed, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    source = random.Random(seed)
    with open(path, "w", encoding="ascii") as file:
        for _ in range(count):
            file.write(Sequence(source).run(source.randrange(1, 24)) + "\n")


main()
