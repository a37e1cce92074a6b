//! What lies in a folder that somebody handed in.
//!
//! Owns: which files are looked at, how many and how deep. Links are not followed.

use std::fs::{self, FileType};
use std::path::Path;

use jiff::Timestamp;

use super::choice::{Item, Kind};

/// Folders that no submission is in.
const NOT_FOR_SUBMISSIONS: [&str; 4] = ["__pycache__", "__MACOSX", "node_modules", "site-packages"];
/// How many entries of a learner's folder are looked at, and how deep.
pub const MOST_ENTRIES: usize = 20_000;
const DEEPEST: usize = 12;

/// What is in a folder, as far as it was looked at.
pub struct Walked {
    pub items: Vec<Item>,
    /// Whether there is more than is looked at.
    pub cut: bool,
}

/// The files below a folder, those that are less deep first. Links are named and not followed.
pub fn items_below(folder: &Path) -> Walked {
    let (mut items, mut seen) = (Vec::new(), 0);
    let mut level = vec![String::new()];
    for _ in 0..DEEPEST {
        let mut next = Vec::new();
        for below in level {
            let Ok(entries) = fs::read_dir(folder.join(&below)) else { continue };
            for entry in entries.flatten() {
                seen += 1;
                if seen > MOST_ENTRIES {
                    return Walked { items, cut: true };
                }
                let (name, utf8) = readable(entry.file_name().as_encoded_bytes());
                let Ok(kind) = entry.file_type() else { continue };
                let path = format!("{below}{name}");
                match kind_of(kind, &name) {
                    _ if is_hidden(&name) => {}
                    _ if !utf8 => items.push(Item::new(path, Kind::NotUtf8)),
                    None => next.push(format!("{path}/")),
                    Some(kind) => items.push(Item::new(path, kind)),
                }
            }
        }
        level = next;
    }
    items.sort_by(|a, b| a.path.cmp(&b.path));
    Walked { items, cut: false }
}

/// None for a folder.
fn kind_of(kind: FileType, name: &str) -> Option<Kind> {
    match kind {
        kind if kind.is_dir() => None,
        kind if kind.is_symlink() => Some(Kind::Link),
        _ if zip_stem(name).is_some() => Some(Kind::Zip),
        _ => Some(Kind::File),
    }
}

/// A name as text, and whether it is one: bytes that are no UTF-8 are written out.
pub fn readable(name: &[u8]) -> (String, bool) {
    match std::str::from_utf8(name) {
        Ok(name) => (name.to_owned(), true),
        Err(_) => (name.escape_ascii().to_string(), false),
    }
}

pub fn is_hidden(name: &str) -> bool {
    name.starts_with('.') && name != ".." && name != "." || NOT_FOR_SUBMISSIONS.contains(&name)
}

/// A zip's name without its ending.
pub fn zip_stem(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    ending.eq_ignore_ascii_case("zip").then_some(stem).filter(|stem| !stem.is_empty())
}

/// Clocks of file systems and zips are not finer.
pub(super) fn whole_seconds(time: Timestamp) -> Option<Timestamp> {
    Timestamp::from_second(time.as_second()).ok()
}
