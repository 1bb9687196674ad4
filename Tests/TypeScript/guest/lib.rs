//! A guest that returns what it gets. See the WIT.

mod bindings;

use bindings::exports::test::archive::store;
use bindings::test::archive::disk::{self, Block, Sink};
use std::cell::{Cell, RefCell};
use store::{Chunk, Filter, Key, Problem, Summary};

struct Archive;

thread_local! {
    static FILES: Cell<u32> = const { Cell::new(0) };
}

struct File {
    name: String,
    data: RefCell<Vec<u8>>,
}

impl Drop for File {
    fn drop(&mut self) {
        FILES.with(|files| files.set(files.get() - 1));
    }
}

impl store::GuestFile for File {
    fn new(name: String) -> Self {
        FILES.with(|files| files.set(files.get() + 1));
        File {
            name,
            data: RefCell::default(),
        }
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn write(&self, data: Vec<u8>) {
        self.data.borrow_mut().extend(data);
    }

    /// A file that begins with 0 is corrupt.
    fn read(&self) -> Result<Vec<u8>, Problem> {
        let data = self.data.borrow().clone();
        match data.first() {
            None => Err(Problem::Missing),
            Some(0) => Err(Problem::Corrupt(data)),
            Some(_) => Ok(data),
        }
    }

    fn absorb(&self, other: store::File) {
        let other: File = other.into_inner();
        self.data.borrow_mut().extend(other.data.borrow().iter());
    }

    fn longer(a: store::FileBorrow<'_>, b: store::FileBorrow<'_>) -> String {
        let (a, b) = (a.get::<File>(), b.get::<File>());
        let file = if a.data.borrow().len() < b.data.borrow().len() {
            b
        } else {
            a
        };
        file.name.clone()
    }
}

impl store::Guest for Archive {
    type File = File;

    fn files() -> u32 {
        FILES.with(Cell::get)
    }

    fn echo(data: Vec<u8>) -> Vec<u8> {
        data
    }

    fn leased() -> Vec<u8> {
        vec![1, 2, 3]
    }

    fn echo_option(data: Option<Vec<u8>>) -> Option<Vec<u8>> {
        data
    }

    fn echo_list(data: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
        data
    }

    fn echo_pair(data: (Vec<u8>, Vec<u16>)) -> (Vec<u8>, Vec<u16>) {
        data
    }

    fn echo_chunk(chunk: Chunk) -> Chunk {
        chunk
    }

    fn echo_key(key: Key) -> Key {
        key
    }

    #[allow(clippy::type_complexity, clippy::too_many_arguments)]
    fn numbers(
        a: Vec<i8>,
        b: Vec<u16>,
        c: Vec<i16>,
        d: Vec<u32>,
        e: Vec<i32>,
        f: Vec<u64>,
        g: Vec<i64>,
        h: Vec<f32>,
        i: Vec<f64>,
    ) -> (
        Vec<i8>,
        Vec<u16>,
        Vec<i16>,
        Vec<u32>,
        Vec<i32>,
        Vec<u64>,
        Vec<i64>,
        Vec<f32>,
        Vec<f64>,
    ) {
        (a, b, c, d, e, f, g, h, i)
    }

    fn find(filter: Filter) -> u32 {
        let found = filter.prefix.map_or(99, |prefix| prefix.len() as u32);
        found.min(filter.limit.unwrap_or(u32::MAX))
    }

    fn summarize(chunks: Vec<Chunk>) -> Summary {
        let digest: Vec<u8> = chunks.iter().flat_map(|chunk| chunk.data.clone()).collect();
        Summary {
            pair: (
                digest.clone(),
                digest.iter().copied().map(u16::from).collect(),
            ),
            digest,
            tail: chunks.last().map(|chunk| chunk.data.clone()),
            comment: chunks.last().and_then(|chunk| chunk.note.clone()),
            parts: chunks.into_iter().map(|chunk| chunk.data).collect(),
        }
    }

    fn check(data: Vec<u8>) -> Result<(), String> {
        if data.is_empty() {
            Err("empty".into())
        } else {
            Ok(())
        }
    }

    fn old() -> u32 {
        1
    }

    fn draft() -> u32 {
        2
    }
}

impl bindings::Guest for Archive {
    fn visit(data: Vec<u8>) -> Vec<u8> {
        let saved = disk::save(
            &data,
            &Block {
                data: data.clone(),
                hint: None,
            },
        );
        let loaded = disk::load("none").unwrap_or_default();
        let chunk = Chunk {
            id: 1,
            data: saved,
            weights: vec![0.5],
            note: None,
        };
        let exchanged = disk::exchange(&chunk, &[1.5]);
        let sink = Sink::merge(Sink::new("first"), &Sink::new("second"));
        let put = sink.put(&exchanged.data);
        [
            loaded,
            exchanged.data,
            vec![put.map_or(255, |count| count as u8)],
        ]
        .concat()
    }
}

bindings::export!(Archive with_types_in bindings);
