//! A line of a file of results: what is known of one learner's submission to one kata.
//!
//! Owns: the versioned format, whose JSON Schema is `tests/grade.schema.json`, and what a verdict depends on.
//! Does not own: the file (`results`).

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::weights::Weights;
use crate::catalog::{Kata, Style, hash_of};
use crate::outcome::{Report, Verdict};

/// Version of the lines that `kata grade` writes; raised when a reader would have to change.
pub const VERSION: u32 = 1;

/// What is known of one learner's submission to one kata. A later line about the same two replaces an earlier one.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Row {
    /// The version of this format.
    pub version: u32,
    /// The name of the learner's folder or zip, or what the pattern found; bytes that are no UTF-8 are written `\xff`.
    pub learner: String,
    /// The kata's id.
    pub kata: String,
    /// The kata's title.
    pub title: String,
    /// Where the submission was found: relative to the folder of submissions, the path within a zip after the zip's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// SHA-256 of the submission, in hexadecimal; only where there is one that could be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submission_sha256: Option<String>,
    /// A hash of all in the kata that a verdict depends on: see `verdict_hash`.
    pub kata_hash: String,
    /// The seed that inputs were drawn from, the same for everybody in a run.
    pub seed: u64,
    /// The version of the Python that ran the checks, such as "3.11.7".
    pub python: String,
    #[serde(flatten)]
    pub status: Status,
    /// The points that were reached, lateness apart: 0 where there is no submission, absent where there is one that could
    /// not be judged, which somebody should look at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The points that could be reached: the kata's weight.
    pub max: f64,
    /// When the file was last changed, as its folder or zip has it: anybody can set that. A zip without an extended
    /// timestamp has a time without a zone, which is taken for one of the zone here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub submitted: Option<Timestamp>,
    /// When the kata was due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub due: Option<Timestamp>,
    /// How late it came, in whole seconds: 0 is in time; absent where there is no deadline, or no time is known. It costs
    /// no points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_seconds: Option<u64>,
    /// The learner whose identical submission was run: this one has the same result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    /// How long it took to judge; 0 where nothing was run.
    pub milliseconds: f64,
}

/// What became of a submission.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Status {
    /// It was judged; whether it passed is in the report.
    Graded { report: Report },
    /// There is none.
    Missing {
        /// What there is instead, in a sentence without a full stop.
        problem: String,
    },
    /// There is something, but nothing that can be judged.
    Unreadable {
        /// Why, in a sentence without a full stop.
        problem: String,
    },
}

impl Row {
    /// The report, where the submission was judged.
    pub fn report(&self) -> Option<&Report> {
        match &self.status {
            Status::Graded { report } => Some(report),
            Status::Missing { .. } | Status::Unreadable { .. } => None,
        }
    }

    /// The verdict, where there is one: what could not be checked has none.
    pub fn verdict(&self) -> Option<Verdict> {
        self.report().map(|report| report.verdict).filter(|verdict| *verdict != Verdict::NotChecked)
    }

    /// The row again, worth what `weights` say.
    pub fn weighed(self, weights: &Weights) -> Row {
        let score = match &self.status {
            Status::Graded { report } if report.verdict != Verdict::NotChecked => Some(weights.points(report)),
            Status::Graded { .. } | Status::Unreadable { .. } => None,
            Status::Missing { .. } => Some(0.0),
        };
        let max = weights.kata.unwrap_or_else(|| self.report().map_or(0.0, |report| weights.most(report)));
        Row { score, max, ..self }
    }

    /// The row again, due at that time.
    pub fn due_at(self, due: Option<Timestamp>) -> Row {
        let late = |(due, submitted): (Timestamp, Timestamp)| {
            u64::try_from(submitted.as_second().saturating_sub(due.as_second())).unwrap_or(0)
        };
        Row { due, late_seconds: due.zip(self.submitted).map(late), ..self }
    }
}

/// A hash of all in a kata that a verdict depends on: its checks with their helpers, its reference, its mistakes, its
/// starter, and the facts that say how checks run. Its prose is no part of it.
pub fn verdict_hash(kata: &Kata) -> String {
    let facts = &kata.facts;
    let mistakes: Vec<_> = kata.mistakes.iter().map(|mistake| (&mistake.name, mistake.text())).collect();
    let parts = json!({
        "checks": kata.checks,
        "tests": kata.style == Style::Tests,
        "module": facts.module,
        "helpers": kata.helpers,
        "reference": kata.reference,
        "starter": kata.starter,
        "mistakes": mistakes,
        "min_python": facts.min_python,
        "seconds": facts.seconds,
        "sitting": facts.sitting,
        "sittings": facts.sittings,
        "grants": [facts.processes, facts.loopback, facts.frames],
        "write": facts.write,
    });
    hash_of(parts.to_string().as_bytes())
}
