//! Every way a check can end, and the report on a submission.
//!
//! Owns: the vocabulary that judge, diagnosis and reports share, which is also the JSON that
//! `kata check --format json` prints (see `FORMAT_VERSION`).
//! Does not own: how any of it is shown (`report`), or how it is found out (`judge`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    pub verdict: Verdict,
    /// Whether the stretch checks passed too.
    pub mastered: bool,
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

/// One line of the submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Location {
    /// 1-based. Of a notebook, that of its code cells put together.
    pub line: u32,
    /// The line's text without surrounding blanks.
    pub source: String,
    /// The character of `source` that is meant, 1-based.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The same place in a notebook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<InCell>,
}

/// A line of a notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InCell {
    /// The code cell, 1-based.
    pub cell: u32,
    /// The line within it, 1-based.
    pub line: u32,
}

impl InCell {
    /// `line 3`, or `cell 2, line 1`.
    pub fn or_line(cell: Option<InCell>, line: u32) -> String {
        match cell {
            Some(InCell { cell, line }) => format!("cell {cell}, line {line}"),
            None => format!("line {line}"),
        }
    }
}

/// One frame of a traceback, in the submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Frame {
    pub line: u32,
    pub source: String,
    pub function: String,
    /// How often it is there in a row, if more than once; from a hundred on, in whole hundreds.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub times: u32,
    /// The same place in a notebook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<InCell>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_none(count: &u32) -> bool {
    *count == 0
}

fn once() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_once(times: &u32) -> bool {
    *times == 1
}

/// The labels of what came with an exception. A note may also be one on how the check was held: both belong to a failure.
const OF_AN_EXCEPTION: [&str; 4] = ["note", "in the group", "caused by", "while handling"];

impl Evidence {
    /// Whether it is a cause of the exception that was raised, or a member of it, or a note.
    pub fn came_with_exception(&self) -> bool {
        OF_AN_EXCEPTION.iter().any(|label| self.label.starts_with(label))
    }

    pub fn is_cause(&self) -> bool {
        OF_AN_EXCEPTION[2..].contains(&self.label.as_str())
    }
}

/// Something that was observed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    pub label: String,
    /// One line, or several for a table.
    pub text: String,
    /// Whether it is the same on each run and machine; the diagnosis compares such evidence only.
    pub exact: bool,
}

/// What the submission printed during a check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    /// Whether more was printed than is kept here.
    pub cut: bool,
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
    /// Whether what was observed does not tell it for certain: only numbers differ, several mistakes fail this way, or a
    /// check fails that no known mistake explains.
    pub likely: bool,
    /// The other mistakes that fail in the same way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

impl Report {
    /// The report again, where only split checks count as passed.
    pub fn strictly(self) -> Report {
        let demand = |check: CheckReport| match (check.outcome, check.sitting) {
            (Outcome::Passed, Sitting::Shared) => CheckReport {
                outcome: Outcome::Unproven,
                message: Some("it passed, in one interpreter with the code it checks".into()),
                ..check
            },
            _ => check,
        };
        if self.verdict == Verdict::NotChecked {
            return self;
        }
        let checks = self.checks.into_iter().map(demand).collect();
        let (mistakes, read_as) = (self.mistakes, self.read_as);
        Report { mistakes, read_as, ..Report::of_checks(&self.kata, &self.submission, checks) }
    }

    /// A report that says why nothing could be checked.
    pub fn not_checked(kata: &str, submission: &str, problem: String) -> Report {
        Report {
            kata: kata.to_owned(),
            submission: submission.to_owned(),
            read_as: None,
            verdict: Verdict::NotChecked,
            mastered: false,
            problem: Some(problem),
            checks: Vec::new(),
            mistakes: Vec::new(),
        }
    }

    /// The report on checks that were held, with the verdict that follows from them.
    pub fn of_checks(kata: &str, submission: &str, checks: Vec<CheckReport>) -> Report {
        // A check that was not run stands in nobody's way: if another one is the reason, that one failed.
        let well = |c: &CheckReport| c.outcome.passed() || c.outcome == Outcome::Skipped;
        let core_passed = checks.iter().filter(|c| !c.stretch).all(well);
        let none_run = checks.iter().all(|c| c.outcome == Outcome::Skipped);
        let broken = checks.iter().any(|c| c.outcome == Outcome::CheckBroken);
        let failed = checks.iter().any(|c| !c.stretch && !c.outcome.passed() && !c.outcome.says_nothing());
        let unproven = checks.iter().any(|c| !c.stretch && c.outcome == Outcome::Unproven);
        let undecided = checks.iter().any(|c| c.outcome == Outcome::Undecided);
        let verdict = match (none_run || ((broken || undecided) && !failed), core_passed) {
            (true, _) => Verdict::NotChecked,
            (false, true) => Verdict::Passed,
            (false, false) if unproven && !failed => Verdict::Unproven,
            (false, false) => Verdict::Failed,
        };
        let mastered = verdict == Verdict::Passed && checks.iter().all(well);
        let why = match (broken, undecided) {
            (true, _) => "a check of this kata is broken",
            (false, true) => "this machine was too busy to hold a check",
            (false, false) => "no check was run",
        };
        let problem = (verdict == Verdict::NotChecked).then(|| why.to_owned());
        Report {
            kata: kata.to_owned(),
            submission: submission.to_owned(),
            read_as: None,
            verdict,
            mastered,
            problem,
            checks,
            mistakes: Vec::new(),
        }
    }
}
