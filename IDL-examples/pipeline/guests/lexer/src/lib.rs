//! Cuts texts into tokens.

mod bindings;

use bindings::exports::example::pipeline::tokens;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU32, Ordering};

/// The characters that haven't become tokens yet, with their positions in the text.
struct Rest {
    characters: RefCell<VecDeque<(u32, char)>>,
}

/// How many exist.
static LIVE: AtomicU32 = AtomicU32::new(0);

impl Rest {
    fn of(characters: VecDeque<(u32, char)>) -> Rest {
        LIVE.fetch_add(1, Ordering::Relaxed);
        Rest {
            characters: RefCell::new(characters),
        }
    }

    /// Removes the longest prefix whose characters are as wanted.
    fn take_while(&self, is_wanted: impl Fn(char) -> bool) -> String {
        let mut characters = self.characters.borrow_mut();
        let length = characters.iter().take_while(|(_, c)| is_wanted(*c)).count();
        characters.drain(..length).map(|(_, c)| c).collect()
    }
}

impl Drop for Rest {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

impl tokens::GuestTokenizer for Rest {
    fn new(text: String) -> Rest {
        Rest::of((0..).zip(text.chars()).collect())
    }

    fn next(&self) -> Result<Option<tokens::Token>, tokens::Mistake> {
        self.take_while(char::is_whitespace);
        let start = self.characters.borrow().front().copied();
        let (position, first) = match start {
            None => return Ok(None),
            Some(start) => start,
        };
        if !first.is_ascii_digit() {
            self.characters.borrow_mut().pop_front();
            return Ok(Some(tokens::Token::Symbol(first)));
        }
        let text = self.take_while(|c| c.is_alphanumeric() || c == '.');
        match text.parse() {
            Ok(number) => Ok(Some(tokens::Token::Number(number))),
            Err(_) => Err(tokens::Mistake { text, position }),
        }
    }

    fn chain(first: tokens::Tokenizer, second: tokens::Tokenizer) -> tokens::Tokenizer {
        // Owned: both are dropped at the end of this function, and what is left of them has moved.
        let (first, second) = (first.into_inner::<Rest>(), second.into_inner::<Rest>());
        let mut characters = first.characters.take();
        characters.append(&mut second.characters.borrow_mut());
        tokens::Tokenizer::new(Rest::of(characters))
    }
}

struct Lexer;

impl tokens::Guest for Lexer {
    type Tokenizer = Rest;

    fn live() -> u32 {
        LIVE.load(Ordering::Relaxed)
    }
}

bindings::export!(Lexer with_types_in bindings);
