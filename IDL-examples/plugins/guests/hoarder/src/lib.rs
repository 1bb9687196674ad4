//! A plug-in that takes memory until it gets no more.

mod bindings;

use bindings::example::plugins::logger;
use bindings::Guest;

struct Hoarder;

impl Guest for Hoarder {
    fn handle(event: String) -> String {
        let mut hoard = Vec::new();
        while event == "work" {
            hoard.push(vec![1_u8; 10_000]);
        }
        logger::log("nothing to keep");
        format!("{event} is fine")
    }
}

bindings::export!(Hoarder with_types_in bindings);
