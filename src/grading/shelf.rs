//! A learner's files, in folders and zips alike, and the submissions among them.
//!
//! Owns: opening the zips that a learner handed in, as far as bounds allow; telling files of one name apart by what is in
//! them. Does not own: which names are tried (`choice`), whose files they are (`room`).

use std::fs;
use std::sync::MutexGuard;

use jiff::Timestamp;

use super::archive::Archive;
use super::choice::{Choice, Chosen, choose, listed};
use super::found::{Found, There, unreadable};
use super::item::{Item, Kind, Source};
use super::moment::{Moment, Zone};
use super::walk::{MOST_ENTRIES, is_passed_over, whole_seconds};
use crate::catalog::{Kata, KataId, hash_of};
use crate::judge::Submission;

/// How often zips are looked into for what is not there otherwise: a learner's zip, and one that is in it.
const ROUNDS: usize = 2;
/// How many zips of one learner are opened.
const MOST_ZIPS: usize = 8;

/// A learner's files.
pub struct Shelf<'r> {
    items: Vec<Item>,
    /// Whether there is more than was looked at.
    cut: bool,
    room: Option<MutexGuard<'r, Archive>>,
    zone: &'r Zone,
    opened: Vec<Archive>,
    /// What is wrong with the zips that could not be opened: where each is, and why.
    problems: Vec<(String, String)>,
}

/// A submission that was read.
struct Read {
    item: Item,
    submission: Submission,
    submitted: Option<Moment>,
}

impl<'r> Shelf<'r> {
    pub fn new(items: Vec<Item>, room: Option<MutexGuard<'r, Archive>>, zone: &'r Zone) -> Shelf<'r> {
        Shelf { items, cut: false, room, zone, opened: Vec::new(), problems: Vec::new() }
    }

    /// The same, of which only a part was looked at if `cut`.
    pub fn cut(self, cut: bool) -> Shelf<'r> {
        Shelf { cut, ..self }
    }

    /// What is there for each kata, in their order.
    pub fn submissions(mut self, katas: &[&Kata]) -> Vec<Found> {
        let ids: Vec<KataId> = katas.iter().map(|kata| kata.at.clone()).collect();
        let mut choices = choose(&self.items, &ids);
        for _ in 0..ROUNDS {
            let open = |choice: &Choice| matches!(choice, Choice::Missing(_) | Choice::Odd { file: None, .. });
            let zipped = |choice: &Choice, items: &[Item]| {
                matches!(choice, Choice::Odd { file: Some(file), .. }
                    if items.iter().any(|item| item.kind == Kind::Zip && item.file == *file))
            };
            let wanted: Vec<bool> = choices.iter().map(|choice| open(choice) || zipped(choice, &self.items)).collect();
            if !wanted.contains(&true) || !self.open_zips(&ids) {
                break;
            }
            let again = choose(&self.items, &ids);
            for ((choice, again), wanted) in choices.iter_mut().zip(again).zip(wanted) {
                if wanted {
                    *choice = again;
                }
            }
        }
        choices.into_iter().zip(katas).map(|(choice, kata)| self.found(choice, kata)).collect()
    }

    /// The one file that a pattern names for a kata.
    pub fn named(mut self, kata: &Kata) -> Found {
        let items = std::mem::take(&mut self.items);
        match &items[..] {
            [] => Found::Missing("it is gone".to_owned()),
            [item] => match item.forbidden() {
                None => self.found(Choice::One(Chosen { item: item.clone(), note: None, copies: Vec::new() }), kata),
                Some(problem) => unreadable(&item.file, problem),
            },
            _ => self.one_of(&items, kata),
        }
    }

    fn found(&mut self, choice: Choice, kata: &Kata) -> Found {
        match choice {
            Choice::One(chosen) => self.one(chosen, kata),
            Choice::Several(items) => self.one_of(&items, kata),
            Choice::Odd { file, problem } => Found::Unreadable { file, problem },
            Choice::Missing(_) if self.cut => Found::Unreadable {
                file: None,
                problem: format!("more than {MOST_ENTRIES} files are here; none of those that were looked at is meant"),
            },
            Choice::Missing(why) => match self.problems.first() {
                Some((file, problem)) => unreadable(file, problem),
                None => Found::Missing(why),
            },
        }
    }

    /// The file that is meant, unless it is the starter still and a copy of it is not.
    fn one(&mut self, chosen: Chosen, kata: &Kata) -> Found {
        let meant = match self.read(&chosen.item) {
            Ok(read) => read,
            Err(problem) => return unreadable(&chosen.item.file, &problem),
        };
        let mut notes: Vec<String> = chosen.note.into_iter().collect();
        let copies: Vec<Read> = chosen.copies.iter().filter_map(|item| self.read(item).ok()).collect();
        let differs = |copy: &Read| copy.submission.source() != meant.submission.source();
        let begun = |copy: &Read| !kata.is_untouched(copy.submission.source());
        let others: Vec<Read> = copies.into_iter().filter(|copy| differs(copy) && begun(copy)).collect();
        if others.is_empty() {
            return meant.there(notes);
        }
        if begun(&meant) {
            for other in &others {
                let newer = matches!((&other.submitted, &meant.submitted), (Some(one), Some(two)) if one.at > two.at);
                let newer = if newer { ", and is newer" } else { "" };
                notes.push(format!("{} is there as well{newer}; {} was taken", other.item.path, meant.item.path));
            }
            return meant.there(notes);
        }
        let starter = format!("{} is the starter still", meant.item.path);
        let of = |why: &str| format!("{starter}: {why}");
        match same(others) {
            Ok(other) => {
                notes.push(of(&format!("{} was taken", other.item.path)));
                other.there(notes)
            }
            Err(others) => asked(&others, |names| of(&format!("which is meant? {names}"))),
        }
    }

    /// The one of several that can be meant by what is in it.
    fn one_of(&mut self, items: &[Item], kata: &Kata) -> Found {
        let mut read = Vec::new();
        for item in items {
            match item.forbidden().map_or_else(|| self.read(item), |problem| Err(problem.to_owned())) {
                Ok(one) => read.push(one),
                Err(problem) => return unreadable(&item.file, &problem),
            }
        }
        let names = listed(&items.iter().collect::<Vec<_>>(), ", ");
        let (begun, untouched): (Vec<Read>, Vec<Read>) =
            read.into_iter().partition(|read| !kata.is_untouched(read.submission.source()));
        match (same(begun), untouched.into_iter().next()) {
            (Ok(one), None) => {
                let note = format!("{names} are the same");
                one.there(vec![note])
            }
            (Ok(one), Some(starter)) => {
                let note = format!("{} is the starter still: {} was taken", starter.item.path, one.item.path);
                one.there(vec![note])
            }
            (Err(none), Some(starter)) if none.is_empty() => starter.there(Vec::new()),
            (Err(several), _) => asked(&several, |names| format!("which is meant? {names}")),
        }
    }

    fn read(&mut self, item: &Item) -> Result<Read, String> {
        let (submission, submitted) = match &item.source {
            Source::Disk(path) => read_file(path, &item.file)?,
            Source::Room(index) => match &mut self.room {
                Some(archive) => archive.read(*index, &item.file, self.zone)?,
                None => return Err("it is gone".to_owned()),
            },
            Source::Opened(zip, index) => self.opened[*zip].read(*index, &item.file, self.zone)?,
        };
        Ok(Read { item: item.clone(), submission, submitted })
    }

    /// Put what is in the zips in their place. Returns whether there were any.
    fn open_zips(&mut self, katas: &[KataId]) -> bool {
        let topics: Vec<&str> = katas.iter().map(|kata| kata.topic.as_str()).collect();
        let (zips, items) = std::mem::take(&mut self.items).into_iter().partition(|item| item.kind == Kind::Zip);
        self.items = items;
        let zips: Vec<Item> = zips;
        let any = !zips.is_empty();
        for zip in zips {
            if self.opened.len() >= MOST_ZIPS {
                let problem = format!("more than {MOST_ZIPS} zips are here; the others were not opened");
                self.problems.push((zip.file, problem));
                break;
            }
            match self.open(&zip) {
                Err(problem) => self.problems.push((zip.file, problem)),
                Ok(archive) => {
                    let number = self.opened.len();
                    for entry in archive.entries().iter().filter(|entry| !is_passed_over(&entry.path, &topics)) {
                        let (path, file) =
                            (format!("{}/{}", zip.path, entry.path), format!("{}/{}", zip.file, entry.path));
                        // The zip is the learner's folder: its paths are what they have.
                        let path = if any_other(&self.items, &zip) { path } else { entry.path.clone() };
                        self.items.push(entry.item(&path, file, Source::Opened(number, entry.index)));
                    }
                    self.opened.push(archive);
                }
            }
        }
        any
    }

    fn open(&mut self, zip: &Item) -> Result<Archive, String> {
        match &zip.source {
            Source::Disk(path) => Archive::of_learner(path),
            Source::Room(index) => self.room.as_mut().ok_or_else(|| "it is gone".to_owned())?.within(*index),
            Source::Opened(outer, index) => self.opened[*outer].within(*index),
        }
    }
}

/// Whether something lies beside a zip that is not from it.
fn any_other(items: &[Item], zip: &Item) -> bool {
    let inside = format!("{}/", zip.file);
    items.iter().any(|item| !item.file.starts_with(&inside))
}

impl Read {
    fn there(self, notes: Vec<String>) -> Found {
        Found::There(There { file: self.item.file, submission: self.submission, submitted: self.submitted, notes })
    }
}

/// The one, if all are the same.
fn same(mut read: Vec<Read>) -> Result<Read, Vec<Read>> {
    let hashes: Vec<String> = read.iter().map(|read| hash_of(read.submission.source())).collect();
    if read.is_empty() || hashes.iter().any(|hash| *hash != hashes[0]) {
        return Err(read);
    }
    Ok(read.swap_remove(0))
}

fn asked(read: &[Read], problem: impl Fn(&str) -> String) -> Found {
    let items: Vec<&Item> = read.iter().map(|read| &read.item).collect();
    Found::Unreadable { file: None, problem: problem(&listed(&items, ", ")) }
}

fn read_file(path: &std::path::Path, file: &str) -> Result<(Submission, Option<Moment>), String> {
    let facts = fs::symlink_metadata(path).map_err(|problem| format!("it cannot be read: {problem}"))?;
    if facts.file_type().is_symlink() {
        return Err("a symbolic link, which is not followed".to_owned());
    }
    let submission = Submission::of_file(path).map_err(|error| error.what)?.named(file);
    let time = facts.modified().ok().and_then(|time| Timestamp::try_from(time).ok()).and_then(whole_seconds);
    Ok((submission, time.map(|at| Moment { at, by: "the file".to_owned() })))
}
