//! Passes everything on to the host. See the WIT.

/// Functions that pass their argument on to an imported function of the module `host`.
macro_rules! passed_on {
    ($($name:ident($v:ident: $type:ty) => $argument:expr;)*) => {
        $(fn $name($v: $type) -> $type { host::$name($argument) })*
    };
}

mod bindings;
mod collections;
mod counting;
mod echoes;
mod items;
mod names;
mod shapes;
mod things;

use counting::Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting::new();

/// Implements every exported interface.
pub struct Sink;

impl bindings::Guest for Sink {
    fn run(lines: Vec<String>) -> u32 {
        for line in &lines {
            bindings::log_line(line);
        }
        lines.len() as u32
    }
}

impl bindings::exports::test::kitchen_sink::probe::Guest for Sink {
    fn allocated() -> u32 {
        ALLOCATOR.bytes() as u32
    }

    fn fail() {
        bindings::misbehave::fail();
    }

    fn reenter() {
        bindings::misbehave::reenter();
    }

    fn trap() {
        core::arch::wasm32::unreachable()
    }
}

bindings::export!(Sink with_types_in bindings);
