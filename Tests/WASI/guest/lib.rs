//! Uses WASI through Pintle's bindings alone: the module imports nothing else.

mod bindings;

use bindings::wasi::cli::{environment, exit, stdout};
use bindings::wasi::clocks::{monotonic_clock, wall_clock};
use bindings::wasi::filesystem::preopens;
use bindings::wasi::filesystem::types::{
    self, Descriptor, DescriptorFlags, ErrorCode, OpenFlags, PathFlags,
};
use bindings::wasi::io::streams::StreamError;
use bindings::wasi::random::random;

struct Program;

/// The error of a stream in words.
fn describe(error: StreamError) -> String {
    match error {
        StreamError::LastOperationFailed(error) => {
            let code = types::filesystem_error_code(&error);
            format!("{} ({:?})", error.to_debug_string(), code)
        }
        StreamError::Closed => String::from("closed"),
    }
}

/// The first preopened folder.
fn root() -> Result<Descriptor, String> {
    let mut folders = preopens::get_directories();
    if folders.is_empty() {
        return Err(String::from("there is no folder"));
    }
    Ok(folders.remove(0).0)
}

fn name(error: ErrorCode) -> String {
    String::from(error.name())
}

impl bindings::Guest for Program {
    fn print(line: String) -> Result<(), String> {
        let out = stdout::get_stdout();
        out.blocking_write_and_flush(format!("{line}\n").as_bytes())
            .map_err(describe)
    }

    fn look_around(variable: String) -> (Vec<String>, Option<String>) {
        let found = environment::get_environment()
            .into_iter()
            .find(|(key, _)| *key == variable);
        (environment::get_arguments(), found.map(|(_, value)| value))
    }

    fn measure() -> Result<u64, String> {
        let before = monotonic_clock::now();
        let pollable = monotonic_clock::subscribe_duration(2_000_000);
        pollable.block();
        if !pollable.ready() || monotonic_clock::now() < before + 1_000_000 {
            return Err(String::from("no time passed"));
        }
        let (one, two) = (random::get_random_bytes(16), random::get_random_bytes(16));
        if one.len() != 16 || one == two || random::get_random_u64() == random::get_random_u64() {
            return Err(String::from("that is not random"));
        }
        Ok(wall_clock::now().seconds)
    }

    fn store(file: String, text: String) -> Result<String, String> {
        let root = root()?;
        let flags = OpenFlags::CREATE | OpenFlags::TRUNCATE;
        let access = DescriptorFlags::READ | DescriptorFlags::WRITE;
        let opened = root
            .open_at(PathFlags::empty(), &file, flags, access)
            .map_err(name)?;
        let writer = opened.write_via_stream(0).map_err(name)?;
        writer
            .blocking_write_and_flush(text.as_bytes())
            .map_err(describe)?;
        drop(writer);
        let size = opened.stat().map_err(name)?.size;
        let reader = opened.read_via_stream(0).map_err(name)?;
        let mut bytes = Vec::new();
        loop {
            match reader.blocking_read(7) {
                Ok(part) => bytes.extend(part),
                Err(StreamError::Closed) => break,
                Err(error) => return Err(describe(error)),
            }
        }
        drop(reader);
        drop(opened);
        root.unlink_file_at(&file).map_err(name)?;
        let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
        Ok(format!("{size} {text}"))
    }

    fn miss(file: String) -> String {
        let root = match root() {
            Ok(root) => root,
            Err(problem) => return problem,
        };
        match root.open_at(
            PathFlags::empty(),
            &file,
            OpenFlags::empty(),
            DescriptorFlags::READ,
        ) {
            Ok(_) => String::from("found"),
            Err(error) => name(error),
        }
    }

    fn leave(ok: bool) {
        exit::exit(if ok { Ok(()) } else { Err(()) })
    }
}

bindings::export!(Program with_types_in bindings);
