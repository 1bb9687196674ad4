"""Makes random worlds, and passes random values through their guests on Node and on Swift. See `run`."""

import argparse
import random
import shutil
import sys
import time
from pathlib import Path

import javascript
import rust
import swift
import swift_surface
import toolchain
import values
import wit
import worlds
from toolchain import Failure, ROOT, SUPPORT

LANGUAGES = ["rust", "typescript", "swift"]


class Case:
    """A world, its folder, and what failed."""

    def __init__(self, number, options):
        self.number = number
        self.folder = options.out / f"{number:05}"
        chance = random.Random(number)
        self.world = worlds.WorldMaker(chance, number, options.features).world()
        self.calls = values.calls(self.world, chance, 2)
        self.current = chance.choice(["2021", "2024"])
        self.passed = 0
        self.failures = []

    def check(self, name, body):
        """Runs one check. Returns whether it passed."""
        try:
            body()
        except Failure as failure:
            return self.fail(name, str(failure))
        self.passed += 1
        return True

    def fail(self, name, text):
        self.failures.append((name, text))
        return False

    def write(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        toolchain.write(self.folder, {"world.wit": wit.world_text(self.world)})

    def generates(self, language, out, *options):
        return self.check(f"generate {language}", lambda: toolchain.generate(self.folder, language, out, *options))

    def rust(self):
        """Compiles the guest with an old and a current compiler. Returns the compilers that succeeded."""
        toolchain.write(self.folder / "rust", rust.GuestPrinter(self.world).files())
        return [compiler for compiler in ("1.63", self.current)
                if self.check(f"rust {compiler}", lambda: toolchain.compile_rust(self.folder, compiler))]

    def javascript(self, guests):
        node = self.folder / "node"
        text = javascript.HostPrinter(self.world, self.calls).text()
        toolchain.write(node, {"calls.mjs": text, "package.json": '{ "type": "module" }\n'})
        shutil.copy(SUPPORT / "harness.mjs", node)
        self.generates("typescript", "typescript/bindings.ts")
        if not self.generates("typescript", "node/bindings.js", "--js"):
            return
        node_command = [toolchain.BIN / "node"]
        if "suspending(" in (node / "bindings.js").read_text(encoding="utf-8"):
            # Asynchronous functions need JavaScript Promise Integration.
            node_command = [toolchain.BIN / "node-24", "--experimental-wasm-jspi"]
        for guest in guests:
            command = [*node_command, "harness.mjs", "bindings.js", f"../{guest}.wasm"]
            self.check(f"node, guest {guest}", lambda: toolchain.run(command, node))

    def swift(self):
        """Writes the host for Swift. Returns whether the bindings were generated."""
        folder = self.folder / "swift"
        if not self.generates("swift", "swift", "--engine", "wasm-c-api"):
            return False
        bindings = next(file for file in folder.iterdir() if not file.name.startswith("Pintle"))
        surface = swift_surface.Surface(bindings.read_text(encoding="utf-8"))
        printer = swift.HostPrinter(self.world, self.calls, surface)
        self.swift_class = printer.class_name
        toolchain.write(folder, {f"{bindings.stem}Host.swift": printer.text()})
        return True

    def guests(self):
        return [guest for guest in toolchain.COMPILERS if (self.folder / f"{guest}.wasm").exists()]


def run_swift(cases, options):
    """Compiles one program of all worlds, and runs it for each guest."""
    cases = [case for case in cases if case.swift()]
    while cases:
        program = options.out / "swift-worlds"
        errors = toolchain.compile_swift([case.folder for case in cases], [case.swift_class for case in cases], program)
        for case in cases:
            if case.folder in errors:
                case.fail("swiftc", "\n".join(errors[case.folder]))
        if not errors:
            break
        cases = [case for case in cases if case.folder not in errors]
    for index, case in enumerate(cases):
        case.passed += 1
        for guest in case.guests():
            case.check(f"swift, guest {guest}", lambda: toolchain.run([program, index, f"{guest}.wasm"], case.folder))


def main():
    options = arguments()
    print(f"seeds {options.seed} to {options.seed + options.count - 1}", flush=True)
    cases = [Case(options.seed + index, options) for index in range(options.count)]
    start = time.monotonic()
    for case in cases:
        case.write()
        guests = case.rust() if "rust" in options.only else []
        if "typescript" in options.only:
            case.javascript(guests)
    if "typescript" in options.only:
        errors = toolchain.check_deno([c.folder for c in cases if (c.folder / "typescript/bindings.ts").exists()])
        report(cases, "deno check", errors)
    if "swift" in options.only:
        run_swift(cases, options)
    for case in cases:
        finish(case, options)
    print(f"{time.monotonic() - start:.0f} s")
    passed, failed = sum(case.passed for case in cases), sum(len(case.failures) for case in cases)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def report(cases, name, errors):
    """Adds the result of a check of many worlds to each of them."""
    for case in cases:
        if case.folder in errors:
            case.fail(name, "\n".join(errors[case.folder]))
        else:
            case.passed += 1


def finish(case, options):
    """Prints what failed, and removes the folder of a world without failures."""
    if not case.failures:
        if not options.keep:
            shutil.rmtree(case.folder)
        return
    print(f"FAIL  world {case.number}, in {case.folder}; "
          f"again: Tests/Worlds/run --count 1 --seed {case.number}")
    for name, text in case.failures:
        print(f"  {name}:")
        lines = text.splitlines()
        for line in lines[:options.lines]:
            print(f"    {line[:400]}")
        if len(lines) > options.lines:
            print(f"    … {len(lines) - options.lines} more lines")


def arguments():
    parser = argparse.ArgumentParser(prog="Tests/Worlds/run", description=__doc__)
    parser.add_argument("--count", type=int, default=20, help="how many worlds (20)")
    parser.add_argument("--seed", type=int, default=1, help="the number of the first world (1); the others follow")
    parser.add_argument("--only", type=lambda text: text.split(","), default=LANGUAGES,
                        help="the languages, for example rust,typescript; calls need Rust and a host")
    parser.add_argument("--features", type=lambda text: [name for name in text.split(",") if name], default=worlds.FEATURES,
                        help=f"what worlds may contain, of {','.join(worlds.FEATURES)}")
    parser.add_argument("--keep", action="store_true", help="keeps the folders of all worlds")
    parser.add_argument("--lines", type=int, default=12, help="how much of each failure is printed (12 lines)")
    parser.add_argument("--out", type=lambda text: Path(text).resolve(), default=ROOT / ".build/tests/worlds",
                        help="the folder for everything that is generated (.build/tests/worlds)")
    options = parser.parse_args()
    options.features = set(options.features)
    return options


if __name__ == "__main__":
    sys.exit(main())
