//! `[[include]]` in workbook.toml: katas that a workbook takes from another one.
//!
//! Owns: what an include may say, and finding its katas where they are. Does not own: their place in the reading order
//! (`workbook`). Nothing is copied: an included kata is read from its home each time.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use serde::Deserialize;

use super::imports::is_module_name;
use super::workbook::{Topic, Workbook};
use super::{Files, Kata, KataId};
use crate::error::{Error, Result};

/// What stands for the workbook in this program.
const SHIPPED: &str = "shipped";

/// How many workbooks may stand in a row, each including the next.
const DEEPEST: usize = 8;

/// An `[[include]]`, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Include {
    /// Another workbook's folder, seen from this one; or `shipped`.
    workbook: String,
    /// Which katas, in the order in which they come here.
    katas: Vec<Chosen>,
    /// The topic that they come under here, if not their own.
    topic: Option<String>,
    /// What that topic is about.
    summary: Option<String>,
    /// By when they are to be done, such as `2026-12-01T23:59`, where the learner is.
    deadline: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Chosen {
    Id(String),
    With { id: String, deadline: String },
}

/// A kata of another workbook.
#[derive(Debug, Clone)]
pub struct Included {
    /// As it is known here.
    pub at: KataId,
    /// The workbook that it belongs to, and what it is called there.
    pub files: Files,
    pub home: KataId,
    pub deadline: Option<DateTime>,
}

impl Included {
    /// Read it, as it is known here.
    ///
    /// # Errors
    /// As for any kata.
    pub fn read(&self) -> Result<Kata> {
        let mut kata = Kata::read(&self.files, &self.home)?;
        kata.at = self.at.clone();
        kata.deadline = self.deadline;
        Ok(kata)
    }
}

/// The workbooks that are being opened, each because the one before includes it.
#[derive(Debug, Default)]
pub struct Trail(Vec<PathBuf>);

impl Trail {
    /// Begin at a workbook.
    ///
    /// # Errors
    /// It is being opened already, or too many are.
    pub fn enter(&mut self, files: &Files, manifest: &Path) -> Result<()> {
        let here = match files {
            Files::Shipped => PathBuf::from(SHIPPED),
            Files::Folder(root) => root.canonicalize().unwrap_or_else(|_| root.clone()),
        };
        if self.0.contains(&here) {
            return Err(Error::new("workbooks include each other in a circle")
                .in_file(manifest)
                .next("drop one of the `[[include]]`s: a workbook cannot be a part of itself"));
        }
        if self.0.len() >= DEEPEST {
            return Err(Error::new(format!("more than {DEEPEST} workbooks include one another in a row"))
                .in_file(manifest)
                .next("include the katas from where they are"));
        }
        self.0.push(here);
        Ok(())
    }

    pub fn leave(&mut self) {
        self.0.pop();
    }
}

/// The katas of one include, and the topics that they come under.
///
/// from: the workbook that includes them.  manifest: its workbook.toml.
///
/// # Errors
/// No such workbook or kata, a topic or a deadline that is none.
pub fn resolve(
    include: &Include,
    from: &Files,
    manifest: &Path,
    trail: &mut Trail,
) -> Result<(Vec<Included>, Vec<Topic>)> {
    let wrong = |what: String| Error::new(what).in_file(manifest);
    if let Some(topic) = include.topic.as_deref().filter(|topic| !is_module_name(topic)) {
        return Err(wrong(format!("{topic:?} is no name for a topic")).next("letters, digits and underscores"));
    }
    let other = open(include, from, manifest, trail)?;
    let (mut katas, mut topics): (Vec<Included>, Vec<Topic>) = (Vec::new(), Vec::new());
    for chosen in &include.katas {
        let (id, deadline) = match chosen {
            Chosen::Id(id) => (id, include.deadline.as_ref()),
            Chosen::With { id, deadline } => (id, Some(deadline)),
        };
        let (files, home) = other.home_of(id).map_err(|unknown| {
            wrong(format!("{:?} has no kata {id:?}", include.workbook)).next(unknown.next.unwrap_or_default())
        })?;
        let known_as = other.place_of(id)?;
        let topic = include.topic.clone().unwrap_or_else(|| known_as.topic.clone());
        let summary = include.summary.clone().filter(|_| include.topic.is_some());
        let theirs = other.topics.iter().find(|topic| topic.id == known_as.topic);
        let summary = summary.or_else(|| theirs.map(|topic| topic.summary.clone())).unwrap_or_default();
        topics.push(Topic { id: topic.clone(), summary });
        katas.push(Included {
            at: KataId { topic, id: known_as.id },
            files,
            home,
            deadline: deadline.map(|text| parsed(text, manifest)).transpose()?,
        });
    }
    Ok((katas, topics))
}

fn open(include: &Include, from: &Files, manifest: &Path, trail: &mut Trail) -> Result<Workbook> {
    let files = match (include.workbook.as_str(), from) {
        (SHIPPED, _) => Files::Shipped,
        (path, Files::Folder(root)) => Files::Folder(root.join(path)),
        (_, Files::Shipped) => return Err(Error::new("the shipped workbook includes no folder").in_file(manifest)),
    };
    Workbook::open(files, trail).map_err(|problem| match problem.file {
        Some(_) => problem,
        None => problem.in_file(manifest),
    })
}

fn parsed(deadline: &str, manifest: &Path) -> Result<DateTime> {
    deadline.parse().map_err(|_| {
        Error::new(format!("{deadline:?} is no deadline"))
            .in_file(manifest)
            .next("write the date and the time, such as `2026-12-01T23:59`")
    })
}
