//! Reports made from checks, and from what kept them from being held.
//!
//! Owns: the verdict that follows from how checks ended. Does not own: what a report is (`outcome`).

use super::{CheckReport, Outcome, Report, Sitting, Verdict};

/// What is said of a pass in one interpreter where only split ones count.
pub const NOT_SPLIT: &str = "it passed, in one interpreter with the code it checks";

impl Report {
    /// The report again, where only split checks count as passed.
    pub fn strictly(self) -> Report {
        let demand = |check: CheckReport| match (check.outcome, check.sitting) {
            (Outcome::Passed, Sitting::Shared) => {
                CheckReport { outcome: Outcome::Unproven, message: Some(NOT_SPLIT.into()), ..check }
            }
            _ => check,
        };
        if self.verdict == Verdict::NotChecked {
            return self;
        }
        let checks = self.checks.into_iter().map(demand).collect();
        let (mistakes, read_as, not_begun) = (self.mistakes, self.read_as, self.not_begun);
        let (environment, ran_by, files_cut) = (self.environment, self.ran_by, self.files_cut);
        Report {
            mistakes,
            read_as,
            environment,
            ran_by,
            files_cut,
            not_begun,
            ..Report::of_checks(&self.kata, &self.submission, checks)
        }
    }

    /// A report that says why nothing could be checked.
    pub fn not_checked(kata: &str, submission: &str, problem: String) -> Report {
        Report {
            kata: kata.to_owned(),
            submission: submission.to_owned(),
            read_as: None,
            environment: None,
            ran_by: None,
            files_cut: false,
            verdict: Verdict::NotChecked,
            mastered: false,
            not_begun: false,
            problem: Some(problem),
            checks: Vec::new(),
            mistakes: Vec::new(),
        }
    }

    /// A report on the starter, of which nothing was held.
    pub fn not_begun(kata: &str, submission: &str) -> Report {
        let report = Report::not_checked(kata, submission, String::new());
        Report { verdict: Verdict::Failed, not_begun: true, problem: None, ..report }
    }

    /// The report on checks that were held, with the verdict that follows from them.
    pub fn of_checks(kata: &str, submission: &str, checks: Vec<CheckReport>) -> Report {
        // A check that was not run stands in nobody's way: if another one is the reason, that one failed.
        let well = |c: &CheckReport| c.outcome.passed() || c.outcome == Outcome::Skipped;
        let core_passed = checks.iter().filter(|c| !c.stretch).all(well);
        let none_run = checks.iter().all(|c| c.outcome == Outcome::Skipped);
        let broken = checks.iter().any(|c| c.outcome == Outcome::CheckBroken);
        let failed = checks.iter().any(|c| !c.stretch && c.outcome.failed());
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
            environment: None,
            ran_by: None,
            files_cut: false,
            verdict,
            mastered,
            not_begun: false,
            problem,
            checks,
            mistakes: Vec::new(),
        }
    }
}
