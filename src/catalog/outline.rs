//! What is said of a kata, without its programs.
//!
//! Owns: reading that much and no more. Most of a kata's files are mistakes and breaks; whoever only looks for a word in
//! what katas say has no use for them, and an answer in a tenth of the time.

use super::facts::parse;
use super::{Concept, Facts, Files, KataId};
use crate::error::Result;

/// The texts of a kata that people read.
#[derive(Debug, Clone)]
pub struct Outline {
    pub at: KataId,
    pub facts: Facts,
    /// Markdown.
    pub prompt: String,
    pub concept: Concept,
}

impl Outline {
    /// Read those of the kata that is at `home` in these files, and `at` where it is selected.
    ///
    /// # Errors
    /// A file that is missing, unreadable or against the rules.
    pub(super) fn read(files: &Files, home: &KataId, at: &KataId) -> Result<Outline> {
        let folder = home.folder();
        let need = |name: &str| files.need(&format!("{folder}/{name}"));
        Ok(Outline {
            at: at.clone(),
            facts: parse(&need("kata.toml")?, &files.display(&format!("{folder}/kata.toml")))?,
            prompt: need("prompt.md")?,
            concept: Concept::new(need("concept.md")?),
        })
    }
}
