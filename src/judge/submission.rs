//! A submission: code to be checked, and the name it goes by.
//!
//! Owns: reading a file that may be anything. Nothing of it is parsed here, but for notebooks (`notebook`).

use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;
use std::sync::{Arc, Mutex};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::pipe::{PipeFlags, pipe_with};

use super::notebook::Notebook;
use crate::error::{Error, Result};

/// The largest submission, in bytes. The longest reference has a few hundred lines.
pub const LARGEST: u64 = 1 << 20;

/// Code to be checked.
#[derive(Debug, Clone)]
pub struct Submission {
    name: String,
    source: Vec<u8>,
    notebook: Option<Notebook>,
    withdrawal: Option<Withdrawal>,
}

/// Takes a submission back while it is checked, from another thread: its processes are ended at once.
#[derive(Debug, Clone)]
pub struct Withdrawal(Arc<Ends>);

/// A pipe through which nothing goes: that its writing end is closed is all it says.
#[derive(Debug)]
struct Ends {
    reads: OwnedFd,
    writes: Mutex<Option<OwnedFd>>,
}

impl Withdrawal {
    /// # Errors
    /// There are no descriptors left.
    pub fn new() -> Result<Withdrawal> {
        let ends = pipe_with(PipeFlags::CLOEXEC).map_err(|e| Error::new(format!("cannot make a pipe: {e}")))?;
        Ok(Withdrawal(Arc::new(Ends { reads: ends.0, writes: Mutex::new(Some(ends.1)) })))
    }

    pub fn withdraw(&self) {
        self.0.writes.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).take();
    }
}

impl Submission {
    /// Code that is at hand, such as the reference.
    pub fn of_source(name: impl Into<String>, source: impl Into<Vec<u8>>) -> Submission {
        Submission { name: name.into(), source: source.into(), notebook: None, withdrawal: None }
    }

    /// The same, but it can be taken back.
    pub fn until(self, withdrawal: Withdrawal) -> Submission {
        Submission { withdrawal: Some(withdrawal), ..self }
    }

    /// What hangs up when the submission is withdrawn.
    pub(super) fn withdrawal(&self) -> Option<BorrowedFd<'_>> {
        self.withdrawal.as_ref().map(|w| w.0.reads.as_fd())
    }

    pub fn is_withdrawn(&self) -> bool {
        let now = Timespec { tv_sec: 0, tv_nsec: 0 };
        self.withdrawal().is_some_and(|end| poll(&mut [PollFd::new(&end, PollFlags::IN)], Some(&now)) == Ok(1))
    }

    /// A learner's file.
    ///
    /// # Errors
    /// It is missing, unreadable, no regular file or too large.
    pub fn of_file(path: &Path) -> Result<Submission> {
        // A FIFO would block the open itself, and a device has no end: NONBLOCK first, then look at what it is.
        let file: File = rustix::fs::open(path, OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty())
            .map_err(|e| unreadable(path, &e.into()))?
            .into();
        let kind = file.metadata().map_err(|e| unreadable(path, &e))?.file_type();
        if kind.is_dir() {
            return Err(Error::new("this is a folder; a submission is one Python file").in_file(path));
        }
        if !kind.is_file() {
            return Err(Error::new("this is not a regular file; a submission is one Python file").in_file(path));
        }
        Submission::read(path.display().to_string(), file).map_err(|e| e.in_file(path))
    }

    /// Code from standard input, named "-".
    pub fn of_stdin() -> Result<Submission> {
        Submission::read("-".into(), io::stdin().lock())
    }

    /// The same submission under another name.
    pub fn named(self, name: impl Into<String>) -> Submission {
        Submission { name: name.into(), ..self }
    }

    /// Code from wherever it can be read.
    ///
    /// # Errors
    /// It cannot be read, or is too large.
    pub fn read(name: String, from: impl Read) -> Result<Submission> {
        let mut source = Vec::new();
        from.take(LARGEST + 1)
            .read_to_end(&mut source)
            .map_err(|e| Error::new(format!("cannot read the submission: {e}")))?;
        if source.len() as u64 > LARGEST {
            return Err(Error::new(format!("this is larger than a submission may be ({} MB)", LARGEST >> 20))
                .next("a solution is a short Python file: check that this is the one you mean"));
        }
        match Notebook::read(&source) {
            Some((notebook, source)) => Ok(Submission { name, source, notebook: Some(notebook), withdrawal: None }),
            None => Ok(Submission { name, source, notebook: None, withdrawal: None }),
        }
    }

    /// The name that reports use.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The notebook that it is, if it is one: its code is that of the cells.
    pub(super) fn notebook(&self) -> Option<&Notebook> {
        self.notebook.as_ref()
    }

    pub fn source(&self) -> &[u8] {
        &self.source
    }

    /// For a file of UTF-8 that names another encoding: every letter beyond ASCII is read as others, and nothing says so.
    pub(super) fn reads_wrongly(&self) -> Option<String> {
        let text = std::str::from_utf8(&self.source).ok().filter(|text| !text.is_ascii())?;
        let (line, named) = text.lines().take(2).enumerate().find_map(|(at, line)| Some((at + 1, cookie(line)?)))?;
        let is_utf_8 = named.to_ascii_lowercase().replace(['-', '_'], "").starts_with("utf8");
        (!is_utf_8).then(|| {
            format!(
                "line {line} says that the file is in {named:?}, and it is saved as UTF-8:\n\
                 its letters beyond ASCII are read as others. If that is why it fails,\n\
                 take line {line} out."
            )
        })
    }
}

/// The encoding that a comment names (PEP 263).
fn cookie(line: &str) -> Option<&str> {
    let (_, rest) = line.trim_start().strip_prefix('#')?.split_once("coding")?;
    let rest = rest.strip_prefix([':', '='])?.trim_start();
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c))).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|name| !name.is_empty())
}

fn unreadable(path: &Path, problem: &io::Error) -> Error {
    match problem.kind() {
        io::ErrorKind::NotFound => Error::new("there is no such file")
            .in_file(path)
            .next("check the path, or run `kata start DIR` for the starters"),
        _ => Error::io("read this file", path, problem),
    }
}
