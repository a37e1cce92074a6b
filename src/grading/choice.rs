//! Which of a learner's files is the submission to a kata.
//!
//! Owns: the order in which names are tried, what is taken for a misspelt name, and saying why none is right.
//! Does not own: reading any of them (`shelf`), what names mean (`alike`).

use super::alike::{may_be_code, meanings, resembles};
use super::item::{Item, Kind};
use crate::catalog::KataId;
use crate::workspace::MARKER;

/// What was chosen for a kata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    One(Chosen),
    /// Any of these could be meant, unless what is in them tells more.
    Several(Vec<Item>),
    /// Nothing could be meant; with what is there instead.
    Missing(String),
    /// Something is there that is not read.
    Odd {
        file: Option<String>,
        problem: String,
    },
}

/// A file that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub item: Item,
    /// Why this one, where its name is not the kata's.
    pub note: Option<String>,
    /// Files that look like copies of it, or other versions.
    pub copies: Vec<Item>,
}

/// Choose for each kata. By the kata's name: `TOPIC/ID.py`, else `ID.py`, else the one file deeper down that has this path
/// or name. Else by a name that can be meant for it. Where a practice folder was handed in, what it holds beside the
/// learner's files (reviews, interviews) is not meant.
pub fn choose(items: &[Item], katas: &[KataId]) -> Vec<Choice> {
    let exact: Vec<Option<Choice>> = katas.iter().map(|kata| by_name(items, kata)).collect();
    let taken: Vec<&Item> = exact.iter().flatten().flat_map(chosen_of).collect();
    let free: Vec<&Item> = items.iter().filter(|item| item.kind == Kind::File && !taken.contains(item)).collect();
    let found: Vec<Option<Choice>> = exact
        .iter()
        .zip(katas)
        .map(|(exact, kata)| match exact {
            Some(Choice::One(chosen)) => {
                let copies = misspelt(&free, kata, katas).into_iter().cloned().collect();
                Some(Choice::One(Chosen { copies, ..chosen.clone() }))
            }
            Some(choice) => Some(choice.clone()),
            None => by_misspelt_name(&free, kata, katas),
        })
        .collect();
    let taken: Vec<Item> = found.iter().flatten().flat_map(chosen_of).cloned().collect();
    let none = taken.is_empty();
    let left: Vec<&Item> = free.into_iter().filter(|item| !taken.contains(item) && may_be_code(item.name())).collect();
    found
        .into_iter()
        .zip(katas)
        .map(|(found, kata)| found.unwrap_or_else(|| unknown(items, &left, kata, none)))
        .collect()
}

fn chosen_of(choice: &Choice) -> &[Item] {
    match choice {
        Choice::One(chosen) => std::slice::from_ref(&chosen.item),
        Choice::Several(items) => items,
        Choice::Missing(_) | Choice::Odd { .. } => &[],
    }
}

/// The file that has the kata's name.
fn by_name(items: &[Item], kata: &KataId) -> Option<Choice> {
    let name = file_name(items, kata);
    if let Some(item) = in_practice_folder(items, kata) {
        return Some(unless_clashing(items, item));
    }
    let path = format!("{}/{name}", kata.topic);
    let meant: Vec<&Item> = items.iter().filter(|item| item.name() == name).collect();
    let is = |wanted: &str| meant.iter().find(|item| item.path == wanted).copied();
    let deeper = |end: &str| {
        let end = format!("/{end}");
        meant.iter().filter(|item| item.path.ends_with(&end)).copied().collect::<Vec<_>>()
    };
    if let Some(item) = is(&path).or_else(|| is(&name)) {
        return Some(unless_clashing(items, item));
    }
    let (with_topic, any) = (deeper(&path), deeper(&name));
    match (&with_topic[..], &any[..]) {
        ([item], _) | ([], [item]) => Some(unless_clashing(items, item)),
        ([], []) => None,
        ([], several) | (several, _) => Some(Choice::Several(several.iter().copied().cloned().collect())),
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
            file: Some(item.file.clone()),
            problem: format!("{} differs from it in case only: which is meant?", other.path),
        },
        None => one(item, None),
    }
}

fn one(item: &Item, note: Option<String>) -> Choice {
    match item.forbidden() {
        None => Choice::One(Chosen { item: item.clone(), note, copies: Vec::new() }),
        Some(problem) => Choice::Odd { file: Some(item.file.clone()), problem: problem.to_owned() },
    }
}

/// The files whose names can be meant for this kata, and for no other one that is graded.
fn misspelt<'i>(free: &[&'i Item], kata: &KataId, katas: &[KataId]) -> Vec<&'i Item> {
    let meant = |item: &&&Item| {
        let meanings = meanings(item.name());
        let first = meanings.iter().find_map(|meaning| katas.iter().find(|kata| kata.id == *meaning));
        first.is_some_and(|first| first.id == kata.id)
    };
    free.iter().filter(meant).copied().collect()
}

fn by_misspelt_name(free: &[&Item], kata: &KataId, katas: &[KataId]) -> Option<Choice> {
    match &misspelt(free, kata, katas)[..] {
        [] => None,
        [item] => Some(one(item, Some(format!("there is no {}.py: {} was taken", kata.id, item.path)))),
        several => Some(Choice::Several(several.iter().copied().cloned().collect())),
    }
}

/// The most names that a message lists.
const NAMED: usize = 3;

/// left: files that may be code and are no submission yet.  none: whether no kata has one.
fn unknown(items: &[Item], left: &[&Item], kata: &KataId, none: bool) -> Choice {
    let name = format!("{}.py", kata.id);
    let like: Vec<&Item> = left.iter().filter(|item| resembles(item.name(), &kata.id)).copied().collect();
    let asked_about = if like.is_empty() && none { left } else { &like };
    if !asked_about.is_empty() {
        let problem = format!("there is no {name}: is {} meant?", listed(asked_about, " or "));
        return Choice::Odd { file: None, problem };
    }
    if let Some(zip) = items.iter().find(|item| item.kind == Kind::Zip) {
        let problem = format!("there is no {name}, and a zip this deep in others is not opened: unpack it");
        return Choice::Odd { file: Some(zip.file.clone()), problem };
    }
    // A folder that is a link may hide what is meant.
    let hides = |item: &&Item| item.kind == Kind::Link && !item.name().contains('.');
    if let Some(link) = items.iter().find(hides) {
        return one(link, None);
    }
    // Code first: what was looked for is among it, or nowhere.
    let (code, other): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| may_be_code(item.name()));
    let all: Vec<&Item> = code.into_iter().chain(other).collect();
    Choice::Missing(match all.is_empty() {
        true => format!("there is no {name}, nor any other file"),
        false => format!("there is no {name}, but {}", listed(&all, ", ")),
    })
}

/// The first names, and whether there are more.
pub fn listed(items: &[&Item], between: &str) -> String {
    let mut names: Vec<&str> = items.iter().take(NAMED).map(|item| item.path.as_str()).collect();
    if items.len() > NAMED {
        names.push("…");
    }
    names.join(between)
}
