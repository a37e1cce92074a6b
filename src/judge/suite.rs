//! A whole test file, run by its own runner: pytest, or `unittest`.
//!
//! Owns: that all tests of it come to an end, in as many processes as that takes, and the report on them. A process runs one
//! test after the other; what it cannot outlive (a crash, a hang, an exit) costs one test, and the rest goes on in the next.
//! Does not own: which katas are run so (`choice`), one such process (`process`), what it means that a test ended as it did
//! (`naming`).

mod choice;
mod listed;
mod process;
mod rewritten;
mod told;
mod whole;

pub use self::choice::{Runner, is_left_to_its_runner};
pub use self::listed::{Runs, chosen, passes};
use self::process::{Part, Which, sit_suite};
pub use self::rewritten::{Rewritten, Store};
use self::told::{Left, Told};
pub use self::whole::Suite;
use super::broken::{broken_checks, no_check};
use super::check::{self, not_imported_either, skipped};
use super::naming::named;
use super::notebook::Notebook;
use super::sitting::{Sitting as Held, Stop};
use super::{Judge, Submission};
use crate::catalog::Kata;
use crate::error::Result;
use crate::outcome::{CheckReport, Outcome, Report, Sitting, Verdict as Conclusion};
use crate::protocol::{CheckFacts, Seen, Verdict};

/// The report on a submission, whose tests are run by their own runner; `seen` is told of each test.
pub fn report(
    judge: &Judge,
    kata: &Kata,
    suite: &Suite,
    submission: &Submission,
    seen: impl FnMut(&CheckReport),
) -> Result<Report> {
    let Some(mut reports) = all(judge, kata, suite, submission)? else {
        return Ok(Report::not_checked(kata.id(), submission.name(), "the submission was withdrawn".into()));
    };
    if judge.strict {
        prove(judge, kata, submission, &mut reports)?;
    }
    reports.iter().for_each(seen);
    let report = Report::of_checks(kata.id(), submission.name(), reports);
    let read_as = submission.notebook().map(Notebook::told);
    let not_begun = report.verdict == Conclusion::Failed && kata.is_untouched(submission.source());
    let (environment, ran_by) = (judge.environment.clone(), Some(suite.runner.told()));
    Ok(Report { read_as, environment, ran_by, not_begun, files_cut: suite.project.is_cut, ..report })
}

/// The reports on all tests, in the order in which they are run; none if the submission was withdrawn.
fn all(judge: &Judge, kata: &Kata, suite: &Suite, submission: &Submission) -> Result<Option<Vec<CheckReport>>> {
    let _lane = judge.lanes.take();
    judge.pool_of(kata)?.warm(vec!["katabook._suites.ahead".into()]);
    let mut told = Told::default();
    loop {
        let known = told.len();
        let part = Part { done: told.done(), which: Which::All, deadlines: suite.deadlines(), works: None };
        let sitting = sit_suite(judge, kata, suite, submission, &part)?;
        if sitting.watched.stop == Stop::Withdrawn {
            return Ok(None);
        }
        match told.take(sitting, submission) {
            Left::Nothing => return told.reports(kata).map(Some),
            Left::Some(_) if told.len() > known => {}
            Left::Some(sitting) => return not_loaded(judge, kata, suite, told, (&sitting, submission)).map(Some),
        }
        if judge.gives_up && told.out_of_time() >= 2 {
            told.why_not_all = Some(check::NEVER_ENDS.into());
            return told.reports(kata).map(Some);
        }
    }
}

/// The reports where a process ended before it came to a test: what keeps one test from being run keeps all that are left.
fn not_loaded(
    judge: &Judge,
    kata: &Kata,
    suite: &Suite,
    told: Told,
    (sitting, submission): (&Held, &Submission),
) -> Result<Vec<CheckReport>> {
    let broken = sitting.verdict().filter(|verdict| verdict.outcome == Seen::CheckBroken);
    if let Some(verdict) = broken.filter(|_| kata.is_lone() || !judge.loads_with_reference(kata, suite)) {
        let way = || judge.way_to_pytest(kata);
        return Err(broken_checks(kata, verdict.clone(), judge.environment.as_deref(), way));
    }
    // That a file does not load does not keep the stand-in from listing its tests.
    let listed = || judge.checks_of(kata).map(|checks| checks.to_vec());
    let tests = match told.tests {
        Some(ref tests) if !tests.is_empty() => tests.clone(),
        _ => listed().unwrap_or_else(|_| vec![whole_file(kata)]),
    };
    let mut first: Option<CheckReport> = None;
    let report = |test: &CheckFacts| match (told.ended(&test.name), &first) {
        (Some(report), _) => report.clone(),
        (None, Some(first)) => not_imported_either(test, first),
        (None, None) => first.insert(stumbled_if_broken(named(test, sitting, submission))).clone(),
    };
    Ok(tests.iter().map(report).collect())
}

/// The tests load with the reference, and not with this submission: that is a finding.
fn stumbled_if_broken(mut report: CheckReport) -> CheckReport {
    if report.outcome == Outcome::CheckBroken {
        check::stumbled(&mut report);
    }
    report
}

/// The test file in the place of its tests, which nobody knows.
fn whole_file(kata: &Kata) -> CheckFacts {
    let name = kata.checks_path.rsplit('/').next().unwrap_or_default().trim_end_matches(".py").to_owned();
    CheckFacts { title: "The tests load".into(), ..CheckFacts::named(name) }
}

impl Told {
    /// A report on each test, once the runner is through.
    fn reports(self, kata: &Kata) -> Result<Vec<CheckReport>> {
        let tests = self.tests.clone().unwrap_or_default();
        match (tests.is_empty(), &self.why_not_all) {
            (true, None) => return Err(no_check(kata)),
            (true, Some(why)) => return Ok(vec![skipped(&whole_file(kata), Sitting::Shared, why.clone())]),
            (false, _) => {}
        }
        let why = self.why_not_all.clone().unwrap_or_else(|| "it was not run".into());
        let report = |test: &CheckFacts| match self.ended(&test.name) {
            Some(report) => report.clone(),
            None => skipped(test, Sitting::Shared, why.clone()),
        };
        Ok(tests.iter().map(report).collect())
    }
}

/// Hold what passed once more, test by test and split: what passes there is no word of the submission's.
fn prove(judge: &Judge, kata: &Kata, submission: &Submission, reports: &mut [CheckReport]) -> Result<()> {
    let known = judge.known(kata);
    for report in reports.iter_mut().filter(|report| report.outcome == Outcome::Passed) {
        let why = match &known {
            Ok(known) => match known.checks.iter().find(|check| check.name == report.name) {
                Some(check) => {
                    let split = check::split(judge, kata, check, submission)?;
                    if split.outcome.passed() {
                        report.sitting = Sitting::Split;
                        continue;
                    }
                    let far = split.evidence.into_iter().find(|evidence| evidence.text.starts_with("in two processes"));
                    let far = far.map(|evidence| evidence.text);
                    far.or(split.message).unwrap_or_else(|| "it does not pass there".into())
                }
                None => "no test of this name is found there".into(),
            },
            Err(problem) => problem.to_string(),
        };
        report.outcome = Outcome::Unproven;
        report.message = Some(format!("it passed, in one process with the file, which proves nothing: {why}"));
    }
    Ok(())
}

impl Held {
    /// What the child said of the whole, at its end.
    fn verdict(&self) -> Option<&Verdict> {
        self.watched.events.iter().rev().find_map(|event| match event {
            crate::protocol::Event::Verdict(verdict) => Some(&**verdict),
            _ => None,
        })
    }
}
