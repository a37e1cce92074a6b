//! The learner's folder: where solutions are written, and what is remembered between commands.
//!
//! Owns: finding and making a practice folder, and where its files are.
//! Does not own: what a kata is (`catalog`), or whether it passes (`judge`).

pub mod clock;
pub mod files;
pub mod first_pass;
pub mod history;
mod next;
pub mod portfolio;
mod prerequisites;
pub mod progress;
pub mod schedule;
mod standing;
mod starters;
pub mod story;

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::catalog::{Kata, KataId};
use crate::error::{Error, Result};
use crate::outcome::Report;
use files::write_new;
use history::{History, Kind, NewAttempt};

pub use next::{Next, Why, next_kata};
pub use prerequisites::name_prerequisites;
pub use standing::{Standing, State, standings, standings_on};
pub use starters::{Renewal, Renewed, Reset};

/// The file that makes a folder a practice folder.
pub const MARKER: &str = "katabook.toml";
const FORMAT_VERSION: u32 = 1;

/// A practice folder.
#[derive(Debug, Clone)]
pub struct Practice {
    root: PathBuf,
    /// The workbook it was made from; None for the shipped one.
    pub workbook: Option<PathBuf>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Marker {
    format_version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    workbook: Option<PathBuf>,
}

/// What making a practice folder did.
#[derive(Debug, Default)]
pub struct Started {
    pub written: Vec<PathBuf>,
    /// Files that were there already, and are as they were.
    pub kept: Vec<PathBuf>,
}

impl Practice {
    /// The practice folder that `from` is in, if it is in one.
    ///
    /// # Errors
    /// The folder's `katabook.toml` cannot be read.
    pub fn around(from: &Path) -> Result<Option<Practice>> {
        from.ancestors().find_map(|folder| Practice::at(folder).transpose()).transpose()
    }

    /// The practice folder that `folder` is, if it is one.
    ///
    /// # Errors
    /// Its `katabook.toml` cannot be read.
    pub fn at(folder: &Path) -> Result<Option<Practice>> {
        let marker = folder.join(MARKER);
        match fs::read_to_string(&marker) {
            Ok(text) => Practice::read(folder, &text, &marker).map(Some),
            Err(_) => Ok(None),
        }
    }

    /// Whether a workbook that was named is this folder's.
    ///
    /// # Errors
    /// It is another one.
    pub fn belongs_to(&self, named: Option<&Path>) -> Result<()> {
        let Some(named) = named else { return Ok(()) };
        if fs::canonicalize(named).ok() == self.workbook {
            return Ok(());
        }
        let own = self.workbook.as_ref().map_or("the one in this program".into(), |own| own.display().to_string());
        Err(Error::new(format!("this practice folder belongs to another workbook: {own}"))
            .in_file(&self.root)
            .next("leave --workbook out, or make a folder for that workbook: `kata start DIR --workbook …`"))
    }

    fn read(root: &Path, text: &str, marker: &Path) -> Result<Practice> {
        let facts: Marker = toml::from_str(text).map_err(|e| {
            Error::new(format!("this practice folder's file cannot be read: {}", e.message()))
                .in_file(marker)
                .next("remove the file and run `kata start` on the folder again: your solutions stay")
        })?;
        if facts.format_version > FORMAT_VERSION {
            return Err(Error::new("this practice folder was made by a newer version of kata")
                .in_file(marker)
                .next("install that version; nothing has been changed"));
        }
        Ok(Practice { root: root.to_owned(), workbook: facts.workbook })
    }

    /// Make `folder` a practice folder with the starters of `katas`. What is there stays as it is.
    pub fn start(folder: &Path, workbook: Option<&Path>, katas: &[Kata]) -> Result<(Practice, Started)> {
        fs::create_dir_all(folder).map_err(|e| Error::io("make this folder", folder, &e))?;
        let workbook = match workbook {
            Some(path) => Some(fs::canonicalize(path).map_err(|e| Error::io("find this workbook", path, &e))?),
            None => None,
        };
        let practice = match Practice::at(folder)? {
            Some(practice) => practice,
            None => {
                let marker = folder.join(MARKER);
                let facts = Marker { format_version: FORMAT_VERSION, workbook: workbook.clone() };
                let text =
                    toml::to_string(&facts).map_err(|e| Error::new(format!("cannot describe this folder: {e}")))?;
                write_new(
                    &marker,
                    &format!("# A practice folder of katabook: `kata check KATA` works anywhere inside it.\n{text}"),
                )?;
                Practice { root: folder.to_owned(), workbook }
            }
        };
        let mut started = Started::default();
        for kata in katas {
            let file = practice.file(&kata.at);
            let list = if write_new(&file, &kata.starter)? { &mut started.written } else { &mut started.kept };
            list.push(file);
        }
        Ok((practice, started))
    }

    /// Whether the folder is where it was.
    pub fn is_there(&self) -> bool {
        self.root.join(MARKER).is_file()
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The learner's file for a kata: in the folder of its topic, or where it was before the kata moved to another one.
    pub fn file(&self, at: &KataId) -> PathBuf {
        let file = self.root.join(at.practice_file());
        if file.exists() { file } else { self.file_elsewhere(&file).unwrap_or(file) }
    }

    /// The only file of this name in the folder of another topic.
    fn file_elsewhere(&self, file: &Path) -> Option<PathBuf> {
        let name = file.file_name()?;
        let folders = fs::read_dir(&self.root).ok()?.flatten();
        let topics = folders.filter(|folder| folder.file_name() != REVIEW && folder.file_name() != INTERVIEW);
        let mut found = topics.map(|folder| folder.path().join(name)).filter(|file| file.is_file());
        found.next().filter(|_| found.next().is_none())
    }

    /// The learner's file for a kata that is reviewed.
    pub fn review_file(&self, at: &KataId) -> PathBuf {
        self.root.join(REVIEW).join(at.practice_file())
    }

    /// The file that is meant for a kata by who is in the folder `here`: a review's or an interview's inside of their
    /// folders, and the learner's file for it everywhere else.
    pub fn file_seen_from(&self, here: &Path, at: &KataId) -> PathBuf {
        let root = fs::canonicalize(&self.root).unwrap_or_else(|_| self.root.clone());
        let here = fs::canonicalize(here).unwrap_or_else(|_| here.to_owned());
        let mut parts = here.strip_prefix(&root).unwrap_or(Path::new("")).components().map(|part| part.as_os_str());
        match (parts.next(), parts.next().and_then(|part| part.to_str()?.parse().ok())) {
            (Some(first), _) if first == REVIEW => self.review_file(at),
            (Some(first), Some(number)) if first == INTERVIEW => self.interview_file(number, at),
            _ => self.file(at),
        }
    }

    /// The folder of an interview, by its number.
    pub fn interview_folder(&self, number: i64) -> PathBuf {
        self.root.join(INTERVIEW).join(number.to_string())
    }

    /// The learner's file for a kata in an interview.
    pub fn interview_file(&self, number: i64, at: &KataId) -> PathBuf {
        self.interview_folder(number).join(at.practice_file())
    }

    /// What a file of this folder is for, if it is a solution to `at`: with the number of its interview.
    pub fn purpose(&self, file: &Path, at: &KataId) -> Option<(Kind, Option<i64>)> {
        let file = fs::canonicalize(file).ok()?;
        purpose(file.strip_prefix(fs::canonicalize(&self.root).ok()?).ok()?, at)
    }

    /// What happened in this folder.
    ///
    /// # Errors
    /// See `History::open`.
    pub fn history(&self) -> Result<History> {
        History::open(&self.root)
    }

    /// Remember a submission and what became of it, if it is a file of this folder.
    ///
    /// file: the submission's. text: what it said when it was checked.
    ///
    /// Returns the attempt's number, if it is one.
    ///
    /// # Errors
    /// Nothing can be written, or the file is of an interview that is over.
    pub fn remember(&self, kata: &Kata, file: &Path, text: &[u8], report: &Report) -> Result<Option<i64>> {
        let Some((kind, interview)) = self.purpose(file, &kata.at) else { return Ok(None) };
        let mut history = self.history()?;
        if let Some(number) = interview {
            still_running(&history, number)?;
        }
        history.record(&NewAttempt { kata, kind, interview, report, text })
    }

    /// Write the starter of a kata to `file`. What somebody wrote there before is kept: returns where.
    ///
    /// # Errors
    /// It cannot be written, or what was there not be moved.
    pub fn fresh_starter(&self, kata: &Kata, file: &Path) -> Result<Option<PathBuf>> {
        match self.reset_file(kata, file)? {
            Reset::Kept(kept) => Ok(Some(kept)),
            Reset::Missing | Reset::NotBegun => Ok(None),
        }
    }

    /// Move a file out of the way, to where it is kept; returns that place.
    ///
    /// # Errors
    /// It cannot be moved; it is where it was.
    pub fn keep(&self, file: &Path) -> Result<PathBuf> {
        files::keep(&self.root, file)
    }
}

/// What a file at `place`, relative to its practice folder, is for, if it is a solution to `at`.
pub fn purpose(place: &Path, at: &KataId) -> Option<(Kind, Option<i64>)> {
    let solution = at.practice_file();
    let mut parts = place.components();
    let first = parts.next()?.as_os_str();
    // In the folder of any topic: the kata may have moved since its file was written, and an id is one kata's.
    if first != REVIEW && first != INTERVIEW && Some(parts.as_path().as_os_str()) == solution.file_name() {
        return Some((Kind::Practice, None));
    }
    if first == REVIEW && parts.as_path() == solution {
        return Some((Kind::Review, None));
    }
    let number = parts.next()?.as_os_str().to_str()?.parse().ok()?;
    (first == INTERVIEW && parts.as_path() == solution).then_some((Kind::Interview, Some(number)))
}

/// Attempts count in an interview while it runs.
fn still_running(history: &History, number: i64) -> Result<()> {
    match history.interviews()?.into_iter().find(|interview| interview.id == number) {
        Some(interview) if interview.is_running(clock::now()) => Ok(()),
        Some(_) => {
            Err(Error::new(format!("interview {number} is over, and what is checked after its end does not count"))
                .next(format!("`kata interview --debrief {number}` shows how it went")))
        }
        None => {
            Err(Error::new(format!("there was no interview {number} in this folder"))
                .next("`kata interview` begins one"))
        }
    }
}

/// Where solutions to reviews, to interviews and former solutions are, in a practice folder.
const REVIEW: &str = "review";
const INTERVIEW: &str = "interview";
