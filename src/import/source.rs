//! Reading foreign files: texts that may not be there, and names made into ids.

use std::path::Path;

use serde::de::DeserializeOwned;

use crate::catalog::{Difficulty, PARTS, is_module_name};
use crate::error::{Error, Result};

/// The largest file that is carried over: what the reader of a workbook takes.
const LARGEST: u64 = 4 << 20;

/// So many files around tests are looked at.
const MOST_FILES: usize = 2_000;

/// A starter for an exercise that has none.
pub const NO_STARTER: &str = "# TODO: write what the task asks for. The exercise came without a file to begin with.\n";

/// The text of a file.
///
/// # Errors
/// It is not there, too large, or no UTF-8.
pub fn text(path: &Path) -> Result<String> {
    optional(path)?.ok_or_else(|| Error::new("there is no such file").in_file(path).next("name a file that is there"))
}

/// The text of a file, if there is one.
///
/// # Errors
/// It is too large, or no UTF-8.
pub fn optional(path: &Path) -> Result<Option<String>> {
    let Ok(facts) = std::fs::metadata(path) else { return Ok(None) };
    if !facts.is_file() {
        return Ok(None);
    }
    if facts.len() > LARGEST {
        return Err(Error::new(format!("this file is too large: at most {LARGEST} bytes are read")).in_file(path));
    }
    std::fs::read_to_string(path).map(Some).map_err(|e| Error::io("read this file", path, &e))
}

/// The files in a folder and in the folders in it, by their path from there, as many as a kata may be made of. Hidden ones
/// and those that have the name of a part of a kata are left out.
pub fn files_near(folder: &Path) -> Vec<String> {
    let named = |folder: &Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut entries: Vec<(String, bool)> = entries
            .filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path().is_dir())))
            .filter(|(name, _)| !name.starts_with('.'))
            .collect();
        entries.sort();
        entries
    };
    let is_part = |name: &str, is_folder: bool| {
        PARTS.contains(&if is_folder { format!("{name}/") } else { name.into() }.as_str())
    };
    let mut found = Vec::new();
    for (name, is_folder) in named(folder).into_iter().filter(|(name, is_folder)| !is_part(name, *is_folder)) {
        if is_folder {
            let below = named(&folder.join(&name)).into_iter().filter(|(_, is_folder)| !is_folder);
            found.extend(below.map(|(file, _)| format!("{name}/{file}")));
        } else {
            found.push(name);
        }
        if found.len() > MOST_FILES {
            break;
        }
    }
    found
}

/// A JSON file.
///
/// # Errors
/// It is not there, or not of this form.
pub fn json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    serde_json::from_str(&text(path)?).map_err(|problem| {
        Error::new(format!("this is not the JSON that was expected: {problem}")).in_file(path).at_line(problem.line())
    })
}

/// The id of a kata, from a name such as `two-fer`; None if nothing can be made of it.
pub fn id_of(name: &str) -> Option<String> {
    let id = name.trim().to_lowercase().replace(['-', ' ', '.'], "_");
    is_module_name(&id).then_some(id)
}

/// `two-fer` as a title.
pub fn in_words(name: &str) -> String {
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A difficulty from 1 to 10, as one of three.
pub fn difficulty_of(number: u32) -> Difficulty {
    match number {
        0..=3 => Difficulty::Easy,
        4..=6 => Difficulty::Medium,
        _ => Difficulty::Hard,
    }
}

/// One line, with single blanks.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A Markdown text without the heading at its beginning.
pub fn without_title(text: &str) -> &str {
    let text = text.trim();
    match text.strip_prefix("# ") {
        Some(rest) => rest.split_once('\n').map_or("", |(_, body)| body.trim()),
        None => text,
    }
}

/// The modules that a source imports, at any indentation.
pub fn imports(text: &str) -> Vec<String> {
    let flat: Vec<&str> = text.lines().map(str::trim_start).collect();
    crate::catalog::imported_by(&flat.join("\n"))
}
