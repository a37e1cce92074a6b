//! Which known mistakes a submission makes, found out by running as little as possible.
//!
//! Owns: running mistakes only as far as they can still be the one, and remembering how they end, in this process and in a
//! `Cache`. Does not own: which of them are run for a report (`case`).

mod case;
mod undone;

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use self::case::Case;
use super::cache::{Cache, Known, Programs};
use super::program::{Code, Program, STARTER};
use super::{cores, wants_diagnosis};
use crate::catalog::Kata;
use crate::diagnosis::{self, Ending};
use crate::error::Result;
use crate::judge::{Judge, Submission};
use crate::outcome::{CheckReport, Outcome, RecognisedMistake, Report};

/// Recognises mistakes under one judge. Can be shared between threads: what one has found out, no other runs again.
pub struct Recogniser {
    cache: Option<Cache>,
    threads: usize,
    /// Asked before each check of a mistake: whether to go on.
    may_go_on: Box<dyn Fn() -> bool + Send + Sync>,
    /// By the hash of the kata.
    known: Mutex<HashMap<String, Arc<Knowledge>>>,
}

/// How the programs of one kata end their checks.
struct Knowledge {
    programs: BTreeMap<String, Endings>,
    /// Whether something has been found out that is not in the cache yet.
    has_news: AtomicBool,
}

/// How one program ends its checks.
#[derive(Default)]
struct Endings {
    known: Mutex<BTreeMap<String, Known>>,
    /// Taken while a mistake runs: who asks for the same one waits, and need not run it. The starter's checks are asked for
    /// one by one, on all cores.
    turn: Mutex<()>,
}

/// What is asked of a program: how it ends these checks.
struct Asked<'a> {
    program: &'a Program<'a>,
    checks: &'a [String],
    /// The report that it is compared with.
    report: Option<&'a Report>,
}

impl Asked<'_> {
    /// Whether what is known of a check holds here. With other inputs drawn it does if the submission has ended the check
    /// in exactly this way: then it was no matter of the inputs.
    fn believes(&self, check: &str, known: &Known, seed: u64) -> bool {
        let here = || self.report?.checks.iter().find(|here| here.name == check).map(Ending::of);
        known.seed.is_none_or(|own| own == seed) || here().is_some_and(|here| here == known.ending)
    }
}

impl Recogniser {
    /// One that remembers in `cache`, or only as long as it lives.
    pub fn new(cache: Option<Cache>) -> Recogniser {
        Recogniser { cache, threads: cores(), may_go_on: Box::new(|| true), known: Mutex::default() }
    }

    /// The same, running so many mistakes at a time.
    pub fn on(self, threads: usize) -> Recogniser {
        Recogniser { threads, ..self }
    }

    /// The same, which asks before each check of a mistake whether to go on. If not, nothing is recognised.
    pub fn while_allowed(self, may_go_on: impl Fn() -> bool + Send + Sync + 'static) -> Recogniser {
        Recogniser { may_go_on: Box::new(may_go_on), ..self }
    }

    /// The report on a submission, with the mistakes it makes.
    ///
    /// # Errors
    /// The kata is broken or Python cannot be run; see `Judge::report`.
    pub fn assess(&self, judge: &Judge, kata: &Kata, submission: &Submission) -> Result<Report> {
        self.assess_while(judge, kata, submission, |_| ())
    }

    /// The same, and `seen` is told of each check as soon as it is known.
    ///
    /// # Errors
    /// As for `assess`.
    pub fn assess_while(
        &self,
        judge: &Judge,
        kata: &Kata,
        submission: &Submission,
        seen: impl FnMut(&CheckReport),
    ) -> Result<Report> {
        let mut report = judge.report_while(kata, submission, seen)?;
        report.mistakes = self.recognise(judge, kata, submission, &report)?;
        Ok(report)
    }

    /// The mistakes that a submission with this report makes.
    ///
    /// # Errors
    /// As for `Judge::report`.
    pub fn recognise(
        &self,
        judge: &Judge,
        kata: &Kata,
        submission: &Submission,
        report: &Report,
    ) -> Result<Vec<RecognisedMistake>> {
        if !wants_diagnosis(kata, submission, report) {
            return Ok(Vec::new());
        }
        let suspects = diagnosis::suspects(&kata.mistakes, report);
        if suspects.is_empty() {
            return Ok(Vec::new());
        }
        let case = Case { recogniser: self, judge, kata, report, knowledge: self.knowledge(judge, kata) };
        let found = case.found(submission, suspects);
        self.keep(judge, kata, &case.knowledge);
        found
    }

    /// Find out ahead how the kata's mistakes end the checks that they fail.
    ///
    /// # Errors
    /// As for `Judge::report`.
    pub fn learn(&self, judge: &Judge, kata: &Kata) -> Result<()> {
        let knowledge = self.knowledge(judge, kata);
        for mistake in &kata.mistakes {
            let asked = Asked { program: &Program::of_mistake(mistake), checks: &mistake.fails, report: None };
            self.follow(judge, kata, &knowledge, &asked, |_, _| true)?;
        }
        self.keep(judge, kata, &knowledge);
        Ok(())
    }

    fn knowledge(&self, judge: &Judge, kata: &Kata) -> Arc<Knowledge> {
        let mut known = locked(&self.known);
        if let Some(found) = known.get(&kata.hash) {
            return found.clone();
        }
        let mut kept = self.cache.as_ref().map(|cache| cache.read(judge, kata)).unwrap_or_default();
        let programs = kata.mistakes.iter().map(Program::of_mistake).chain([Program::starter(kata)]);
        let programs = programs.map(|program| {
            let checks = kept.remove(&program.file).unwrap_or_default();
            (program.file, Endings { known: Mutex::new(checks), turn: Mutex::default() })
        });
        let knowledge = Arc::new(Knowledge { programs: programs.collect(), has_news: AtomicBool::new(false) });
        known.insert(kata.hash.clone(), knowledge.clone());
        knowledge
    }

    /// Write what is new to the cache.
    fn keep(&self, judge: &Judge, kata: &Kata, knowledge: &Knowledge) {
        let Some(cache) = self.cache.as_ref().filter(|_| knowledge.has_news.swap(false, Ordering::Relaxed)) else {
            return;
        };
        let mut found = Programs::new();
        for (file, endings) in &knowledge.programs {
            // A mistake that passed was disturbed, or does not fail where it says: neither is a thing to remember.
            let fails = |ending: &Ending| ending.failed() || file == STARTER;
            let mut checks = locked(&endings.known).clone();
            checks.retain(|_, known| !known.ending.depends_on_the_machine() && fails(&known.ending));
            found.insert(file.clone(), checks);
        }
        cache.add(judge, kata, found);
    }

    /// Tell `seen` how a program ends these checks, those that are known first, the others in their order and until it
    /// has seen enough. Returns whether all were seen.
    fn follow(
        &self,
        judge: &Judge,
        kata: &Kata,
        knowledge: &Knowledge,
        asked: &Asked<'_>,
        mut seen: impl FnMut(&Ending, &str) -> bool,
    ) -> Result<bool> {
        let Some(endings) = knowledge.programs.get(&asked.program.file) else { return Ok(false) };
        let _turn = matches!(asked.program.code, Code::Mistake(_)).then(|| locked(&endings.turn));
        let mut missing = Vec::new();
        for check in asked.checks {
            let known = locked(&endings.known).get(check).cloned();
            match known.filter(|known| asked.believes(check, known, judge.seed())) {
                Some(known) if !seen(&known.ending, check) => return Ok(false),
                Some(_) => {}
                None => missing.push(check.clone()),
            }
        }
        if missing.is_empty() {
            return Ok(true);
        }
        let submission = asked.program.submission()?;
        let mut all = (self.may_go_on)();
        if all {
            judge.hold_chosen(kata, &submission, &missing, |check| {
                let ending = Ending::of(check);
                all = seen(&ending, &check.name);
                // That it was skipped lies in which checks were chosen.
                if ending.outcome != Outcome::Skipped {
                    locked(&endings.known).insert(check.name.clone(), Known { ending, seed: check.seed });
                    knowledge.has_news.store(true, Ordering::Relaxed);
                }
                all = all && (self.may_go_on)();
                if all { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            })?;
        }
        Ok(all)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
