//! A guest with two interfaces: that of its world, for any host, and one of wasm-bindgen's, for JavaScript.

mod bindings;

use bindings::host;
use wasm_bindgen::prelude::wasm_bindgen;

// From JavaScript, through wasm-bindgen.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Math)]
    fn random() -> f64;
}

/// For JavaScript, through wasm-bindgen.
#[wasm_bindgen]
pub fn roll(sides: u32) -> u32 {
    (random() * f64::from(sides)) as u32 + 1
}

struct Poet;

// For any host, through Pintle.
impl bindings::Guest for Poet {
    fn compose(dice: u32) -> String {
        let rolls: Vec<String> = (0..dice).map(|_| roll(6).to_string()).collect();
        host::log(&format!("rolled {} times", rolls.len()));
        format!("the dice say {}", rolls.join(" "))
    }
}

bindings::export!(Poet with_types_in bindings);
