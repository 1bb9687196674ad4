//! Prints through `wasi:cli/stdout`.
//!
//! The target `wasm32-unknown-unknown` has no standard output, so `println!` does nothing. The streams of WASI are
//! resources of the host.

mod bindings;

use bindings::wasi::cli::stdout::get_stdout;
use bindings::wasi::io::streams::StreamError;
use bindings::Reading;

struct Report;

impl bindings::Guest for Report {
    fn print(readings: Vec<Reading>) -> Result<u64, String> {
        // The stream is dropped at the end, which tells the host that the guest no longer needs it.
        let out = get_stdout();
        let mut written = 0;
        for Reading { place, temperature } in readings {
            let line = format!("{place:<12} {temperature:6.1} °C\n");
            out.blocking_write_and_flush(line.as_bytes())
                .map_err(explain)?;
            written += line.len() as u64;
        }
        Ok(written)
    }
}

/// The error is a variant; one of its cases holds an object of the host that knows more.
fn explain(error: StreamError) -> String {
    match error {
        StreamError::LastOperationFailed(error) => error.to_debug_string(),
        StreamError::Closed => "the stream is closed".to_string(),
    }
}

bindings::export!(Report with_types_in bindings);
