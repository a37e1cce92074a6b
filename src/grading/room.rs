//! Finding submissions: a folder for each learner, a zip for each, one zip with all of them, what a platform exports, or
//! files named by a pattern.
//!
//! Owns: saying of each learner and kata what is there. Nothing that is wrong with one learner's files keeps the others
//! from being read.
//! Does not own: whose a file is (`sorting`, `platform`, `roster`), choosing among a learner's files (`choice`, `shelf`),
//! reading zips (`archive`), judging.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use super::alike::look;
use super::archive::{Archive, Entry};
use super::found::{Found, There, unreadable};
use super::item::{Item, Kind, Source};
use super::moment::Zone;
use super::pattern::Pattern;
use super::person::About;
use super::place::{Named, Place};
use super::roster::Roster;
use super::shelf::Shelf;
use super::sorting::{self, Learner};
use super::walk::{is_passed_over, items_below, zip_stem};
use super::workshop::Workshop;
use crate::catalog::{Kata, KataId};
use crate::error::{Error, Result};

/// Everybody's submissions, found but not read.
pub struct Room {
    base: PathBuf,
    /// The one zip that everything is in.
    archive: Option<Mutex<Archive>>,
    zone: Zone,
    learners: BTreeMap<String, Learner>,
    topics: Vec<String>,
    /// What lies beside the submissions and is nobody's, by its name.
    pub aside: Vec<String>,
    /// Folders and zips that are hidden, and may be somebody's.
    pub hidden: Vec<String>,
    /// The platforms whose exports were recognised.
    pub platforms: Vec<&'static str>,
}

impl Room {
    /// Look around in a folder, or in a zip.
    ///
    /// pattern: names of files, instead of a folder or zip for each learner. zone: of times that have none. katas: those
    /// that are graded.
    ///
    /// # Errors
    /// There is no such folder or zip, or nobody's submissions are in it.
    pub fn open(base: &Path, pattern: Option<&Pattern>, zone: Zone, katas: &[KataId]) -> Result<Room> {
        let facts = fs::metadata(base).map_err(|e| Error::io("read the submissions", base, &e))?;
        let mut archive = match facts.is_dir() {
            true => None,
            false => Some(Archive::of_room(base).map_err(|problem| no_room(base, &problem))?),
        };
        let topics: Vec<String> = katas.iter().map(|kata| kata.topic.clone()).collect();
        let sorted = match (&mut archive, pattern) {
            (None, None) => sorting::of_folder(base, &zone)?,
            (Some(archive), None) => sorting::of_archive(archive, katas, &zone),
            (archive, Some(pattern)) => {
                let all = match archive {
                    Some(archive) => archive.entries().iter().map(|entry| entry.path.clone()).collect(),
                    None => paths_below(base, &topics),
                };
                pattern.sort_out(&all, katas)
            }
        };
        let platforms = sorted.platforms.into_iter().collect();
        let (learners, aside, hidden) = (sorted.learners, sorted.aside, sorted.hidden);
        let archive = archive.map(Mutex::new);
        let room = Room { base: base.to_owned(), archive, zone, learners, topics, aside, hidden, platforms };
        if room.learners.is_empty() {
            return Err(Error::new("nobody's submission is here").in_file(base).next(match pattern {
                Some(_) => "compare the names of the files with the pattern",
                None => "give a folder with a folder or zip for each learner, or name files with --pattern",
            }));
        }
        room.is_no_learner(katas).map(|()| room)
    }

    /// Add names, groups and those who handed in nothing. Returns those who are here and not in the roster.
    pub fn meet(&mut self, roster: &Roster) -> Vec<String> {
        roster.meet(&mut self.learners)
    }

    /// Put learners into the groups of a workshop file. Returns the names in there that nobody has.
    pub fn group(&mut self, groups: &BTreeMap<String, Vec<String>>) -> Vec<String> {
        let mut unknown = Vec::new();
        for (group, members) in groups {
            for member in members {
                let mut any = false;
                for (key, learner) in &mut self.learners {
                    if learner.about.person.is_meant_by(key, member) {
                        learner.about.person.group = Some(group.clone());
                        any = true;
                    }
                }
                if !any {
                    unknown.push(member.clone());
                }
            }
        }
        unknown
    }

    /// Those who have an extension in a workshop file, and are not here.
    pub fn strangers(&self, workshop: &Workshop) -> Vec<String> {
        let is_here = |name: &str| self.learners.iter().any(|(key, who)| who.about.person.is_meant_by(key, name));
        let names = workshop.extensions.iter().map(|extension| extension.learner.clone());
        names.filter(|name| !is_here(name)).collect()
    }

    /// Those whose names look the same and are not, as composed and decomposed accents make them; each is told of it.
    pub fn tell_alike(&mut self) -> Vec<String> {
        let mut looks: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for key in self.learners.keys() {
            looks.entry(look(key)).or_default().push(key.clone());
        }
        let alike: Vec<String> = looks.into_values().filter(|keys| keys.len() > 1).flatten().collect();
        for key in &alike {
            if let Some(learner) = self.learners.get_mut(key) {
                let note = "another learner's name looks the same: their accents are composed otherwise";
                learner.about.notes.push(note.to_owned());
            }
        }
        alike
    }

    /// Everybody, in order.
    pub fn learners(&self) -> impl ExactSizeIterator<Item = &str> {
        self.learners.keys().map(String::as_str)
    }

    /// What is known of a learner.
    pub fn about(&self, learner: &str) -> About {
        self.learners.get(learner).map(|learner| learner.about.clone()).unwrap_or_default()
    }

    /// What is there of a learner for each of `katas`, in their order.
    pub fn submissions_of(&self, learner: &str, katas: &[&Kata]) -> Vec<Found> {
        let all = |problem: &str| katas.iter().map(|_| Found::Missing(problem.to_owned())).collect();
        let Some(Learner { place, of_platform, submitted, .. }) = self.learners.get(learner) else {
            return all("nobody has that name");
        };
        let found = match place {
            Place::Odd(problem) => katas.iter().map(|_| unreadable(learner, problem)).collect(),
            Place::Nothing => all("nothing was handed in"),
            Place::Folder(folder, name) => {
                let topics: Vec<&str> = self.topics.iter().map(String::as_str).collect();
                let walked = items_below(folder, name, &topics);
                Shelf::new(walked.items, None, &self.zone).cut(walked.cut).submissions(katas)
            }
            Place::Within(below) => {
                let archive = self.archive();
                let items = archive.iter().flat_map(|archive| self.items_within(archive, below)).collect();
                Shelf::new(items, archive, &self.zone).submissions(katas)
            }
            Place::Files(files) => {
                let archive = self.archive();
                let items = files.iter().filter_map(|file| self.item(archive.as_deref(), file)).collect();
                Shelf::new(items, archive, &self.zone).submissions(katas)
            }
            Place::Pattern(files) => katas.iter().map(|kata| self.named(files.get(kata.id()), kata)).collect(),
        };
        if of_platform.is_none() {
            return found;
        }
        // The times of an export are those of the download: what the platform says counts, or nobody knows.
        let timed = |found| match found {
            Found::There(there) => Found::There(There { submitted: submitted.clone(), ..there }),
            other => other,
        };
        found.into_iter().map(timed).collect()
    }

    fn archive(&self) -> Option<MutexGuard<'_, Archive>> {
        Some(self.archive.as_ref()?.lock().unwrap_or_else(|poisoned| poisoned.into_inner()))
    }

    fn items_within(&self, archive: &Archive, below: &str) -> Vec<Item> {
        let topics: Vec<&str> = self.topics.iter().map(String::as_str).collect();
        let item = |entry: &Entry| {
            let path = entry.path.strip_prefix(below).filter(|path| !is_passed_over(path, &topics))?;
            Some(entry.item(path, entry.path.clone(), Source::Room(entry.index)))
        };
        archive.entries().iter().filter_map(item).collect()
    }

    /// A file that lies beside those of others.
    fn item(&self, archive: Option<&Archive>, named: &Named) -> Option<Item> {
        if let Some(archive) = archive {
            let entry = archive.entries().iter().find(|entry| entry.path == named.file)?;
            return Some(entry.item(&named.path, named.file.clone(), Source::Room(entry.index)));
        }
        let path = self.base.join(&named.file);
        let facts = fs::symlink_metadata(&path).ok()?;
        let kind = match () {
            () if facts.file_type().is_symlink() => Kind::Link,
            () if zip_stem(&named.path).is_some() => Kind::Zip,
            () => Kind::File,
        };
        Some(Item { path: named.path.clone(), file: named.file.clone(), kind, source: Source::Disk(path) })
    }

    /// The file that the pattern finds for a kata.
    fn named(&self, files: Option<&Vec<String>>, kata: &Kata) -> Found {
        let files = files.map(Vec::as_slice).unwrap_or_default();
        if files.is_empty() {
            return Found::Missing(format!("the pattern finds no file for {}", kata.id()));
        }
        let archive = self.archive();
        let item = |file: &String| self.item(archive.as_deref(), &Named { path: file.clone(), file: file.clone() });
        let items = files.iter().filter_map(item).collect();
        Shelf::new(items, archive, &self.zone).named(kata)
    }

    /// # Errors
    /// The folder is one learner's, which would make learners of its topics.
    fn is_no_learner(&self, katas: &[KataId]) -> Result<()> {
        let topic = |kata: &&KataId| {
            let Some(Place::Folder(folder, _)) = self.learners.get(&kata.topic).map(|learner| &learner.place) else {
                return false;
            };
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

fn paths_below(base: &Path, topics: &[String]) -> Vec<String> {
    let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
    items_below(base, "", &topics).items.into_iter().map(|item| item.path).collect()
}

fn no_room(base: &Path, problem: &str) -> Error {
    Error::new(format!("submissions are in a folder or in a zip, and this is neither: {problem}")).in_file(base)
}
