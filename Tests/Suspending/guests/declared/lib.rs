//! Functions that WIT says may wait.

mod bindings;

use bindings::Guest;
use std::sync::atomic::{AtomicU32, Ordering};

static ASKED: AtomicU32 = AtomicU32::new(0);

struct Component;

impl Guest for Component {
    fn ask(question: String) -> Result<String, String> {
        ASKED.fetch_add(1, Ordering::Relaxed);
        bindings::note(&question);
        Ok(format!("{question} {}", bindings::answer(&question)?))
    }

    fn asked() -> u32 {
        ASKED.load(Ordering::Relaxed)
    }
}

bindings::export!(Component with_types_in bindings);
