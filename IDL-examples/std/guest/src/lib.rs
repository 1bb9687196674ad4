//! Tries what Rust's standard library does on wasm32-unknown-unknown, which has no operating system.

mod bindings;

use bindings::host;
use std::collections::HashMap;
use std::fmt::Debug;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::time::SystemTime;

/// What came of an attempt.
fn outcome<T: Debug>(result: std::io::Result<T>) -> String {
    match result {
        Ok(value) => format!("{:?}", value),
        Err(error) if error.kind() == ErrorKind::Unsupported => "an error: unsupported".to_string(),
        Err(error) => format!("an error: {:?}", error.kind()),
    }
}

/// Sends the messages of panics to the host. Without this, a panic is a trap without a message.
fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let message = match panic.payload().downcast_ref::<&str>() {
            Some(message) => message,
            None => "a panic",
        };
        host::log(&format!("panic: {}", message));
    }));
}

struct Explorer;

impl bindings::Guest for Explorer {
    fn explore() -> Vec<String> {
        println!("this goes nowhere");
        let written = std::io::stdout().write(b"this too");
        let read = std::io::stdin().read(&mut [0; 8]);
        let mut counts = HashMap::new();
        for letter in "hello".chars() {
            *counts.entry(letter).or_insert(0) += 1;
        }
        let total = Mutex::new(1);
        *total.lock().unwrap() += 1;
        vec![
            format!("collections: {} letters", counts.len()),
            format!("locks: {}", total.lock().unwrap()),
            format!("floating point: {:.4}", 2f64.powf(0.5)),
            format!("standard output takes {} bytes", outcome(written)),
            format!("standard input has {} bytes", outcome(read)),
            format!("arguments: {}", std::env::args().count()),
            format!("HOME: {:?}", std::env::var("HOME").ok()),
            format!("a file: {}", outcome(std::fs::read("file.txt"))),
            format!("a socket: {}", outcome(TcpStream::connect("[::1]:80"))),
            format!(
                "a thread: {}",
                outcome(std::thread::Builder::new().spawn(|| 1).map(drop))
            ),
        ]
    }

    fn panic() {
        report_panics();
        let _ = SystemTime::now();
    }

    fn stamp(text: String) -> String {
        let day = host::now() / 86_400_000;
        format!("{} on day {}, with {}", text, day, host::random())
    }
}

bindings::export!(Explorer with_types_in bindings);
