//! Whose is what, by what lies at the top of a room.
//!
//! Owns: a folder or a zip is a learner's, unless a platform's export says more; what is nobody's.
//! Does not own: the exports' layouts (`platform`), names of files (`pattern`), what is in a learner's folder.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{self, FileType};
use std::path::Path;

use super::archive::{Archive, Entry};
use super::item::Kind;
use super::moment::{Moment, Zone};
use super::person::{About, Person};
use super::place::{Named, Place};
use super::platform::{Export, METADATA, Piece, Top, pieces};
use super::row::LateMark;
use super::walk::{is_litter, is_skipped, readable, zip_stem};
use crate::catalog::KataId;
use crate::error::{Error, Result};

/// A learner, and where their files are.
#[derive(Debug, Clone)]
pub(super) struct Learner {
    pub about: About,
    /// The platform whose export this is, and when it says that the work was handed in.
    pub of_platform: Option<&'static str>,
    pub submitted: Option<Moment>,
    pub place: Place,
}

/// What lies at the top of a room, sorted out.
#[derive(Default)]
pub(super) struct Sorted {
    pub learners: BTreeMap<String, Learner>,
    pub aside: Vec<String>,
    pub hidden: Vec<String>,
    pub platforms: BTreeSet<&'static str>,
}

const BOTH: &str = "there is both a folder and a zip of this name: which is meant?";

/// The largest file that a platform writes of its own and is read here: Gradescope's has all results in it.
const LARGEST_METADATA: u64 = 256 << 20;

impl Learner {
    pub fn at(place: Place) -> Learner {
        Learner { about: About::default(), of_platform: None, submitted: None, place }
    }
}

impl Sorted {
    /// Two places for one learner are one too many: nobody knows which is meant.
    fn add(&mut self, learner: &str, place: Place) {
        let there = self.learners.entry(learner.to_owned());
        there.and_modify(|there| there.place = Place::Odd(BOTH.to_owned())).or_insert_with(|| Learner::at(place));
    }

    /// Whatever lies at the top of a folder and is of no platform.
    fn add_entry(&mut self, name: &str, utf8: bool, kind: FileType, prefix: &str, folder: impl Fn(&str) -> Place) {
        let zip = zip_stem(name);
        if name.starts_with('.') {
            if !is_litter(name) && (kind.is_dir() || zip.is_some()) {
                self.hidden.push(name.to_owned());
            }
            return;
        }
        let place = match zip {
            _ if !utf8 => Place::Odd("its name is not UTF-8: rename it".to_owned()),
            _ if kind.is_symlink() => Place::Odd("a symbolic link, which is not followed".to_owned()),
            _ if kind.is_dir() && !is_skipped(name, &[]) => folder(name),
            Some(_) if kind.is_file() => {
                Place::Files(vec![Named { path: name.to_owned(), file: format!("{prefix}{name}") }])
            }
            _ => return self.aside.push(name.to_owned()),
        };
        self.add(if kind.is_dir() { name } else { zip.unwrap_or(name) }, place);
    }

    /// Whatever lies in a zip and is of no platform: its name at the top, and what comes after that.
    fn add_path(&mut self, top: &str, below: Option<&str>, entry: &Entry, folder: impl Fn(&str) -> Place) {
        let once = |names: &mut Vec<String>| {
            if !names.iter().any(|name| name == top) {
                names.push(top.to_owned());
            }
        };
        match (below, zip_stem(top)) {
            (None, None) if top.starts_with('.') => {}
            _ if top.starts_with('.') && is_litter(top) => {}
            _ if top.starts_with('.') => once(&mut self.hidden),
            (Some(_), _) if is_skipped(top, &[]) => once(&mut self.aside),
            (Some(_), _) => {
                let there = self.learners.entry(top.to_owned()).or_insert_with(|| Learner::at(folder(top)));
                if matches!(there.place, Place::Files(_)) && there.of_platform.is_none() {
                    there.place = Place::Odd(BOTH.to_owned());
                }
            }
            (None, Some(learner)) => {
                let named = Named { path: top.to_owned(), file: entry.path.clone() };
                self.add(learner, Place::Files(vec![named]));
            }
            (None, None) => self.aside.push(top.to_owned()),
        }
    }

    /// Learners of what a platform exported. Two of one name are told apart by their ids.
    fn add_pieces(&mut self, pieces: Vec<Piece>, place: impl Fn(&[Piece]) -> Place) {
        let mut people: BTreeMap<(Option<String>, Option<String>), Vec<Piece>> = BTreeMap::new();
        for piece in pieces {
            self.platforms.insert(piece.platform);
            let name = if piece.id.is_some() { None } else { piece.name.clone() };
            people.entry((piece.id.clone(), name)).or_default().push(piece);
        }
        let called = |pieces: &[Piece]| pieces[0].name.clone().or_else(|| pieces[0].id.clone()).unwrap_or_default();
        let mut names: HashMap<String, usize> = HashMap::new();
        for pieces in people.values() {
            *names.entry(called(pieces)).or_default() += 1;
        }
        for pieces in people.into_values() {
            let name = called(&pieces);
            let key = match &pieces[0].id {
                Some(id) if names.get(&name).is_some_and(|number| *number > 1) => format!("{name} ({id})"),
                _ => name,
            };
            let learner = of_pieces(pieces, &place);
            self.learners.insert(key, learner);
        }
    }
}

fn of_pieces(pieces: Vec<Piece>, place: &impl Fn(&[Piece]) -> Place) -> Learner {
    let attempts: BTreeSet<&str> = pieces.iter().map(|piece| piece.attempt.as_str()).collect();
    let latest = attempts.last().copied().unwrap_or_default().to_owned();
    let earlier = pieces.iter().map(|piece| piece.earlier).max().unwrap_or(0);
    let counted = match pieces[0].platform {
        "Blackboard" | "Gradescope" => u32::try_from(attempts.len()).unwrap_or(u32::MAX) + earlier,
        _ => 1,
    };
    let latest: Vec<Piece> = pieces.into_iter().filter(|piece| piece.attempt == latest).collect();
    let first = &latest[0];
    let late = latest.iter().filter_map(|piece| piece.late).reduce(|one, other| one || other);
    let person = Person { name: first.name.clone(), id: first.id.clone(), email: first.email.clone(), group: None };
    Learner {
        about: About {
            person,
            attempts: (counted > 1).then_some(counted),
            late_mark: late.map(|late| LateMark { by: first.platform.to_owned(), late }),
            notes: Vec::new(),
        },
        of_platform: Some(first.platform),
        submitted: first.submitted.clone(),
        place: place(&latest),
    }
}

/// The place of one learner's pieces.
fn place_of(pieces: &[Piece], prefix: &str, folder: impl Fn(&str) -> Place) -> Place {
    if let Some(piece) = pieces.iter().find(|piece| piece.is_folder) {
        return folder(&piece.entry);
    }
    let named = |piece: &Piece| {
        let path = piece.file.clone()?;
        Some(Named { path, file: format!("{prefix}{}", piece.entry) })
    };
    Place::Files(pieces.iter().filter_map(named).collect())
}

pub(super) fn of_folder(base: &Path, zone: &Zone) -> Result<Sorted> {
    let listed = listed(base)?;
    let mut prefix = String::new();
    let mut found = pieces_of_folder(base, &listed, zone);
    // Programs that unpack a zip put a folder around what was in it.
    let mut visible = listed.iter().filter(|top| !top.name.starts_with('.') && top.name != "__MACOSX");
    if found.is_empty()
        && let (Some(only), None) = (visible.next(), visible.next())
        && only.is_folder
    {
        let inner = base.join(&only.name);
        let pieces = pieces_of_folder(&inner, &self::listed(&inner)?, zone);
        if !pieces.is_empty() {
            (prefix, found) = (format!("{}/", only.name), pieces);
        }
    }
    let mut sorted = Sorted::default();
    let claimed: BTreeSet<String> = found.iter().map(|piece| piece.entry.clone()).collect();
    let folder = |entry: &str| Place::Folder(base.join(&prefix).join(entry), format!("{prefix}{entry}"));
    sorted.add_pieces(found, |pieces| place_of(pieces, &prefix, folder));
    for entry in fs::read_dir(base.join(&prefix)).map_err(|e| Error::io("list this folder", base, &e))? {
        let entry = entry.map_err(|e| Error::io("list this folder", base, &e))?;
        let (name, utf8) = readable(entry.file_name().as_encoded_bytes());
        let kind = entry.file_type().map_err(|e| Error::io("read", &entry.path(), &e))?;
        if claimed.contains(&name) || (!claimed.is_empty() && name == METADATA) || name == "__MACOSX" {
            continue;
        }
        sorted.add_entry(&name, utf8, kind, &prefix, folder);
    }
    sorted.aside.sort();
    sorted.hidden.sort();
    Ok(sorted)
}

fn listed(folder: &Path) -> Result<Vec<Top>> {
    let entries = fs::read_dir(folder).map_err(|e| Error::io("list this folder", folder, &e))?;
    let top = |entry: fs::DirEntry| {
        let (name, _) = readable(entry.file_name().as_encoded_bytes());
        Top { name, is_folder: entry.file_type().is_ok_and(|kind| kind.is_dir()) }
    };
    let mut tops: Vec<Top> = entries.flatten().map(top).collect();
    tops.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(tops)
}

fn pieces_of_folder(folder: &Path, top: &[Top], zone: &Zone) -> Vec<Piece> {
    let mut text = |name: &str| {
        let path = folder.join(name);
        let small = fs::symlink_metadata(&path).is_ok_and(|facts| facts.is_file() && facts.len() <= LARGEST_METADATA);
        small.then(|| fs::read(&path).ok()).flatten().map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    let visible: Vec<Top> = top.iter().filter(|top| !top.name.starts_with('.')).cloned().collect();
    pieces(&mut Export { top: &visible, text: &mut text, zone })
}

pub(super) fn of_archive(archive: &mut Archive, katas: &[KataId], zone: &Zone) -> Sorted {
    let entries: Vec<Entry> = archive.entries().to_vec();
    let (mut prefix, mut found) = (String::new(), pieces_of_archive(archive, &entries, "", zone));
    if found.is_empty()
        && let Some(shared) = shared_folder(&entries)
    {
        (prefix, found) = (shared.clone(), pieces_of_archive(archive, &entries, &shared, zone));
    }
    if found.is_empty() {
        prefix = top_folder(&entries, katas);
    }
    let mut sorted = Sorted::default();
    let claimed: BTreeSet<String> = found.iter().map(|piece| piece.entry.clone()).collect();
    let folder = |entry: &str| Place::Within(format!("{prefix}{entry}/"));
    sorted.add_pieces(found, |pieces| place_of(pieces, &prefix, folder));
    for entry in &entries {
        if entry.kind == Kind::Climbing {
            sorted.add(&entry.path, Place::Odd("its path leads out of the zip".to_owned()));
            continue;
        }
        let Some(path) = entry.path.strip_prefix(&prefix) else { continue };
        let (top, below) = path.split_once('/').map_or((path, None), |(top, below)| (top, Some(below)));
        if !claimed.contains(top) && top != "__MACOSX" && (claimed.is_empty() || top != METADATA) {
            sorted.add_path(top, below, entry, folder);
        }
    }
    sorted
}

/// The folder that all of a zip is in, with a slash at its end, what macOS adds apart.
fn shared_folder(entries: &[Entry]) -> Option<String> {
    let mut paths = entries.iter().map(|entry| entry.path.as_str()).filter(|path| !is_added(path));
    let (top, _) = paths.next()?.split_once('/')?;
    let top = format!("{top}/");
    entries
        .iter()
        .map(|entry| entry.path.as_str())
        .filter(|path| !is_added(path))
        .all(|path| path.starts_with(&top))
        .then_some(top)
}

fn is_added(path: &str) -> bool {
    path.split('/').any(|part| part == "__MACOSX" || part.starts_with('.'))
}

fn pieces_of_archive(archive: &mut Archive, entries: &[Entry], prefix: &str, zone: &Zone) -> Vec<Piece> {
    let mut top: BTreeMap<&str, bool> = BTreeMap::new();
    for path in entries.iter().filter_map(|entry| entry.path.strip_prefix(prefix)).filter(|path| !is_added(path)) {
        match path.split_once('/') {
            Some((folder, _)) => top.insert(folder, true),
            None => top.insert(path, false),
        };
    }
    let top: Vec<Top> = top.into_iter().map(|(name, is_folder)| Top { name: name.to_owned(), is_folder }).collect();
    let mut text = |name: &str| archive.text(&format!("{prefix}{name}"), LARGEST_METADATA);
    pieces(&mut Export { top: &top, text: &mut text, zone })
}

/// The one folder that all else in a zip is in, with a slash at its end, unless it is a learner's.
fn top_folder(entries: &[Entry], katas: &[KataId]) -> String {
    let Some(top) = shared_folder(entries) else { return String::new() };
    let deeper = |path: &str| {
        let folder = path.strip_prefix(&top).and_then(|rest| rest.split_once('/')).map(|(folder, _)| folder);
        folder.is_some_and(|folder| katas.iter().all(|kata| kata.topic != folder))
            || path.strip_prefix(&top).is_some_and(|rest| zip_stem(rest).is_some())
    };
    let all = entries.iter().map(|entry| entry.path.as_str()).filter(|path| !is_added(path)).all(deeper);
    if all { top } else { String::new() }
}
