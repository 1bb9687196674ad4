"""Makes random interfaces, and worlds that hand them on: what one exports is what the next imports. The bindings must compile.

Run: random_worlds.py PINTLE DENO FOLDER COUNT [SEED]
"""

import random
import shutil
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parents[1] / "Worlds"))

import wit  # noqa: E402
import worlds  # noqa: E402

# The worlds, and from which of them each imports in Swift.
STAGES = [("first", None), ("middle", "first"), ("last", "middle")]

TYPES = """\
import type { First } from "./first.ts";
import type { Imports } from "./last.ts";

export function importsOf(guest: First): Imports {
  return guest;
}
"""


def composition(number):
    """A random package with three worlds instead of its own."""
    world = worlds.WorldMaker(random.Random(number), number, worlds.FEATURES).world()
    interfaces = [item for item in world.interfaces if not item.is_world and not item.is_copy]
    paths = dict.fromkeys(wit.path(item, world.package) for item in interfaces)
    if not paths:
        return None
    imports = "".join(f"  import {path};\n" for path in paths)
    exports = "".join(f"  export {path};\n" for path in paths)
    return (wit.world_text(world)
            + f"\nworld first {{\n{exports}}}\nworld middle {{\n{imports}{exports}}}\n"
            + f"world last {{\n{imports}  export run: func();\n}}\n")


def run(*command):
    """Runs a program, which must succeed. Returns what it printed if it fails."""
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    return None if result.returncode == 0 else (result.stdout + result.stderr)[:2000] or "it failed"


def check(folder, pintle, deno):
    """Generates the bindings of all worlds and type-checks them. Returns what is wrong."""
    for world, provider in STAGES:
        common = [pintle, "generate", folder / "world.wit", "--world", world, "--quiet"]
        origin = ["--import-from", provider] if provider else []
        problem = (run(*common, "--language", "swift", "--engine", "wasm-c-api", "--out", folder / "swift", *origin)
                   or run(*common, "--language", "typescript", "--out", folder / f"{world}.ts"))
        if problem:
            return problem
    (folder / "composed.ts").write_text(TYPES)
    return (run(deno, "check", "--quiet", folder / "composed.ts")
            or run("swiftc", "-swift-version", "6", "-warnings-as-errors", "-typecheck", "-parse-as-library",
                   *sorted((folder / "swift").glob("*.swift"))))


def main():
    pintle, deno, out, count, *rest = sys.argv[1:]
    first = int(rest[0]) if rest else 1
    passed = failed = 0
    for number in range(first, first + int(count)):
        text = composition(number)
        if text is None:
            continue
        folder = Path(out) / str(number)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "world.wit").write_text(text)
        problem = check(folder, pintle, deno)
        if problem:
            failed += 1
            print(f"FAIL  world {number}: {problem}")
        else:
            passed += 1
            shutil.rmtree(folder)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
