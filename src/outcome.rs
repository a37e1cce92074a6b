//! Every way a check can end, and the report on a submission.
//!
//! Owns: the vocabulary that judge, diagnosis and reports share, which is also the JSON that
//! `kata check --format json` prints (see `FORMAT_VERSION`).
//! Does not own: how any of it is shown (`report`), or how it is found out (`judge`).

mod evidence;
mod making;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use evidence::Evidence;
pub use making::NOT_SPLIT;

pub use crate::protocol::{Frame, InCell, Location, Output};

/// Version of the JSON that `kata check --format json` prints; raised when a reader would have to change.
pub const FORMAT_VERSION: u32 = 2;

/// Everything one `kata check` found out.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct CheckRun {
    /// The version of this format.
    pub format_version: u32,
    /// The version of the Python that ran the checks, such as "3.11.7".
    pub python: String,
    /// One report per kata and submission, in the order asked for.
    pub reports: Vec<Report>,
}

/// What is known of one submission to one kata.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// The kata's id.
    pub kata: String,
    /// The submission as the user named it: a path, "-" for standard input, "reference" or a mistake's file.
    pub submission: String,
    /// How it was read, where it is no plain Python file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_as: Option<String>,
    /// The folder of the environment whose packages could be imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<String>,
    /// What ran the tests, where that was no part of this program: "pytest 9.0.1", "unittest".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ran_by: Option<String>,
    /// Whether more files lie around the tests than they were given.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub files_cut: bool,
    pub verdict: Verdict,
    /// Whether the stretch checks passed too.
    pub mastered: bool,
    /// Whether it is the starter still, line ends, comments and blank lines apart: what passes earns nothing then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not_begun: bool,
    /// Why nothing could be checked; only with the verdict `not_checked`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// In the order the kata defines them.
    pub checks: Vec<CheckReport>,
    /// The known mistakes that this submission makes, the one that explains most first.
    #[serde(default)]
    pub mistakes: Vec<RecognisedMistake>,
}

/// The answer to "did it pass?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every check that is not a stretch check passed.
    Passed,
    /// At least one check did not pass.
    Failed,
    /// Nothing failed, but what passed did so where a pass proves nothing: only with `--strict`.
    Unproven,
    /// No check could be held: the file cannot be read, or the kata is broken.
    NotChecked,
}

/// How a check and the submission sit to each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Sitting {
    /// In two processes: values cross by value, and nothing of the check is in the submission's process.
    Split,
    /// In one interpreter, for checks that look at live objects.
    #[default]
    Shared,
}

/// How one check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Passed,
    /// A value stands where another was expected.
    Mismatch,
    /// The check found something wrong, and says what.
    Failed,
    /// The submission raised an exception.
    Raised,
    /// The file could not be imported.
    CannotImport,
    /// The deadline passed; the process was killed.
    TimedOut,
    /// A signal ended the process, such as a segmentation fault.
    Killed,
    /// The process left before the check ended (`sys.exit`, `os._exit`).
    Exited,
    OutOfMemory,
    /// More was printed than a check may print; the process was killed.
    OutputLimit,
    /// Not run, because another check did not pass, or because the test itself says so.
    Skipped,
    /// What the process said cannot be trusted.
    Tampered,
    /// It passed in a shared sitting, and only split ones count (`--strict`).
    Unproven,
    /// The check itself is wrong: nothing is known about the submission.
    CheckBroken,
    /// The machine was too busy with other things to say.
    Undecided,
}

impl Outcome {
    pub fn passed(self) -> bool {
        self == Outcome::Passed
    }

    /// Whether this is the end of a check that was held and did not pass.
    pub fn failed(self) -> bool {
        !self.passed() && !self.says_nothing()
    }

    /// Whether this says nothing about the submission.
    pub fn says_nothing(self) -> bool {
        matches!(self, Outcome::Skipped | Outcome::CheckBroken | Outcome::Undecided | Outcome::Unproven)
    }
}

/// One check held against one submission. Facts that are not known are absent.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct CheckReport {
    /// The check function's name.
    pub name: String,
    /// What the check states, as a sentence.
    pub title: String,
    pub outcome: Outcome,
    pub sitting: Sitting,
    /// Whether it is beyond the kata's core.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stretch: bool,
    /// What went wrong, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Why the check matters (Markdown).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The earlier kata whose concept the check rests on: only where it did not pass, in a practice folder where that
    /// kata has not been passed yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<Prerequisite>,
    /// The call that shows it, as Python source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<String>,
    /// The type of the exception, where one was raised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exception: Option<String>,
    /// The learner's line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// The learner's frames of a traceback, outermost first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frames: Vec<Frame>,
    /// How many frames between the first four and the last eight are not among them.
    #[serde(default, skip_serializing_if = "is_none")]
    pub frames_left_out: u32,
    /// The seed that inputs were drawn from, if the check drew any: `--seed` draws them again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// What was observed, whether the check passed or not.
    pub evidence: Vec<Evidence>,
    /// The source of the test, where the checks of a kata are a test file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test: Option<String>,
    pub output: Output,
    /// From the start of the check to its end, without starting Python.
    pub milliseconds: f64,
    /// Whether it may end otherwise with nothing beside it: it waited when its time was up, or nobody can say.
    #[serde(skip)]
    pub doubtful: bool,
}

/// A kata that comes before another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Prerequisite {
    /// Its id.
    pub kata: String,
    pub title: String,
    /// How long it takes, if its author says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_none(count: &u32) -> bool {
    *count == 0
}

/// A known mistake that a submission makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecognisedMistake {
    /// The name of the mistake's file, without its ending.
    pub name: String,
    /// The belief, in a line.
    pub title: String,
    /// Why it is wrong (Markdown).
    pub explanation: String,
    /// The failing checks that it explains, by name, in the kata's order.
    #[serde(default)]
    pub checks: Vec<String>,
    /// The line that makes it, in the results of a room: where code of the mistake and of the submission are alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Location>,
    /// Whether what was observed does not tell it for certain: only numbers differ, several mistakes fail this way, or a
    /// check fails that no known mistake explains.
    pub likely: bool,
    /// The other mistakes that fail in the same way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}
