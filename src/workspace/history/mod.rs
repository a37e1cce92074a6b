//! What happened in a practice folder: a SQLite database in it.
//!
//! Owns: opening it whatever state it is in, its tables, and what its errors mean to a learner.
//! Does not own: any conclusion: whether a kata is passed or due follows from the attempts (`standing`).
//!
//! SQLite in its usual journal mode, one transaction for each thing remembered: two terminals, a kill at any instant and a
//! full disk leave what was there before, and a folder on a network works (a write-ahead log would not).

mod attempts;
mod looks;
mod sessions;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use crate::error::{Error, Result};

pub use attempts::{Attempt, FailedCheck, Kind, NamedMistake, NewAttempt};
pub use looks::{Look, Looked};
pub use sessions::{Interview, Predicted, ReviewBegun};

/// The database, in the practice folder.
pub const FILE: &str = "katabook.db";

/// The version of the tables. A change is a new step in `prepare`, and the next number.
const VERSION: i64 = 2;
const TABLES: &str = include_str!("schema.sql");

/// What an attempt of version 1 has in the place of `mistakes`, which came with version 2: one mistake at the most.
const ONE_MISTAKE: &str =
    "iif(mistake IS NULL, '[]', json_array(json_object('name', mistake, 'title', coalesce(mistake_title, mistake))))";

/// How long to wait for another `kata` that is writing.
const PATIENCE: Duration = Duration::from_secs(10);

/// The history of one practice folder.
pub struct History {
    db: Connection,
    path: PathBuf,
    /// The version of its tables: an older one, where nothing can be written.
    version: i64,
    /// Why nothing can be written, if so: what was there can still be read.
    unwritable: Option<Error>,
}

impl History {
    /// Open the history in the folder `root`; it is made when it is not there. Where nothing can be written, what is
    /// there can be read, and each attempt to write tells why it cannot.
    ///
    /// # Errors
    /// The file is no such database, or was written by a newer version.
    pub fn open(root: &Path) -> Result<History> {
        let path = root.join(FILE);
        let db = Connection::open(&path).and_then(|mut db| prepare(&mut db).map(|version| (db, version)));
        match db {
            Ok((db, version)) if version <= VERSION => Ok(History { db, path, version, unwritable: None }),
            Ok(_) => Err(newer(&path)),
            Err(problem) if cannot_be_written(&problem) => History::read_only(path, &problem),
            Err(problem) => Err(explained(&path, &problem)),
        }
    }

    fn read_only(path: PathBuf, problem: &rusqlite::Error) -> Result<History> {
        let unwritable = Some(explained(&path, problem));
        let readable = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY)
            .and_then(|db| version(&db).map(|version| (db, version)));
        if let Ok((db, found)) = readable
            && found != 0
        {
            return if found > VERSION {
                Err(newer(&path))
            } else {
                Ok(History { db, path, version: found, unwritable })
            };
        }
        // There is nothing to read: an empty history answers as it would.
        let mut db = Connection::open_in_memory().map_err(|e| explained(&path, &e))?;
        prepare(&mut db).map_err(|e| explained(&path, &e))?;
        Ok(History { db, path, version: VERSION, unwritable })
    }

    /// The expression that gives the mistakes of an attempt.
    fn mistakes_of_an_attempt(&self) -> &'static str {
        if self.version < 2 { ONE_MISTAKE } else { "mistakes" }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Do `work` as a whole or not at all.
    fn write<T>(&mut self, work: impl FnOnce(&rusqlite::Transaction<'_>) -> rusqlite::Result<T>) -> Result<T> {
        if let Some(problem) = &self.unwritable {
            return Err(problem.clone());
        }
        let done = self.db.transaction_with_behavior(TransactionBehavior::Immediate).and_then(|transaction| {
            let value = work(&transaction)?;
            transaction.commit().map(|()| value)
        });
        done.map_err(|problem| explained(&self.path, &problem))
    }

    /// All rows of a query.
    fn read<T>(
        &self,
        query: &str,
        parameters: impl rusqlite::Params,
        row: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let rows =
            || -> rusqlite::Result<Vec<T>> { self.db.prepare_cached(query)?.query_map(parameters, row)?.collect() };
        rows().map_err(|problem| explained(&self.path, &problem))
    }
}

/// Make what is not there, and tell the version of what is.
fn prepare(db: &mut Connection) -> rusqlite::Result<i64> {
    db.busy_timeout(PATIENCE)?;
    db.pragma_update(None, "foreign_keys", true)?;
    let found = version(db)?;
    if found >= VERSION {
        return Ok(found);
    }
    // Two that begin at once: one makes the tables while the other waits, and then finds them.
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    match version(&transaction)? {
        0 => transaction.execute_batch(TABLES)?,
        1 => transaction.execute_batch(&format!(
            "ALTER TABLE attempts ADD COLUMN mistakes TEXT NOT NULL DEFAULT '[]';
             UPDATE attempts SET mistakes = {ONE_MISTAKE};
             ALTER TABLE attempts DROP COLUMN mistake;
             ALTER TABLE attempts DROP COLUMN mistake_title;"
        ))?,
        _ => {}
    }
    if version(&transaction)? < VERSION {
        transaction.pragma_update(None, "user_version", VERSION)?;
    }
    transaction.commit()?;
    version(db)
}

fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

fn newer(path: &Path) -> Error {
    Error::new("this history was written by a newer version of kata")
        .in_file(path)
        .next("install that version; nothing has been changed")
}

fn cannot_be_written(problem: &rusqlite::Error) -> bool {
    use ErrorCode::{CannotOpen, DiskFull, PermissionDenied, ReadOnly, SystemIoFailure};
    let code = problem.sqlite_error_code();
    code.is_some_and(|c| matches!(c, CannotOpen | DiskFull | PermissionDenied | ReadOnly | SystemIoFailure))
}

/// A problem of the database, as a learner can do something about it.
fn explained(path: &Path, problem: &rusqlite::Error) -> Error {
    let (what, next) = match problem.sqlite_error_code() {
        Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => {
            ("there is no room for the history", "free some space; your files and what was remembered are as they were")
        }
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => (
            "the history cannot be written here",
            "make the folder writable; checking works meanwhile, but is not remembered",
        ),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            ("another kata holds the history", "try again in a moment")
        }
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
            ("this history is damaged", "move the file away to begin a new one: your solutions are not in it")
        }
        _ => ("the history cannot be used", "`kata doctor` tells more; your solutions are not in it"),
    };
    Error::new(format!("{what}: {problem}")).in_file(path).next(next)
}
