//! Counts with objects that live in the host.

mod bindings;

use bindings::Counter;
use std::cell::RefCell;

thread_local! {
    /// The counters that the guest keeps.
    static KEPT: RefCell<Vec<Counter>> = const { RefCell::new(Vec::new()) };
}

struct Tally;

impl bindings::Guest for Tally {
    fn count(text: String) -> Vec<Counter> {
        let lines = Counter::new("lines", text.lines().count() as u32);
        let words = Counter::new("words", 0);
        Self::add_words(text.clone(), &words);
        // Two counters become one: `merge` consumes both.
        let vowels = Counter::new("vowels", 0);
        let others = Counter::new("others", 0);
        for letter in text.chars().filter(|c| c.is_alphabetic()) {
            let counter = if "aeiou".contains(letter) {
                &vowels
            } else {
                &others
            };
            counter.increment(1);
        }
        vec![lines, words, Counter::merge(vowels, others)]
    }

    fn add_words(text: String, words: &Counter) {
        words.increment(text.split_whitespace().count() as u32);
    }

    fn keep(counter: Counter) {
        KEPT.with(|kept| kept.borrow_mut().push(counter));
    }

    fn release() -> u32 {
        // `kept` is dropped at the end, and with it the guest's handles: the host can let the objects go.
        let kept = KEPT.with(|kept| kept.take());
        kept.iter().map(Counter::value).sum()
    }
}

bindings::export!(Tally with_types_in bindings);
