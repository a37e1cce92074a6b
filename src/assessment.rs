//! A submission judged and, if it fails, compared with the kata's known mistakes.
//!
//! Owns: bringing judge and diagnosis together, and remembering how mistakes fail.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::catalog::{Kata, Mistake};
use crate::diagnosis;
use crate::error::Result;
use crate::judge::{Judge, Submission};
use crate::outcome::{RecognisedMistake, Report, Verdict};

/// The report on a submission, with the mistake it makes if it is a known one.
///
/// # Errors
/// The kata is broken or Python cannot be run; see `Judge::report`.
pub fn assess(judge: &Judge, kata: &Kata, submission: &Submission) -> Result<Report> {
    let mut report = judge.report(kata, submission)?;
    if wants_diagnosis(kata, submission, &report) {
        report.mistakes = diagnosis::recognise(&report, &run_mistakes(judge, kata)?);
    }
    Ok(report)
}

/// How the mistakes of katas fail under one judge: each kata's are run once, and then recognising one is a matter of
/// comparing. Can be shared between threads; one that asks for what another is running waits.
#[derive(Default)]
pub struct Recogniser {
    /// By the hash of the kata, in the order of its mistakes.
    known: Mutex<HashMap<String, Known>>,
}

type Known = Arc<Mutex<Option<Arc<[Report]>>>>;

impl Recogniser {
    /// The report on a submission, with the mistake it makes if it is a known one.
    ///
    /// # Errors
    /// As for `assess`.
    pub fn assess(&self, judge: &Judge, kata: &Kata, submission: &Submission) -> Result<Report> {
        let mut report = judge.report(kata, submission)?;
        if wants_diagnosis(kata, submission, &report) {
            let run = || Ok(run_mistakes(judge, kata)?.into_iter().map(|(_, report)| report).collect());
            report.mistakes = self.recognise(kata, &report, run)?;
        }
        Ok(report)
    }

    /// The mistakes that fail as this report does.
    ///
    /// # Errors
    /// Those of `run`, which is asked for the reports of the kata's mistakes if they are not known yet.
    pub fn recognise(
        &self,
        kata: &Kata,
        report: &Report,
        run: impl FnOnce() -> Result<Vec<Report>>,
    ) -> Result<Vec<RecognisedMistake>> {
        let reports = self.learn(kata, run)?;
        let mistakes: Vec<_> = kata.mistakes.iter().zip(reports.iter()).collect();
        Ok(diagnosis::recognise(report, &mistakes))
    }

    /// Run the kata's mistakes, if that has not been done.
    ///
    /// # Errors
    /// Those of `run`.
    pub fn learn(&self, kata: &Kata, run: impl FnOnce() -> Result<Vec<Report>>) -> Result<Arc<[Report]>> {
        let known =
            self.known.lock().unwrap_or_else(PoisonError::into_inner).entry(kata.hash.clone()).or_default().clone();
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        match &*known {
            Some(reports) => Ok(reports.clone()),
            None => Ok(known.insert(run()?.into()).clone()),
        }
    }
}

/// Whether there is something to compare with the kata's mistakes: a failure, and of more than the starter.
pub fn wants_diagnosis(kata: &Kata, submission: &Submission, report: &Report) -> bool {
    report.verdict != Verdict::NotChecked
        && !report.mastered
        && submission.source() != kata.starter.as_bytes()
        && !kata.mistakes.is_empty()
        && tells_something(report)
}

/// The kata's mistakes, each with the report of its own run.
pub fn run_mistakes<'k>(judge: &Judge, kata: &'k Kata) -> Result<Vec<(&'k Mistake, Report)>> {
    let reports = in_parallel(&kata.mistakes, |mistake| {
        let source = mistake.source()?.as_bytes();
        judge.report(kata, &Submission::of_source(format!("mistakes/{}.py", mistake.name), source))
    });
    kata.mistakes.iter().zip(reports).map(|(mistake, report)| Ok((mistake, report?))).collect()
}

/// `work` done on every item, on all cores, with the results in the items' order.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    in_parallel_on(cores(), items, work)
}

/// How many things this machine does at a time.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// The same, on so many threads.
pub fn in_parallel_on<T: Sync, R: Send>(threads: usize, items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results: Vec<Mutex<Option<R>>> = items.iter().map(|_| Mutex::new(None)).collect();
    std::thread::scope(|scope| {
        for _ in 0..threads.min(items.len()) {
            scope.spawn(|| {
                while let Some((item, slot)) = pick(items, &results, &next) {
                    let result = work(item);
                    *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
                }
            });
        }
    });
    let filled = |slot: Mutex<Option<R>>| slot.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.into_iter().filter_map(filled).collect()
}

fn pick<'a, T, R>(items: &'a [T], slots: &'a [R], next: &AtomicUsize) -> Option<(&'a T, &'a R)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    items.get(index).zip(slots.get(index))
}

/// A file that could not even be imported has not made a mistake about the concept.
fn tells_something(report: &Report) -> bool {
    use crate::outcome::Outcome;
    report.checks.iter().any(|c| !matches!(c.outcome, Outcome::CannotImport | Outcome::Skipped))
}
