//! What lies in a folder that somebody handed in.
//!
//! Owns: which files are looked at, how many and how deep. Links are not followed.

use std::fs::{self, FileType};
use std::path::Path;

use jiff::Timestamp;

use super::item::{Item, Kind, Source};

/// Folders that no submission is in: what tools keep, what was installed, what was built.
const NOT_FOR_SUBMISSIONS: [&str; 12] = [
    "__pycache__",
    "__MACOSX",
    "node_modules",
    "site-packages",
    "dist-packages",
    "venv",
    "env",
    "virtualenv",
    "build",
    "dist",
    "htmlcov",
    "__pypackages__",
];
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
///
/// name: how the folder is called from the room; empty for the room itself. topics: folders that are looked at whatever
/// their names.
pub fn items_below(folder: &Path, name: &str, topics: &[&str]) -> Walked {
    let (mut items, mut seen) = (Vec::new(), 0);
    let mut level = vec![String::new()];
    let from_room = |path: &str| if name.is_empty() { path.to_owned() } else { format!("{name}/{path}") };
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
                let item = |kind| {
                    let (file, source) = (from_room(&path), Source::Disk(entry.path()));
                    Item { path: path.clone(), file, kind, source }
                };
                match kind_of(kind, &name) {
                    _ if name.starts_with('.') => {}
                    None if is_skipped(&name, topics) => {}
                    _ if !utf8 => items.push(item(Kind::NotUtf8)),
                    None => next.push(format!("{path}/")),
                    Some(kind) => items.push(item(kind)),
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

/// Whether a path has a part that no submission is in.
pub fn is_passed_over(path: &str, topics: &[&str]) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let hidden = |part: &str| part.starts_with('.') && part != ".." && part != ".";
    hidden(name) || folders.split('/').any(|part| hidden(part) || is_skipped(part, topics))
}

/// Whether a folder is one that tools make.
pub fn is_skipped(name: &str, topics: &[&str]) -> bool {
    (NOT_FOR_SUBMISSIONS.contains(&name) || name.ends_with(".egg-info")) && !topics.contains(&name)
}

/// Hidden things that systems and tools leave behind: nobody's work.
pub fn is_litter(name: &str) -> bool {
    const LITTER: [&str; 14] = [
        ".DS_Store",
        ".git",
        ".gitignore",
        ".github",
        ".idea",
        ".vscode",
        ".venv",
        ".env",
        ".tox",
        ".cache",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".ipynb_checkpoints",
    ];
    LITTER.contains(&name) || name.starts_with("._")
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
