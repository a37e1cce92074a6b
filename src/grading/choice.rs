//! Which of a learner's files is the submission to a kata.
//!
//! Owns: the order in which names are tried, and saying why none is right. Does not own: reading any of them.

use crate::catalog::KataId;
use crate::workspace::MARKER;

/// A file that somebody handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Relative to the learner's folder or zip, with `/` between its parts.
    pub path: String,
    pub kind: Kind,
    /// Its place in the zip it is in.
    pub index: usize,
}

/// What an item is, as far as its name and its entry tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    File,
    Zip,
    Link,
    /// The path leads out of the zip that it is in.
    Climbing,
    /// The zip has two entries of this name.
    Double,
    NotUtf8,
}

/// What was chosen.
#[derive(Debug, PartialEq, Eq)]
pub enum Choice {
    One(Item),
    /// Nothing could be meant; with what is there instead.
    Missing(String),
    /// Something is there that is not read.
    Odd {
        path: Option<String>,
        problem: String,
    },
}

impl Item {
    pub fn new(path: String, kind: Kind) -> Item {
        Item { path, kind, index: 0 }
    }

    /// The same item as it is named from a folder that it is in.
    pub fn below(&self, folder: &str) -> Option<Item> {
        let path = self.path.strip_prefix(folder)?;
        Some(Item { path: path.to_owned(), kind: self.kind, index: self.index })
    }

    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

impl Choice {
    /// The choice of a file, unless its kind forbids it.
    pub fn of(item: Item) -> Choice {
        let problem = match item.kind {
            Kind::File | Kind::Zip => return Choice::One(item),
            Kind::Link => "a symbolic link, which is not followed",
            Kind::Climbing => "its path leads out of the zip",
            Kind::Double => "the zip has two files of this name",
            Kind::NotUtf8 => "its name is not UTF-8: rename it",
        };
        Choice::Odd { path: Some(item.path), problem: problem.to_owned() }
    }
}

/// Choose: `TOPIC/ID.py`, else `ID.py`, else the one file deeper down that has this path or name. Where a practice folder
/// was handed in, what it holds beside the learner's files (reviews, interviews) is not meant.
pub fn choose(items: &[Item], kata: &KataId) -> Choice {
    let name = file_name(items, kata);
    if let Some(item) = in_practice_folder(items, kata) {
        return unless_clashing(items, item);
    }
    let path = format!("{}/{name}", kata.topic);
    let meant: Vec<&Item> = items.iter().filter(|item| item.name() == name).collect();
    let is = |wanted: &str| meant.iter().find(|item| item.path == wanted).copied();
    let deeper = |end: &str| {
        let end = format!("/{end}");
        meant.iter().filter(|item| item.path.ends_with(&end)).copied().collect::<Vec<_>>()
    };
    if let Some(item) = is(&path).or_else(|| is(&name)) {
        return unless_clashing(items, item);
    }
    let (with_topic, any) = (deeper(&path), deeper(&name));
    match (&with_topic[..], &any[..]) {
        ([item], _) | ([], [item]) => unless_clashing(items, item),
        ([one, two, ..], _) | ([], [one, two, ..]) => {
            Choice::Odd { path: None, problem: format!("two files could be meant: {} and {}", one.path, two.path) }
        }
        ([], []) => missing(items, &name),
    }
}

/// A notebook stands in for a file that is not there.
fn file_name(items: &[Item], kata: &KataId) -> String {
    let (file, notebook) = (format!("{}.py", kata.id), format!("{}.ipynb", kata.id));
    let is_there = |name: &str| items.iter().any(|item| item.name() == name);
    if !is_there(&file) && is_there(&notebook) { notebook } else { file }
}

/// The learner's file in the one practice folder that there is.
fn in_practice_folder<'i>(items: &'i [Item], kata: &KataId) -> Option<&'i Item> {
    let mut markers = items.iter().filter(|item| item.name() == MARKER);
    let (marker, None) = (markers.next()?, markers.next()) else { return None };
    let file = format!("{}{}/{}.py", marker.path.strip_suffix(MARKER)?, kata.topic, kata.id);
    items.iter().find(|item| item.path == file)
}

/// On many systems names that differ in case only are one file: then one of the two was lost on its way, or will be.
fn unless_clashing(items: &[Item], item: &Item) -> Choice {
    let clashes = |other: &&Item| other.path != item.path && other.path.to_lowercase() == item.path.to_lowercase();
    match items.iter().find(clashes) {
        Some(other) => Choice::Odd {
            path: Some(item.path.clone()),
            problem: format!("{} differs from it in case only: which is meant?", other.path),
        },
        None => Choice::of(item.clone()),
    }
}

/// The most names that a message lists.
const NAMED: usize = 3;

fn missing(items: &[Item], name: &str) -> Choice {
    if let Some(zip) = items.iter().find(|item| item.kind == Kind::Zip) {
        let problem = format!("there is no {name}, and a zip in here is not opened");
        return Choice::Odd { path: Some(zip.path.clone()), problem };
    }
    // A folder that is a link may hide what is meant.
    let hides = |item: &&Item| item.kind == Kind::Link && !item.name().contains('.');
    if let Some(link) = items.iter().find(hides) {
        return Choice::of(link.clone());
    }
    let mut names: Vec<&str> = items.iter().take(NAMED).map(|item| item.path.as_str()).collect();
    if items.len() > NAMED {
        names.push("…");
    }
    Choice::Missing(match names.is_empty() {
        true => format!("there is no {name}, nor any other file"),
        false => format!("there is no {name}, but {}", names.join(", ")),
    })
}
