//! A line of a file of results: what is known of one learner's submission to one kata.
//!
//! Owns: the versioned format, whose JSON Schema is `tests/grade.schema.json`, and what a verdict depends on.
//! Does not own: the file (`results`).

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::lateness::LatePolicy;
use super::weights::{Weights, rounded};
use crate::catalog::{Kata, Style, hash_of};
use crate::outcome::{Report, Verdict};

/// Version of the lines that `kata grade` writes; raised when a reader would have to change.
pub const VERSION: u32 = 1;

/// What is known of one learner's submission to one kata. A later line about the same two replaces an earlier one.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Row {
    /// The version of this format.
    pub version: u32,
    /// What the learner is called in this file, the same in each run: the name of their folder or zip, what the pattern
    /// found, or what a platform's export calls them; bytes that are no UTF-8 are written `\xff`. Two people of one name
    /// have their ids behind it.
    pub learner: String,
    /// The learner's name, as the platform's export or the roster has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the platform knows the learner by: Moodle's participant number, Canvas's user id, Gradescope's student id,
    /// Blackboard's user name; else the roster's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The group that the learner is in, by the workshop file, the roster, or the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// How many attempts the export has, of which the latest counts; absent where there is one, or nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts: Option<u32>,
    /// The title of the workshop that it was graded for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workshop: Option<String>,
    /// The kata's place in that workshop, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
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
    /// The points that were reached, lateness apart: 0 where there is no submission, or one that is the starter still;
    /// absent where there is one that could not be judged, which somebody should look at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The points that lateness costs, of those that were reached; absent where it costs none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub penalty: Option<f64>,
    /// The points that could be reached: the kata's weight.
    pub max: f64,
    /// When it was handed in, as the platform has it; else when the file was last changed, which anybody can set. Absent
    /// where nobody knows: the times in exports of Moodle and Canvas are those of the export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub submitted: Option<Timestamp>,
    /// Who says so: "Gradescope", "the file", "the zip"; with the zone that it was read in where it has none of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_by: Option<String>,
    /// The platform's own mark of lateness, which counts before any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_mark: Option<LateMark>,
    /// When the kata was due for this learner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub due: Option<Timestamp>,
    /// How late it came, in whole seconds: 0 is in time; absent where there is no deadline, or no time is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_seconds: Option<u64>,
    /// The learner whose identical submission was run: this one has the same result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    /// What somebody who reads the result should know of how it came about, each in a sentence without a full stop.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// How long it took to judge; 0 where nothing was run.
    pub milliseconds: f64,
}

/// A platform's own mark of lateness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LateMark {
    /// The platform: "Canvas".
    pub by: String,
    pub late: bool,
}

/// What became of a submission.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Status {
    /// It was judged; whether it passed is in the report.
    Graded { report: Report },
    /// It is the starter still: nothing was run, and nothing is earned. Line ends, comments and blank lines do not count.
    NotBegun,
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
    /// The learner is in the room no more: earlier lines about them count no more, either, and no reader is given this one.
    Left,
}

impl Row {
    /// The report, where the submission was judged.
    pub fn report(&self) -> Option<&Report> {
        match &self.status {
            Status::Graded { report } => Some(report),
            Status::NotBegun | Status::Missing { .. } | Status::Unreadable { .. } | Status::Left => None,
        }
    }

    /// The learner as people know them; with the id, where two have one name.
    pub fn who(&self) -> &str {
        match &self.name {
            Some(name) if !self.learner.starts_with(name.as_str()) => name,
            _ => &self.learner,
        }
    }

    /// Whether it came late: the platform's word first, then the times.
    pub fn is_late(&self) -> bool {
        let by_time = self.late_seconds.is_some_and(|late| late > 0);
        self.late_mark.as_ref().map_or(by_time, |mark| mark.late)
    }

    /// The points that count: those that were reached, less what lateness costs.
    pub fn points(&self) -> Option<f64> {
        self.score.map(|score| rounded((score - self.penalty.unwrap_or(0.0)).max(0.0)))
    }

    /// The verdict, where there is one: what could not be checked has none.
    pub fn verdict(&self) -> Option<Verdict> {
        self.report().map(|report| report.verdict).filter(|verdict| *verdict != Verdict::NotChecked)
    }

    /// The row again, worth what `weights` say.
    pub fn weighed(self, weights: &Weights) -> Row {
        let score = match &self.status {
            Status::Graded { report } if report.verdict != Verdict::NotChecked => Some(weights.points(report)),
            Status::Graded { .. } | Status::Unreadable { .. } | Status::Left => None,
            Status::NotBegun | Status::Missing { .. } => Some(0.0),
        };
        let max = weights.kata.unwrap_or_else(|| self.report().map_or(0.0, |report| weights.most(report)));
        Row { score, max, ..self }
    }

    /// The row again, due at that time.
    ///
    /// extended: whether that is later than for others. A platform's mark of lateness knows nothing of it.
    pub fn due_at(mut self, due: Option<Timestamp>, extended: bool) -> Row {
        let late = |(due, submitted): (Timestamp, Timestamp)| {
            u64::try_from(submitted.as_second().saturating_sub(due.as_second())).unwrap_or(0)
        };
        if let Some(mark) = self.late_mark.take_if(|mark| extended && mark.late) {
            self.notes.push(format!("{} marks it as late, and there is an extension", mark.by));
        }
        Row { due, late_seconds: due.zip(self.submitted).map(late), ..self }
    }

    /// The row again, with what lateness costs by this policy.
    pub fn penalised(mut self, policy: Option<LatePolicy>) -> Row {
        let cost = match (policy, self.score) {
            (Some(policy), Some(score)) if self.is_late() => {
                let seconds = self.late_seconds.filter(|seconds| *seconds > 0);
                if let (None, Some(mark)) = (seconds, &self.late_mark)
                    && score > 0.0
                {
                    self.notes.push(format!("{} marks it as late, and not by how much: a day's penalty", mark.by));
                }
                policy.cost(score, seconds)
            }
            _ => 0.0,
        };
        Row { penalty: (cost > 0.0).then_some(cost), ..self }
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
