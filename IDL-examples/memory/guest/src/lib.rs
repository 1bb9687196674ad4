//! Keeps samples in a vector. Where its memory comes from makes no difference to the code.

mod bindings;

use bindings::Guest;
use std::cell::RefCell;

thread_local! {
    static SAMPLES: RefCell<Vec<u32>> = RefCell::new(Vec::new());
    static AREA: RefCell<Vec<u32>> = RefCell::new(Vec::new());
}

struct Samples;

impl Guest for Samples {
    fn add(values: Vec<u32>) -> u32 {
        SAMPLES.with(|samples| {
            let mut samples = samples.borrow_mut();
            samples.extend(values);
            samples.len() as u32
        })
    }

    fn sum() -> u64 {
        SAMPLES.with(|samples| samples.borrow().iter().map(|&value| u64::from(value)).sum())
    }

    fn reserve(count: u32) -> bool {
        SAMPLES.with(|samples| samples.borrow_mut().try_reserve(count as usize).is_ok())
    }

    fn area(count: u32) -> u32 {
        AREA.with(|area| {
            let mut area = area.borrow_mut();
            area.resize(count as usize, 0);
            area.as_mut_ptr() as u32
        })
    }

    fn commit() -> u32 {
        Self::add(AREA.with(|area| area.take()))
    }
}

bindings::export!(Samples with_types_in bindings);
