//! Counts words. It finds the files with Rust's standard library, and tells the host about them through its own interface.

mod bindings;

use bindings::example::beside_wasi::progress;
use bindings::{Guest, Summary};
use std::{env, fs, io, path::Path};

struct Census;

impl Guest for Census {
    fn count(folder: String) -> Result<Summary, String> {
        let mut files = files(Path::new(&folder)).map_err(|error| error.to_string())?;
        files.sort();
        let mut summary = Summary {
            files: 0,
            words: 0,
            longest: String::new(),
        };
        for file in files {
            progress::started(&file);
            let words = add(&Path::new(&folder).join(&file), &mut summary)
                .map_err(|error| error.to_string())?;
            progress::finished(&file, words).map_err(|()| "stopped".to_string())?;
        }
        println!("guest: counted for {}", user());
        Ok(summary)
    }
}

/// The names of the files in a folder.
fn files(folder: &Path) -> io::Result<Vec<String>> {
    fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

/// Adds the words of a file to the summary, and returns their number.
fn add(file: &Path, summary: &mut Summary) -> io::Result<u32> {
    let text = fs::read_to_string(file)?;
    let mut count = 0;
    for word in text.split(|letter: char| !letter.is_alphabetic()) {
        if word.is_empty() {
            continue;
        }
        count += 1;
        if word.len() > summary.longest.len() {
            summary.longest = word.to_string();
        }
    }
    summary.files += 1;
    summary.words += count;
    Ok(count)
}

/// The user, from the environment.
fn user() -> String {
    env::var("USER").unwrap_or_else(|_| "nobody".to_string())
}

bindings::export!(Census with_types_in bindings);
