//! The checks of one kata: which of them run when, and on how many processors.
//!
//! Owns: whether they run side by side (`runs`) or one by one. Does not own: which of them can be run (`board`), one check
//! (`check`), how many things are done at a time (`lanes`).

mod board;
mod runs;

use std::sync::Arc;
use std::time::Duration;

use self::board::{Board, Hands, Place, Reports};
use self::runs::side_by_side;
use super::check::{Ended, one};
use super::lanes::Lanes;
use super::notebook::Notebook;
use super::pool::Pool;
use super::{Judge, Submission};
use crate::catalog::Kata;
use crate::error::Result;
use crate::outcome::{CheckReport, Report, Sitting, Verdict};
use crate::protocol::CheckFacts;

/// Every check of a kata, held against one submission; `seen` is told of each, in order, as soon as it is known.
pub fn all(
    judge: &Judge,
    kata: &Kata,
    checks: &[CheckFacts],
    submission: &Submission,
    seen: impl FnMut(&CheckReport),
) -> Result<Report> {
    let _lane = judge.lanes.take();
    let pool = judge.pool_of(kata)?;
    let case = Case { judge, pool, kata, checks, submission };
    let abreast = judge.lanes.all > 1 && checks.len() > 1 && !kata.facts.measures_time;
    let board = Board::new(&case);
    let reports = if abreast { side_by_side(board, seen) } else { one_by_one(board, seen) }?;
    Ok(match reports {
        Some(reports) => {
            let read_as = submission.notebook().map(Notebook::told);
            let report = Report::of_checks(kata.id(), submission.name(), reports);
            let not_begun = report.verdict == Verdict::Failed && kata.is_untouched(submission.source());
            let environment = judge.environment.clone();
            Report { read_as, environment, not_begun, ..report }
        }
        None => Report::not_checked(kata.id(), submission.name(), "the submission was withdrawn".into()),
    })
}

fn one_by_one(mut board: Board<'_>, mut seen: impl FnMut(&CheckReport)) -> Reports {
    while let Some(check) = board.first_waiting() {
        board.places[check] = Place::Running { beside: false };
        let ended = board.hands.run(check, board.is_more_waiting())?;
        if board.hands.is_withdrawn() {
            return Ok(None);
        }
        board.places[check] = Place::Ended(ended);
        board.settle(&mut seen);
    }
    Ok(Some(board.reports))
}

/// A submission before a judge.
struct Case<'a> {
    judge: &'a Judge,
    pool: Arc<Pool>,
    kata: &'a Kata,
    checks: &'a [CheckFacts],
    submission: &'a Submission,
}

impl Hands for Case<'_> {
    fn checks(&self) -> &[CheckFacts] {
        self.checks
    }

    fn seconds(&self, check: &CheckFacts) -> f64 {
        check.seconds.unwrap_or(self.kata.facts.seconds)
    }

    fn sitting(&self, check: &CheckFacts) -> Sitting {
        self.judge.sitting_of(self.kata, check)
    }

    fn run(&self, check: usize, more: bool) -> Result<Ended> {
        one(self.judge, self.kata, &self.checks[check], self.submission, more)
    }

    fn is_withdrawn(&self) -> bool {
        self.submission.is_withdrawn()
    }

    fn gives_up(&self) -> bool {
        self.judge.gives_up
    }

    fn lanes(&self) -> &Lanes {
        &self.judge.lanes
    }

    fn is_one_idle(&self) -> bool {
        self.pool.is_for_more_than(self.judge.lanes.taken())
    }

    fn starting_takes(&self) -> Duration {
        self.pool.starting_takes()
    }

    fn start_spare(&self, ready: Box<dyn FnOnce() + Send>) {
        self.pool.start_spare(ready);
    }
}

#[cfg(test)]
mod tests;
