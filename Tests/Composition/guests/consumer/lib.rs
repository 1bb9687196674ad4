//! Uses the things of another guest.

mod bindings;

use bindings::test::composition::alarm;
use bindings::test::composition::things::{self, Fault, Held, Pair, Point, Thing};
use std::cell::RefCell;

thread_local! {
    /// What the guest keeps for good.
    static KEPT: RefCell<Vec<Thing>> = const { RefCell::new(Vec::new()) };
}

fn describe(held: &[Held]) -> String {
    let texts: Vec<String> = held
        .iter()
        .map(|held| match held {
            Held::None => "none".to_string(),
            Held::One(thing) => thing.value().to_string(),
            Held::Two(pair) => format!("{}/{}", pair.first.value(), pair.second.value()),
        })
        .collect();
    texts.join(" ")
}

fn fault(result: Result<u32, Fault>) -> String {
    match result {
        Ok(value) => value.to_string(),
        Err(Fault::TooLarge(value)) => format!("too large: {value}"),
        Err(Fault::Text(text)) => text,
    }
}

struct Consumer;

impl bindings::Guest for Consumer {
    fn exercise() -> Vec<String> {
        let (a, b) = (Thing::new(3), Thing::new(4));
        let mut seen = vec![
            Thing::sum(&a, &b).to_string(),
            Thing::sum(&a, &a).to_string(),
            fault(a.add(10)),
            fault(a.add(1000)),
            fault(a.add(12_987)),
        ];
        let pair = things::swap(Pair {
            first: a,
            second: b,
        });
        seen.push(format!("{} {}", pair.first.value(), pair.second.value()));
        let held = vec![Held::None, Held::One(Thing::new(5)), Held::Two(pair)];
        let held = things::hold(held);
        seen.push(describe(&held));
        seen.push(things::live().to_string());
        drop(held);
        seen.push(things::live().to_string());
        let merged = Thing::merge(Thing::new(20), Thing::new(22));
        seen.push(format!("{} {}", merged.value(), things::live()));
        seen.push(match things::reject(7) {
            Ok(value) => format!("accepted {value}"),
            Err(thing) => format!("rejected {}", thing.value()),
        });
        seen.push(things::echo(&[], Some("é")).unwrap_err());
        seen
    }

    fn make_and_drop() -> (u32, u32) {
        let thing = Thing::new(1);
        let before = things::live();
        drop(thing);
        (before, things::live())
    }

    fn produce(value: u32) -> Thing {
        Thing::new(value)
    }

    fn consume(thing: Thing) -> u32 {
        thing.value()
    }

    fn consume_all(things: Vec<Thing>, last: Thing) -> u32 {
        things.iter().map(Thing::value).sum::<u32>() + last.value()
    }

    fn peek(thing: &Thing) -> u32 {
        thing.value()
    }

    fn peek_twice(a: &Thing, b: &Thing) -> u32 {
        Thing::sum(a, b)
    }

    fn peek_slowly(thing: &Thing) -> u32 {
        let value = thing.value();
        alarm::ring();
        value + thing.value()
    }

    fn consume_and_peek(a: Thing, b: &Thing) -> u32 {
        drop(a);
        b.value()
    }

    fn peek_and_consume(a: &Thing, b: Thing) -> u32 {
        Thing::sum(a, &b)
    }

    fn exchange(pair: Pair) -> Pair {
        things::swap(pair)
    }

    fn add(thing: &Thing, value: u32) -> Result<u32, Fault> {
        thing.add(value)
    }

    fn echo(points: Vec<Point>) -> Result<Vec<Point>, String> {
        things::echo(&points, None)
    }

    fn keep(thing: Thing) {
        KEPT.with(|kept| kept.borrow_mut().push(thing));
    }

    fn forget() {
        drop(KEPT.with(|kept| kept.take()));
    }

    fn live() -> u32 {
        things::live()
    }

    fn ring() {
        things::ring();
    }

    fn trap() {
        things::trap();
    }

    fn explode() {
        drop(Thing::explosive());
    }

    fn fail() {
        panic!("as the test wants");
    }
}

bindings::export!(Consumer with_types_in bindings);
