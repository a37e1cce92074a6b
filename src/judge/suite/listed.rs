//! What others than reports want to know of a test file that is run whole: its tests, how a program ends some of them, and
//! whether it passes one.
//!
//! Owns: these, and that a program is run once however many of its tests are asked for. Does not own: a run (`suite`).

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

use super::process::{Part, Which, sit_suite};
use super::told::Told;
use super::{Suite, all};
use crate::catalog::Kata;
use crate::error::Result;
use crate::judge::deadlines::Deadlines;
use crate::judge::sitting::Patience;
use crate::judge::{Judge, Submission};
use crate::outcome::{CheckReport, Outcome};
use crate::protocol::CheckFacts;

/// How programs have ended the tests of katas, for as long as a judge is there.
#[derive(Default)]
pub struct Runs {
    ended: Mutex<HashMap<u64, Run>>,
    /// The tests of katas, by the hash of each.
    listed: Mutex<HashMap<String, Listed>>,
}

/// None: the file does not load with the reference.
type Listed = Option<Arc<[CheckFacts]>>;

/// One program's, once it has been run.
type Run = Arc<Mutex<Option<Arc<[CheckReport]>>>>;

/// A kata has few mistakes, and a judge that stays sees many submissions.
const MOST_RUNS: usize = 64;

impl Runs {
    fn of(&self, kata: &Kata, submission: &Submission) -> Run {
        let mut hasher = DefaultHasher::new();
        (&kata.hash, &kata.checks, submission.source()).hash(&mut hasher);
        let mut runs = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        if runs.len() >= MOST_RUNS {
            runs.clear();
        }
        runs.entry(hasher.finish()).or_default().clone()
    }
}

impl Judge {
    /// The tests of the file as its runner finds them with the reference; none if the file does not load with it.
    pub(in crate::judge) fn listed(&self, kata: &Kata, suite: &Suite) -> Result<Listed> {
        let listed = || self.runs.listed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = listed().get(&kata.hash) {
            return Ok(known.clone());
        }
        let found: Listed = list(self, kata, suite)?.map(Arc::from);
        listed().insert(kata.hash.clone(), found.clone());
        Ok(found)
    }

    /// Whether the tests of a kata load with its reference.
    pub(super) fn loads_with_reference(&self, kata: &Kata, suite: &Suite) -> bool {
        self.listed(kata, suite).is_ok_and(|tests| tests.is_some())
    }
}

fn list(judge: &Judge, kata: &Kata, suite: &Suite) -> Result<Option<Vec<CheckFacts>>> {
    judge.pool_of(kata)?.warm(vec!["katabook._suites.ahead".into()]);
    let reference = Submission::of_source("reference", kata.reference.as_bytes());
    let part = Part { done: Vec::new(), which: Which::Listed, deadlines: suite.deadlines(), works: None };
    let sitting = sit_suite(judge, kata, suite, &reference, &part)?;
    let mut told = Told::default();
    told.take(sitting, &reference);
    Ok(told.tests.filter(|tests| !tests.is_empty()))
}

/// How a program ends the tests of these names, until `seen` breaks off. All of the file is run, as it is for a report: what
/// one test leaves behind is there for the next.
pub fn chosen(
    judge: &Judge,
    kata: &Kata,
    suite: &Suite,
    submission: &Submission,
    names: &[String],
    mut seen: impl FnMut(&CheckReport) -> ControlFlow<()>,
) -> Result<()> {
    let run = judge.runs.of(kata, submission);
    let mut known = run.lock().unwrap_or_else(PoisonError::into_inner);
    let reports = match &*known {
        Some(reports) => reports.clone(),
        None => {
            let Some(reports) = all(judge, kata, suite, submission)? else { return Ok(()) };
            let reports: Arc<[CheckReport]> = reports.into();
            // It may be the machine that was slow.
            if reports.iter().all(|report| report.outcome != Outcome::TimedOut) {
                *known = Some(reports.clone());
            }
            reports
        }
    };
    drop(known);
    for report in names.iter().filter_map(|name| reports.iter().find(|report| report.name == *name)) {
        if seen(report).is_break() {
            break;
        }
    }
    Ok(())
}

/// Whether a program passes one test.
pub fn passes(
    judge: &Judge,
    kata: &Kata,
    suite: &Suite,
    check: &CheckFacts,
    submission: &Submission,
    patience: Patience,
) -> Result<bool> {
    judge.pool_of(kata)?.warm(vec!["katabook._suites.ahead".into()]);
    let deadlines = Deadlines { each: suite.each.min(patience.waits), ..suite.deadlines() };
    let part = Part { done: Vec::new(), which: Which::One(&check.name), deadlines, works: patience.works };
    let sitting = sit_suite(judge, kata, suite, submission, &part)?;
    let mut told = Told::default();
    told.take(sitting, submission);
    Ok(told.ended(&check.name).is_some_and(|report| report.outcome.passed()))
}
