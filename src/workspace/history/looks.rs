//! What was looked at on the way: hints, explanations, solutions.

use jiff::Timestamp;
use rusqlite::{Transaction, params};
use serde::{Deserialize, Serialize};

use super::History;
use super::attempts::{meant, timestamp, word};
use crate::error::Result;
use crate::workspace::clock;

/// Something to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    Hint,
    Explanation,
    /// The reference solution.
    Solution,
}

/// Something that was looked at.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Looked {
    pub at: Timestamp,
    pub kata: String,
    pub what: Look,
    /// Of a hint: which one. 1 for others.
    pub number: u32,
    /// The number of the last attempt (at any kata) that was made before it; 0 if none was.
    pub after: i64,
}

impl History {
    /// Show one more hint: returns how many are to be shown, of `available`, and remembers it.
    ///
    /// # Errors
    /// Nothing can be written.
    pub fn next_hint(&mut self, kata: &str, available: usize) -> Result<usize> {
        let available = u32::try_from(available).unwrap_or(u32::MAX);
        let shown = self.write(|db| {
            let before: u32 = db.query_row(HINTS_SHOWN, [kata], |row| row.get(0))?;
            let shown = (before + 1).min(available);
            if shown > before {
                remember(db, kata, Look::Hint, shown)?;
            }
            Ok(shown)
        })?;
        Ok(shown as usize)
    }

    /// How many hints of a kata have been shown. In a review they begin anew.
    pub fn hints_shown(&self, kata: &str) -> Result<usize> {
        let shown: Vec<u32> = self.read(HINTS_SHOWN, [kata], |row| row.get(0))?;
        Ok(shown.first().copied().unwrap_or(0) as usize)
    }

    /// Remember that a kata's explanation or solution was shown.
    ///
    /// # Errors
    /// Nothing can be written.
    pub fn looked_at(&mut self, kata: &str, what: Look) -> Result<()> {
        self.write(|db| remember(db, kata, what, 1))
    }

    /// All that was looked at, in order: of one kata, or of all.
    pub fn looks(&self, kata: Option<&str>) -> Result<Vec<Looked>> {
        self.read(
            "SELECT at, kata, what, number, after FROM looks WHERE ?1 IS NULL OR kata = ?1 ORDER BY id",
            [kata],
            |row| {
                Ok(Looked {
                    at: timestamp(row, 0)?,
                    kata: row.get(1)?,
                    what: meant(row, 2)?,
                    number: row.get(3)?,
                    after: row.get(4)?,
                })
            },
        )
    }
}

/// Since the last review of the kata was begun, if one was.
const HINTS_SHOWN: &str = "
    SELECT coalesce(max(number), 0)
    FROM (SELECT what, number FROM looks WHERE kata = ?1 ORDER BY id
          LIMIT -1 OFFSET coalesce((SELECT max(looks) FROM reviews WHERE kata = ?1), 0))
    WHERE what = 'hint'";

fn remember(db: &Transaction<'_>, kata: &str, what: Look, number: u32) -> rusqlite::Result<()> {
    db.execute(
        "INSERT INTO looks (at, kata, what, number, after)
         VALUES (?1, ?2, ?3, ?4, (SELECT coalesce(max(id), 0) FROM attempts))",
        params![clock::now().as_millisecond(), kata, word(&what), number],
    )
    .map(|_| ())
}
