//! Keeps one image of bytes, and makes filtered copies of it.

mod bindings;

use bindings::example::image::progress::report;
use bindings::exports::example::image::filters::{Area, Filter, Guest, Problem};
use std::cell::RefCell;

struct Image {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

thread_local! {
    static IMAGE: RefCell<Image> = RefCell::new(Image { width: 0, height: 0, pixels: Vec::new() });
}

impl Image {
    fn invert(&self) -> Vec<u8> {
        self.pixels.iter().map(|pixel| 255 - pixel).collect()
    }

    fn mirror(&self) -> Vec<u8> {
        let rows = self.pixels.chunks(self.width);
        rows.flat_map(|row| row.iter().rev().copied()).collect()
    }

    /// How much each pixel differs from those to the right and below.
    fn edges(&self) -> Vec<u8> {
        let mut result = Vec::with_capacity(self.pixels.len());
        for y in 0..self.height {
            for x in 0..self.width {
                let pixel = self.pixel(x, y);
                let right = pixel.abs_diff(self.pixel((x + 1).min(self.width - 1), y));
                let below = pixel.abs_diff(self.pixel(x, (y + 1).min(self.height - 1)));
                result.push(right.max(below));
            }
            report("edges", ((y + 1) * 100 / self.height) as u8);
        }
        result
    }

    fn pixel(&self, x: usize, y: usize) -> u8 {
        self.pixels[y * self.width + x]
    }
}

struct Filters;

impl Guest for Filters {
    fn reserve(width: u32, height: u32) -> Area {
        let (width, height) = (width as usize, height as usize);
        IMAGE.with(|image| {
            let pixels = vec![0; width * height];
            let area = Area {
                address: pixels.as_ptr() as u32,
                size: pixels.len() as u32,
            };
            *image.borrow_mut() = Image {
                width,
                height,
                pixels,
            };
            area
        })
    }

    fn apply(filter: Filter) -> Result<Vec<u8>, Problem> {
        IMAGE.with(|image| {
            let image = image.borrow();
            if image.pixels.is_empty() {
                return Err(Problem::NoImage);
            }
            match filter {
                Filter::Invert => Ok(image.invert()),
                Filter::Mirror => Ok(image.mirror()),
                Filter::Edges if image.width < 2 || image.height < 2 => Err(Problem::TooSmall(2)),
                Filter::Edges => Ok(image.edges()),
            }
        })
    }

    fn histogram() -> Vec<u32> {
        IMAGE.with(|image| {
            let mut counts = vec![0; 4];
            for pixel in &image.borrow().pixels {
                counts[usize::from(pixel / 64)] += 1;
            }
            counts
        })
    }
}

bindings::export!(Filters with_types_in bindings);
