"""Generates and compiles bindings, and runs guests, with the tools of Tests/tools/install."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINTLE = Path(os.environ.get("PINTLE", ROOT / ".build/debug/pintle")).resolve()
BIN = Path(os.environ["PINTLE_TOOLS"]) / "bin"
SUPPORT = Path(__file__).parent / "support"
# The compilers of the guests, and the editions of Rust.
COMPILERS = {"1.63": ("rustc-1.63", "2021"), "2021": ("rustc-current", "2021"), "2024": ("rustc-current", "2024")}

# A type checker that needs more than 3 GB for a world is a failure.
MEMORY_LIMIT = "--max-old-space-size=3000"


class Failure(Exception):
    """A command that failed. Its text is the end of what it printed."""


def run(command, folder, timeout=300):
    """Runs a command, and returns what it printed."""
    try:
        done = subprocess.run([str(part) for part in command], cwd=folder, stdin=subprocess.DEVNULL, timeout=timeout,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                              env=os.environ | {"NO_COLOR": "1", "DENO_V8_FLAGS": MEMORY_LIMIT})
    except subprocess.TimeoutExpired as error:
        raise Failure(f"took more than {timeout} s: {' '.join(map(str, command))}") from error
    if done.returncode != 0:
        raise Failure(f"$ {' '.join(map(str, command))}\n{done.stdout}")
    return done.stdout


def write(folder, files):
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def generate(folder, language, out, *options):
    run([PINTLE, "generate", "world.wit", "--language", language, "--out", out, "--force", *options], folder)


def compile_rust(folder, compiler):
    """Compiles the guest in the folder `rust` to `COMPILER.wasm`."""
    sources = folder / f"rust-{compiler}"
    shutil.copytree(folder / "rust", sources)
    shutil.copy(ROOT / "Tests/EndToEnd/guest/counting.rs", sources)
    options = ["--rust-version", "1.63"] if compiler == "1.63" else []
    generate(folder, "rust", sources / "bindings.rs", *options)
    program, edition = COMPILERS[compiler]
    run([BIN / program, "--edition", edition, "--target", "wasm32-unknown-unknown", "--crate-type", "cdylib",
         "--crate-name", "guest", "-C", "debuginfo=0", "-D", "warnings", "-o", f"{compiler}.wasm", sources / "lib.rs"],
        folder)


def check_deno(folders):
    """Type-checks the TypeScript of many worlds. Returns the errors of each folder that has some."""
    return _by_folder(folders, [BIN / "deno", "check", "--quiet", *(f / "typescript/bindings.ts" for f in folders)])


def compile_swift(folders, classes, program):
    """Compiles the Swift of many worlds into one program. Returns the errors of each folder that has some."""
    options = ["-swift-version", "6", "-warnings-as-errors", "-Onone", "-parse-as-library", "-module-name", "Worlds"]
    runs = "".join(f"  {name}.worldsRun,\n" for name in classes)
    every = program.with_name("WorldsAll.swift")
    every.write_text(f"let worldsAll: [@Sendable (WorldsRun, PintleModule) throws -> Void] = [\n{runs}]\n")
    files = [SUPPORT / "Worlds.swift", every]
    # The support files of all worlds are the same.
    files += sorted((folders[0] / "swift").glob("Pintle*.swift"))
    for folder in folders:
        files += [file for file in sorted((folder / "swift").glob("*.swift")) if not file.name.startswith("Pintle")]
    return _by_folder(folders, ["swiftc", *options, *files, "-o", program])


def _by_folder(folders, command):
    """Runs a command for many worlds. Returns the errors of each folder that has some."""
    try:
        run(command, ROOT, timeout=1200)
        return {}
    except Failure as failure:
        errors, pending = {}, []
        for line in str(failure).splitlines()[1:]:
            owner = next((folder for folder in folders if f"{folder}/" in line), None)
            # Deno names the file after the error, and Swift before it.
            pending.append(line)
            if owner and ("error:" in line or "at file:" in line):
                errors.setdefault(owner, []).extend(pending if "at file:" in line else [line])
                pending = []
        return errors or {folder: [str(failure)] for folder in folders}
