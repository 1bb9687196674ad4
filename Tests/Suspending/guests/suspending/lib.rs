//! Waits for its host with values on its stack.

mod bindings;

use bindings::exports::test::suspending::tasks::{Guest, GuestTask, Task};
use bindings::test::suspending::host::{self, Failure, Timer};
use std::cell::Cell;
use std::hint::black_box;
use std::sync::atomic::{AtomicU32, Ordering};

static CALLS: AtomicU32 = AtomicU32::new(0);

struct Work {
    name: String,
    is_spoiled: Cell<bool>,
}

impl Work {
    fn named(name: String) -> Work {
        Work {
            name,
            is_spoiled: Cell::new(false),
        }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        host::log(&format!("drop {}", self.name));
        if self.is_spoiled.get() {
            host::sleep(0);
        }
    }
}

impl GuestTask for Work {
    fn new(name: String, sleeps: bool) -> Work {
        if sleeps {
            host::sleep(0);
        }
        Work::named(name)
    }

    fn run(&self, milliseconds: u32) -> String {
        format!("{}: {}", self.name, host::sleep(milliseconds))
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn open(name: String) -> Task {
        let opened = host::fetch(&name).unwrap_or(name);
        Task::new(Work::named(opened))
    }

    fn spoil(&self) {
        self.is_spoiled.set(true);
    }
}

struct Component;

/// The sum of what each level keeps on its stack while the levels below it wait.
fn descend(depth: u32) -> u32 {
    if depth == 0 {
        return 0;
    }
    let mut kept = [depth; 64];
    black_box(&mut kept);
    let text = host::sleep(depth);
    let below = descend(depth - 1);
    assert_eq!(text, format!("slept {depth}"));
    below + kept.iter().sum::<u32>() / 64
}

impl Guest for Component {
    type Task = Work;

    fn read(url: String) -> Result<String, String> {
        host::log(&format!("begin {url}"));
        let kept = url.clone();
        let text = host::fetch(&url)?;
        host::log(&format!("end {kept}"));
        Ok(format!("{url}={text}"))
    }

    fn ping() -> String {
        match host::ping() {
            Ok(count) => format!("{count}"),
            Err(Failure::Closed) => "closed".into(),
            Err(Failure::Refused(reason)) => format!("refused: {reason}"),
        }
    }

    fn pause() -> bool {
        host::pause().is_ok()
    }

    fn gather(urls: Vec<String>) -> Vec<String> {
        urls.iter()
            .map(|url| host::fetch(url).unwrap_or_else(|error| format!("no {url}: {error}")))
            .collect()
    }

    fn descend(depth: u32) -> u32 {
        descend(depth)
    }

    fn time(timer: Timer) -> u32 {
        timer.wait() + timer.wait()
    }

    fn open(name: String) -> Timer {
        host::open(&name)
    }

    fn total(count: u32) -> f64 {
        let numbers: Vec<f64> = (0..count).map(f64::from).collect();
        host::total(&numbers)
    }

    fn numbers(count: u32) -> Vec<f64> {
        host::sleep(1);
        (0..count).map(f64::from).collect()
    }

    fn fail() -> String {
        let text = host::sleep(1);
        assert!(text.is_empty(), "it is not");
        text
    }

    fn drop_spoiled() {
        let work = Task::new(Work::named("spoiled".into()));
        work.get::<Work>().spoil();
    }

    fn blocked() -> String {
        host::sleep(0)
    }

    fn calls() -> u32 {
        CALLS.fetch_add(1, Ordering::Relaxed) + 1
    }
}

bindings::export!(Component with_types_in bindings);
