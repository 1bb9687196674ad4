//! A plug-in that doesn't return.

mod bindings;

use bindings::example::plugins::logger;
use bindings::Guest;

struct Looper;

impl Guest for Looper {
    fn handle(event: String) -> String {
        while event == "work" {
            std::hint::spin_loop();
        }
        logger::log("that was short");
        format!("{event} is fine")
    }
}

bindings::export!(Looper with_types_in bindings);
