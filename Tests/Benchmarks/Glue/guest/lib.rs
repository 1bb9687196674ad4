//! Does as little as possible with what it gets, so that the time of a call is that of its glue.

mod bindings;

use bindings::exports::test::glue::calls::{Access, Color, GuestCounter, Person, Point, Shape};
use bindings::exports::test::glue::{calls, loops};
use bindings::test::glue::host;
use std::cell::Cell;

static TEXT: [u8; 1024] = [b'x'; 1024];
static BYTES: [u8; 65536] = [7; 65536];
static DOUBLES: [f64; 4096] = [0.5; 4096];
const POINT: Point = Point {
    id: 1,
    x: 2.0,
    y: 3.0,
};
static POINTS: [Point; 100] = [POINT; 100];

/// A text of this length, which is at most 1024.
fn text(length: u32) -> String {
    String::from_utf8(TEXT[..length as usize].to_vec()).unwrap_or_default()
}

struct App;

impl calls::Guest for App {
    type Counter = Counter;

    fn add(a: u32, b: u32) -> u32 {
        a.wrapping_add(b)
    }

    fn add_wide(a: u64, b: u64) -> u64 {
        a.wrapping_add(b)
    }

    fn text_in(text: String) -> u32 {
        text.len() as u32
    }

    fn text_out(length: u32) -> String {
        text(length)
    }

    fn bytes_in(bytes: Vec<u8>) -> u32 {
        bytes.len() as u32
    }

    fn bytes_out(length: u32) -> Vec<u8> {
        BYTES[..length as usize].to_vec()
    }

    fn doubles_in(doubles: Vec<f64>) -> u32 {
        doubles.len() as u32
    }

    fn doubles_out(length: u32) -> Vec<f64> {
        DOUBLES[..length as usize].to_vec()
    }

    fn points_in(points: Vec<Point>) -> u32 {
        points.len() as u32
    }

    fn points_out(length: u32) -> Vec<Point> {
        POINTS[..length as usize].to_vec()
    }

    fn strings_in(strings: Vec<String>) -> u32 {
        strings.len() as u32
    }

    fn strings_out(length: u32) -> Vec<String> {
        (0..length).map(|_| text(16)).collect()
    }

    fn shape_in(shape: Shape) -> u32 {
        match shape {
            Shape::Empty => 0,
            Shape::Circle(_) => 1,
            Shape::Label(label) => label.len() as u32,
        }
    }

    fn echo_shape(shape: Shape) -> Shape {
        shape
    }

    fn echo_person(person: Person) -> Person {
        person
    }

    fn echo_style(color: Color, access: Access) -> (Color, Access) {
        (color, access)
    }
}

struct Counter(Cell<u32>);

impl GuestCounter for Counter {
    fn new(start: u32) -> Self {
        Counter(Cell::new(start))
    }

    fn add(&self, amount: u32) -> u32 {
        self.0.set(self.0.get().wrapping_add(amount));
        self.0.get()
    }
}

/// The sum of the results of calls of a function.
fn sum(times: u32, mut call: impl FnMut() -> u32) -> u32 {
    (0..times).fold(0, |total, _| total.wrapping_add(call()))
}

impl loops::Guest for App {
    fn add(times: u32) -> u32 {
        sum(times, || host::add(1, 2))
    }

    fn text_in(times: u32) -> u32 {
        sum(times, || host::text_in("0123456789abcdef"))
    }

    fn bytes_in(times: u32) -> u32 {
        sum(times, || host::bytes_in(&BYTES[..4096]))
    }

    fn text_out(times: u32) -> u32 {
        sum(times, || host::text_out().len() as u32)
    }

    fn person_in(times: u32) -> u32 {
        let person = host::Person {
            name: "Ada Lovelace".to_string(),
            email: "ada@example.com".to_string(),
            age: 36,
        };
        sum(times, || host::person_in(&person))
    }

    fn item_add(times: u32) -> u32 {
        let item = host::Item::new(0);
        sum(times, || item.add(1))
    }

    fn item_new(times: u32) -> u32 {
        sum(times, || {
            host::Item::new(1);
            1
        })
    }
}

bindings::export!(App with_types_in bindings);
