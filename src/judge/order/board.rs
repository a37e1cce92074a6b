//! How far the checks of one submission are, and which of them can be run.
//!
//! Owns: what is skipped, and that reports come in the order of declaration whatever ended first. Does not own: running a
//! check (`Hands`), how many run at a time (`runs`).

use std::time::Duration;

use crate::error::Result;
use crate::judge::check::{Ended, NEVER_ENDS, not_imported_either, skipped, unmet};
use crate::judge::lanes::Lanes;
use crate::outcome::{CheckReport, Outcome, Sitting};
use crate::protocol::CheckFacts;

/// The reports, or none if the submission was withdrawn.
pub type Reports = Result<Option<Vec<CheckReport>>>;

/// Who runs the checks.
pub trait Hands: Sync {
    fn checks(&self) -> &[CheckFacts];
    /// How long a check may take, in seconds.
    fn seconds(&self, check: &CheckFacts) -> f64;
    fn sitting(&self, check: &CheckFacts) -> Sitting;
    /// more: whether another check is likely to follow.
    fn run(&self, check: usize, more: bool) -> Result<Ended>;
    fn is_withdrawn(&self) -> bool;
    /// Whether checks are left out once it is known that the submission does not end.
    fn gives_up(&self) -> bool;
    fn lanes(&self) -> &Lanes;
    /// Whether a check can be begun without starting a worker first.
    fn is_one_idle(&self) -> bool;
    /// What it takes to start a worker.
    fn starting_takes(&self) -> Duration;
    fn start_spare(&self, ready: Box<dyn FnOnce() + Send>);
}

/// How far one check is.
pub enum Place {
    Waiting,
    Running {
        /// Whether another one has run at the same time.
        beside: bool,
    },
    Ended(Ended),
}

/// How far the checks are.
pub struct Board<'a> {
    pub hands: &'a dyn Hands,
    pub places: Vec<Place>,
    /// For each check, the one that has to pass before it.
    after: Vec<Option<usize>>,
    /// For each check, how long it and what comes after it may take: those with much to follow go first.
    weights: Vec<f64>,
    /// Of the first checks, as many as are known.
    pub reports: Vec<CheckReport>,
    not_importable: Option<CheckReport>,
}

impl<'a> Board<'a> {
    pub fn new(hands: &'a dyn Hands) -> Board<'a> {
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
    pub fn settle(&mut self, seen: &mut impl FnMut(&CheckReport)) {
        while let Some(check) = self.hands.checks().get(self.reports.len()) {
            let way = self.hands.sitting(check);
            let report = if let Some(first) = &self.not_importable {
                not_imported_either(check, first)
            } else if self.never_ends() {
                skipped(check, way, NEVER_ENDS.to_owned())
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

    /// What ran out of time twice most likely does so every time, and each time costs the whole deadline. Only the core
    /// counts: what it lacks may not be passed over for the sake of the stretch. Only what is reported counts, so that the
    /// same checks are left out on any number of processors.
    fn never_ends(&self) -> bool {
        let endless = |report: &&CheckReport| !report.stretch && report.outcome == Outcome::TimedOut;
        self.hands.gives_up() && self.reports.iter().filter(endless).count() >= 2
    }

    fn waits(&self, check: usize) -> bool {
        let ready = self.after[check].is_none_or(|before| match &self.places[before] {
            Place::Ended(ended) => ended.report.outcome.passed(),
            _ => false,
        });
        matches!(self.places[check], Place::Waiting) && ready
    }

    pub fn is_more_waiting(&self) -> bool {
        self.places.iter().any(|place| matches!(place, Place::Waiting))
    }

    /// The checks that can be run now. Of a file that cannot be imported, what comes after the failure says nothing.
    fn waiting(&self) -> impl Iterator<Item = usize> {
        let unimportable = |place: &Place| matches!(place, Place::Ended(ended) if ended.keeps_from_importing());
        let end = self.places.iter().position(unimportable).unwrap_or(self.places.len());
        (self.reports.len()..end).filter(|check| self.waits(*check))
    }

    pub fn first_waiting(&self) -> Option<usize> {
        self.waiting().next()
    }

    /// The first check, and then those with most to follow.
    pub fn next_waiting(&self) -> Option<usize> {
        let weightier = |best: usize, check: usize| {
            if best != 0 && self.weights[check] > self.weights[best] { check } else { best }
        };
        self.waiting().reduce(weightier)
    }
}
