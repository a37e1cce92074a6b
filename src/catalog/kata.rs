//! One kata with all its files.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::facts::{self, Facts};
use super::{Files, Mistake, Prediction};
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
    /// Short programs whose output a learner is asked to say, in the order of their files' names.
    pub predictions: Vec<Prediction>,
    /// Further modules beside `checks.py` that it may import, by module name.
    pub helpers: BTreeMap<String, String>,
    /// SHA-256 of all its files, in hexadecimal: the same kata, or another one.
    pub hash: String,
}

/// What a kata's folder holds, helpers of its checks apart.
pub const PARTS: [&str; 7] =
    ["kata.toml", "prompt.md", "starter.py", "checks.py", "concept.md", "mistakes/", "predict/"];

impl Kata {
    /// Read a kata.
    ///
    /// # Errors
    /// A file that is missing, unreadable or against the rules: with its name, its line and what to change.
    pub fn read(files: &Files, at: &KataId) -> Result<Kata> {
        let folder = at.folder();
        let reading = Reading { files, digest: RefCell::default() };
        let need = |path: String| -> Result<String> {
            reading.read(&path)?.ok_or_else(|| {
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
            mistakes: reading.programs(&folder, "mistakes", Mistake::parse)?,
            predictions: reading.programs(&folder, "predict", Prediction::parse)?,
            helpers: reading.helpers(&folder)?,
            hash: reading.hash(),
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

/// Reads a kata's files, and keeps a digest of all that was read.
struct Reading<'f> {
    files: &'f Files,
    digest: RefCell<Sha256>,
}

impl Reading<'_> {
    fn read(&self, path: &str) -> Result<Option<String>> {
        let text = self.files.read(path)?;
        if let Some(text) = &text {
            let mut digest = self.digest.borrow_mut();
            for part in [path, text] {
                digest.update((part.len() as u64).to_le_bytes());
                digest.update(part);
            }
        }
        Ok(text)
    }

    /// The Python files in one of the kata's folders, each made into what it means.
    fn programs<T>(
        &self,
        folder: &str,
        of: &str,
        parse: impl Fn(&str, String, &std::path::Path) -> Result<T>,
    ) -> Result<Vec<T>> {
        let folder = format!("{folder}/{of}");
        let mut found = Vec::new();
        for name in self.files.list(&folder) {
            let Some(stem) = name.strip_suffix(".py") else { continue };
            let path = format!("{folder}/{name}");
            let source = self.read(&path)?.unwrap_or_default();
            found.push(parse(stem, source, &self.files.display(&path))?);
        }
        Ok(found)
    }

    fn helpers(&self, folder: &str) -> Result<BTreeMap<String, String>> {
        let mut helpers = BTreeMap::new();
        for name in self.files.list(folder) {
            if PARTS.contains(&name.as_str()) {
                continue;
            }
            if let Some(module) = name.strip_suffix(".py") {
                helpers.insert(module.to_owned(), self.read(&format!("{folder}/{name}"))?.unwrap_or_default());
            }
        }
        Ok(helpers)
    }

    fn hash(&self) -> String {
        hex(&self.digest.borrow().clone().finalize())
    }
}

/// SHA-256 of a text, in hexadecimal.
pub fn hash_of(text: &[u8]) -> String {
    hex(&Sha256::digest(text))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
