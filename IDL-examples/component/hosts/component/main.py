"""The component, in a runtime for components: it needs no bindings, since the types are in the component.

Run: pip install wasmtime; python3 main.py component.wasm
"""

import sys
from wasmtime import Engine, Store
from wasmtime.component import Component, Linker

words = {"good": "bon", "day": "jour"}

engine = Engine()
store = Store(engine)
component = Component.from_file(engine, sys.argv[1])
linker = Linker(engine)
with linker.root() as root:
    with root.add_instance("dictionary") as dictionary:
        dictionary.add_func("look-up", lambda _, word: words.get(word))
instance = linker.instantiate(store, component)
translate = instance.get_func(store, "translate")

for text in ["good day", "good night"]:
    result = translate(store, text)
    translate.post_return(store)
    found = result.tag == "ok"
    print(f"{text}: {'' if found else 'no word for '}{result.payload}")
