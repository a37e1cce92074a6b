//! The columns that `nbgrader export` writes, a row for each learner and kata.
//!
//! What could not be checked has no score, rather than one of nothing. Rows end in LF and cells are quoted as RFC 4180
//! has it. A name that a spreadsheet would take for a formula is written with an apostrophe before it.

use super::{Graded, Written};
use crate::grading::weights::rounded;
use crate::outcome::Verdict;
use crate::report::escape::visible;

const COLUMNS: [&str; 11] = [
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
];

/// The table, for any number of learners and katas.
pub fn render(graded: &[Graded<'_>]) -> Written {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    for one in graded {
        table.write_record(row(one))?;
    }
    Ok(String::from_utf8(table.into_inner()?)?)
}

fn row(graded: &Graded<'_>) -> [String; COLUMNS.len()] {
    let learner = graded.learner.clone().unwrap_or_default();
    let late = graded.late.clone().unwrap_or_default();
    let checked = graded.report.verdict != Verdict::NotChecked;
    let raw = graded.points();
    let score = (raw - late.penalty).max(0.0);
    [
        cell(&graded.report.kata),
        cell(&late.due),
        cell(&late.submitted),
        cell(&learner.id),
        cell(&learner.last_name),
        cell(&learner.first_name),
        cell(&learner.email),
        if checked { number(raw) } else { String::new() },
        number(late.penalty),
        if checked { number(score) } else { String::new() },
        number(graded.most()),
    ]
}

/// With a point even for whole numbers, as nbgrader writes them.
fn number(value: f64) -> String {
    format!("{:?}", rounded(value))
}

fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("{}{}", if formula { "'" } else { "" }, visible(text))
}
