//! Starters that changed since they were handed out.
//!
//! Owns: bringing a new starter into a learner's file, or leaving the file alone. Nothing a learner wrote is lost: what
//! is merged stays kept as it was.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use super::history::History;
use super::{Practice, files};
use crate::catalog::Kata;
use crate::error::{Error, Result};

/// What became of a file whose starter changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewed {
    pub kata: String,
    pub file: PathBuf,
    pub how: Renewal,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renewal {
    /// It was the old starter still, and is the new one now.
    Replaced,
    /// The changes of the starter were merged into it; the file as it was is kept.
    Merged { kept: PathBuf },
    /// Both changed the same lines: it is as it was.
    Conflict,
}

/// What became of a file that was to be the starter again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reset {
    /// It was the starter.
    NotBegun,
    /// There was none; it is the starter now.
    Missing,
    /// It is the starter now, and what it was is here.
    Kept(PathBuf),
}

impl fmt::Display for Renewed {
    /// What was done, as a learner is told.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kata, file) = (&self.kata, self.file.display());
        match &self.how {
            Renewal::Replaced => {
                write!(f, "{file}: {kata} has a new starter, and you had not begun: this is the new one")
            }
            Renewal::Merged { kept } => write!(
                f,
                "{file}: {kata} has a new starter, and its changes are merged into your file; {} is your file as it was",
                kept.display()
            ),
            Renewal::Conflict => write!(
                f,
                "{file}: {kata} has a new starter that changes lines you changed too, so your file is as it was; \
                 `kata reset {kata}` brings the new starter and keeps your file"
            ),
        }
    }
}

impl Practice {
    /// Make the learner's file for `kata` the starter again. The file as it was is kept.
    ///
    /// # Errors
    /// A file cannot be moved or written; the learner's is where it was.
    pub fn reset(&self, kata: &Kata) -> Result<Reset> {
        self.reset_file(kata, &self.file(&kata.at))
    }

    /// The same for another of the learner's files for that kata, such as the one under review.
    ///
    /// # Errors
    /// As for `reset`.
    pub fn reset_file(&self, kata: &Kata, file: &Path) -> Result<Reset> {
        if files::read(file).is_ok_and(|mine| mine == kata.starter.as_bytes()) {
            return Ok(Reset::NotBegun);
        }
        if file.symlink_metadata().is_err() {
            return files::write_new(file, &kata.starter).map(|_| Reset::Missing);
        }
        let kept = self.keep(file)?;
        match files::write_new(file, &kata.starter) {
            Ok(_) => Ok(Reset::Kept(kept)),
            Err(problem) => {
                let _ = fs::rename(&kept, file); // if even that fails, the error below is the better one
                Err(problem)
            }
        }
    }

    /// Bring starters that changed since they were handed out into the learner's files, and note all as handed out.
    ///
    /// # Errors
    /// A file or the history cannot be read or written; each file is either as it was or done.
    pub fn renew_starters(&self, history: &mut History, katas: &[Kata]) -> Result<Vec<Renewed>> {
        let mut renewed = Vec::new();
        let mut handed_out = Vec::new();
        for kata in katas {
            match history.starter(kata.id())? {
                Some(before) if before == kata.starter => {}
                Some(before) => {
                    renewed.extend(self.renew(kata, &before)?);
                    handed_out.push((kata.id(), kata.starter.as_str()));
                }
                None => handed_out.push((kata.id(), kata.starter.as_str())),
            }
        }
        if !handed_out.is_empty() {
            history.hand_out(handed_out)?;
        }
        Ok(renewed)
    }

    fn renew(&self, kata: &Kata, before: &str) -> Result<Option<Renewed>> {
        let file = self.file(&kata.at);
        // A file that is gone comes back with `kata start`, and one that is no text is not ours to change.
        let mine = files::read(&file).ok().and_then(|text| String::from_utf8(text).ok());
        let Some(mine) = mine else { return Ok(None) };
        let how = if mine == kata.starter {
            return Ok(None);
        } else if mine == before {
            files::replace(&file, &kata.starter)?;
            Renewal::Replaced
        } else if let Ok(merged) = diffy::merge(before, &mine, &kata.starter) {
            let kept = self.copy_to_kept(&file, &mine)?;
            files::replace(&file, &merged)?;
            Renewal::Merged { kept }
        } else {
            Renewal::Conflict
        };
        Ok(Some(Renewed { kata: kata.id().to_owned(), file, how }))
    }

    /// Keep the file as it is, and leave it where it is.
    fn copy_to_kept(&self, file: &Path, text: &str) -> Result<PathBuf> {
        let kept = files::kept_name(self.root(), file)?;
        match files::write_new(&kept, text)? {
            true => Ok(kept),
            false => Err(Error::new("this file appeared just now").in_file(kept).next("try again")),
        }
    }
}
