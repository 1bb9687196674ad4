use bindings::exports::test::resources::{reader, store};
use std::cell::RefCell;
use store::{Blob, BlobBorrow, Entry, Key, KeyBorrow, Token};

struct App;

struct Bytes(RefCell<Vec<u8>>);

struct Nothing;

impl store::GuestBlob for Bytes {
    fn new(init: Vec<u8>) -> Self {
        Bytes(RefCell::new(init))
    }
    fn write(&self, bytes: Vec<u8>) {
        self.0.borrow_mut().extend(bytes);
    }
    fn len(&self) -> u32 {
        self.0.borrow().len() as u32
    }
    fn merge(a: Blob, b: BlobBorrow<'_>) -> Blob {
        let a: Bytes = a.into_inner();
        a.0.borrow_mut().extend(b.get::<Bytes>().0.borrow().iter());
        Blob::new(a)
    }
    fn distance_between(a: BlobBorrow<'_>, b: BlobBorrow<'_>) -> f64 {
        let len = |blob: BlobBorrow<'_>| blob.get::<Bytes>().0.borrow().len() as f64;
        len(a) - len(b)
    }
}

// Any type can implement a resource.
impl store::GuestKey for String {
    fn new(text: String) -> Result<Self, String> {
        if text.is_empty() {
            Err("empty".into())
        } else {
            Ok(text)
        }
    }
}

impl store::GuestToken for Nothing {}

/// The result of `get` outlives the borrowed handle.
fn text<'a>(key: &KeyBorrow<'a>) -> &'a str {
    key.get::<String>()
}

impl store::Guest for App {
    type Blob = Bytes;
    type Key = String;
    type Token = Nothing;
    fn put(mut entry: Entry, blobs: Vec<BlobBorrow<'_>>) -> Option<Blob> {
        entry.key.get_mut::<String>().push('!');
        let all = blobs
            .iter()
            .flat_map(|blob| blob.get::<Bytes>().0.borrow().clone());
        Some(Blob::new(Bytes(RefCell::new(all.collect()))))
    }
    fn all() -> Vec<Entry> {
        vec![Entry {
            key: Key::new(String::from("key")),
            count: 1,
        }]
    }
    fn issue(key: Option<KeyBorrow<'_>>) -> Token {
        key.map(|key| text(&key).len());
        Token::new(Nothing)
    }
}

impl reader::Guest for App {
    fn read(data: reader::DataBorrow<'_>) -> String {
        String::from_utf8_lossy(&data.get::<Bytes>().0.borrow()).into_owned()
    }
    fn fresh() -> reader::Data {
        reader::Data::new(Bytes(RefCell::default()))
    }
}

bindings::export!(App with_types_in bindings);
