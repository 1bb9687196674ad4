"""Prints the guest of a world: each exported function passes its arguments on to the same function of the host."""

import words
from rust_types import Conversions, Paths, argument, is_distinct, type_name, value_name
from shapes import Result, resolved

_LIB = """//! Passes everything on to the host.

mod bindings;
mod counting;
#[rustfmt::skip]
#[allow(unused, clippy::all)]
mod forwarding;

#[global_allocator]
static ALLOCATOR: counting::Counting = counting::Counting::new();
"""

_HEAD = """use std::sync::atomic::{AtomicU32, Ordering};

pub struct App;

static LIVE: AtomicU32 = AtomicU32::new(0);

pub struct Alive;

impl Alive { fn new() -> Alive { LIVE.fetch_add(1, Ordering::Relaxed); Alive } }

impl Drop for Alive { fn drop(&mut self) { LIVE.fetch_sub(1, Ordering::Relaxed); } }
"""


class GuestPrinter:
    def __init__(self, world):
        self.world = world
        self.paths = Paths(world)
        self.conversions = Conversions(world, self.paths)
        self.lines = [_HEAD]

    def files(self):
        """The texts of lib.rs and forwarding.rs."""
        for interface in self.world.interfaces:
            if interface.is_called:
                self._interface(interface)
        probe = self.paths.module(self.world.probe, True)
        self.lines += [f"impl {probe}::Guest for App {{",
                       "    fn allocated() -> u32 { crate::ALLOCATOR.bytes() as u32 }",
                       "    fn live() -> u32 { LIVE.load(Ordering::Relaxed) }", "}", "",
                       "crate::bindings::export!(App with_types_in crate::bindings);", ""]
        return {"lib.rs": _LIB, "forwarding.rs": "\n".join(self.lines)}

    def _interface(self, interface):
        module = self.paths.module(interface, True)
        resources = [] if interface.is_world else interface.resources
        if not interface.is_world:
            for item in interface.declarations:
                self.lines += self.conversions.functions(item)
        for resource in resources:
            self._resource(resource, module)
        if not interface.functions and not resources:
            return
        self.lines.append(f"impl {module}::Guest for App {{")
        for resource in resources:
            self.lines.append(f"    type {type_name(resource.name)} = {self.conversions.representation(resource)};")
        for function in interface.functions:
            self._function(function, f"{self.paths.module(interface, False)}::{value_name(function.name)}")
        self.lines += ["}", ""]

    def _resource(self, resource, module):
        rep, host = self.conversions.representation(resource), self.paths.declaration(resource, False)
        self.lines += [f"pub struct {rep} {{ host: {host}, _alive: Alive }}",
                       f"impl {rep} {{ fn new(host: {host}) -> {rep} {{ {rep} {{ host, _alive: Alive::new() }} }} }}",
                       f"impl {module}::Guest{words.pascal(resource.name)} for {rep} {{"]
        for function in resource.functions:
            name = value_name(function.name)
            self._function(function, f"{host}::{'new' if function.kind == 'constructor' else name}")
        self.lines += ["}", ""]

    def _function(self, function, callee):
        parameters = [f"a{index}: {self.paths.type(type, function.owner, True)}"
                      for index, (_, type) in enumerate(function.parameters)]
        if function.kind == "method":
            parameters.insert(0, "&self")
        result = self._result(function)
        name = "new" if function.kind == "constructor" else value_name(function.name)
        self.lines.append(f"    fn {name}({', '.join(parameters)}){f' -> {result}' if result else ''} {{")
        for index, (_, type) in enumerate(function.parameters):
            if is_distinct(type) and not function.owner.is_world:
                self.lines.append(f"        let a{index} = {self.conversions.convert(type, f'a{index}', True)};")
        arguments = [argument(type, f"a{index}") for index, (_, type) in enumerate(function.parameters)]
        if function.kind == "method":
            arguments.insert(0, "&self.host")
        self.lines += [f"        let result = {callee}({', '.join(arguments)});", f"        {self._returned(function)}", "    }"]

    def _result(self, function):
        if function.kind != "constructor":
            return function.result and self.paths.type(function.result, function.owner, True)
        if not isinstance(resolved(function.result), Result):
            return "Self"
        error = resolved(function.result).err
        return f"Result<Self, {self.paths.type(error, function.owner, True) if error else '()'}>"

    def _returned(self, function):
        if function.kind != "constructor":
            if function.result is None or function.owner.is_world:
                return "result"
            return self.conversions.convert(function.result, "result", False)
        rep = self.conversions.representation(function.resource)
        if not isinstance(resolved(function.result), Result):
            return f"{rep}::new(result)"
        error = resolved(function.result).err
        return f"result.map({rep}::new).map_err(|x| {self.conversions.convert(error, 'x', False) if error else 'x'})"
