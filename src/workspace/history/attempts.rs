//! Attempts: submissions, and what became of them.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::{History, explained};
use crate::catalog::{Kata, hash_of};
use crate::error::Result;
use crate::outcome::{Outcome, RecognisedMistake, Report, Verdict};
use crate::workspace::clock;

/// What a submission was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Practice,
    /// A passed kata, done again when it came due.
    Review,
    Interview,
}

/// An attempt to be remembered.
#[derive(Debug, Clone, Copy)]
pub struct NewAttempt<'a> {
    pub kata: &'a Kata,
    pub kind: Kind,
    /// The interview that it was made in.
    pub interview: Option<i64>,
    pub report: &'a Report,
    /// The file, as it was checked.
    pub text: &'a [u8],
}

/// An attempt that was made.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Attempt {
    /// Grows with each attempt, whatever the clock says.
    pub id: i64,
    pub at: Timestamp,
    pub kata: String,
    /// SHA-256 of the kata's files as they were.
    pub kata_hash: String,
    pub kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interview: Option<i64>,
    pub verdict: Verdict,
    pub mastered: bool,
    /// How many checks of the core passed, of how many.
    pub passed: u32,
    pub checks: u32,
    /// The checks that did not pass.
    pub failing: Vec<FailedCheck>,
    /// The recognised mistakes, the one that explains most first.
    pub mistakes: Vec<NamedMistake>,
    /// SHA-256 of the file's text; `History::text` has it.
    pub text_hash: String,
}

/// A mistake that was recognised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedMistake {
    /// The name of its file, without the ending.
    pub name: String,
    /// The belief, in a line.
    pub title: String,
}

/// A check that did not pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedCheck {
    pub name: String,
    pub title: String,
    pub outcome: Outcome,
    /// Whether it is beyond the kata's core.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stretch: bool,
}

impl History {
    /// Remember an attempt; returns its number. The starter as it was handed out is no attempt.
    ///
    /// # Errors
    /// Nothing can be written; what was remembered before is as it was.
    pub fn record(&mut self, attempt: &NewAttempt<'_>) -> Result<Option<i64>> {
        if attempt.text == attempt.kata.starter.as_bytes() {
            return Ok(None);
        }
        let report = attempt.report;
        let core = || report.checks.iter().filter(|c| !c.stretch);
        let failing: Vec<FailedCheck> = report
            .checks
            .iter()
            .filter(|c| !c.outcome.passed())
            .map(|c| FailedCheck {
                name: c.name.clone(),
                title: c.title.clone(),
                outcome: c.outcome,
                stretch: c.stretch,
            })
            .collect();
        let hash = hash_of(attempt.text);
        self.write(|db| {
            db.execute("INSERT OR IGNORE INTO texts (hash, text) VALUES (?1, ?2)", params![hash, attempt.text])?;
            db.execute(
                "INSERT INTO attempts (at, kata, kata_hash, kind, interview, verdict, mastered, passed, checks, failing,
                     mistakes, text_hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                params![
                    clock::now().as_millisecond(),
                    attempt.kata.id(),
                    attempt.kata.hash,
                    word(&attempt.kind),
                    attempt.interview,
                    word(&report.verdict),
                    report.mastered,
                    core().filter(|c| c.outcome.passed()).count() as u32,
                    core().count() as u32,
                    serde_json::to_string(&failing).unwrap_or_default(),
                    names(&report.mistakes),
                    hash,
                ],
            )?;
            Ok(Some(db.last_insert_rowid()))
        })
    }

    /// Whether this was the latest attempt already: the same text, with the same verdict of the same kata.
    pub fn is_known(&self, attempt: &NewAttempt<'_>) -> Result<bool> {
        let latest = self.read(
            "SELECT text_hash, kata_hash, verdict FROM attempts
             WHERE kata = ?1 AND kind = ?2 AND interview IS ?3 ORDER BY id DESC LIMIT 1",
            params![attempt.kata.id(), word(&attempt.kind), attempt.interview],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)),
        )?;
        let this = (hash_of(attempt.text), attempt.kata.hash.clone(), word(&attempt.report.verdict));
        Ok(latest.first() == Some(&this))
    }

    /// Remember the mistakes of an attempt, where they were recognised later than the attempt was recorded.
    pub fn name_mistakes(&mut self, attempt: i64, mistakes: &[RecognisedMistake]) -> Result<()> {
        if mistakes.is_empty() {
            return Ok(());
        }
        self.write(|db| {
            let set = "UPDATE attempts SET mistakes = ?2 WHERE id = ?1";
            db.execute(set, params![attempt, names(mistakes)]).map(|_| ())
        })
    }

    /// The attempts in the order they were made: of one kata, or of all.
    pub fn attempts(&self, kata: Option<&str>) -> Result<Vec<Attempt>> {
        let query = format!(
            "SELECT id, at, kata, kata_hash, kind, interview, verdict, mastered, passed, checks, failing, {}, text_hash
             FROM attempts WHERE ?1 IS NULL OR kata = ?1 ORDER BY id",
            self.mistakes_of_an_attempt()
        );
        self.read(&query, [kata], attempt)
    }

    /// The text of a file as it was when it was checked.
    pub fn text(&self, hash: &str) -> Result<Option<Vec<u8>>> {
        let query = self.db.query_row("SELECT text FROM texts WHERE hash = ?1", [hash], |row| row.get(0));
        query.optional().map_err(|problem| explained(self.path(), &problem))
    }
}

fn names(mistakes: &[RecognisedMistake]) -> String {
    let name = |m: &RecognisedMistake| NamedMistake { name: m.name.clone(), title: m.title.clone() };
    serde_json::to_string(&mistakes.iter().map(name).collect::<Vec<_>>()).unwrap_or_default()
}

fn attempt(row: &Row<'_>) -> rusqlite::Result<Attempt> {
    Ok(Attempt {
        id: row.get(0)?,
        at: timestamp(row, 1)?,
        kata: row.get(2)?,
        kata_hash: row.get(3)?,
        kind: meant(row, 4)?,
        interview: row.get(5)?,
        verdict: meant(row, 6)?,
        mastered: row.get(7)?,
        passed: row.get(8)?,
        checks: row.get(9)?,
        failing: json(row, 10)?,
        mistakes: json(row, 11)?,
        text_hash: row.get(12)?,
    })
}

pub(super) fn timestamp(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    Timestamp::from_millisecond(row.get(column)?).map_err(|e| unreadable(column, e))
}

pub(super) fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_str(&row.get::<_, String>(column)?).map_err(|e| unreadable(column, e))
}

fn unreadable(column: usize, problem: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(problem))
}

/// A value of one of our enums as the word that its JSON has.
pub(super) fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The value that a word stands for.
pub(super) fn meant<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_value(row.get::<_, String>(column)?.into()).map_err(|e| unreadable(column, e))
}
