//! A plug-in that behaves.

mod bindings;

use bindings::example::plugins::{logger, storage};
use bindings::Guest;

struct Greeter;

impl Guest for Greeter {
    fn handle(event: String) -> String {
        let number = storage::get("events").map_or(0, |text| text.parse().unwrap_or(0)) + 1;
        if let Err(error) = storage::set("events", &number.to_string()) {
            logger::log(&format!("not stored: {error}"));
        }
        if event == "remember" {
            remember();
        }
        format!("{event} is event {number}")
    }
}

/// Stores texts until the host refuses one.
fn remember() {
    for number in 0.. {
        if let Err(error) = storage::set(&format!("note {number}"), "remember me") {
            logger::log(&format!("{number} notes, and no more: {error}"));
            return;
        }
    }
}

bindings::export!(Greeter with_types_in bindings);
