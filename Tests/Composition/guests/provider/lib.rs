//! Implements things for another guest.

mod bindings;

use bindings::exports::test::composition::things::*;
use bindings::test::composition::alarm;
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};

static LIVE: AtomicU32 = AtomicU32::new(0);

struct Number {
    value: Cell<u32>,
    is_explosive: bool,
}

impl Number {
    fn of(value: u32) -> Number {
        LIVE.fetch_add(1, Ordering::Relaxed);
        Number {
            value: Cell::new(value),
            is_explosive: false,
        }
    }
}

impl Drop for Number {
    fn drop(&mut self) {
        if self.is_explosive {
            panic!("it exploded");
        }
        LIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

impl GuestThing for Number {
    fn new(value: u32) -> Number {
        Number::of(value)
    }

    fn value(&self) -> u32 {
        self.value.get()
    }

    fn add(&self, value: u32) -> Result<u32, Fault> {
        let sum = self.value.get() + value;
        match sum {
            0..=1000 => {
                self.value.set(sum);
                Ok(sum)
            }
            13_000 => Err(Fault::Text("thirteen thousand".to_string())),
            _ => Err(Fault::TooLarge(sum)),
        }
    }

    fn explosive() -> Thing {
        let mut number = Number::of(0);
        number.is_explosive = true;
        Thing::new(number)
    }

    fn sum(a: ThingBorrow<'_>, b: ThingBorrow<'_>) -> u32 {
        a.get::<Number>().value.get() + b.get::<Number>().value.get()
    }

    fn merge(a: Thing, b: Thing) -> Thing {
        let sum = a.get::<Number>().value.get() + b.get::<Number>().value.get();
        Thing::new(Number::of(sum))
    }
}

struct Provider;

impl Guest for Provider {
    type Thing = Number;

    fn swap(pair: Pair) -> Pair {
        Pair {
            first: pair.second,
            second: pair.first,
        }
    }

    fn hold(held: Vec<Held>) -> Vec<Held> {
        held.into_iter().rev().collect()
    }

    fn echo(points: Vec<Point>, maybe: Option<String>) -> Result<Vec<Point>, String> {
        match maybe {
            None => Ok(points),
            Some(text) => Err(text),
        }
    }

    fn reject(value: u32) -> Result<u32, Thing> {
        if value % 2 == 0 {
            Ok(value)
        } else {
            Err(Thing::new(Number::of(value)))
        }
    }

    fn ring() {
        alarm::ring();
    }

    fn trap() {
        panic!("as the test wants");
    }

    fn live() -> u32 {
        LIVE.load(Ordering::Relaxed)
    }
}

bindings::export!(Provider with_types_in bindings);
