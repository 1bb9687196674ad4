mod bindings;

use bindings::{log, Guest};

struct Greeter;

impl Guest for Greeter {
    fn greet(name: String) -> String {
        log(&format!("greeting {name}"));
        format!("Hello, {name}!")
    }
}

bindings::export!(Greeter with_types_in bindings);
