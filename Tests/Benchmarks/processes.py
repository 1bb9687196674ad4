"""Runs a program as a whole process, and measures what it takes."""

import os
import re
import statistics
import subprocess
import sys

# The environment of all runs. It is the same on every machine, since a program copies and reads it.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"}


def run(command, statuses=(0,)):
    """Runs a command once. Returns its processor time in milliseconds, and its peak memory in megabytes."""
    silenced = [1] if statuses == (0,) else [1, 2]  # Expected errors are not worth reading.
    silence = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in silenced]
    process = os.posix_spawn(command[0], command, ENVIRONMENT, file_actions=silence)
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in statuses:
        sys.exit(f"{' '.join(command)} failed")
    # Linux counts kilobytes, macOS bytes.
    memory = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return (usage.ru_utime + usage.ru_stime) * 1000, memory


def milliseconds(command, prepare, runs=5):
    """The median processor time of some runs of a command."""
    times = []
    for _ in range(runs):
        prepare()
        times.append(run(command)[0])
    return statistics.median(times)


def instructions(command, prepare=lambda: None):
    """The number of instructions that a run of a command executes."""
    prepare()
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    # The output is not kept: on Linux, the peak memory of a process is at least that of the process which starts it.
    process = subprocess.run(
        valgrind + command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        errors="replace")
    count = re.search(r"^==\d+== Collected : (\d+)$", process.stderr, re.MULTILINE)
    if process.returncode != 0 or not count:
        sys.exit(f"{' '.join(valgrind + command)} failed:\n{process.stderr}")
    return int(count[1])
