//! The one error type of the library: what is wrong, where, and the next step.

use std::fmt;
use std::path::{Path, PathBuf};

/// Something that keeps a command from doing its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What is wrong, in a sentence without a full stop.
    pub what: String,
    pub file: Option<PathBuf>,
    /// 1-based.
    pub line: Option<usize>,
    /// What to do now, in a sentence without a full stop.
    pub next: Option<String>,
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    pub fn new(what: impl Into<String>) -> Error {
        Error { what: what.into(), file: None, line: None, next: None }
    }

    pub fn in_file(mut self, file: impl AsRef<Path>) -> Error {
        self.file = Some(file.as_ref().to_owned());
        self
    }

    pub fn at_line(mut self, line: usize) -> Error {
        self.line = Some(line);
        self
    }

    pub fn next(mut self, step: impl Into<String>) -> Error {
        self.next = Some(step.into());
        self
    }

    /// The error and its next step, in one line.
    pub fn with_next(&self) -> String {
        self.next.as_ref().map_or_else(|| self.to_string(), |next| format!("{self}; {next}"))
    }

    /// An error of the file system about `file`, with what can be done about it where that is known.
    pub fn io(doing: &str, file: &Path, problem: &std::io::Error) -> Error {
        use std::io::ErrorKind::{NotADirectory, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        // An error that wraps another one may name a temporary file that nobody has heard of.
        let kind = problem.kind();
        let what = if problem.get_ref().is_some() { kind.to_string() } else { problem.to_string() };
        let error = Error::new(format!("cannot {doing}: {what}")).in_file(file);
        match kind {
            StorageFull | QuotaExceeded => error.next("free some space, and try again; nothing has been lost"),
            PermissionDenied | ReadOnlyFilesystem => error.next("make it writable for you, or use another folder"),
            NotADirectory => error.next("a file stands where a folder is needed: choose another name"),
            _ => error,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{}", file.display().to_string().replace('\n', "\\n"))?; // a name may hold a line break
            if let Some(line) = self.line {
                write!(f, ":{line}")?;
            }
            write!(f, ": ")?;
        }
        write!(f, "{}", self.what)
    }
}

impl std::error::Error for Error {}
