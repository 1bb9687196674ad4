"""Measures programs: measure.py FOLDER TOOLCHAIN COUNTS.

FOLDER has the programs `pintle` and `pintle-planning`, and becomes the current folder. TOOLCHAIN is what built them.
COUNTS is the file of checked-in counts of instructions.
"""

import json
import os
import shutil
import subprocess
import sys

import modules
import packages
from processes import instructions, milliseconds, run
from table import Table

PINTLE = "./pintle"
PLANNING = "./pintle-planning"
LANGUAGES = {"rust": ["--language", "rust"], "swift": ["--language", "swift", "--engine", "wasm-c-api"],
             "typescript": ["--language", "typescript"]}
OUTPUTS = {"rust": "rust/bindings.rs", "swift": "swift", "typescript": "typescript/shapes.ts"}
# Counts may be above the checked-in ones by this factor.
ROOM = 1.05

SIZE_LIMIT = 15
# How instructions may grow with the number of copies of a package: as the number does, and a tenth more.
GROWTH_LIMIT = 1.1
# Megabytes of memory for each megabyte of text, and for the program itself.
MEMORY_LIMITS = (30, 10)
# Instructions for each byte of a module that `pintle verify` reads: a machine that executes two a nanosecond reads 200 MB a second.
READING_LIMIT = 10
# Repeated, these pieces make texts with nothing but errors, or nothing but comments.
HOSTILE = ["] ", ";", "@", "a:", "(", "{}{}{}", "type ", '"', "/*", "///\n"]
HOSTILE_SIZE = 1_000_000
# Texts of many tiny items: the text before the items, an item with `#` for its number, and the text after them.
DENSE = [
    ("", "interface i# { record r { a: u8 } f: func(r: r); }\n", ""),
    ("interface i {\n", "type a# = u8;\n", "}\n"),
    ("interface i {\n", "f-#: func(a: u8) -> u8;\n", "}\n"),
    ("interface i { resource r {\n", "m#: func();\n", "} }\n"),
    ("interface i { type t = u8; }\n", "world w# { use i.{t}; }\n", ""),
    ("world w {\n", "import f-#: func();\n", "}\n"),
]
DENSE_ITEMS = 30_000


def write_inputs():
    """Writes what the programs read: a world with a configuration of all languages, and WASI."""
    here = os.path.dirname(os.path.abspath(__file__))
    os.mkdir("wit")
    shutil.copy(os.path.join(here, "world.wit"), "wit")
    shutil.copytree(packages.FIXTURE, "wasi")
    outputs = [{"language": name, "path": name} for name in LANGUAGES]
    outputs[1]["engine"] = "wasm-c-api"
    with open("pintle.json", "w") as file:
        json.dump({"wit": "wit", "outputs": outputs}, file)


def remove_outputs():
    for name in LANGUAGES:
        shutil.rmtree(name, ignore_errors=True)


def nothing():
    pass


def calls():
    """The measured commands: name, command, and what to do before each run."""
    yield "pintle --version", [PINTLE, "--version"], nothing
    for name, options in LANGUAGES.items():
        command = [PINTLE, "generate", "wit", *options, "--out", OUTPUTS[name], "--quiet"]
        yield f"pintle generate, {name}", command, remove_outputs
    generate = [PINTLE, "generate", "--quiet"]
    yield "pintle generate, all languages", generate, remove_outputs
    yield "pintle generate, up to date", generate, nothing
    yield "pintle check", [PINTLE, "check", "--quiet"], nothing
    for command in ("wit", "abi"):
        yield f"pintle {command}, WASI", [PINTLE, command, "wasi"], nothing
        yield f"pintle {command} --json, WASI", [PINTLE, command, "wasi", "--json"], nothing
    yield "planning, WASI", [PLANNING, "wasi"], nothing
    for count in (1, 10, 100):
        yield copies_name("wit", count), [PINTLE, "wit", f"copies-{count}"], nothing
        yield copies_name("abi", count), [PINTLE, "abi", f"copies-{count}"], nothing


def copies_name(command, count):
    return f"pintle {command}, {count} {'copies' if count > 1 else 'copy'} of wasi:http"


def count_instructions(table, toolchain, path):
    """Adds the rows about instructions, and returns the counts by name."""
    with open(path) as file:
        checked_in = json.load(file)
    is_same = checked_in["toolchain"] == toolchain
    if not is_same:
        print(f"The checked-in counts are for {checked_in['toolchain']}; this is {toolchain}: not compared.")
    counts = {}
    for name, command, prepare in calls():
        count = counts[name] = instructions(command, prepare)
        old = checked_in["instructions"].get(name)
        limit = int(old * ROOM) if old and is_same else None
        ratio = f"checked in {old:,}: {count / old:.3f}   " if old else "not checked in   "
        table.row(name, count, "instructions", limit, f"{ratio}{milliseconds(command, prepare):.1f} ms")
        if not old and is_same and not is_blessing():
            table.failed += 1
    return counts


def growth(table, counts):
    """Adds rows about how instructions grow with the number of copies of a package."""
    for command in ("wit", "abi"):
        for few, many in ((1, 10), (10, 100)):
            ratio = counts[copies_name(command, many)] / counts[copies_name(command, few)]
            table.row(f"pintle {command}, {many} copies to {few}", ratio, "times", GROWTH_LIMIT * many / few)


def reading(table):
    """Adds a row about a large module that is compared with an empty world."""
    with open("empty.wit", "w") as file:
        file.write("package a:b;\nworld empty {}\n")
    counts = []
    for path, functions in (("small.wasm", 1), ("large.wasm", modules.FUNCTIONS)):
        modules.write_module(path, functions, exports=min(functions, 1_000))
        command = [PINTLE, "verify", path, "--wit", "empty.wit", "--quiet"]
        counts.append(instructions(command, nothing))
    size = os.path.getsize("large.wasm")
    speed = size / 1e3 / milliseconds(command, nothing)
    remark = f"{size / 1e6:.0f} MB of module, {speed:.0f} MB a second"
    table.row("pintle verify, instructions a byte", (counts[1] - counts[0]) / size, "", READING_LIMIT, remark)


def memory(table):
    """Adds rows about peak memory, which may grow with the size of the text."""
    text = packages.size("copies-100") / 1e6
    limit = allowed_memory(text)
    table.row(f"memory for 100 copies, {text:.1f} MB", run([PINTLE, "wit", "copies-100"])[1], "MB", limit)
    table.row("memory of pintle abi, WASI", run([PINTLE, "abi", "wasi"])[1], "MB")
    hostile_memory(table)
    dense_memory(table)


def allowed_memory(megabytes):
    return MEMORY_LIMITS[0] * megabytes + MEMORY_LIMITS[1]


def hostile_memory(table):
    worst = (0, "")
    for number, piece in enumerate(HOSTILE):
        path = f"hostile-{number}.wit"
        with open(path, "w") as file:
            file.write("package a:b;\n" + piece * (HOSTILE_SIZE // len(piece)))
        worst = max(worst, (run([PINTLE, "wit", path], (0, 1))[1], piece.strip()))
    text = HOSTILE_SIZE / 1e6
    remark = f"the worst of {len(HOSTILE)} texts repeats {worst[1]}"
    table.row(f"memory for {text:.0f} MB of errors", worst[0], "MB", allowed_memory(text), remark)


def dense_memory(table):
    worst = (0,)
    for number, (head, item, tail) in enumerate(DENSE):
        path = f"dense-{number}.wit"
        with open(path, "w") as file:
            items = (item.replace("#", str(place)) for place in range(DENSE_ITEMS))
            file.write("package a:b;\n" + head + "".join(items) + tail)
        limit = allowed_memory(os.path.getsize(path) / 1e6)
        for form in ([], ["--json"]):
            used = run([PINTLE, "wit", path, *form])[1]
            worst = max(worst, (used / limit, used, limit, item.strip()))
    _, used, limit, item = worst
    remark = f"the worst of {len(DENSE)} texts repeats {item}"
    table.row(f"memory for {DENSE_ITEMS} tiny items", used, "MB", limit, remark)


def planning_time(table):
    output = subprocess.run([PLANNING, "wasi"], check=True, capture_output=True, text=True).stdout
    functions, time = output.split()
    table.row(f"planning alone, WASI, {functions} functions", float(time), "ms")


def is_blessing():
    return os.environ.get("BLESS") == "1"


def main():
    folder, toolchain, path = sys.argv[1:]
    path = os.path.abspath(path)
    os.chdir(folder)
    write_inputs()
    for count in (1, 10, 100):
        packages.copies(f"copies-{count}", count)
    table = Table()
    table.row("size of the program", os.path.getsize(PINTLE) / 1e6, "MB", SIZE_LIMIT)
    if shutil.which("valgrind"):
        counts = count_instructions(table, toolchain, path)
        growth(table, counts)
        if is_blessing():
            with open(path, "w") as file:
                json.dump({"toolchain": toolchain, "instructions": counts}, file, indent=2)
                file.write("\n")
    elif sys.platform == "darwin":
        print("valgrind does not support macOS: instructions are not counted.")
    else:
        sys.exit("valgrind is missing: Tests/tools/install installs it")
    memory(table)
    # After the rows about memory: a child begins with the peak of its parent, and this one makes a large module.
    if shutil.which("valgrind"):
        reading(table)
    planning_time(table)
    print(f"{table.passed} passed, {table.failed} failed")
    sys.exit(table.failed > 0)


main()
