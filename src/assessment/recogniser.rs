//! Which known mistakes a submission makes, found out by running as little as possible.
//!
//! Owns: running mistakes only as far as they can still be the one, and remembering how they end, in this process and in a
//! `Cache`. Does not own: what is concluded from that (`diagnosis`).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};

use super::cache::{Cache, Known, Programs};
use super::program::{Code, Program, STARTER};
use super::{cores, in_parallel_on, wants_diagnosis};
use crate::catalog::Kata;
use crate::diagnosis::{self, Ending, Likeness, Suspect};
use crate::error::Result;
use crate::judge::{Judge, Submission};
use crate::outcome::{Outcome, RecognisedMistake, Report, Verdict};

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
        let mut report = judge.report(kata, submission)?;
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
            self.follow(judge, kata, &knowledge, &Program::of_mistake(mistake), &mistake.fails, |_, _| true)?;
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
        program: &Program<'_>,
        checks: &[String],
        mut seen: impl FnMut(&Ending, &str) -> bool,
    ) -> Result<bool> {
        let Some(endings) = knowledge.programs.get(&program.file) else { return Ok(false) };
        let _turn = matches!(program.code, Code::Mistake(_)).then(|| locked(&endings.turn));
        let mut missing = Vec::new();
        for check in checks {
            let known = locked(&endings.known).get(check).cloned();
            match known.filter(|known| known.seed.is_none_or(|seed| seed == judge.seed())) {
                Some(known) if !seen(&known.ending, check) => return Ok(false),
                Some(_) => {}
                None => missing.push(check.clone()),
            }
        }
        if missing.is_empty() {
            return Ok(true);
        }
        let submission = program.submission()?;
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

/// One report, and what is known about its kata.
struct Case<'c> {
    recogniser: &'c Recogniser,
    judge: &'c Judge,
    kata: &'c Kata,
    report: &'c Report,
    knowledge: Arc<Knowledge>,
}

impl Case<'_> {
    fn found(&self, submission: &Submission, mut suspects: Vec<Suspect<'_>>) -> Result<Vec<RecognisedMistake>> {
        // The starter first: it has fewer checks to run than there are mistakes, and rules many of them out.
        let leftovers = self.leftovers()?;
        suspects.retain(|suspect| suspect.may_be_told(&leftovers));
        let confronted = in_parallel_on(self.threads(), &suspects, |suspect| self.confronted(suspect));
        let mut agreeing = confronted.into_iter().filter_map(Result::transpose).collect::<Result<Vec<_>>>()?;
        self.discount_starter(&leftovers, &mut agreeing)?;
        self.discount_undone(submission, &mut agreeing)?;
        // Whoever said to stop meanwhile does not want half an answer.
        if !(self.recogniser.may_go_on)() {
            return Ok(Vec::new());
        }
        Ok(diagnosis::named(self.report, agreeing))
    }

    /// How many programs run at a time. Where time is measured, nothing runs beside it.
    fn threads(&self) -> usize {
        if self.kata.facts.measures_time { 1 } else { self.recogniser.threads }
    }

    /// The suspect, if it ends its checks as the submission does.
    fn confronted<'k>(&self, suspect: &Suspect<'k>) -> Result<Option<Suspect<'k>>> {
        let mut suspect = suspect.clone();
        let checks = suspect.to_compare();
        let program = Program::of_mistake(suspect.mistake);
        let agrees = self.endings(&program, &checks, |ending, check| suspect.agrees(ending, check))?;
        Ok(agrees.then_some(suspect))
    }

    /// What the untouched starter does as well may just not have been done yet.
    fn discount_starter(&self, leftovers: &[String], agreeing: &mut [Suspect<'_>]) -> Result<()> {
        let starter = self.starters_endings(agreeing.iter().flat_map(Suspect::to_compare))?;
        for suspect in agreeing.iter_mut().filter(|suspect| !suspect.is_what_is_left(leftovers)) {
            starter.iter().for_each(|(check, ending)| suspect.discount(check, ending));
        }
        Ok(())
    }

    /// The failing checks that the untouched starter fails in just the same way. Those of the stretch count once the core
    /// has passed.
    fn leftovers(&self) -> Result<Vec<String>> {
        let passed = self.report.verdict == Verdict::Passed;
        let here = self.report.checks.iter().filter(|check| passed || !check.stretch);
        let failing: BTreeMap<String, Ending> =
            here.map(|check| (check.name.clone(), Ending::of(check))).filter(|(_, ending)| ending.failed()).collect();
        let mut starter = self.starters_endings(failing.keys().cloned())?;
        starter.retain(|check, ending| failing[check].likeness(ending) == Likeness::SameEvidence);
        Ok(starter.into_keys().collect())
    }

    /// What the submission's unfinished functions alone break, in a solution that is right otherwise, tells of no mistake.
    fn discount_undone(&self, submission: &Submission, agreeing: &mut [Suspect<'_>]) -> Result<()> {
        if agreeing.is_empty() || !may_be_undone(submission.source()) {
            return Ok(());
        }
        let others: BTreeMap<&str, &str> = agreeing
            .iter()
            .map(|suspect| Ok((suspect.mistake.name.as_str(), suspect.mistake.source()?)))
            .collect::<Result<_>>()?;
        let source = String::from_utf8_lossy(submission.source());
        let details = json!({"reference": self.kata.reference, "others": others});
        let answer = self.judge.ask(self.kata, "unfinished", &source, details)?;
        let (Some(undone), Some(alike)) = (answer["source"].as_str(), answer["alike"].as_array()) else {
            return Ok(());
        };
        let on_purpose = |suspect: &Suspect<'_>| alike.contains(&Value::from(suspect.mistake.name.as_str()));
        let mut doubtful: Vec<&mut Suspect<'_>> = agreeing.iter_mut().filter(|s| !on_purpose(s)).collect();
        let mut checks: Vec<String> = doubtful.iter().flat_map(|suspect| suspect.to_compare()).collect();
        checks.sort();
        checks.dedup();
        let undone = Submission::of_source("undone", undone);
        self.judge.hold_chosen(self.kata, &undone, &checks, |check| {
            let ending = Ending::of(check);
            doubtful.iter_mut().for_each(|suspect| suspect.discount(&check.name, &ending));
            ControlFlow::Continue(())
        })
    }

    /// How the untouched starter ends these checks, each by itself: none is skipped for another.
    fn starters_endings(&self, checks: impl IntoIterator<Item = String>) -> Result<BTreeMap<String, Ending>> {
        let checks: Vec<String> = checks.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        let ended = in_parallel_on(self.threads(), &checks, |check| {
            let mut own = None;
            self.endings(&Program::starter(self.kata), std::slice::from_ref(check), |ending, _| {
                own = Some(ending.clone());
                true
            })?;
            Ok(own.map(|own| (check.clone(), own)))
        });
        ended.into_iter().filter_map(Result::transpose).collect()
    }

    fn endings(
        &self,
        program: &Program<'_>,
        checks: &[String],
        seen: impl FnMut(&Ending, &str) -> bool,
    ) -> Result<bool> {
        self.recogniser.follow(self.judge, self.kata, &self.knowledge, program, checks, seen)
    }
}

/// Whether a line of it could be all that a function does: so most submissions need not be parsed.
fn may_be_undone(source: &[u8]) -> bool {
    const NOTHING: [&str; 4] = ["pass", "...", "return", "return None"];
    let source = String::from_utf8_lossy(source);
    let mut lines = source.lines().filter(|line| !line.trim().is_empty()).peekable();
    while let Some(line) = lines.next() {
        let code = line.split('#').next().unwrap_or_default().trim();
        let last = code.rsplit(": ").next().unwrap_or_default();
        // A docstring after which its block ends.
        let indented = |line: &str| line.len() - line.trim_start().len();
        let ends = lines.peek().is_none_or(|next| indented(next) < indented(line));
        let only_told = ends && (code.ends_with("\"\"\"") || code.ends_with("'''"));
        if only_told || NOTHING.contains(&last) || code.contains("NotImplementedError") {
            return true;
        }
    }
    false
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
