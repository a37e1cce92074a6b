//! What a learner can show: the katas that passed, with the solutions that did.
//!
//! Owns: what belongs into a portfolio. Does not own: how it looks (`report::portfolio`).

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::history::{Attempt, History};
use super::standings;
use crate::catalog::{Difficulty, Kata, Workbook};
use crate::error::Result;
use crate::outcome::Verdict;

/// What one learner did with one workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portfolio {
    /// Whose it is, if they say so.
    pub name: Option<String>,
    /// The workbook's title.
    pub workbook: String,
    /// How many katas the workbook has.
    pub katas: usize,
    /// In the workbook's order; topics in which nothing passed are left out.
    pub topics: Vec<Chapter>,
}

/// What passed of one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    pub id: String,
    pub summary: String,
    pub entries: Vec<Entry>,
}

/// A kata that passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub difficulty: Difficulty,
    pub mastered: bool,
    /// When it passed first, in local time; none in a portfolio without dates.
    pub passed_on: Option<Date>,
    /// How many attempts that took, it included.
    pub attempts: u32,
    /// The learner's file as it was when it passed: the last that passed most.
    pub solution: String,
    /// The beliefs of known mistakes that were met before, each in a line, in the order they were met.
    pub mistakes: Vec<String>,
}

impl Portfolio {
    /// How many katas passed.
    pub fn passed(&self) -> usize {
        self.topics.iter().map(|topic| topic.entries.len()).sum()
    }
}

/// The portfolio of what `history` says of `katas`, which are the workbook's in reading order.
///
/// dates: whether it says when a kata passed.
///
/// # Errors
/// The history cannot be read.
pub fn portfolio(
    workbook: &Workbook,
    katas: &[Kata],
    history: &History,
    name: Option<&str>,
    dates: bool,
) -> Result<Portfolio> {
    let mut topics = Vec::new();
    for topic in &workbook.topics {
        let mut entries = Vec::new();
        for kata in katas.iter().filter(|k| k.at.topic == topic.id) {
            entries.extend(entry(kata, history, dates)?);
        }
        if !entries.is_empty() {
            topics.push(Chapter { id: topic.id.clone(), summary: topic.summary.clone(), entries });
        }
    }
    Ok(Portfolio { name: name.map(str::to_owned), workbook: workbook.title.clone(), katas: katas.len(), topics })
}

fn entry(kata: &Kata, history: &History, dates: bool) -> Result<Option<Entry>> {
    let attempts = history.attempts(Some(kata.id()))?;
    let passed = |a: &&Attempt| a.verdict == Verdict::Passed;
    let best = attempts.iter().filter(passed).max_by_key(|a| (a.mastered, a.id));
    let (Some(first), Some(best)) = (attempts.iter().find(passed), best) else {
        return Ok(None);
    };
    let solution = history.text(&best.text_hash)?.unwrap_or_default();
    let zone = TimeZone::system();
    Ok(Some(Entry {
        id: kata.id().to_owned(),
        title: kata.facts.title.clone(),
        summary: kata.facts.summary.clone(),
        difficulty: kata.facts.difficulty,
        mastered: best.mastered,
        passed_on: dates.then(|| first.at.to_zoned(zone).date()),
        attempts: standings(&attempts).get(kata.id()).and_then(|s| s.until_passed).unwrap_or(1),
        solution: String::from_utf8_lossy(&solution).replace("\r\n", "\n"),
        mistakes: overcome(&attempts, best.id),
    }))
}

/// The mistakes that were recognised before the attempt `until`.
fn overcome(attempts: &[Attempt], until: i64) -> Vec<String> {
    let mut met: Vec<String> = Vec::new();
    for mistake in attempts.iter().filter(|a| a.id < until).flat_map(|a| &a.mistakes) {
        if !met.contains(&mistake.title) {
            met.push(mistake.title.clone());
        }
    }
    met
}
