//! What a folder remembers beside attempts: predictions, reviews begun, interviews, starters handed out, and the current
//! kata.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::attempts::{json, timestamp};
use super::{History, explained};
use crate::error::Result;
use crate::workspace::clock;

/// A prediction that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Predicted {
    pub kata: String,
    /// The name of the program.
    pub program: String,
    pub predicted: String,
    pub printed: String,
    pub held: bool,
}

/// A review that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewBegun {
    pub at: Timestamp,
    pub kata: String,
    /// The number of the last attempt (at any kata) that was made before it; 0 if none was.
    pub attempt: i64,
    /// How often this kata had been looked at before.
    pub looks: usize,
}

/// An interview that was begun.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Interview {
    pub id: i64,
    pub at: Timestamp,
    pub minutes: u32,
    /// What was drawn, as who drew it wrote it.
    pub plan: Value,
    pub ended: Option<Timestamp>,
    /// How far it went, and how the spoken questions did, as who held it wrote it.
    pub spoken: Option<Value>,
}

impl Interview {
    /// When its time is up.
    pub fn ends(&self) -> Timestamp {
        self.at.checked_add(SignedDuration::from_mins(self.minutes.into())).unwrap_or(Timestamp::MAX)
    }

    /// The time that is left; none when it was ended. A clock that jumped back adds none.
    pub fn left(&self, now: Timestamp) -> SignedDuration {
        let all = SignedDuration::from_mins(self.minutes.into());
        if self.ended.is_some() {
            SignedDuration::ZERO
        } else {
            self.ends().duration_since(now).clamp(SignedDuration::ZERO, all)
        }
    }

    pub fn is_running(&self, now: Timestamp) -> bool {
        self.left(now) > SignedDuration::ZERO
    }
}

impl History {
    /// Remember that a review of a kata is begun now.
    ///
    /// # Errors
    /// Nothing can be written.
    pub fn begin_review(&mut self, kata: &str) -> Result<()> {
        self.write(|db| {
            db.execute(
                "INSERT INTO reviews (at, kata, attempt, looks)
                 VALUES (?1, ?2, (SELECT coalesce(max(id), 0) FROM attempts),
                         (SELECT count(*) FROM looks WHERE kata = ?2))",
                params![clock::now().as_millisecond(), kata],
            )
            .map(|_| ())
        })
    }

    /// The reviews that were begun, in that order.
    pub fn reviews_begun(&self) -> Result<Vec<ReviewBegun>> {
        self.read("SELECT at, kata, attempt, looks FROM reviews ORDER BY id", [], |row| {
            Ok(ReviewBegun {
                at: timestamp(row, 0)?,
                kata: row.get(1)?,
                attempt: row.get(2)?,
                looks: row.get::<_, u32>(3)? as usize,
            })
        })
    }

    pub fn record_prediction(&mut self, made: &Predicted) -> Result<()> {
        self.write(|db| {
            db.execute(
                "INSERT INTO predictions (at, kata, program, predicted, printed, held) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    clock::now().as_millisecond(),
                    made.kata,
                    made.program,
                    made.predicted,
                    made.printed,
                    made.held
                ],
            )
            .map(|_| ())
        })
    }

    /// The predictions in the order they were made: of one kata, or of all.
    pub fn predictions(&self, kata: Option<&str>) -> Result<Vec<Predicted>> {
        self.read(
            "SELECT kata, program, predicted, printed, held FROM predictions WHERE ?1 IS NULL OR kata = ?1 ORDER BY id",
            [kata],
            |row| {
                Ok(Predicted {
                    kata: row.get(0)?,
                    program: row.get(1)?,
                    predicted: row.get(2)?,
                    printed: row.get(3)?,
                    held: row.get(4)?,
                })
            },
        )
    }

    /// Begin an interview; returns its number.
    pub fn begin_interview(&mut self, minutes: u32, plan: &Value) -> Result<i64> {
        self.write(|db| {
            db.execute(
                "INSERT INTO interviews (at, minutes, plan) VALUES (?1, ?2, ?3)",
                params![clock::now().as_millisecond(), minutes, plan.to_string()],
            )?;
            Ok(db.last_insert_rowid())
        })
    }

    pub fn end_interview(&mut self, id: i64, spoken: &Value) -> Result<()> {
        self.write(|db| {
            db.execute(
                "UPDATE interviews SET ended = ?2, spoken = ?3 WHERE id = ?1",
                params![id, clock::now().as_millisecond(), spoken.to_string()],
            )
            .map(|_| ())
        })
    }

    /// Remember how far an interview went.
    pub fn note_interview(&mut self, id: i64, spoken: &Value) -> Result<()> {
        self.write(|db| {
            db.execute("UPDATE interviews SET spoken = ?2 WHERE id = ?1", params![id, spoken.to_string()]).map(|_| ())
        })
    }

    /// The interview that is running at `now`, if one is.
    pub fn running_interview(&self, now: Timestamp) -> Result<Option<Interview>> {
        Ok(self.interviews()?.into_iter().rev().find(|interview| interview.is_running(now)))
    }

    /// The interviews in the order they were begun.
    pub fn interviews(&self) -> Result<Vec<Interview>> {
        self.read("SELECT id, at, minutes, plan, ended, spoken FROM interviews ORDER BY id", [], |row| {
            let ended: Option<i64> = row.get(4)?;
            let spoken: Option<String> = row.get(5)?;
            Ok(Interview {
                id: row.get(0)?,
                at: timestamp(row, 1)?,
                minutes: row.get(2)?,
                plan: json(row, 3)?,
                ended: ended.and_then(|at| Timestamp::from_millisecond(at).ok()),
                spoken: spoken.and_then(|text| serde_json::from_str(&text).ok()),
            })
        })
    }

    /// The starter of a kata as it was handed out.
    pub fn starter(&self, kata: &str) -> Result<Option<String>> {
        self.one("SELECT text FROM starters WHERE kata = ?1", kata)
    }

    /// Remember the starters (kata, text) that were handed out.
    pub fn hand_out<'a>(&mut self, starters: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<()> {
        self.write(|db| {
            let mut insert = db.prepare("INSERT OR REPLACE INTO starters (kata, text) VALUES (?1, ?2)")?;
            starters.into_iter().try_for_each(|(kata, text)| insert.execute([kata, text]).map(|_| ()))
        })
    }

    /// The kata that is being worked on.
    pub fn current(&self) -> Result<Option<String>> {
        self.one("SELECT value FROM settings WHERE name = ?1", "current")
    }

    pub fn set_current(&mut self, kata: &str) -> Result<()> {
        self.write(|db| {
            db.execute("INSERT OR REPLACE INTO settings (name, value) VALUES ('current', ?1)", [kata]).map(|_| ())
        })
    }

    fn one(&self, query: &str, key: &str) -> Result<Option<String>> {
        let found = self.db.query_row(query, [key], |row| row.get(0)).optional();
        found.map_err(|problem| explained(self.path(), &problem))
    }
}
