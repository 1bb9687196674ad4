//! Text in, text out, and results that are errors on the other side.

mod bindings;
mod counting;

use bindings::exports::example::strings::text::{Guest, ParseError, Setting};
use counting::Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting::new();

struct Text;

impl Guest for Text {
    fn shout(text: String) -> String {
        text.to_uppercase()
    }

    fn words(text: String) -> Vec<String> {
        text.split_whitespace().map(str::to_string).collect()
    }

    fn join(words: Vec<String>, separator: String) -> String {
        words.join(&separator)
    }

    fn parse(line: String) -> Result<Setting, ParseError> {
        let (assignment, comment) = match line.split_once('#') {
            Some((before, after)) => (before, Some(after.trim().to_string())),
            None => (line.as_str(), None),
        };
        if assignment.trim().is_empty() {
            return Err(ParseError::Empty);
        }
        let (name, value) = assignment.split_once('=').ok_or(ParseError::NoEquals)?;
        Ok(Setting {
            name: name.trim().to_string(),
            value: value.trim().parse().map_err(|_| ParseError::BadNumber)?,
            comment,
        })
    }

    fn format(setting: Setting) -> String {
        let assignment = format!("{} = {}", setting.name, setting.value);
        match setting.comment {
            Some(comment) => format!("{assignment} # {comment}"),
            None => assignment,
        }
    }

    fn after_prefix(text: String, prefix: String) -> Option<String> {
        text.strip_prefix(&prefix).map(str::to_string)
    }

    fn divide(a: i32, b: i32) -> Result<i32, String> {
        a.checked_div(b)
            .ok_or_else(|| format!("{a} / {b} is not a number of 32 bits"))
    }

    fn allocated() -> u32 {
        ALLOCATOR.bytes() as u32
    }
}

bindings::export!(Text with_types_in bindings);
