use bindings::exports::test::values::both::{Entry, Guest, Index, Mark, Number};
use bindings::test::values::both;
use std::collections::BTreeMap;

struct App;

fn entry(entry: Entry) -> both::Entry {
    both::Entry {
        name: entry.name,
        sizes: entry.sizes,
        marks: entry.marks.map(|mark| match mark {
            Mark::Good => both::Mark::Good,
            Mark::Bad => both::Mark::Bad,
        }),
    }
}

fn number(number: Number) -> both::Number {
    match number {
        Number::Small(x) => both::Number::Small(x),
        Number::Large(x) => both::Number::Large(x),
        Number::Exact(x) => both::Number::Exact(x),
        Number::Word(x) => both::Number::Word(x),
        Number::None => both::Number::None,
    }
}

impl Guest for App {
    fn maps(
        a: BTreeMap<String, u32>, b: Index, c: Option<BTreeMap<char, String>>,
    ) -> BTreeMap<u64, Vec<String>> {
        let mut index = both::Index::new();
        for (name, value) in b {
            index.insert(name, entry(value));
        }
        both::maps(&a, &index, c.as_ref())
    }
    fn arrays(a: [u8; 4], b: [[bool; 2]; 3], c: [String; 2], d: Entry) -> [Option<String>; 2] {
        both::arrays(a, b, c, &entry(d))
    }
    fn pair(a: (String, [String; 2])) -> [u32; 1] {
        both::pair((&a.0, a.1))
    }
    fn kept(
        a: Option<[Vec<u8>; 2]>, b: Result<(String, Option<[Option<String>; 2]>), [u8; 3]>,
    ) {
        both::kept(a, b.as_ref().map(|b| (b.0.as_str(), b.1.clone())).map_err(|b| *b))
    }
    fn numbers(a: Number, b: Vec<Number>) -> Result<Number, ()> {
        let b: Vec<_> = b.into_iter().map(number).collect();
        both::numbers(&number(a), &b).map(|_| Number::None)
    }
    fn options(
        a: Option<Option<Option<String>>>, b: Result<Result<(), ()>, Option<Result<(), u8>>>,
    ) -> Option<Option<bool>> {
        both::options(a.as_ref().map(|a| a.as_ref().map(|a| a.as_deref())), b)
    }
    fn nest(
        a: Vec<BTreeMap<u8, Option<Vec<(u8, [Entry; 2])>>>>,
    ) -> Result<(), BTreeMap<bool, bool>> {
        let error = bindings::paint(
            bindings::Color::Red, bindings::Rights::READ, bindings::Point { x: 1, y: 2 },
        );
        error.map_err(|color| BTreeMap::from([(a.is_empty(), color.name() == "red")]))
    }
}

bindings::export!(App with_types_in bindings);
