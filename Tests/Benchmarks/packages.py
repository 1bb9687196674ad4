"""Copies WIT packages from Tests/Fixtures/wit into the folders that measure.py measures."""

import os
import shutil

FIXTURE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Fixtures/wit/wasi-0.2.12")


def copies(folder, count):
    """Writes WASI 0.2.12 with `count` renamed copies of wasi:http, all in one world. Returns the folder."""
    shutil.copytree(os.path.join(FIXTURE, "deps"), os.path.join(folder, "deps"))
    original = os.path.join(folder, "deps", "http")
    names = [f"http{number}" for number in range(1, count + 1)]
    for name in names:
        copy = os.path.join(folder, "deps", name)
        os.mkdir(copy)
        for file in os.listdir(original):
            with open(os.path.join(original, file)) as source, open(os.path.join(copy, file), "w") as target:
                target.write(source.read().replace("package wasi:http@", f"package wasi:{name}@"))
    shutil.rmtree(original)
    with open(os.path.join(folder, "world.wit"), "w") as root:
        includes = "".join(f"  include wasi:{name}/proxy@0.2.12;\n" for name in names)
        root.write(f"package fixture:copies;\n\nworld everything {{\n{includes}}}\n")
    return folder


def size(folder):
    """The size of all WIT files below a folder, in bytes."""
    paths = [os.path.join(place, file) for place, _, files in os.walk(folder) for file in files]
    return sum(os.path.getsize(path) for path in paths if path.endswith(".wit"))
