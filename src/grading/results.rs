//! The file of results: lines of JSON, appended as each comes.
//!
//! Owns: that what is there stays, whatever happens while it is written; which line about a learner and a kata counts
//! (the last one). It remembers where lines are, never what is in them.
//! Does not own: what a line says (`row`), joining files (`merge`).

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, flock};
use serde::Deserialize;

use super::row::{Row, Status, VERSION};
use crate::error::{Error, Result};

/// How long a line may be in the system's memory only.
const UNSYNCED: Duration = Duration::from_secs(1);

/// A file of results.
pub struct Results {
    path: PathBuf,
    file: File,
    end: u64,
    index: BTreeMap<Key, Line>,
    synced: Instant,
}

/// Kata and learner.
type Key = (String, String);

/// Where a line is, and what was judged there.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    at: u64,
    length: usize,
    /// What was judged; none where nothing was, or nothing could be found out.
    pub judged: Option<Judged>,
}

/// Stands for a submission (by its content), a kata (by its hash) and a seed: the same three have the same result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Judged(pub(super) u64);

impl Judged {
    pub fn of(submission_sha256: &str, kata: &str, kata_hash: &str, seed: u64) -> Judged {
        let mut hasher = DefaultHasher::new();
        (submission_sha256, kata, kata_hash, seed).hash(&mut hasher);
        Judged(hasher.finish())
    }

    fn in_row(row: &Row) -> Option<Judged> {
        if !matches!(row.status, Status::NotBegun) {
            row.verdict()?;
        }
        Some(Judged::of(row.submission_sha256.as_deref()?, &row.kata, &row.kata_hash, row.seed))
    }
}

impl Results {
    /// A new file.
    ///
    /// # Errors
    /// There are results in it, or it cannot be written.
    pub fn create(path: &Path) -> Result<Results> {
        let results = Results::to_write(path)?;
        if results.end_of_file()? > 0 {
            return Err(Error::new("there are results in this file")
                .in_file(path)
                .next("go on with --resume, or name another file with --out"));
        }
        Ok(results)
    }

    /// A file to go on with, new if there is none; and the number of bytes of a torn last line that were cut off.
    ///
    /// # Errors
    /// It holds something else, or cannot be written.
    pub fn resume(path: &Path) -> Result<(Results, u64)> {
        let mut results = Results::to_write(path)?;
        results.scan()?;
        let torn = results.end_of_file()? - results.end;
        results.file.set_len(results.end).map_err(|e| Error::io("write this file", path, &e))?;
        Ok((results, torn))
    }

    /// A file to read. A torn last line is passed over.
    ///
    /// # Errors
    /// It cannot be read, or holds something else.
    pub fn open(path: &Path) -> Result<Results> {
        let file = File::open(path).map_err(|e| Error::io("read the results", path, &e))?;
        let mut results = Results::new(path, file);
        results.scan().map(|()| results)
    }

    fn to_write(path: &Path) -> Result<Results> {
        let failed = |e: &std::io::Error| Error::io("write the results", path, e);
        let file = OpenOptions::new().read(true).append(true).create(true).open(path).map_err(|e| failed(&e))?;
        if !file.metadata().map_err(|e| failed(&e))?.is_file() {
            return Err(Error::new("results are written to a regular file, and this is none").in_file(path));
        }
        flock(&file, FlockOperation::NonBlockingLockExclusive).map_err(|_| {
            Error::new("another `kata grade` is writing to this file").in_file(path).next("name another one with --out")
        })?;
        Ok(Results::new(path, file))
    }

    fn new(path: &Path, file: File) -> Results {
        Results { path: path.to_owned(), file, end: 0, index: BTreeMap::new(), synced: Instant::now() }
    }

    fn end_of_file(&self) -> Result<u64> {
        self.file.metadata().map(|facts| facts.len()).map_err(|e| Error::io("read this file", &self.path, &e))
    }

    /// Find out where which line is.
    fn scan(&mut self) -> Result<()> {
        let path = self.path.clone();
        let failed = |e: std::io::Error| Error::io("read this file", &path, &e);
        let mut reader = BufReader::new(self.file.try_clone().map_err(failed)?);
        reader.rewind().map_err(failed)?;
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            reader.read_until(b'\n', &mut line).map_err(failed)?;
            if line.last() != Some(&b'\n') {
                break;
            }
            let row = parsed(&line).map_err(|error| error.in_file(&path).at_line(number))?;
            self.note(&row, line.len());
        }
        Ok(())
    }

    fn note(&mut self, row: &Row, length: usize) {
        let line = Line { at: self.end, length, judged: Judged::in_row(row) };
        let key = (row.kata.clone(), row.learner.clone());
        match row.status {
            Status::Left => self.index.remove(&key),
            _ => self.index.insert(key, line),
        };
        self.end += length as u64;
    }

    /// The line that counts.
    pub fn line(&self, learner: &str, kata: &str) -> Option<Line> {
        self.index.get(&(kata.to_owned(), learner.to_owned())).copied()
    }

    /// All lines that count, with kata and learner.
    pub fn lines(&self) -> impl Iterator<Item = (&str, &str, Line)> {
        self.index.iter().map(|((kata, learner), line)| (kata.as_str(), learner.as_str(), *line))
    }

    /// # Errors
    /// The file cannot be read, or has been changed.
    pub fn read(&self, line: Line) -> Result<Row> {
        let failed = |e: std::io::Error| Error::io("read this file", &self.path, &e);
        let mut file = &self.file;
        file.seek(SeekFrom::Start(line.at)).map_err(failed)?;
        let mut text = vec![0; line.length];
        file.read_exact(&mut text).map_err(failed)?;
        parsed(&text).map_err(|error| error.in_file(&self.path))
    }

    /// Each row that counts, by kata and learner; one at a time is in memory.
    pub fn rows(&self) -> impl Iterator<Item = Result<Row>> {
        self.index.values().map(|line| self.read(*line))
    }

    /// Write a row; it is in the file as a whole when this returns, and on the disk within a second of work.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn append(&mut self, row: &Row) -> Result<()> {
        let failed = |path: &Path, e: &std::io::Error| Error::io("write the results", path, e).next(RESUME);
        let mut text = serde_json::to_vec(row).map_err(|e| Error::new(format!("cannot write JSON: {e}")))?;
        text.push(b'\n');
        self.file.write_all(&text).map_err(|e| failed(&self.path, &e))?;
        self.note(row, text.len());
        if self.synced.elapsed() > UNSYNCED { self.sync() } else { Ok(()) }
    }

    /// # Errors
    /// What was written is not on the disk.
    pub fn sync(&mut self) -> Result<()> {
        self.synced = Instant::now();
        self.file.sync_data().map_err(|e| Error::io("write the results", &self.path, &e).next(RESUME))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

const RESUME: &str = "make room; `kata grade --resume` goes on with what is there";

fn parsed(line: &[u8]) -> Result<Row> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    let wrong = |what: String| Error::new(what).next("name a file that `kata grade` wrote");
    let Versioned { version } =
        serde_json::from_slice(line).map_err(|e| wrong(format!("this is no line of results: {e}")))?;
    if version != VERSION {
        let what = format!("this line has version {version}, and this program reads version {VERSION}");
        return Err(Error::new(what).next("read it with the `kata` that wrote it"));
    }
    serde_json::from_slice(line).map_err(|e| wrong(format!("this is no line of results: {e}")))
}
