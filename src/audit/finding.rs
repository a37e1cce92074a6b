//! What an author has to change, and finding it in one kata.

use serde::Serialize;

use crate::catalog::Kata;
use crate::error::Error;
use crate::outcome::CheckReport;

/// Something an author has to change.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    pub kata: Option<String>,
    pub file: String,
    pub line: Option<usize>,
    pub reason: String,
    /// What to do about it.
    pub next: String,
}

/// One kata under proof.
pub(super) struct Case<'a> {
    pub kata: &'a Kata,
    pub findings: &'a mut Vec<Finding>,
}

impl Case<'_> {
    pub fn find(&mut self, file: &str, reason: impl Into<String>, next: impl Into<String>) {
        self.findings.push(finding(self.kata, file, reason, next));
    }
}

/// file: in the kata's folder, or that of its reference.
pub(super) fn finding(kata: &Kata, file: &str, reason: impl Into<String>, next: impl Into<String>) -> Finding {
    let file = match file.starts_with("python_reference") {
        true => file.to_owned(),
        false => format!("{}/{file}", kata.at.folder()),
    };
    Finding { kata: Some(kata.id().to_owned()), file, line: None, reason: reason.into(), next: next.into() }
}

/// How a check ended, for an author.
pub(super) fn ending(check: &CheckReport) -> String {
    let outcome =
        serde_json::to_value(check.outcome).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    match &check.message {
        Some(message) => format!("ended as {outcome}: {message}"),
        None => format!("ended as {outcome}"),
    }
}

/// What keeps a kata from being run, unless that is found already.
pub(super) fn add_error(findings: &mut Vec<Finding>, kata: &Kata, error: &Error) {
    if !findings.iter().any(|known| known.reason == error.what) {
        findings.push(of_error(Some(kata), error));
    }
}

pub(super) fn of_error(kata: Option<&Kata>, error: &Error) -> Finding {
    Finding {
        kata: kata.map(|k| k.id().to_owned()),
        file: error.file.as_ref().map(|f| f.display().to_string()).unwrap_or_default(),
        line: error.line,
        reason: error.what.clone(),
        next: error.next.clone().unwrap_or_else(|| "correct it".to_owned()),
    }
}
