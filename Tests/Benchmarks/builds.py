"""Measures what building Pintle takes: builds.py FOLDER RELEASE-FOLDER OPTION...

Builds the product `pintle` from nothing, first for debugging in a folder below FOLDER, then for release in RELEASE-FOLDER, with the
options. Prints a table of seconds of processor time, and `N passed, N failed`.

Limits are those of the machine on which the reference, a source file that this program makes, takes REFERENCE seconds. Where it
takes longer, as on a slower or busier machine, they are higher by as much.
"""

import os
import resource
import shutil
import subprocess
import sys

from table import Table

# What builds took on December 1, 2026, and 12 % more. They are meant to take 45 and 110.
DEBUG_LIMIT = 68
RELEASE_LIMIT = 210
REFERENCE = 5.2
# One of the functions in the reference, with `#` for its number.
FUNCTION = """
struct S# { var name: String; var parts: [Int: [String]] }
func f#(_ values: [S#], _ key: Int) -> [String] {
  var found: [String] = []
  for value in values.sorted(by: { $0.name < $1.name }) {
    for part in value.parts[key] ?? [] where part.hasPrefix(value.name) { found.append(part + "-#") }
  }
  return found.map { $0.uppercased() }
}
print(f#([S#(name: "a", parts: [#: ["abc"]])], #))
"""
FUNCTIONS = 30


def seconds(command):
    """The processor time that a command and its children take. Its output goes to standard error."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=sys.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def reference(folder):
    path = os.path.join(folder, "reference.swift")
    with open(path, "w") as file:
        file.write("".join(FUNCTION.replace("#", str(number)) for number in range(FUNCTIONS)))
    command = ["swiftc", "-O", "-c", path, "-o", os.path.join(folder, "reference.o")]
    return min(seconds(command) for _ in range(3))


def build(scratch, options=()):
    shutil.rmtree(scratch, ignore_errors=True)
    return seconds(["swift", "build", "--product", "pintle", *(options or ["--scratch-path", scratch])])


def main():
    folder, release, *options = sys.argv[1:]
    table = Table()
    measured = reference(folder)
    table.row("compiling the reference", measured, "s", remark=f"limits are for {REFERENCE} s")
    slowness = max(1, measured / REFERENCE)
    debug = os.path.join(folder, "debug")
    table.row("building for debugging", build(debug), "s", DEBUG_LIMIT * slowness)
    shutil.rmtree(debug)
    table.row("building for release", build(release, options), "s", RELEASE_LIMIT * slowness)
    print(f"{table.passed} passed, {table.failed} failed")
    sys.exit(table.failed > 0)


main()
