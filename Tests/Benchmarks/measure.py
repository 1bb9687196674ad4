"""Measures programs: measure.py PINTLE PLANNING FOLDER FACTOR. PLANNING is the program that times planning alone; the folder
holds a pintle.json; the factor raises limits of times.

A row's time is the processor time of the whole process, user and system: on an idle machine that is the time one waits,
and on a busy one it leaves out the work of others. The time that passed is shown beside it.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time

import packages

RUNS = 20
# Other work on the machine disturbs: a row that is above its limit is measured again, so many times at most.
ROUNDS = 10

# What is measured, the arguments, and the limit in milliseconds for the median of the runs.
CALLS = [
    ("pintle --version", ["--version"], 4),
    ("pintle generate, first time", ["generate", "--quiet"], 10),
    ("pintle generate, up to date", ["generate", "--quiet"], 10),
    ("pintle check", ["check", "--quiet"], 10),
]
# A world that includes wasi:http/proxy and wasi:cli/command, with all packages of WASI 0.2.12.
CALLS += [
    ("pintle wit, WASI http and cli", ["wit", packages.FIXTURE], 6),
    ("pintle wit --json, the same", ["wit", packages.FIXTURE, "--json"], 8),
    ("pintle abi, the same", ["abi", packages.FIXTURE], 8),
    ("pintle abi --json, the same", ["abi", packages.FIXTURE, "--json"], 8),
]
# Milliseconds for planning all functions of that world, which is a part of `pintle abi`.
PLANNING_LIMIT = 2
SIZE_LIMIT = 15_000_000
# What many copies of the package wasi:http may cost, in times of one copy: time has to grow as the text does.
COPIES = 100
COPIES_LIMIT = 110
# The same for planning and describing their functions: of 10 copies in times of one, and of 100 in times of 10.
FUNCTION_COPIES = (10, 100)
FUNCTION_LIMIT = 1.1
# Megabytes of memory for each megabyte of text, and for the program itself.
MEMORY_LIMITS = (30, 10)
# Texts of nothing but errors, and of nothing but comments: pieces that are repeated.
HOSTILE = ["] ", ";", "@", "a:", "(", "{}{}{}", "type ", '"', "/*", "///\n"]
HOSTILE_SIZE = 1_000_000
# Texts of nothing but tiny items, `#` being their number: what is in front of them, one of them, and what is behind.
DENSE = [
    ("", "interface i# { record r { a: u8 } f: func(r: r); }\n", ""),
    ("interface i {\n", "type a# = u8;\n", "}\n"),
    ("interface i {\n", "f-#: func(a: u8) -> u8;\n", "}\n"),
    ("interface i { resource r {\n", "m#: func();\n", "} }\n"),
    ("interface i { type t = u8; }\n", "world w# { use i.{t}; }\n", ""),
    ("world w {\n", "import f-#: func();\n", "}\n"),
]
DENSE_ITEMS = 30_000


def run(program, arguments, statuses=(0,)):
    """One whole process: its processor time and the time that passed in milliseconds, its peak of memory in megabytes."""
    start = time.perf_counter()
    # Errors that are expected are nothing to read.
    silenced = [1] if statuses == (0,) else [1, 2]
    silence = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in silenced]
    process = os.posix_spawn(program, [program, *arguments], os.environ, file_actions=silence)
    _, status, usage = os.wait4(process, 0)
    passed = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in statuses:
        sys.exit(f"{' '.join([program, *arguments])} failed")
    # Linux counts kilobytes, macOS bytes.
    memory = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return (usage.ru_utime + usage.ru_stime) * 1000, passed * 1000, memory


def medians(program, name, arguments):
    runs = []
    for _ in range(RUNS):
        if name.endswith("first time"):
            for folder in ("rust", "swift", "typescript"):
                shutil.rmtree(folder, ignore_errors=True)
        runs.append(run(program, arguments))
    return tuple(statistics.median(column) for column in zip(*runs))


def best_medians(program, name, arguments, limit):
    best = medians(program, name, arguments)
    for _ in range(ROUNDS - 1):
        if best[0] <= limit:
            break
        time.sleep(1)
        best = min(best, medians(program, name, arguments))
    return best


def growth(program):
    """Rows about many copies of one package, in folders below the current one."""
    one, many = (packages.copies(f"copies-{count}", count) for count in (1, COPIES))
    single = medians(program, "one copy", ["wit", one])[0]
    runs = [run(program, ["wit", many]) for _ in range(5)]
    processor, passed, memory = (statistics.median(column) for column in zip(*runs))
    text = packages.size(many) / 1e6
    return [
        (
            f"{COPIES} copies of wasi:http to one", processor / single, COPIES_LIMIT, "times",
            f"   {passed:.0f} ms passed, one {single:.2f} ms",
        ),
        (
            f"memory for their {text:.1f} MB", memory, MEMORY_LIMITS[0] * text + MEMORY_LIMITS[1], "MB",
            "   30 times the text and 10 MB",
        ),
    ]


def hostile(program):
    """A row about the text that takes the most memory of those that hold nothing of use."""
    worst = (0, "")
    for number, piece in enumerate(HOSTILE):
        path = f"hostile-{number}.wit"
        with open(path, "w") as file:
            file.write("package a:b;\n" + piece * (HOSTILE_SIZE // len(piece)))
        worst = max(worst, (run(program, ["wit", path], (0, 1))[2], piece.strip()))
    text = HOSTILE_SIZE / 1e6
    return [
        (
            f"memory for {text:.0f} MB of errors", worst[0], MEMORY_LIMITS[0] * text + MEMORY_LIMITS[1], "MB",
            f"   the worst of {len(HOSTILE)} texts repeats {worst[1]}",
        )
    ]


def dense(program):
    """Rows about the text of tiny items whose model takes the most memory for its size."""
    worst = (0,)
    for number, (head, item, tail) in enumerate(DENSE):
        path = f"dense-{number}.wit"
        with open(path, "w") as file:
            items = (item.replace("#", str(place)) for place in range(DENSE_ITEMS))
            file.write("package a:b;\n" + head + "".join(items) + tail)
        limit = MEMORY_LIMITS[0] * os.path.getsize(path) / 1e6 + MEMORY_LIMITS[1]
        for form in ([], ["--json"]):
            memory = run(program, ["wit", path, *form])[2]
            worst = max(worst, (memory / limit, memory, limit, item.strip()))
    _, memory, limit, item = worst
    remark = f"   the worst of {len(DENSE)} texts repeats {item}"
    return [(f"memory for {DENSE_ITEMS} tiny items", memory, limit, "MB", remark)]


def planned(planner, folder, runs, of=statistics.median):
    """How many functions the world of a folder has, and the milliseconds that planning them takes in a new process."""
    command = [planner, folder]
    outputs = [subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(runs)]
    counts, times = zip(*(output.split() for output in outputs))
    return int(counts[0]), of(map(float, times))


def planning(program, planner, factor):
    """Rows about plans: of the functions of WASI, and of 10 and 100 times as many as wasi:http has."""
    limit = PLANNING_LIMIT * factor
    functions, passed = planned(planner, packages.FIXTURE, RUNS)
    for _ in range(ROUNDS - 1):
        if passed <= limit:
            break
        time.sleep(1)
        passed = min(passed, planned(planner, packages.FIXTURE, RUNS)[1])
    memory = run(program, ["abi", packages.FIXTURE])[2]
    rows = [
        (f"planning its {functions} functions", passed, limit, "ms", ""),
        ("memory of pintle abi, the same", memory, None, "MB", ""),
    ]
    # Other work only adds: of few runs the shortest tells most.
    folder = packages.copies("functions-1", 1)
    fewer, planned_before = planned(planner, folder, RUNS, of=min)
    whole_before = min(run(program, ["abi", folder])[0] for _ in range(RUNS))
    for count in FUNCTION_COPIES:
        folder = packages.copies(f"functions-{count}", count)
        functions, passed = planned(planner, folder, 10, of=min)
        whole = min(run(program, ["abi", folder])[0] for _ in range(10))
        # The packages that copies share have a third of the functions of one copy, small ones: there copies count.
        growth = FUNCTION_LIMIT * (10 if count == FUNCTION_COPIES[0] else functions / fewer)
        remark = f"   {functions / fewer:.1f} times the functions, {passed:.1f} ms"
        rows.append((f"planning {functions} to {fewer}", passed / planned_before, growth, "times", remark))
        remark = f"   {whole:.0f} ms, before {whole_before:.2f} ms"
        rows.append(("pintle abi of them", whole / whole_before, growth, "times", remark))
        fewer, planned_before, whole_before = functions, passed, whole
    return rows


def main():
    program, planner = (os.path.abspath(path) for path in sys.argv[1:3])
    folder, factor = sys.argv[3], float(sys.argv[4])
    rows = [("size of the program", os.path.getsize(program) / 1e6, SIZE_LIMIT / 1e6, "MB", "")]
    os.chdir(folder)
    for name, arguments, limit in CALLS:
        limit *= factor
        processor, elapsed, _ = best_medians(program, name, arguments, limit)
        rows.append((name, processor, limit, "ms", f"   {elapsed:.2f} ms passed"))
    rows += growth(program)
    rows += hostile(program)
    rows += dense(program)
    rows += planning(program, planner, factor)
    passed = failed = 0
    for name, value, limit, unit, remark in rows:
        # Some figures are only stated.
        fails = limit is not None and value > limit
        verdict = "" if limit is None else "FAIL" if fails else "ok"
        allowed = "" if limit is None else f"   at most {limit:.4g} {unit}"
        failed += fails
        passed += verdict == "ok"
        print(f"{verdict:<5} {name:<30} {value:>7.2f} {unit}{allowed}{remark}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
