//! Lists of every kind of number, and texts. Their values follow from their lengths.

mod bindings;
mod counting;

use bindings::exports::test::views::api::{Guest, GuestPicture, Problem};
use bindings::test::views::sink;
use counting::Counting;

#[global_allocator]
static COUNTING: Counting = Counting::new();

fn text(count: u32) -> String {
    "é".repeat(count as usize)
}

fn bytes(count: u32) -> Vec<u8> {
    (0..count).map(|i| i as u8).collect()
}

struct Views;

struct Picture {
    pixels: Vec<u8>,
}

impl GuestPicture for Picture {
    fn new(pixels: Vec<u8>) -> Picture {
        Picture { pixels }
    }

    fn pixels(&self) -> Vec<u8> {
        self.pixels.clone()
    }

    fn blank(count: u32) -> Vec<u8> {
        vec![0; count as usize]
    }
}

impl Guest for Views {
    type Picture = Picture;

    fn send(count: u32) -> String {
        let list = 0..count;
        sink::numbers(
            &bytes(count),
            &list.clone().map(|i| -(i as i8)).collect::<Vec<_>>(),
            &list.clone().map(|i| i as u16).collect::<Vec<_>>(),
            &list.clone().map(|i| -(i as i16)).collect::<Vec<_>>(),
            &list.clone().collect::<Vec<_>>(),
            &list.clone().map(|i| -(i as i32)).collect::<Vec<_>>(),
            &list.clone().map(u64::from).collect::<Vec<_>>(),
            &list.clone().map(|i| -i64::from(i)).collect::<Vec<_>>(),
            &list.clone().map(|i| i as f32 / 2.0).collect::<Vec<_>>(),
            &list.clone().map(|i| f64::from(i) / 4.0).collect::<Vec<_>>(),
            &text(count),
        )
    }

    fn double(count: u32) -> Result<u32, String> {
        let doubled = sink::double(&bytes(count))?;
        Ok(doubled.len() as u32)
    }

    fn write(name: String, count: u32) -> String {
        let file = sink::File::new(&name);
        let written = file.write(&bytes(count));
        format!("{} {}", file.name(), written)
    }

    fn bytes(count: u32) -> Vec<u8> {
        bytes(count)
    }

    fn doubles(count: u32) -> Vec<f64> {
        (0..count).map(|i| f64::from(i) / 4.0).collect()
    }

    fn text(count: u32) -> String {
        text(count)
    }

    fn checked(count: u32) -> Result<Vec<u16>, Problem> {
        match count {
            0 => Err(Problem::Empty),
            13 => Err(Problem::Broken),
            _ => Ok((0..count).map(|i| i as u16).collect()),
        }
    }

    fn maybe(count: u32) -> Option<String> {
        (count > 0).then(|| text(count))
    }

    fn sum(bytes: Vec<u8>, numbers: Vec<f64>, label: String) -> f64 {
        let bytes: u32 = bytes.into_iter().map(u32::from).sum();
        f64::from(bytes) + numbers.into_iter().sum::<f64>() + label.len() as f64
    }

    fn allocated() -> u32 {
        COUNTING.bytes() as u32
    }
}

bindings::export!(Views with_types_in bindings);
