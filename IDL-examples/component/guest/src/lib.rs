//! Translates word by word with a dictionary of its host.

mod bindings;

use bindings::dictionary;

struct Translator;

impl bindings::Guest for Translator {
    fn translate(text: String) -> Result<String, String> {
        let words: Result<Vec<String>, String> = text
            .split_whitespace()
            .map(|word| dictionary::look_up(word).ok_or_else(|| word.to_string()))
            .collect();
        Ok(words?.join(" "))
    }
}

bindings::export!(Translator with_types_in bindings);
