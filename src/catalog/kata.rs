//! One kata with all its files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::facts::{self, Facts};
use super::imports::is_module_name;
use super::{Files, Mistake};
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
    /// Markdown.
    pub concept: String,
    pub reference: String,
    pub mistakes: Vec<Mistake>,
    /// Further modules beside its checks that these may import, by module name.
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
        let (checks_file, style) = checks_file(files, at)?;
        let checks_path = format!("{folder}/{checks_file}");
        Ok(Kata {
            at: at.clone(),
            facts: checked(facts, &files.display(&facts_file))?,
            prompt: need(format!("{folder}/prompt.md"))?,
            starter: need(format!("{folder}/starter.py"))?,
            checks: need(checks_path.clone())?,
            style,
            concept: need(format!("{folder}/concept.md"))?,
            reference: need(at.reference())?,
            mistakes: read_mistakes(files, &folder)?,
            helpers: read_helpers(files, &folder, &checks_file)?,
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

    /// How the check of this name sits. Tests sit split unless the kata says otherwise: nobody wrote them for one
    /// interpreter with code that is not to be trusted.
    pub fn sitting_of(&self, check: &str) -> Sitting {
        let usual = match self.style {
            Style::Checks => Sitting::Shared,
            Style::Tests => Sitting::Split,
        };
        self.facts.sittings.get(check).copied().or(self.facts.sitting).unwrap_or(usual)
    }
}

/// The one file that holds a kata's checks: `checks.py`, or a test file named after the kata.
fn checks_file(files: &Files, at: &KataId) -> Result<(String, Style)> {
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

fn read_helpers(files: &Files, folder: &str, checks_file: &str) -> Result<BTreeMap<String, String>> {
    let mut helpers = BTreeMap::new();
    for name in files.list(folder) {
        if NAMED.contains(&name.as_str()) || name == checks_file {
            continue;
        }
        if let Some(module) = name.strip_suffix(".py") {
            helpers.insert(module.to_owned(), files.read(&format!("{folder}/{name}"))?.unwrap_or_default());
        }
    }
    Ok(helpers)
}
