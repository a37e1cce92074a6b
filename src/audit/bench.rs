//! Where one kata's files are run.
//!
//! Owns: the judges of a kata under proof, when each may run, and what is remembered of runs, so that a file that was
//! saved is run and no other. Does not own: what a run has to show (`proofs`, `mistakes`, `predictions`, `mutants`).

use std::any::Any;
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};

use super::cores::Cores;
use crate::assessment::cores;
use crate::catalog::{Kata, Prediction, hash_of};
use crate::error::Result;
use crate::judge::{CheckFacts, Judge, Options, Submission};
use crate::outcome::{CheckReport, Outcome, Output, Report};
use crate::predict;

/// The seeds of str hashing that a reference has to pass under, learners' first. Checks draw their inputs from the same
/// ones: learners get others each time.
pub(super) const SEEDS: [u32; 3] = [0, 1, 20_011];

/// How long each check takes with the reference at the least, in milliseconds, by name.
pub(super) type Times = HashMap<String, f64>;

/// What outlives an audit in an author's loop: warm interpreters, and how the files that were there have run.
#[derive(Default)]
pub(super) struct Kept {
    judges: Mutex<[Option<Arc<Judge>>; SEEDS.len()]>,
    remembered: Mutex<Remembered>,
}

/// What was seen in the audit before this one, and in this one. What neither asked for is forgotten.
#[derive(Default)]
struct Remembered {
    before: HashMap<String, Arc<dyn Any + Send + Sync>>,
    now: HashMap<String, Arc<dyn Any + Send + Sync>>,
}

/// One kata, where it can be run.
pub(super) struct Bench<'a> {
    pub kata: &'a Kata,
    pub cores: &'a Cores,
    kept: &'a Kept,
    /// Of all that every run of this kata rests on.
    common: String,
}

impl Kept {
    /// Another audit begins.
    pub fn turn(&self) {
        let mut remembered = guard(&self.remembered);
        remembered.before = std::mem::take(&mut remembered.now);
    }

    fn judge(&self, number: usize) -> Result<Arc<Judge>> {
        let mut judges = guard(&self.judges);
        let number = number % SEEDS.len();
        if let Some(judge) = &judges[number] {
            return Ok(judge.clone());
        }
        let seed = SEEDS[number];
        // The others run little: no second worker waits beside theirs.
        let cores = if number == 0 { cores() } else { 1 };
        let options = Options { warm: true, hash_seed: seed, seed: u64::from(seed), cores, ..Options::default() };
        Ok(judges[number].insert(Arc::new(Judge::start(options)?)).clone())
    }
}

impl<'a> Bench<'a> {
    pub fn new(kata: &'a Kata, cores: &'a Cores, kept: &'a Kept) -> Bench<'a> {
        let beside = (&kata.helpers, &kata.beside);
        let parts = (&kata.facts, &kata.checks, beside, kata.style, kata.module(), &kata.reference);
        Bench { kata, cores, kept, common: hash_of(format!("{parts:?}").as_bytes()) }
    }

    /// The judge that learners get, as far as seeds go.
    pub fn judge(&self) -> Result<Arc<Judge>> {
        self.kept.judge(0)
    }

    pub fn checks(&self) -> Result<Arc<[CheckFacts]>> {
        let judge = self.judge()?;
        self.turn(|| judge.checks_of(self.kata))
    }

    /// The run of a submission: that of now, or the one that is remembered of the same text.
    ///
    /// slow: the checks that it may be too slow for.
    pub fn report(&self, name: &str, source: &str, slow: &[String]) -> Result<Report> {
        self.remember(&["report", name, source], || self.again(0, name, source, slow))
    }

    /// The run of a mistake against the checks that it says it fails, and no others.
    pub fn where_it_fails(&self, name: &str, source: &str, fails: &[String]) -> Result<Report> {
        let (judge, submission) = (self.judge()?, Submission::of_source(name, source));
        let mut held = Vec::new();
        self.turn(|| {
            judge.hold_chosen(self.kata, &submission, fails, |check| {
                held.push(check.clone());
                ControlFlow::Continue(())
            })
        })?;
        Ok(Report::of_checks(self.kata.id(), name, held))
    }

    /// The run of a submission as far as its first failure, checks of the core before those of the stretch.
    pub fn until_it_fails(&self, name: &str, source: &str) -> Result<Report> {
        let (stretch, core): (Vec<CheckFacts>, Vec<CheckFacts>) =
            self.checks()?.iter().cloned().partition(|check| check.stretch);
        let names: Vec<String> = core.into_iter().chain(stretch).map(|check| check.name).collect();
        self.remember(&["until it fails", name, source], || {
            let (judge, submission) = (self.judge()?, Submission::of_source(name, source));
            let mut held = Vec::new();
            self.turn(|| {
                judge.hold_chosen(self.kata, &submission, &names, |check| {
                    held.push(check.clone());
                    if check.outcome.failed() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                })
            })?;
            match held.last() {
                // It may be the machine that was slow.
                Some(check) if check.outcome == Outcome::TimedOut => self.again(0, name, source, &[]),
                _ => Ok(Report::of_checks(self.kata.id(), name, held)),
            }
        })
    }

    /// A new run of a submission with the judge of this number.
    pub fn again(&self, number: usize, name: &str, source: &str, slow: &[String]) -> Result<Report> {
        let judge = self.kept.judge(number)?;
        let run = || judge.report(self.kata, &Submission::of_source(name, source));
        let report = self.turn(run)?;
        let late = |check: &CheckReport| check.outcome == Outcome::TimedOut && !slow.contains(&check.name);
        // It may be the machine that was slow: what others do on it is no fault of the kata's.
        if report.checks.iter().any(late) { self.cores.alone(run) } else { Ok(report) }
    }

    /// A new run of the reference with nothing beside it, or with something to do for every core.
    pub fn alone(&self, number: usize, busy: bool) -> Result<Report> {
        let judge = self.kept.judge(number)?;
        let run = || judge.report(self.kata, &Submission::of_source("reference", self.kata.reference.as_bytes()));
        self.cores.alone(|| if busy { with_busy_cores(run) } else { run() })
    }

    /// The answer of an author's tool about a source, with the judge of this number.
    pub fn ask(&self, number: usize, operation: &str, source: &str, details: Value) -> Result<Value> {
        let judge = self.kept.judge(number)?;
        let ask = || self.turn(|| judge.ask(self.kata, operation, source, details.clone()));
        self.remember(&["ask", &number.to_string(), operation, source, &details.to_string()], ask)
    }

    /// The public names that a source defines.
    pub fn names(&self, source: &str) -> Vec<Value> {
        // A source that cannot be parsed has none; running it tells why.
        self.ask(0, "names", source, json!({})).ok().and_then(|answer| answer.as_array().cloned()).unwrap_or_default()
    }

    /// What a program prints under each of the first `seeds` seeds.
    pub fn outputs(&self, prediction: &Prediction, seeds: usize) -> Result<Vec<Output>> {
        self.remember(&["outputs", &prediction.name, &prediction.program, &seeds.to_string()], || {
            let run = |number| {
                let judge = self.kept.judge(number)?;
                self.turn(|| predict::run(&judge, self.kata, prediction))
            };
            (0..seeds.min(SEEDS.len())).map(run).collect()
        })
    }

    /// Run when it is this kata's turn: beside others, unless its subject is time.
    pub fn turn<R>(&self, work: impl FnOnce() -> R) -> R {
        if self.kata.facts.measures_time { self.cores.alone(work) } else { self.cores.one(work) }
    }

    /// How many of this kata's runs can be under way.
    pub fn at_once(&self) -> usize {
        if self.kata.facts.measures_time { 1 } else { cores() }
    }

    fn remember<T: Clone + Send + Sync + 'static>(&self, what: &[&str], find: impl FnOnce() -> Result<T>) -> Result<T> {
        let key = hash_of(format!("{what:?} {}", self.common).as_bytes());
        let known = {
            let mut remembered = guard(&self.kept.remembered);
            let known = remembered.now.get(&key).cloned().or_else(|| remembered.before.remove(&key));
            known.inspect(|known| drop(remembered.now.insert(key.clone(), known.clone())))
        };
        if let Some(known) = known.and_then(|known| known.downcast::<T>().ok()) {
            return Ok(known.as_ref().clone());
        }
        let found = find()?;
        guard(&self.kept.remembered).now.insert(key, Arc::new(found.clone()));
        Ok(found)
    }
}

/// Do `work` while every core has something else to do.
fn with_busy_cores<R>(work: impl FnOnce() -> R) -> R {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..cores() {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        let result = work();
        stop.store(true, Ordering::Relaxed);
        result
    })
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
