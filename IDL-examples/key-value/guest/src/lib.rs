//! A notebook whose notes lie in a store of the host.

mod bindings;

use bindings::example::key_value::store::{self, Error, Session, Transaction};
use bindings::exports::notes::{Guest, Note};

struct Notebook;

impl Notebook {
    /// The host decides which store that is, and whether the guest may write to it.
    fn open() -> Result<Session, Error> {
        store::open("notes")
    }
}

/// The key of a title in the store.
fn key(title: &str) -> String {
    format!("note/{title}")
}

fn note(title: &str, value: Vec<u8>) -> Note {
    Note {
        title: title.to_string(),
        text: String::from_utf8_lossy(&value).into_owned(),
    }
}

impl Guest for Notebook {
    fn add(note: Note) -> Result<(), Error> {
        // The session is dropped at the end of the function, also if there was an error.
        Self::open()?.set(&key(&note.title), note.text.as_bytes())
    }

    fn find(title: String) -> Result<Option<Note>, Error> {
        let value = Self::open()?.get(&key(&title))?;
        Ok(value.map(|value| note(&title, value)))
    }

    fn all() -> Result<Vec<Note>, Error> {
        let entries = Self::open()?.entries("note/")?;
        Ok(entries
            .into_iter()
            .map(|entry| note(&entry.key["note/".len()..], entry.value))
            .collect())
    }

    fn add_all(notes: Vec<Note>) -> Result<u32, String> {
        let session = Self::open().map_err(|error| error.to_string())?;
        let transaction = session.begin();
        for note in &notes {
            transaction.set(&key(&note.title), note.text.as_bytes());
        }
        // `commit` consumes the transaction. Its error is an object of the host.
        Transaction::commit(transaction)
            .map_err(|conflict| format!("{}: {}", conflict.message(), conflict.keys().join(", ")))
    }
}

bindings::export!(Notebook with_types_in bindings);
