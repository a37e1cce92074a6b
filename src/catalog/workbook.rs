//! A workbook: topics in reading order, and the katas in each.
//!
//! Owns: finding katas and ordering them. There is no list of katas anywhere: the folders are the list.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;

use super::facts::{self, nearest};
use super::files::MANIFEST;
use super::include::{self, Include, Included, Trail};
use super::kata::{checks_file, paths_beside};
use super::packages::{self, Packages};
use super::{Files, Kata, KataId, LOCKS, Outline, PROVEN, Style};
use crate::error::{Error, Result};

const FORMAT_VERSION: u32 = 1;

/// A workbook. Katas are read when asked for, so that a broken one hides no other.
#[derive(Debug, Clone)]
pub struct Workbook {
    pub title: String,
    pub topics: Vec<Topic>,
    files: Files,
    /// The environments that it names itself.
    environments: Vec<Arc<Packages>>,
    /// Where the katas are, its own ones first.
    ids: Vec<KataId>,
    /// The katas of other workbooks, in the order in which they are named.
    included: Vec<Included>,
    /// How many of the topics are its own; those that katas of other workbooks brought come after them.
    own_topics: usize,
}

/// A topic, as `workbook.toml` names it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The folder's name.
    pub id: String,
    /// What it is about, in a line.
    pub summary: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    format_version: u32,
    title: String,
    #[serde(default)]
    topics: Vec<Topic>,
    #[serde(default)]
    include: Vec<Include>,
    #[serde(default)]
    environments: BTreeMap<String, packages::Written>,
}

impl Workbook {
    /// The workbook inside this binary.
    pub fn shipped() -> Result<Workbook> {
        Workbook::open(Files::Shipped, &mut Trail::default())
    }

    /// The workbook in a folder that holds `katas/` and `python_reference/`.
    pub fn in_folder(folder: &Path) -> Result<Workbook> {
        Workbook::open(Files::Folder(folder.to_owned()), &mut Trail::default())
    }

    /// trail: the workbooks that led here.
    pub(super) fn open(files: Files, trail: &mut Trail) -> Result<Workbook> {
        let path = MANIFEST;
        let shown = files.display(path);
        let text = files.read(path)?.ok_or_else(|| {
            Error::new("this is not a workbook: there is no such file")
                .in_file(&shown)
                .next("name the folder that holds `katas/` and `python_reference/`")
        })?;
        let manifest: Manifest = facts::parse(&text, &shown)?;
        if manifest.format_version != FORMAT_VERSION {
            return Err(Error::new(format!(
                "this workbook has format version {}, and this program reads version {FORMAT_VERSION}",
                manifest.format_version
            ))
            .in_file(shown)
            .next("install the version of kata that the workbook asks for"));
        }
        let mut ids = Vec::new();
        for topic in &manifest.topics {
            let katas = files.list(&format!("katas/{}", topic.id));
            ids.extend(
                katas
                    .iter()
                    .filter_map(|n| n.strip_suffix('/'))
                    .map(|id| KataId { topic: topic.id.clone(), id: id.to_owned() }),
            );
        }
        let mut workbook = Workbook {
            title: manifest.title,
            own_topics: manifest.topics.len(),
            topics: manifest.topics,
            environments: packages::made(manifest.environments, &files)?,
            files,
            ids,
            included: Vec::new(),
        };
        if !manifest.include.is_empty() {
            trail.enter(&workbook.files, &shown)?;
            for one in &manifest.include {
                let (katas, topics) = include::resolve(one, &workbook.files, &shown, trail)?;
                workbook.take_in(katas, topics, &shown)?;
            }
            trail.leave();
        }
        Ok(workbook)
    }

    /// Add the katas of an include, whose topics come after those that are there.
    fn take_in(&mut self, katas: Vec<Included>, topics: Vec<Topic>, manifest: &Path) -> Result<()> {
        for kata in katas {
            if self.ids.iter().any(|at| at.id == kata.at.id) {
                let (files, home) = self.home_of(&kata.at.id)?;
                let (first, second) = (files.display(&home.folder()), kata.files.display(&kata.home.folder()));
                let what = format!("{:?} is in two places: {} and {}", kata.at.id, first.display(), second.display());
                return Err(Error::new(what)
                    .in_file(manifest)
                    .next("ids are unique: leave one out of `katas`, or rename your own"));
            }
            self.ids.push(kata.at.clone());
            self.included.push(kata);
        }
        for topic in topics {
            if !self.topics.iter().any(|known| known.id == topic.id) {
                self.topics.push(topic);
            }
        }
        Ok(())
    }

    /// Where the katas are, by topic and name: its own ones first, then those of other workbooks.
    pub fn ids(&self) -> &[KataId] {
        &self.ids
    }

    /// Where its own katas are.
    pub fn own_ids(&self) -> &[KataId] {
        &self.ids[..self.ids.len() - self.included.len()]
    }

    /// The topics that it names itself.
    pub fn own_topics(&self) -> &[Topic] {
        &self.topics[..self.own_topics]
    }

    /// The workbook that a kata belongs to, and what it is called there.
    ///
    /// # Errors
    /// No such kata (with the nearest one).
    pub fn home_of(&self, name: &str) -> Result<(Files, KataId)> {
        let at = self.place_of(name)?;
        Ok(match self.included.iter().find(|kata| kata.at == at) {
            Some(kata) => (kata.files.clone(), kata.home.clone()),
            None => (self.files.clone(), at),
        })
    }

    /// Where the kata named `name` is, by topic and name; hyphens stand for underscores, and `topic/id` is accepted.
    ///
    /// # Errors
    /// No such kata (with the nearest one).
    pub(super) fn place_of(&self, name: &str) -> Result<KataId> {
        let wanted = name.trim_end_matches('/').replace('-', "_");
        let id = wanted.rsplit('/').next().unwrap_or(&wanted);
        self.ids.iter().find(|at| at.id == id).cloned().ok_or_else(|| self.unknown(name, id))
    }

    fn read(&self, at: &KataId) -> Result<Kata> {
        match self.included.iter().find(|kata| kata.at == *at) {
            Some(kata) => {
                let mut kata = kata.read()?;
                // What is not selected here comes before nothing.
                let here = |id: &String| self.ids.iter().any(|at| at.id == *id);
                kata.facts.needs.retain(here);
                kata.facts.rests_on.retain(|_, id| here(id));
                Ok(kata)
            }
            None => Kata::read(&self.files, at),
        }
    }

    /// What is said of each kata, in the order of `ids`.
    ///
    /// # Errors
    /// The first kata whose facts or texts cannot be read.
    pub fn outlines(&self) -> Result<Vec<Outline>> {
        let outline = |at: &KataId| match self.included.iter().find(|kata| kata.at == *at) {
            Some(kata) => Outline::read(&kata.files, &kata.home, at),
            None => Outline::read(&self.files, at, at),
        };
        self.ids.iter().map(outline).collect()
    }

    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The environments that it names itself, by name.
    pub fn own_environments(&self) -> &[Arc<Packages>] {
        &self.environments
    }

    /// The paths of the files that a workbook of these katas has: those that are read, and nothing else.
    pub fn paths_of(&self, katas: &[KataId]) -> Vec<String> {
        let mut paths = vec![MANIFEST.to_owned()];
        paths.extend(self.files.list(LOCKS).into_iter().map(|name| format!("{LOCKS}/{name}")));
        for at in katas {
            let folder = at.folder();
            for below in ["", "/mistakes", "/predict"] {
                let folder = format!("{folder}{below}");
                let read =
                    |name: &String| name != PROVEN && [".py", ".md", ".toml"].iter().any(|end| name.ends_with(end));
                paths.extend(self.files.list(&folder).into_iter().filter(read).map(|name| format!("{folder}/{name}")));
            }
            if let Ok((tests, Style::Tests)) = checks_file(&self.files, at) {
                paths.extend(paths_beside(&self.files, at, &tests).iter().map(|name| format!("{folder}/{name}")));
            }
            paths.push(at.reference());
        }
        let mut seen = HashSet::new();
        paths.retain(|path| seen.insert(path.clone()));
        paths
    }

    /// The kata named `name`; hyphens stand for underscores, and `topic/id` is accepted.
    ///
    /// # Errors
    /// No such kata (with the nearest one), or one that cannot be read.
    pub fn kata(&self, name: &str) -> Result<Kata> {
        self.read(&self.place_of(name)?)
    }

    fn unknown(&self, name: &str, id: &str) -> Error {
        let error = Error::new(format!("there is no kata {name:?} in this workbook"));
        match nearest(id, self.ids.iter().map(|at| at.id.as_str())) {
            Some(near) => error.next(format!("did you mean {near:?}? `kata list` shows them all")),
            None => error.next("`kata list` shows them all"),
        }
    }

    /// All katas in reading order: topic by topic, each after what it needs, easier ones first; then those of other
    /// workbooks, as they are named.
    /// A kata that cannot be read is an error in its place.
    pub fn katas(&self) -> Vec<Result<Kata>> {
        let mut all: Vec<(usize, Result<Kata>)> = Vec::new();
        for at in &self.ids {
            let topic = self.topics.iter().position(|t| t.id == at.topic).unwrap_or(usize::MAX);
            all.push((topic, self.read(at)));
        }
        let depth = depths(&all);
        let turn = |at: &KataId| self.included.iter().position(|kata| kata.at == *at).map_or(0, |n| n + 1);
        all.sort_by_key(|(topic, kata)| match kata {
            Ok(kata) => {
                let depth = depth.get(kata.id()).copied().unwrap_or(0);
                (*topic, turn(&kata.at), depth, Some(kata.facts.difficulty), kata.id().to_owned())
            }
            Err(_) => (*topic, usize::MAX, usize::MAX, None, String::new()),
        });
        all.into_iter().map(|(_, kata)| kata).collect()
    }
}

/// How many katas of its own topic stand before each one, at the least. Cycles end the count; `audit` names them.
fn depths(all: &[(usize, Result<Kata>)]) -> HashMap<String, usize> {
    let katas: HashMap<&str, (&Kata, usize)> =
        all.iter().filter_map(|(t, k)| k.as_ref().ok().map(|k| (k.id(), (k, *t)))).collect();
    fn depth(id: &str, topic: usize, katas: &HashMap<&str, (&Kata, usize)>, left: usize) -> usize {
        let Some((kata, _)) = katas.get(id).filter(|(_, t)| *t == topic) else {
            return 0;
        };
        let before = kata.facts.needs.iter().filter(|n| katas.get(n.as_str()).is_some_and(|(_, t)| *t == topic));
        if left == 0 { 0 } else { before.map(|n| 1 + depth(n, topic, katas, left - 1)).max().unwrap_or(0) }
    }
    katas.iter().map(|(id, (_, topic))| ((*id).to_owned(), depth(id, *topic, &katas, 32))).collect()
}
