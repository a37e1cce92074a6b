//! What is known of the tests of a file, as one process after another tells of them.
//!
//! Owns: which events belong to which test. Does not own: what they mean (`naming`), when another process is needed (`suite`).

use std::collections::HashMap;
use std::time::Duration;

use crate::judge::Submission;
use crate::judge::naming::named;
use crate::judge::sitting::{Sitting, Stop, Watched};
use crate::outcome::{CheckReport, Outcome, Output};
use crate::protocol::{CheckFacts, Event, Seen, Verdict};

/// What is known so far.
#[derive(Default)]
pub struct Told {
    /// The tests in the order of their run, once they are known.
    pub tests: Option<Vec<CheckFacts>>,
    /// Why the runner has left tests out, if it says so.
    pub why_not_all: Option<String>,
    ended: HashMap<String, CheckReport>,
}

/// Whether there is more to run when a process has ended.
pub enum Left {
    /// The runner is through.
    Nothing,
    /// It is not, and this is how its process ended.
    Some(Box<Sitting>),
}

impl Told {
    /// How many tests have ended.
    pub fn len(&self) -> usize {
        self.ended.len()
    }

    /// How many tests ran out of time.
    pub fn out_of_time(&self) -> usize {
        self.ended.values().filter(|report| report.outcome == Outcome::TimedOut).count()
    }

    pub fn done(&self) -> Vec<&str> {
        self.ended.keys().map(String::as_str).collect()
    }

    pub fn ended(&self, test: &str) -> Option<&CheckReport> {
        self.ended.get(test)
    }

    /// Take in all that one process has said.
    pub fn take(&mut self, mut sitting: Sitting, submission: &Submission) -> Left {
        let mut current: Option<(String, Vec<Event>)> = None;
        let mut run: Option<Box<Verdict>> = None;
        for event in std::mem::take(&mut sitting.watched.events) {
            match event {
                Event::Collected { tests } => {
                    self.tests.get_or_insert(tests);
                }
                Event::Begun { test, .. } => {
                    if current.as_ref().is_none_or(|(name, _)| *name != test) {
                        current = Some((test, Vec::new()));
                    }
                }
                Event::Told { test, verdict, output } => {
                    let (_, mut events) = current.take().unwrap_or_default();
                    events.push(Event::Verdict(verdict));
                    self.end(&test, &sitting.of_test(events, output), submission);
                }
                Event::Verdict(verdict) => run = Some(verdict),
                other => {
                    if let Some((_, events)) = &mut current {
                        events.push(other);
                    }
                }
            }
        }
        let is_through = run.as_ref().is_some_and(|verdict| verdict.outcome == Seen::Passed);
        if is_through {
            self.why_not_all = run.as_ref().and_then(|verdict| verdict.message.clone());
        }
        match (current, run) {
            // The process ended with a test under way: that test's end is the process's.
            (Some((test, mut events)), run) => {
                events
                    .extend(run.map(|verdict| Event::Verdict(Box::new(Verdict { outcome: Seen::Failed, ..*verdict }))));
                sitting.watched.events = events;
                self.end(&test, &sitting, submission);
            }
            (None, run) => sitting.watched.events.extend(run.map(Event::Verdict)),
        }
        if is_through { Left::Nothing } else { Left::Some(Box::new(sitting)) }
    }

    fn end(&mut self, test: &str, sitting: &Sitting, submission: &Submission) {
        let known = self.tests.iter().flatten().find(|facts| facts.name == test);
        let facts = known.cloned().unwrap_or_else(|| CheckFacts::named(test.to_owned()));
        self.ended.insert(test.to_owned(), named(&facts, sitting, submission));
    }
}

impl Sitting {
    /// What was seen of a test that came to its end, as if it had had the process for itself.
    fn of_test(&self, events: Vec<Event>, output: Output) -> Sitting {
        let watched = Watched {
            events,
            output,
            trace: String::new(),
            stop: Stop::Ended,
            time: Duration::ZERO,
            scheduled: None,
            was_refused_memory: false,
        };
        let (file, root) = (self.file.clone(), self.root.clone());
        Sitting { way: self.way, seed: self.seed, watched, ends: self.ends.clone(), file, root }
    }
}
