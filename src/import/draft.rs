//! A workbook that is being imported: katas as texts, and what could not be carried over.
//!
//! Owns: how a workbook is written down, whole, into a folder that is new or empty. Does not own: where its katas come from.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::catalog::{Difficulty, KataId, Origin, Rarity, Workbook};
use crate::error::{Error, Result};
use crate::outcome::Sitting;
use crate::workspace::files::write_new;

/// What an import did, and what it could not do.
#[derive(Debug, Serialize)]
pub struct Imported {
    pub format_version: u32,
    /// The workbook.
    pub folder: PathBuf,
    /// Ids, in the order they were found.
    pub katas: Vec<String>,
    pub left_out: Vec<LeftOut>,
}

/// Something that could not be carried over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// A sentence without a full stop.
    pub what: String,
    /// The exercises, or files, that it is about.
    pub of: Vec<String>,
}

/// What could not be carried over: each reason once, in the order of their first occurrence.
#[derive(Debug, Default)]
pub struct Leftovers(Vec<LeftOut>);

impl Leftovers {
    pub fn add(&mut self, what: impl Into<String>, of: impl Into<String>) {
        let (what, of) = (what.into(), of.into());
        match self.0.iter_mut().find(|known| known.what == what) {
            Some(known) if known.of.contains(&of) => {}
            Some(known) => known.of.push(of),
            None => self.0.push(LeftOut { what, of: vec![of] }),
        }
    }
}

/// The `kata.toml` of an imported kata.
#[derive(Debug, Serialize)]
pub struct Facts {
    pub title: String,
    pub summary: String,
    pub difficulty: Difficulty,
    pub rarity: Rarity,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    pub seconds: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sitting: Option<Sitting>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub module: Option<String>,
    pub origin: Origin,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub refactoring: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
}

/// A kata, not written yet.
#[derive(Debug)]
pub struct Draft {
    pub at: KataId,
    pub facts: Facts,
    pub prompt: String,
    pub concept: String,
    pub starter: String,
    pub reference: String,
    /// Its checks and what stands beside them, by file name.
    pub files: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Manifest<'a> {
    format_version: u32,
    title: &'a str,
    topics: &'a [TopicLine],
}

/// A topic of the workbook.
#[derive(Debug, Clone, Serialize)]
pub struct TopicLine {
    pub id: String,
    pub summary: String,
}

/// Refuse a folder that already holds something.
///
/// # Errors
/// It is a file, or not empty.
pub fn must_be_free(folder: &Path) -> Result<()> {
    let occupied = match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => folder.symlink_metadata().is_ok(),
    };
    if !occupied {
        return Ok(());
    }
    Err(Error::new("this folder is not empty, and an import is never mixed with what is there")
        .in_file(folder)
        .next("name a new folder; a workbook takes katas of another one with `[[include]]`"))
}

/// Write a workbook into a folder that is free.
///
/// beside: files at its root, by name.
///
/// # Errors
/// A file that cannot be written.
pub fn write_workbook(
    folder: &Path,
    title: &str,
    topics: &[TopicLine],
    drafts: &[Draft],
    beside: &[(&str, String)],
) -> Result<()> {
    for draft in drafts {
        write_kata(folder, draft)?;
    }
    for (name, text) in beside {
        write(&folder.join(name), text)?;
    }
    // Last: without it this is no workbook, so that an import that was interrupted is not taken for a whole one.
    write(&folder.join("katas/workbook.toml"), &as_toml(&Manifest { format_version: 1, title, topics })?)
}

/// Write one kata into a workbook's folder.
///
/// # Errors
/// A file that is there already, or cannot be written.
pub fn write_kata(folder: &Path, draft: &Draft) -> Result<()> {
    let kata = folder.join(draft.at.folder());
    write(&kata.join("kata.toml"), &as_toml(&draft.facts)?)?;
    write(&kata.join("prompt.md"), &draft.prompt)?;
    write(&kata.join("concept.md"), &draft.concept)?;
    write(&kata.join("starter.py"), &draft.starter)?;
    for (name, text) in &draft.files {
        write(&kata.join(name), text)?;
    }
    write(&folder.join(draft.at.reference()), &draft.reference)
}

/// Add a kata to the workbook in `folder`, whose topic is made if it is not there; or make the workbook.
///
/// # Errors
/// The folder holds something that is no workbook, or a kata of this id.
pub fn add_kata(folder: &Path, title: &str, topic: &TopicLine, draft: &Draft) -> Result<()> {
    let manifest = folder.join("katas/workbook.toml");
    if !manifest.exists() {
        must_be_free(folder)?;
        return write_workbook(folder, title, std::slice::from_ref(topic), std::slice::from_ref(draft), &[]);
    }
    let workbook = Workbook::in_folder(folder)?;
    if let Some(there) = workbook.ids().iter().find(|at| at.id == draft.at.id) {
        return Err(Error::new(format!("there is a kata {:?} already", there.id))
            .in_file(folder.join(there.folder()))
            .next("choose another id with --id"));
    }
    write_kata(folder, draft)?;
    if workbook.own_topics().iter().any(|known| known.id == topic.id) {
        return Ok(());
    }
    let before = std::fs::read_to_string(&manifest).map_err(|e| Error::io("read this file", &manifest, &e))?;
    let text = format!("{}\n\n[[topics]]\n{}", before.trim_end(), as_toml(topic)?);
    crate::workspace::files::replace(&manifest, &text)
}

impl Imported {
    pub(super) fn of(folder: &Path, drafts: &[Draft], leftovers: Leftovers) -> Imported {
        Imported {
            format_version: 1,
            folder: folder.to_owned(),
            katas: drafts.iter().map(|draft| draft.at.id.clone()).collect(),
            left_out: leftovers.0,
        }
    }
}

fn write(path: &Path, text: &str) -> Result<()> {
    if write_new(path, text)? {
        return Ok(());
    }
    Err(Error::new("this file is there already, and is left as it is").in_file(path).next("move it away"))
}

fn as_toml(value: &impl Serialize) -> Result<String> {
    toml::to_string(value).map_err(|problem| Error::new(format!("this cannot be written as TOML: {problem}")))
}
