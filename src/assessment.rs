//! A submission judged and, if it fails, compared with the kata's known mistakes.
//!
//! Owns: bringing judge and diagnosis together, and remembering how mistakes fail.

mod cache;
mod program;
mod recogniser;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::catalog::{Kata, Mistake};
use crate::error::Result;
use crate::judge::{Judge, Submission};
use crate::outcome::{Report, Verdict};

pub use cache::Cache;
pub use recogniser::Recogniser;

/// Whether there is something to compare with the kata's mistakes: a failure, and of more than the starter.
pub fn wants_diagnosis(kata: &Kata, submission: &Submission, report: &Report) -> bool {
    report.verdict != Verdict::NotChecked
        && !report.mastered
        && !report.not_begun
        && submission.source() != kata.starter.as_bytes()
        && !kata.mistakes.is_empty()
        && tells_something(report)
}

/// The kata's mistakes, each with the report of its own run of all checks: what an audit looks at.
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
