//! What breaks a rule of the form.

use crate::audit::finding::Finding;
use crate::catalog::Kata;

/// What breaks a rule, in one of the kata's files.
pub struct Wrong {
    /// In the kata's folder.
    pub file: String,
    pub line: Option<usize>,
    pub reason: String,
    pub next: &'static str,
}

impl Wrong {
    pub fn new(
        file: impl Into<String>,
        line: impl Into<Option<usize>>,
        reason: impl Into<String>,
        next: &'static str,
    ) -> Wrong {
        Wrong { file: file.into(), line: line.into(), reason: reason.into(), next }
    }

    pub fn of(self, kata: &Kata) -> Finding {
        Finding {
            kata: Some(kata.id().to_owned()),
            file: format!("{}/{}", kata.at.folder(), self.file),
            line: self.line,
            reason: self.reason,
            next: self.next.to_owned(),
        }
    }
}

/// The first line of a text that has something, from 1.
pub fn line_of(text: &str, what: &str) -> Option<usize> {
    text.lines().position(|line| line.contains(what)).map(|index| index + 1)
}
