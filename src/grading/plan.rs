//! What is to be done to grade a room, and how far it is.
//!
//! Owns: which part of the work is this machine's. Does not own: doing it (`run`).

use std::fmt;
use std::str::FromStr;

use super::workshop::Asked;
use crate::assessment::Cache;
use crate::catalog::hash_of;
use crate::error::{Error, Result};

/// What is to be done.
pub struct Plan<'p> {
    pub asked: &'p [Asked],
    /// The workshop's; empty if it has none. Rows keep it.
    pub title: &'p str,
    /// The seed that the judge draws from: rows name it.
    pub seed: u64,
    /// How many submissions are judged at a time.
    pub jobs: usize,
    pub partition: Option<Partition>,
    /// Whether to look for submissions that are alike.
    pub similar: bool,
    /// Where it is remembered how mistakes fail.
    pub cache: Option<Cache>,
}

/// A part of the work that follows from names alone: every machine finds its own without asking another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partition {
    /// 1-based.
    pub part: u64,
    pub of: u64,
}

/// How far it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Submissions, those that are missing included.
    pub done: usize,
    pub of: usize,
    /// How many were run.
    pub run: usize,
    /// How many were there already, and are as they were.
    pub kept: usize,
}

impl Partition {
    pub(super) fn has(self, learner: &str, kata: &str) -> bool {
        let hash = hash_of(format!("{learner}\0{kata}").as_bytes());
        u64::from_str_radix(&hash[..15], 16).unwrap_or(0) % self.of == self.part - 1
    }
}

impl FromStr for Partition {
    type Err = Error;

    /// `2/5` is the second of five parts.
    fn from_str(text: &str) -> Result<Partition> {
        let numbers = text.split_once('/').and_then(|(part, of)| Some((part.parse().ok()?, of.parse().ok()?)));
        match numbers {
            Some((part, of)) if (1..=of).contains(&part) => Ok(Partition { part, of }),
            _ => Err(Error::new("a part is named like 2/5: the second of five")),
        }
    }
}

impl fmt::Display for Partition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.of)
    }
}
