//! Greets people through a function of the host.

mod bindings;

use bindings::terminal;

struct Greeter;

impl bindings::Guest for Greeter {
    fn greet(names: Vec<String>) {
        terminal::send_line(&format!("{} to greet", names.len()));
        for name in &names {
            terminal::send_line(&format!("Hello, {name}!"));
        }
    }
}

bindings::export!(Greeter with_types_in bindings);
