//! Reads a text while someone writes it.

mod bindings;

use bindings::{page, Guest, Summary};

struct Reader;

impl Guest for Reader {
    fn read(text: String) -> Summary {
        let words: Vec<&str> = text.split_whitespace().map(bare).collect();
        for pair in words.windows(2) {
            if pair[0] == pair[1] {
                page::show(&format!("twice in a row: {}", pair[0]));
            }
        }
        Summary {
            words: words.len() as u32,
            sentences: text.matches(['.', '!', '?']).count() as u32,
            longest: longest(&words).map(str::to_string),
        }
    }
}

/// A word without punctuation.
fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

fn longest<'a>(words: &[&'a str]) -> Option<&'a str> {
    words
        .iter()
        .max_by_key(|word| word.chars().count())
        .copied()
}

bindings::export!(Reader with_types_in bindings);
