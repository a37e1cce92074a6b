//! Finding submissions: a folder for each learner, a zip for each, one zip with all of them, or files named by a pattern.
//!
//! Owns: whose submission a file is, and saying of each learner and kata what is there. Nothing that is wrong with one
//! learner's files keeps the others from being read.
//! Does not own: choosing among a learner's files (`choice`), reading zips (`archive`), judging.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use jiff::Timestamp;

use super::archive::Archive;
use super::choice::{Choice, Item, Kind, choose};
use super::pattern::Pattern;
use super::place::Place;
use super::walk::{MOST_ENTRIES, is_hidden, items_below, readable, whole_seconds, zip_stem};
use crate::catalog::KataId;
use crate::error::{Error, Result};
use crate::judge::Submission;

/// Everybody's submissions, found but not read.
pub struct Room {
    base: PathBuf,
    /// The one zip that everything is in.
    archive: Option<Mutex<Archive>>,
    learners: BTreeMap<String, Place>,
    /// What lies beside the submissions and is nobody's, by its name.
    pub aside: Vec<String>,
}

/// What is there of one learner for one kata.
pub enum Found {
    There(There),
    Missing(String),
    Unreadable { file: Option<String>, problem: String },
}

/// A submission that can be judged.
pub struct There {
    /// Relative to the room.
    pub file: String,
    pub submission: Submission,
    pub submitted: Option<Timestamp>,
}

impl Room {
    /// Look around in a folder, or in a zip.
    ///
    /// pattern: names of files, instead of a folder or zip for each learner. katas: those that are graded.
    ///
    /// # Errors
    /// There is no such folder or zip, or nobody's submissions are in it.
    pub fn open(base: &Path, pattern: Option<&Pattern>, katas: &[KataId]) -> Result<Room> {
        let facts = fs::metadata(base).map_err(|e| Error::io("read the submissions", base, &e))?;
        let archive = match facts.is_dir() {
            true => None,
            false => Some(Archive::of_room(base).map_err(|problem| no_room(base, &problem))?),
        };
        let (learners, aside) = match (&archive, pattern) {
            (None, None) => learners_of_folder(base)?,
            (Some(archive), None) => learners_of_archive(archive, katas),
            (None, Some(pattern)) => pattern.sort_out(&items_below(base).items, katas),
            (Some(archive), Some(pattern)) => pattern.sort_out(archive.items(), katas),
        };
        let room = Room { base: base.to_owned(), archive: archive.map(Mutex::new), learners, aside };
        if room.learners.is_empty() {
            return Err(Error::new("nobody's submission is here").in_file(base).next(match pattern {
                Some(_) => "compare the names of the files with the pattern",
                None => "give a folder with a folder or zip for each learner, or name files with --pattern",
            }));
        }
        room.is_no_learner(katas).map(|()| room)
    }

    /// Everybody, in order.
    pub fn learners(&self) -> impl ExactSizeIterator<Item = &str> {
        self.learners.keys().map(String::as_str)
    }

    /// What is there of a learner for each of `katas`, in their order.
    pub fn submissions_of(&self, learner: &str, katas: &[KataId]) -> Vec<Found> {
        match self.learners.get(learner) {
            None => katas.iter().map(|_| Found::Missing("nobody has that name".to_owned())).collect(),
            Some(Place::Odd(problem)) => refused(katas, learner, problem),
            Some(Place::Folder(folder)) => of_folder(folder, learner, katas),
            Some(Place::Zip(path)) => of_zip(path, &name_below(path, &self.base), katas),
            Some(Place::Within(below)) => self.of_archive(below, katas),
            Some(Place::Named(files)) => katas.iter().map(|kata| self.named(files.get(&kata.id), kata)).collect(),
        }
    }

    fn archive(&self) -> Option<MutexGuard<'_, Archive>> {
        Some(self.archive.as_ref()?.lock().unwrap_or_else(|poisoned| poisoned.into_inner()))
    }

    fn of_archive(&self, below: &str, katas: &[KataId]) -> Vec<Found> {
        let Some(mut archive) = self.archive() else { return Vec::new() };
        let items: Vec<Item> = archive.items().iter().filter_map(|item| item.below(below)).collect();
        katas.iter().map(|kata| from_archive(&mut archive, choose(&items, kata), "")).collect()
    }

    /// The file that the pattern finds for a kata.
    fn named(&self, files: Option<&Vec<String>>, kata: &KataId) -> Found {
        let path = match files.map(Vec::as_slice) {
            None | Some([]) => return Found::Missing(format!("the pattern finds no file for {}", kata.id)),
            Some([path]) => path.clone(),
            Some([one, two, ..]) => {
                return Found::Unreadable { file: None, problem: format!("two files could be meant: {one} and {two}") };
            }
        };
        let Some(mut archive) = self.archive() else { return from_file(&self.base.join(&path), path) };
        let item = archive.items().iter().find(|item| item.path == path).cloned();
        let choice = item.map_or_else(|| Choice::Missing("it is gone".to_owned()), Choice::of);
        from_archive(&mut archive, choice, "")
    }

    /// # Errors
    /// The folder is one learner's, which would make learners of its topics.
    fn is_no_learner(&self, katas: &[KataId]) -> Result<()> {
        let topic = |kata: &&KataId| {
            let Some(Place::Folder(folder)) = self.learners.get(&kata.topic) else { return false };
            ["py", "ipynb"].iter().any(|kind| folder.join(format!("{}.{kind}", kata.id)).is_file())
        };
        match katas.iter().find(topic) {
            Some(_) => Err(Error::new("this is one learner's folder: a topic of the workbook is in it")
                .in_file(&self.base)
                .next("name the folder that holds a folder for each learner; `kata check` checks one file")),
            None => Ok(()),
        }
    }
}

fn no_room(base: &Path, problem: &str) -> Error {
    Error::new(format!("submissions are in a folder or in a zip, and this is neither: {problem}")).in_file(base)
}

type Sorted = (BTreeMap<String, Place>, Vec<String>);

fn learners_of_folder(base: &Path) -> Result<Sorted> {
    let (mut learners, mut aside) = (BTreeMap::new(), Vec::new());
    let entries = fs::read_dir(base).map_err(|e| Error::io("list this folder", base, &e))?;
    for entry in entries {
        let entry = entry.map_err(|e| Error::io("list this folder", base, &e))?;
        let (name, utf8) = readable(entry.file_name().as_encoded_bytes());
        if is_hidden(&name) {
            continue;
        }
        let kind = entry.file_type().map_err(|e| Error::io("read", &entry.path(), &e))?;
        let zip = zip_stem(&name);
        let place = match (zip, kind) {
            _ if !utf8 => Place::Odd("its name is not UTF-8: rename it".to_owned()),
            (_, kind) if kind.is_symlink() => Place::Odd(LINK.to_owned()),
            (_, kind) if kind.is_dir() => Place::Folder(entry.path()),
            (Some(_), kind) if kind.is_file() => Place::Zip(entry.path()),
            _ => {
                aside.push(name);
                continue;
            }
        };
        let learner = if kind.is_dir() { &name } else { zip.unwrap_or(&name) };
        add(&mut learners, learner, place);
    }
    aside.sort();
    Ok((learners, aside))
}

/// Two places for one learner are one too many: nobody knows which is meant.
fn add(learners: &mut BTreeMap<String, Place>, learner: &str, place: Place) {
    let both = || Place::Odd("there is both a folder and a zip of this name: which is meant?".to_owned());
    learners.entry(learner.to_owned()).and_modify(|there| *there = both()).or_insert(place);
}

fn learners_of_archive(archive: &Archive, katas: &[KataId]) -> Sorted {
    let (mut learners, mut aside) = (BTreeMap::new(), Vec::new());
    let top = top_folder(archive.items(), katas);
    for item in archive.items().iter().filter(|item| !item.path.split('/').any(is_hidden)) {
        let path = item.path.strip_prefix(&top).unwrap_or(&item.path);
        if item.kind == Kind::Climbing {
            add(&mut learners, &item.path, Place::Odd("its path leads out of the zip".to_owned()));
            continue;
        }
        match (path.split_once('/'), zip_stem(path)) {
            (Some((learner, _)), _) => {
                learners.entry(learner.to_owned()).or_insert_with(|| Place::Within(format!("{top}{learner}/")));
            }
            (None, Some(learner)) => add(&mut learners, learner, Place::Odd(ZIP_IN_ZIP.to_owned())),
            (None, None) => aside.push(path.to_owned()),
        }
    }
    (learners, aside)
}

/// The one folder that all else in a zip is in, with a slash at its end, unless it is a learner's.
fn top_folder(items: &[Item], katas: &[KataId]) -> String {
    let mut paths = items.iter().map(|item| item.path.as_str()).filter(|path| !path.split('/').any(is_hidden));
    let Some((top, _)) = paths.next().and_then(|path| path.split_once('/')) else { return String::new() };
    let top = format!("{top}/");
    let deeper = |path: &str| {
        let folder = path.strip_prefix(&top).and_then(|rest| rest.split_once('/')).map(|(folder, _)| folder);
        folder.is_some_and(|folder| katas.iter().all(|kata| kata.topic != folder))
            || path.strip_prefix(&top).is_some_and(|rest| zip_stem(rest).is_some())
    };
    let all = items.iter().filter(|item| !item.path.split('/').any(is_hidden)).all(|item| deeper(&item.path));
    if all { top } else { String::new() }
}

const LINK: &str = "a symbolic link, which is not followed";
const ZIP_IN_ZIP: &str = "a zip inside a zip, which is not opened";

fn refused(katas: &[KataId], file: &str, problem: &str) -> Vec<Found> {
    let refused = |_| Found::Unreadable { file: Some(file.to_owned()), problem: problem.to_owned() };
    katas.iter().map(refused).collect()
}

/// A learner's folder; one that holds a zip and no submission beside it is read as that zip.
fn of_folder(folder: &Path, learner: &str, katas: &[KataId]) -> Vec<Found> {
    let walked = items_below(folder);
    let choices: Vec<Choice> = katas.iter().map(|kata| choose(&walked.items, kata)).collect();
    if !choices.iter().any(|choice| matches!(choice, Choice::One(_)))
        && let [zip] = walked.items.iter().filter(|item| item.kind == Kind::Zip).collect::<Vec<_>>()[..]
    {
        return of_zip(&folder.join(&zip.path), &format!("{learner}/{}", zip.path), katas);
    }
    let found = |choice| match choice {
        Choice::One(item) => from_file(&folder.join(&item.path), format!("{learner}/{}", item.path)),
        Choice::Missing(_) if walked.cut => Found::Unreadable {
            file: Some(learner.to_owned()),
            problem: format!("more than {MOST_ENTRIES} files are here; none of those that were looked at is meant"),
        },
        Choice::Missing(why) => Found::Missing(why),
        Choice::Odd { path, problem } => {
            Found::Unreadable { file: path.map(|path| format!("{learner}/{path}")), problem }
        }
    };
    choices.into_iter().map(found).collect()
}

fn of_zip(path: &Path, name: &str, katas: &[KataId]) -> Vec<Found> {
    match Archive::of_learner(path) {
        Err(problem) => refused(katas, name, &problem),
        Ok(mut archive) => {
            let choices: Vec<Choice> = katas.iter().map(|kata| choose(archive.items(), kata)).collect();
            let found = |choice| from_archive(&mut archive, choice, &format!("{name}/"));
            choices.into_iter().map(found).collect()
        }
    }
}

fn from_file(path: &Path, file: String) -> Found {
    match fs::symlink_metadata(path) {
        Err(problem) => Found::Unreadable { file: Some(file), problem: format!("it cannot be read: {problem}") },
        Ok(facts) if facts.file_type().is_symlink() => Found::Unreadable { file: Some(file), problem: LINK.to_owned() },
        Ok(facts) => match Submission::of_file(path) {
            Ok(submission) => {
                let submission = submission.named(file.as_str());
                let submitted = facts.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
                Found::There(There { file, submission, submitted: submitted.and_then(whole_seconds) })
            }
            Err(error) => Found::Unreadable { file: Some(file), problem: error.what },
        },
    }
}

/// before: what stands before the path within the zip.
fn from_archive(archive: &mut Archive, choice: Choice, before: &str) -> Found {
    match choice {
        Choice::Missing(why) => Found::Missing(why),
        Choice::Odd { path, problem } => {
            Found::Unreadable { file: path.map(|path| format!("{before}{path}")), problem }
        }
        Choice::One(item) => {
            let file = format!("{before}{}", archive.path_of(&item));
            match archive.read(&item, &file) {
                Ok((submission, submitted)) => Found::There(There { file, submission, submitted }),
                Err(problem) => Found::Unreadable { file: Some(file), problem },
            }
        }
    }
}

fn name_below(path: &Path, base: &Path) -> String {
    path.strip_prefix(base).unwrap_or(path).to_string_lossy().into_owned()
}
