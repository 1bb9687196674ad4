//! Keeps what its host passes, and lends what it has.

mod bindings;
mod counting;

use bindings::example::lifetimes::shelf;
use bindings::exports::example::lifetimes::drafts;
use bindings::Book;
use counting::Counting;
use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};

#[global_allocator]
static ALLOCATOR: Counting = Counting::new();

/// What the guest keeps between two calls: in a variable that outlives them, like any value in Rust.
#[derive(Default)]
struct Kept {
    text: String,
    books: Vec<Book>,
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::new(Kept::default());
}

/// Two numbers that the host reads where they are. A static variable has one address for the whole life of an instance.
static BOARD: [AtomicU32; 2] = [AtomicU32::new(0), AtomicU32::new(0)];

struct Draft {
    text: RefCell<String>,
}

impl drafts::GuestDraft for Draft {
    fn new(text: String) -> Draft {
        Draft {
            text: RefCell::new(text),
        }
    }

    fn append(&self, text: String) {
        self.text.borrow_mut().push_str(&text);
    }

    fn text(&self) -> String {
        self.text.borrow().clone()
    }
}

struct Library;

impl drafts::Guest for Library {
    type Draft = Draft;
}

impl bindings::Guest for Library {
    fn remember(text: String) {
        // Lent for the call: the host has to copy what it wants to keep.
        shelf::note(&format!("remembers {} bytes", text.len()));
        BOARD[0].fetch_add(1, Ordering::Relaxed);
        // Moved, not copied: this is the block that the host wrote into.
        KEPT.with(|kept| kept.borrow_mut().text = text);
    }

    fn recall() -> String {
        // The host copies the clone, and then has it freed. The guest's own stays.
        KEPT.with(|kept| kept.borrow().text.clone())
    }

    fn read(book: &Book) -> String {
        // A `&Book` can't be kept: the compiler refuses that.
        book.title()
    }

    fn keep(book: Book) {
        BOARD[1].fetch_add(1, Ordering::Relaxed);
        KEPT.with(|kept| kept.borrow_mut().books.push(book));
    }

    fn titles() -> Vec<String> {
        KEPT.with(|kept| kept.borrow().books.iter().map(Book::title).collect())
    }

    fn board() -> u32 {
        BOARD.as_ptr() as u32
    }

    fn forget() {
        // The books are dropped here, which tells the host that it can let go of them.
        KEPT.with(|kept| drop(kept.take()));
    }

    fn allocated() -> u32 {
        ALLOCATOR.bytes() as u32
    }
}

bindings::export!(Library with_types_in bindings);
