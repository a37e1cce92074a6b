//! One check of a submission, and whether its end is believed.
//!
//! Owns: what is held once more before anything is said (against the reference, or in one process), and the checks of
//! which the end is known without holding them. Does not own: the processes (`hold`), what it means that one did what it
//! did (`naming`), which checks are held when (`lanes`).

use std::time::Duration;

use serde_json::json;

use super::broken::ENVIRONMENTS;
use super::hold::{deadline, sit_check};
use super::naming::{blank, named, note};
use super::sitting::{Manner, Patience, Sitting as Held};
use super::{Judge, Submission};
use crate::catalog::Kata;
use crate::error::Result;
use crate::outcome::{CheckReport, Outcome, Sitting};
use crate::protocol::{CheckFacts, Event};

/// How one check ended.
pub struct Ended {
    pub report: Box<CheckReport>,
    /// Whether the submission was imported.
    pub imported: bool,
    pub deadline: Duration,
    /// Whether there is no use in holding it again in one process.
    pub is_settled: bool,
}

impl Ended {
    /// Whether what ended this check keeps the file from being imported for every other, too. Tests import the
    /// submission themselves: then it is the test file that does not load with it.
    pub fn keeps_from_importing(&self) -> bool {
        !self.imported && !self.report.outcome.passed() && self.report.outcome != Outcome::CheckBroken
    }

    /// Whether more time might have made another outcome of it.
    ///
    /// nearly: the part of its deadline after which a failure may be one of slowness.
    pub fn may_have_been_slow(&self, nearly: f64) -> bool {
        let late = self.report.milliseconds >= self.deadline.as_secs_f64() * 1e3 * nearly;
        self.report.outcome == Outcome::TimedOut || late && !self.report.outcome.passed()
    }
}

/// One check.
///
/// more: whether another check of this kata is likely to follow.
pub fn one(judge: &Judge, kata: &Kata, check: &CheckFacts, submission: &Submission, more: bool) -> Result<Ended> {
    let way = judge.sitting_of(kata, check);
    let ended = one_way(judge, kata, check, submission, way, more)?;
    if !judge.asks_again || way == Sitting::Shared || ended.is_settled || !counts(ended.report.outcome) {
        return Ok(ended);
    }
    let mut again = one_way(judge, kata, check, submission, Sitting::Shared, more)?;
    if again.report.outcome.passed() && !ended.report.outcome.passed() {
        again.report.evidence.push(note(PASSED_IN_ONE.into()));
    }
    Ok(if counts(again.report.outcome) { again } else { ended })
}

/// The same, in a split sitting and nowhere else.
pub fn split(judge: &Judge, kata: &Kata, check: &CheckFacts, submission: &Submission) -> Result<CheckReport> {
    Ok(*one_way(judge, kata, check, submission, Sitting::Split, true)?.report)
}

/// Why checks are left out where no more are held of what does not end.
pub const NEVER_ENDS: &str = "it never ended: two checks before this one ran out of time";

const PASSED_IN_ONE: &str = "it passed in one process with your file: what it looks at does not cross two";

/// Whether it tells how the submission does, as far as the way of sitting allows; what ends a process, say, does not.
fn counts(outcome: Outcome) -> bool {
    use Outcome::{Failed, Mismatch, Passed, Raised, TimedOut, Undecided};
    matches!(outcome, Passed | Failed | Mismatch | Raised | TimedOut | Undecided)
}

fn one_way(
    judge: &Judge,
    kata: &Kata,
    check: &CheckFacts,
    submission: &Submission,
    way: Sitting,
    more: bool,
) -> Result<Ended> {
    let manner = Manner { way, patience: Patience::TO_THE_END, more };
    let held = |submission| sit_check(judge, kata, check, submission, manner, json!({}));
    let sitting = held(submission)?;
    let imported = sitting.watched.events.iter().any(|e| matches!(e, Event::Imported));
    let mut report = named(check, &sitting, submission);
    let may_be_the_submissions = report.outcome == Outcome::CheckBroken && !is_certainly_broken(&sitting);
    if may_be_the_submissions && kata.reference.is_empty() {
        stumbled(&mut report); // nothing tells the submission's fault from the test's: it did not pass
    } else if may_be_the_submissions && submission.source() != kata.reference.as_bytes() {
        let reference = Submission::of_source("reference", kata.reference.as_bytes());
        let proof = held(&reference)?;
        if named(check, &proof, &reference).outcome.passed() {
            stumbled(&mut report);
        }
    }
    if kata.is_lone() && judge.environment.is_none() && report.exception.as_deref() == Some("ModuleNotFoundError") {
        report.evidence.push(note(format!("packages are found in {ENVIRONMENTS}")));
    }
    let settles = |event: &Event| matches!(event, Event::Verdict(verdict) if verdict.settled);
    let is_settled = sitting.watched.events.iter().any(settles);
    Ok(Ended { report: Box::new(report), imported, deadline: deadline(kata, check), is_settled })
}

fn is_certainly_broken(sitting: &Held) -> bool {
    sitting.watched.events.iter().any(|event| matches!(event, Event::Verdict(verdict) if verdict.certain))
}

/// The check works with the reference, and stumbled over this submission: that is a finding.
pub fn stumbled(report: &mut CheckReport) {
    report.outcome = Outcome::Failed;
    let problem = report.message.take().unwrap_or_default();
    report.message = Some(format!("the check could not go on with what it got: {problem}"));
}

// -- checks that are not held ---------------------------------------------------------------------

pub fn unmet<'a>(check: &CheckFacts, so_far: &'a [CheckReport]) -> Option<&'a CheckReport> {
    let name = check.after.as_ref()?;
    so_far.iter().find(|r| &r.name == name && !r.outcome.passed())
}

pub fn skipped(check: &CheckFacts, way: Sitting, message: String) -> CheckReport {
    CheckReport { message: Some(message), ..blank(check, Outcome::Skipped, way) }
}

/// What kept the file from being imported for the first check keeps it from every other.
pub fn not_imported_either(check: &CheckFacts, first: &CheckReport) -> CheckReport {
    match first.outcome {
        Outcome::CannotImport => CheckReport {
            message: first.message.clone(),
            exception: first.exception.clone(),
            location: first.location.clone(),
            frames: first.frames.clone(),
            frames_left_out: first.frames_left_out,
            ..blank(check, Outcome::CannotImport, first.sitting)
        },
        Outcome::Failed | Outcome::Raised => {
            skipped(check, first.sitting, "the tests do not load with this file; the first one tells why".into())
        }
        _ => skipped(check, first.sitting, "the file does not finish being imported".into()),
    }
}
