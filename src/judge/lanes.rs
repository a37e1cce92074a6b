//! The checks of one kata: which of them run when, and on how many processors.
//!
//! Owns: what is run, what is skipped, that reports come in the order of declaration whatever ended first, and that
//! a neighbour on the other processor costs no check its deadline. Does not own: one check (`check`).

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, Scope};
use std::time::{Duration, Instant};

use super::check::{Ended, not_imported_either, one, skipped, unmet};
use super::notebook::Notebook;
use super::{Judge, Submission};
use crate::catalog::Kata;
use crate::error::Result;
use crate::outcome::{CheckReport, Outcome, Report, Sitting};
use crate::protocol::CheckFacts;

/// What a second worker takes to start: it is started when what is left seems to take longer.
const STARTING: Duration = Duration::from_millis(50);
/// Before nothing is known of how long checks take.
const LOOKING_ON: Duration = Duration::from_millis(20);
/// A check that failed this late may have failed because it was slow.
const NEARLY: f64 = 0.75;

/// How many things a judge does at a time. Whoever has a submission judged takes a lane and is never kept waiting for
/// one; a second check of the same submission takes one only if it is free. So a room that is judged on all
/// processors does one check of each submission at a time, and a single file gets them all.
pub struct Lanes {
    all: usize,
    taken: AtomicUsize,
}

/// A lane, until it is dropped.
pub struct Lane<'l>(&'l Lanes);

impl Lanes {
    pub fn new(all: usize) -> Lanes {
        Lanes { all, taken: AtomicUsize::new(0) }
    }

    /// A lane, in any case.
    pub fn take(&self) -> Lane<'_> {
        self.taken.fetch_add(1, Ordering::SeqCst);
        Lane(self)
    }

    fn take_if_free(&self) -> Option<Lane<'_>> {
        let one_more = |taken| (taken < self.all).then_some(taken + 1);
        self.taken.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_more).ok().map(|_| Lane(self))
    }

    fn is_one_free(&self) -> bool {
        self.taken.load(Ordering::SeqCst) < self.all
    }
}

impl Drop for Lane<'_> {
    fn drop(&mut self) {
        self.0.taken.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Every check of a kata, held against one submission; `seen` is told of each, in order, as soon as it is known.
pub fn all(
    judge: &Judge,
    kata: &Kata,
    checks: &[CheckFacts],
    submission: &Submission,
    seen: impl FnMut(&CheckReport),
) -> Result<Report> {
    let _lane = judge.lanes.take();
    let case = Case { judge, kata, checks, submission };
    let abreast = judge.lanes.all > 1 && checks.len() > 1 && !kata.facts.measures_time;
    let board = Board::new(&case);
    let reports = if abreast { side_by_side(board, seen) } else { one_by_one(board, seen) }?;
    Ok(match reports {
        Some(reports) => {
            let read_as = submission.notebook().map(Notebook::told);
            Report { read_as, ..Report::of_checks(kata.id(), submission.name(), reports) }
        }
        None => Report::not_checked(kata.id(), submission.name(), "the submission was withdrawn".into()),
    })
}

/// The reports, or none if the submission was withdrawn.
type Reports = Result<Option<Vec<CheckReport>>>;

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

fn side_by_side(mut board: Board<'_>, mut seen: impl FnMut(&CheckReport)) -> Reports {
    let (tell, told) = channel();
    thread::scope(|scope| {
        let mut runs = Runs { scope, tell, running: 0, doubted: Vec::new(), abreast: true, spare: Spare::new() };
        loop {
            board.settle(&mut seen);
            while let Some(check) = runs.next(&board) {
                runs.start(&mut board, check);
            }
            if runs.running == 0 {
                return Ok(Some(std::mem::take(&mut board.reports)));
            }
            if let Some((check, ended)) = runs.wait(&board, &told) {
                runs.end(&mut board, check, ended?);
            }
            if board.hands.is_withdrawn() {
                return Ok(None); // those that still run end at once, and are waited for
            }
        }
    })
}

// -- what is there to be done -----------------------------------------------------------------------

/// Who runs the checks.
trait Hands: Sync {
    fn checks(&self) -> &[CheckFacts];
    /// How long a check may take, in seconds.
    fn seconds(&self, check: &CheckFacts) -> f64;
    fn sitting(&self, check: &CheckFacts) -> Sitting;
    /// more: whether another check is likely to follow.
    fn run(&self, check: usize, more: bool) -> Result<Ended>;
    fn is_withdrawn(&self) -> bool;
    fn lanes(&self) -> &Lanes;
    /// Whether a check can be begun without starting a worker first.
    fn is_one_idle(&self) -> bool;
    fn start_spare(&self, ready: Box<dyn FnOnce() + Send>);
}

/// A submission before a judge.
struct Case<'a> {
    judge: &'a Judge,
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

    fn lanes(&self) -> &Lanes {
        &self.judge.lanes
    }

    fn is_one_idle(&self) -> bool {
        self.judge.pool.is_one_idle()
    }

    fn start_spare(&self, ready: Box<dyn FnOnce() + Send>) {
        self.judge.pool.start_spare(ready);
    }
}

enum Place {
    Waiting,
    Running {
        /// Whether another one has run at the same time.
        beside: bool,
    },
    Ended(Ended),
}

/// How far the checks are.
struct Board<'a> {
    hands: &'a dyn Hands,
    places: Vec<Place>,
    /// For each check, the one that has to pass before it.
    after: Vec<Option<usize>>,
    /// For each check, how long it and what comes after it may take: those with much to follow go first.
    weights: Vec<f64>,
    /// Of the first checks, as many as are known.
    reports: Vec<CheckReport>,
    not_importable: Option<CheckReport>,
}

impl<'a> Board<'a> {
    fn new(hands: &'a dyn Hands) -> Board<'a> {
        let checks = hands.checks();
        let position = |name: &String| checks.iter().position(|check| &check.name == name);
        let after: Vec<Option<usize>> = checks.iter().map(|check| check.after.as_ref().and_then(position)).collect();
        let mut weights: Vec<f64> = checks.iter().map(|check| hands.seconds(check)).collect();
        let own = weights.clone();
        for check in (0..checks.len()).rev() {
            if let Some(before) = after[check] {
                weights[before] = weights[before].max(own[before] + weights[check]);
            }
        }
        Board {
            hands,
            places: checks.iter().map(|_| Place::Waiting).collect(),
            after,
            weights,
            reports: Vec::with_capacity(checks.len()),
            not_importable: None,
        }
    }

    /// Make the reports of the checks whose turn it is, as far as they are known.
    fn settle(&mut self, seen: &mut impl FnMut(&CheckReport)) {
        while let Some(check) = self.hands.checks().get(self.reports.len()) {
            let way = self.hands.sitting(check);
            let report = if let Some(first) = &self.not_importable {
                not_imported_either(check, first)
            } else if let Some(needed) = unmet(check, &self.reports) {
                skipped(check, way, format!("it comes after “{}”, which did not pass", needed.title))
            } else if let Place::Ended(ended) = &self.places[self.reports.len()] {
                if ended.keeps_from_importing() {
                    self.not_importable = Some(CheckReport::clone(&ended.report));
                }
                CheckReport::clone(&ended.report)
            } else {
                return;
            };
            seen(&report);
            self.reports.push(report);
        }
    }

    fn waits(&self, check: usize) -> bool {
        let ready = self.after[check].is_none_or(|before| match &self.places[before] {
            Place::Ended(ended) => ended.report.outcome.passed(),
            _ => false,
        });
        matches!(self.places[check], Place::Waiting) && ready
    }

    fn is_more_waiting(&self) -> bool {
        self.places.iter().any(|place| matches!(place, Place::Waiting))
    }

    /// The checks that can be run now. Of a file that cannot be imported, what comes after the failure says nothing.
    fn waiting(&self) -> impl Iterator<Item = usize> {
        let unimportable = |place: &Place| matches!(place, Place::Ended(ended) if ended.keeps_from_importing());
        let end = self.places.iter().position(unimportable).unwrap_or(self.places.len());
        (self.reports.len()..end).filter(|check| self.waits(*check))
    }

    fn first_waiting(&self) -> Option<usize> {
        self.waiting().next()
    }

    /// The first check, and then those with most to follow.
    fn next_waiting(&self) -> Option<usize> {
        let weightier = |best: usize, check: usize| {
            if best != 0 && self.weights[check] > self.weights[best] { check } else { best }
        };
        self.waiting().reduce(weightier)
    }
}

// -- side by side -----------------------------------------------------------------------------------

/// What a coordinator is told.
enum Told {
    Ended(usize, Result<Ended>),
    /// Another worker is there.
    Spare,
}

/// The checks that are running.
struct Runs<'scope, 'env> {
    scope: &'scope Scope<'scope, 'env>,
    tell: Sender<Told>,
    running: usize,
    /// Those that ran out of time beside another: each is run once more, alone, before that is believed.
    doubted: Vec<usize>,
    /// Whether checks may run at the same time: not after one ran out of time alone as well. What hangs once often
    /// hangs in every check, and to run each of them twice would take longer than one after the other.
    abreast: bool,
    spare: Spare,
}

/// Another worker, started when it is worth it.
struct Spare {
    begun: Instant,
    asked: bool,
}

impl Spare {
    fn new() -> Spare {
        Spare { begun: Instant::now(), asked: false }
    }

    /// How long to wait before asking for one; none if there is nothing to be gained.
    fn patience(&self, board: &Board<'_>) -> Option<Duration> {
        let left = board.places.iter().filter(|place| matches!(place, Place::Waiting)).count();
        let free = board.hands.lanes().is_one_free() && board.next_waiting().is_some();
        if self.asked || left == 0 || !free {
            return None;
        }
        let done = board.places.iter().filter(|place| matches!(place, Place::Ended(_))).count();
        let each = STARTING.mul_f64(done.max(1) as f64 / left as f64);
        Some(each.max(LOOKING_ON).saturating_sub(self.begun.elapsed()))
    }
}

impl<'scope, 'env: 'scope> Runs<'scope, 'env> {
    /// The check to start now.
    fn next(&self, board: &Board<'env>) -> Option<usize> {
        if self.running == 0 {
            let open = |check: &&usize| **check >= board.reports.len(); // nobody asks about the others any more
            return self.doubted.iter().filter(open).min().copied().or_else(|| board.next_waiting());
        }
        let hands = board.hands;
        let possible = self.abreast && self.doubted.is_empty() && hands.is_one_idle() && hands.lanes().is_one_free();
        possible.then(|| board.next_waiting()).flatten()
    }

    fn start(&mut self, board: &mut Board<'env>, check: usize) {
        let lane = if self.running == 0 { None } else { board.hands.lanes().take_if_free() };
        let beside = self.running > 0;
        board.places[check] = Place::Running { beside };
        if beside {
            for place in &mut board.places {
                if let Place::Running { beside } = place {
                    *beside = true;
                }
            }
        }
        self.running += 1;
        let (hands, tell, more) = (board.hands, self.tell.clone(), board.is_more_waiting());
        self.scope.spawn(move || {
            let ended = hands.run(check, more);
            drop(lane);
            let _ = tell.send(Told::Ended(check, ended)); // who waited no longer does if another check broke down
        });
    }

    /// Wait for a check to end; ask for a spare worker meanwhile, if it gets long.
    fn wait(&mut self, board: &Board<'env>, told: &Receiver<Told>) -> Option<(usize, Result<Ended>)> {
        let patience = if self.abreast { self.spare.patience(board) } else { None };
        let news = match patience {
            Some(patience) => told.recv_timeout(patience),
            None => told.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match news {
            Ok(Told::Ended(check, ended)) => return Some((check, ended)),
            Ok(Told::Spare) | Err(RecvTimeoutError::Disconnected) => {}
            Err(RecvTimeoutError::Timeout) => {
                self.spare.asked = true;
                let tell = self.tell.clone();
                board.hands.start_spare(Box::new(move || {
                    let _ = tell.send(Told::Spare);
                }));
            }
        }
        None
    }

    fn end(&mut self, board: &mut Board<'env>, check: usize, ended: Ended) {
        self.running -= 1;
        let beside = matches!(board.places[check], Place::Running { beside: true });
        if beside && ended.may_have_been_slow(NEARLY) {
            self.doubted.push(check);
            return;
        }
        if self.doubted.contains(&check) {
            self.doubted.retain(|doubted| *doubted != check);
            self.abreast &= ended.report.outcome != Outcome::TimedOut;
        }
        board.places[check] = Place::Ended(ended);
    }
}

#[cfg(test)]
mod tests;
