//! One kata with all its files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::facts::{self, Facts};
use super::{Files, Mistake};
use crate::error::{Error, Result};

/// Where a kata is: its topic and its id, which is the last part of its path.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KataId {
    pub topic: String,
    pub id: String,
}

impl KataId {
    /// The folder of the kata's own files.
    pub fn folder(&self) -> String {
        format!("katas/{}/{}", self.topic, self.id)
    }

    /// The file of the reference solution.
    pub fn reference(&self) -> String {
        format!("python_reference/{}/{}.py", self.topic, self.id)
    }

    /// The learner's file, relative to the practice folder.
    pub fn practice_file(&self) -> PathBuf {
        PathBuf::from(&self.topic).join(format!("{}.py", self.id))
    }
}

/// One kata, read.
#[derive(Debug, Clone)]
pub struct Kata {
    pub at: KataId,
    pub facts: Facts,
    /// Markdown.
    pub prompt: String,
    pub starter: String,
    pub checks: String,
    /// Markdown.
    pub concept: String,
    pub reference: String,
    pub mistakes: Vec<Mistake>,
    /// Further modules beside `checks.py` that it may import, by module name.
    pub helpers: BTreeMap<String, String>,
}

/// Files of a kata's folder that have a meaning of their own.
const NAMED: [&str; 6] = ["kata.toml", "prompt.md", "starter.py", "checks.py", "concept.md", "mistakes/"];

impl Kata {
    /// Read a kata.
    ///
    /// # Errors
    /// A file that is missing, unreadable or against the rules: with its name, its line and what to change.
    pub fn read(files: &Files, at: &KataId) -> Result<Kata> {
        let folder = at.folder();
        let need = |path: String| -> Result<String> {
            files.read(&path)?.ok_or_else(|| {
                Error::new("this kata lacks this file")
                    .in_file(files.display(&path))
                    .next("write it, or `kata audit` to see all that is missing")
            })
        };
        let facts_file = format!("{folder}/kata.toml");
        let facts = facts::parse(&need(facts_file.clone())?, &files.display(&facts_file))?;
        Ok(Kata {
            at: at.clone(),
            facts,
            prompt: need(format!("{folder}/prompt.md"))?,
            starter: need(format!("{folder}/starter.py"))?,
            checks: need(format!("{folder}/checks.py"))?,
            concept: need(format!("{folder}/concept.md"))?,
            reference: need(at.reference())?,
            mistakes: read_mistakes(files, &folder)?,
            helpers: read_helpers(files, &folder)?,
        })
    }

    pub fn id(&self) -> &str {
        &self.at.id
    }

    /// `checks.py` as messages name it.
    pub fn checks_path(&self) -> String {
        format!("{}/checks.py", self.at.folder())
    }
}

fn read_mistakes(files: &Files, folder: &str) -> Result<Vec<Mistake>> {
    let mut mistakes = Vec::new();
    for name in files.list(&format!("{folder}/mistakes")) {
        let Some(stem) = name.strip_suffix(".py") else { continue };
        let path = format!("{folder}/mistakes/{name}");
        let source = files.read(&path)?.unwrap_or_default();
        mistakes.push(Mistake::parse(stem, source, &files.display(&path))?);
    }
    Ok(mistakes)
}

fn read_helpers(files: &Files, folder: &str) -> Result<BTreeMap<String, String>> {
    let mut helpers = BTreeMap::new();
    for name in files.list(folder) {
        if NAMED.contains(&name.as_str()) {
            continue;
        }
        if let Some(module) = name.strip_suffix(".py") {
            helpers.insert(module.to_owned(), files.read(&format!("{folder}/{name}"))?.unwrap_or_default());
        }
    }
    Ok(helpers)
}
