//! A concept page: with what a run showed, and what a senior answer names in it.
//!
//! Owns: that no quote of a run reaches a reader unfilled. Does not own: whether a page must have these parts (`audit`),
//! its questions (`spoken`).

use super::{page, quoting};
use crate::outcome::Report;

/// What a senior answer names, in this order, under these names on every page.
pub const SENIOR: [&str; 4] = ["Failure mode", "Constraint", "First", "Monitor"];

/// The text of a concept page. It may quote the reference's run, so it is shown with one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concept(String);

impl Concept {
    pub fn new(text: impl Into<String>) -> Concept {
        Concept(text.into())
    }

    /// As it is written, for who judges the writing.
    pub fn source(&self) -> &str {
        &self.0
    }

    /// Whether a run of the reference is needed to show it whole.
    pub fn quotes_a_run(&self) -> bool {
        !quoting::quotes(&self.0).is_empty()
    }

    /// What is read (Markdown).
    ///
    /// run: the reference's. Without one, what is quoted is left open.
    pub fn shown(&self, run: Option<&Report>) -> String {
        filled(&self.0, run)
    }
}

/// One of the four points of a senior answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    pub label: &'static str,
    /// The line it begins in, from 1.
    pub line: usize,
    /// From its label on (Markdown).
    pub text: String,
}

/// The points of a senior answer, as they come: items of a list or paragraphs that open with one of the labels in bold,
/// such as `**Failure mode**: …`.
pub fn labelled(text: &str) -> Vec<Point> {
    let mut found: Vec<Point> = Vec::new();
    let mut open = false;
    let mut blank = false;
    for line in page::lines(text) {
        let bare = line.text.strip_prefix("- ").or_else(|| line.text.strip_prefix("* ")).unwrap_or(line.text);
        let label = SENIOR.iter().find(|label| opens_with(bare, label)).filter(|_| !line.fenced);
        let item = bare.len() < line.text.len();
        let indented = line.text.starts_with(' ');
        if let Some(label) = label {
            found.push(Point { label, line: line.number, text: bare.to_owned() });
            open = true;
        } else if line.text.starts_with('#') || item || (blank && !indented && !line.text.is_empty()) {
            open = false;
        } else if open && let Some(point) = found.last_mut() {
            point.text = format!("{}\n{}", point.text, line.text);
        }
        blank = line.text.trim().is_empty();
    }
    for point in &mut found {
        point.text.truncate(point.text.trim_end().len());
    }
    found
}

/// Whether a line opens with a label in bold, with or without a mark after it.
fn opens_with(line: &str, label: &str) -> bool {
    let rest = line.strip_prefix("**").and_then(|rest| rest.strip_prefix(label));
    rest.is_some_and(|rest| rest.trim_start_matches([':', '.']).starts_with("**"))
}

pub(super) fn filled(text: &str, run: Option<&Report>) -> String {
    match run {
        Some(run) => quoting::filled(text, run),
        None => quoting::filled(text, &Report::of_checks("", "", Vec::new())),
    }
}
