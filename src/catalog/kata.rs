//! One kata with all its files.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::DateTime;
use sha2::{Digest, Sha256};

use super::change::Reference;
use super::facts::{self, Facts};
use super::imports::is_module_name;
use super::lone::Lone;
use super::{Break, Concept, Files, Mistake, Need, Packages, Prediction, beside, packages};
use crate::error::{Error, Result};
use crate::outcome::Sitting;

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

/// How the checks of a kata are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// A `checks.py`: functions that are handed the submission.
    Checks,
    /// A file of unittest or pytest tests, which imports the submission.
    Tests,
}

/// One kata, read.
#[derive(Debug, Clone)]
pub struct Kata {
    pub at: KataId,
    pub facts: Facts,
    /// Markdown.
    pub prompt: String,
    pub starter: String,
    /// The source of its checks, or of its tests.
    pub checks: String,
    pub style: Style,
    /// The file of that source, as messages name it.
    pub checks_path: String,
    pub concept: Concept,
    pub reference: String,
    pub mistakes: Vec<Mistake>,
    /// Solutions that break one sentence of the prompt each: what the checks are tried with, and no learner sees.
    pub breaks: Vec<Break>,
    /// Short programs whose output a learner is asked to say, in the order of their files' names.
    pub predictions: Vec<Prediction>,
    /// Further modules beside its checks that these may import, by module name.
    pub helpers: BTreeMap<String, String>,
    /// What lies beside its test file, by the path from there; nothing beside a `checks.py`.
    pub beside: Vec<(String, Vec<u8>)>,
    /// The environment that brings pytest, where its checks are tests and nothing else brings it.
    pub pytest: Option<Arc<Packages>>,
    /// Its files, if it belongs to no workbook.
    pub lone: Option<Lone>,
    /// What it needs besides the standard library.
    pub need: Need,
    /// By when it is to be done, where the workbook that includes it says so.
    pub deadline: Option<DateTime>,
    /// SHA-256 of all its files, in hexadecimal: the same kata, or another one.
    pub hash: String,
}

/// What a kata's folder holds, helpers of its checks apart.
pub const PARTS: [&str; 9] =
    ["kata.toml", "prompt.md", "starter.py", "checks.py", "concept.md", "mistakes/", "breaks/", "predict/", PROVEN];

/// The file in which `kata audit` keeps what it has proven. No part of what a kata is, and so not of its hash.
pub const PROVEN: &str = "proven.toml";

impl Kata {
    /// Read a kata.
    ///
    /// # Errors
    /// A file that is missing, unreadable or against the rules: with its name, its line and what to change.
    pub fn read(files: &Files, at: &KataId) -> Result<Kata> {
        let folder = at.folder();
        let reading = Reading { files, digest: RefCell::default() };
        let need = |path: String| reading.read(&path)?.ok_or_else(|| files.lacking(&path));
        let facts_file = format!("{folder}/kata.toml");
        let facts = facts::parse(&need(facts_file.clone())?, &files.display(&facts_file))?;
        let (checks_file, style) = checks_file(files, at)?;
        let checks_path = format!("{folder}/{checks_file}");
        let reference = need(at.reference())?;
        let facts = checked(facts, &files.display(&facts_file))?;
        let need_of_packages = Need::of(&facts, files, &files.display(&facts_file));
        if let Some(packages) = need_of_packages.packages() {
            reading.read(&packages.lock_path())?; // other packages are another kata: what was found out with them may not hold
        }
        let (beside, pytest) = match style {
            Style::Checks => (Vec::new(), None),
            Style::Tests => (reading.beside(at, &checks_file)?, packages::with_pytest(files)?),
        };
        let solved = Arc::new(Reference { text: reference.clone(), file: files.display(&at.reference()) });
        Ok(Kata {
            at: at.clone(),
            facts,
            need: need_of_packages,
            prompt: need(format!("{folder}/prompt.md"))?,
            starter: need(format!("{folder}/starter.py"))?,
            checks: need(checks_path.clone())?,
            style,
            concept: Concept::new(need(format!("{folder}/concept.md"))?),
            reference,
            mistakes: reading
                .programs(&folder, "mistakes", |name, text, file| Mistake::parse(name, text, file, &solved))?,
            breaks: reading.programs(&folder, "breaks", |name, text, file| Break::parse(name, text, file, &solved))?,
            predictions: reading.programs(&folder, "predict", Prediction::parse)?,
            helpers: reading.helpers(&folder, &checks_file)?,
            beside,
            pytest,
            lone: None,
            deadline: None,
            hash: reading.hash(),
            checks_path,
        })
    }

    pub fn id(&self) -> &str {
        &self.at.id
    }

    /// The name of the file of its checks.
    pub fn checks_file(&self) -> &str {
        self.checks_path.rsplit('/').next().unwrap_or(&self.checks_path)
    }

    /// The name by which its checks know the submission.
    pub fn module(&self) -> &str {
        self.facts.module.as_deref().unwrap_or(&self.at.id)
    }

    /// How the check of this name sits, where checks are held one by one. Tests sit split unless the kata says otherwise:
    /// nobody wrote them for one interpreter with code that is not to be trusted.
    pub fn sitting_of(&self, check: &str) -> Sitting {
        let usual = match self.style {
            Style::Checks => Sitting::Shared,
            Style::Tests => Sitting::Split,
        };
        self.facts.sittings.get(check).copied().or(self.facts.sitting).unwrap_or(usual)
    }

    /// Whether it says that a check of it sits split, whatever else there is.
    pub fn asks_for_split(&self) -> bool {
        self.facts.sitting.iter().chain(self.facts.sittings.values()).any(|sitting| *sitting == Sitting::Split)
    }
}

/// The files beside the test file of a kata, by their path from there.
pub(super) fn paths_beside(files: &Files, at: &KataId, checks_file: &str) -> Vec<String> {
    beside::paths(files, &at.folder(), &[&PARTS[..], &[checks_file]].concat())
}

/// The one file that holds a kata's checks: `checks.py`, or a test file named after the kata.
pub(super) fn checks_file(files: &Files, at: &KataId) -> Result<(String, Style)> {
    let named = [
        ("checks.py".to_owned(), Style::Checks),
        (format!("test_{}.py", at.id), Style::Tests),
        (format!("{}_test.py", at.id), Style::Tests),
    ];
    let present = files.list(&at.folder());
    let mut found = named.iter().filter(|(name, _)| present.contains(name));
    match (found.next(), found.next()) {
        (Some((one, _)), Some((other, _))) => Err(Error::new(format!("this kata has both {one} and {other}"))
            .in_file(files.display(&at.folder()))
            .next("keep one of them: a kata's checks are in one file")),
        (Some(only), None) => Ok(only.clone()),
        (None, _) => Ok(named[0].clone()), // reading it tells that it is not there
    }
}

fn checked(facts: Facts, file: &Path) -> Result<Facts> {
    match &facts.module {
        Some(name) if !is_module_name(name) => {
            Err(Error::new(format!("`module` is no name that Python can import: {name:?}"))
                .in_file(file)
                .next("write what the test file imports, such as `module = \"two_fer\"`"))
        }
        _ => Ok(facts),
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
            self.take_in(path, text.as_bytes());
        }
        Ok(text)
    }

    fn take_in(&self, path: &str, content: &[u8]) {
        let mut digest = self.digest.borrow_mut();
        for part in [path.as_bytes(), content] {
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part);
        }
    }

    /// What lies beside a test file.
    fn beside(&self, at: &KataId, checks_file: &str) -> Result<Vec<(String, Vec<u8>)>> {
        let mut found = Vec::new();
        for name in paths_beside(self.files, at, checks_file) {
            let path = format!("{}/{name}", at.folder());
            let bytes = self.files.bytes(&path)?.unwrap_or_default();
            self.take_in(&path, &bytes);
            found.push((name, bytes));
        }
        Ok(found)
    }

    /// The Python files in one of the kata's folders, each made into what it means.
    fn programs<T>(&self, folder: &str, of: &str, parse: impl Fn(&str, String, &Path) -> Result<T>) -> Result<Vec<T>> {
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

    fn helpers(&self, folder: &str, checks_file: &str) -> Result<BTreeMap<String, String>> {
        let mut helpers = BTreeMap::new();
        for name in self.files.list(folder) {
            if PARTS.contains(&name.as_str()) || name == checks_file {
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
