//! A workbook: topics in reading order, and the katas in each.
//!
//! Owns: finding katas and ordering them. There is no list of katas anywhere: the folders are the list.

use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;

use super::facts::{self, nearest};
use super::{Files, Kata, KataId};
use crate::error::{Error, Result};

const FORMAT_VERSION: u32 = 1;
const MANIFEST: &str = "katas/workbook.toml";

/// A workbook. Katas are read when asked for, so that a broken one hides no other.
#[derive(Debug, Clone)]
pub struct Workbook {
    pub title: String,
    pub topics: Vec<Topic>,
    files: Files,
    ids: Vec<KataId>,
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
    topics: Vec<Topic>,
}

impl Workbook {
    /// The workbook inside this binary.
    pub fn shipped() -> Result<Workbook> {
        Workbook::open(Files::Shipped)
    }

    /// The workbook in a folder that holds `katas/` and `python_reference/`.
    pub fn in_folder(folder: &Path) -> Result<Workbook> {
        Workbook::open(Files::Folder(folder.to_owned()))
    }

    fn open(files: Files) -> Result<Workbook> {
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
        Ok(Workbook { title: manifest.title, topics: manifest.topics, files, ids })
    }

    /// Where the katas are, by topic and name.
    pub fn ids(&self) -> &[KataId] {
        &self.ids
    }

    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The paths of the files that a workbook of these katas has: those that are read, and nothing else.
    pub fn paths_of(&self, katas: &[KataId]) -> Vec<String> {
        let mut paths = vec![MANIFEST.to_owned()];
        for at in katas {
            let folder = at.folder();
            for below in ["", "/mistakes", "/predict"] {
                let folder = format!("{folder}{below}");
                let read = |name: &String| [".py", ".md", ".toml"].iter().any(|end| name.ends_with(end));
                paths.extend(self.files.list(&folder).into_iter().filter(read).map(|name| format!("{folder}/{name}")));
            }
            paths.push(at.reference());
        }
        paths
    }

    /// The kata named `name`; hyphens stand for underscores, and `topic/id` is accepted.
    ///
    /// # Errors
    /// No such kata (with the nearest one), or one that cannot be read.
    pub fn kata(&self, name: &str) -> Result<Kata> {
        let wanted = name.trim_end_matches('/').replace('-', "_");
        let id = wanted.rsplit('/').next().unwrap_or(&wanted);
        match self.ids.iter().find(|at| at.id == id) {
            Some(at) => Kata::read(&self.files, at),
            None => Err(self.unknown(name, id)),
        }
    }

    fn unknown(&self, name: &str, id: &str) -> Error {
        let error = Error::new(format!("there is no kata {name:?} in this workbook"));
        match nearest(id, self.ids.iter().map(|at| at.id.as_str())) {
            Some(near) => error.next(format!("did you mean {near:?}? `kata list` shows them all")),
            None => error.next("`kata list` shows them all"),
        }
    }

    /// All katas in reading order: topic by topic, each after what it needs, easier ones first.
    /// A kata that cannot be read is an error in its place.
    pub fn katas(&self) -> Vec<Result<Kata>> {
        let mut all: Vec<(usize, Result<Kata>)> = Vec::new();
        for at in &self.ids {
            let topic = self.topics.iter().position(|t| t.id == at.topic).unwrap_or(usize::MAX);
            all.push((topic, Kata::read(&self.files, at)));
        }
        let depth = depths(&all);
        all.sort_by_key(|(topic, kata)| match kata {
            Ok(kata) => {
                (*topic, depth.get(kata.id()).copied().unwrap_or(0), Some(kata.facts.difficulty), kata.id().to_owned())
            }
            Err(_) => (*topic, usize::MAX, None, String::new()),
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
