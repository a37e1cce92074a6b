//! Reading submissions just ahead of those that judge them.
//!
//! Owns: what is run, and what is known without running it. Does not own: finding submissions (`room`).

use std::collections::HashMap;
use std::sync::mpsc::SyncSender;

use super::found::{Found, There};
use super::person::About;
use super::plan::Plan;
use super::results::{Judged, Line, Results};
use super::room::Room;
use super::row::Status;
use super::similar::{Pair, Sketches};
use super::task::{Draft, Event, Task};
use crate::catalog::{Kata, hash_of};
use crate::judge::Withdrawal;

/// Reads submissions and decides what is to be run.
pub struct Feeder<'p> {
    plan: &'p Plan<'p>,
    katas: Vec<&'p Kata>,
    /// What the file has, by kata and learner.
    there: HashMap<(String, String), Line>,
    /// Who first had this content.
    first: HashMap<Judged, String>,
    tasks: SyncSender<Task>,
    tell: SyncSender<Event>,
    withdrawal: Withdrawal,
    sketches: Option<Sketches>,
}

impl<'p> Feeder<'p> {
    pub fn new(
        plan: &'p Plan<'p>,
        results: &Results,
        tasks: SyncSender<Task>,
        tell: SyncSender<Event>,
        withdrawal: Withdrawal,
    ) -> Feeder<'p> {
        let there =
            results.lines().map(|(kata, learner, line)| ((kata.to_owned(), learner.to_owned()), line)).collect();
        let first = results.lines().filter_map(|(_, learner, line)| Some((line.judged?, learner.to_owned()))).collect();
        let katas = plan.asked.iter().map(|asked| &asked.kata).collect();
        let sketches = plan.similar.then(|| Sketches::new(plan.asked.iter().map(|asked| asked.kata.starter.as_str())));
        Feeder { plan, katas, there, first, tasks, tell, withdrawal, sketches }
    }

    pub fn feed(&mut self, room: &Room, stopped: &impl Fn() -> bool) {
        for learner in room.learners() {
            let part = |kata: &Kata| self.plan.partition.is_none_or(|part| part.has(learner, kata.id()));
            let wanted: Vec<usize> = (0..self.katas.len()).filter(|at| part(self.katas[*at])).collect();
            if wanted.is_empty() {
                continue;
            }
            let katas: Vec<&Kata> = wanted.iter().map(|at| self.katas[*at]).collect();
            let about = room.about(learner);
            for (kata, found) in wanted.into_iter().zip(room.submissions_of(learner, &katas)) {
                if stopped() || !self.send(learner, &about, kata, found) {
                    return;
                }
            }
        }
    }

    /// False when nobody listens any more.
    fn send(&mut self, learner: &str, about: &About, kata: usize, found: Found) -> bool {
        let draft = |file| Draft {
            learner: learner.to_owned(),
            about: about.clone(),
            kata,
            file,
            sha256: None,
            submitted: None,
            notes: Vec::new(),
        };
        match found {
            Found::Missing(problem) => self.tell.send(Event::Settled(draft(None), Status::Missing { problem })).is_ok(),
            Found::Unreadable { file, problem } => {
                self.tell.send(Event::Settled(draft(file), Status::Unreadable { problem })).is_ok()
            }
            Found::There(there) => self.send_there(draft(None), there),
        }
    }

    fn send_there(&mut self, draft: Draft, there: There) -> bool {
        let asked = &self.plan.asked[draft.kata];
        let sha256 = hash_of(there.submission.source());
        let judged = Judged::of(&sha256, asked.kata.id(), &asked.hash, self.plan.seed);
        if let Some(sketches) = self.sketches.as_mut() {
            sketches.add(draft.kata, &draft.learner, &sha256, &String::from_utf8_lossy(there.submission.source()));
        }
        let (file, sha256, submitted, notes) = (Some(there.file), Some(sha256), there.submitted, there.notes);
        let draft = Draft { file, sha256, submitted, notes, ..draft };
        if asked.kata.is_as_given(there.submission.source()) {
            return self.tell.send(Event::Settled(draft, Status::NotBegun)).is_ok();
        }
        let key = (asked.kata.id().to_owned(), draft.learner.clone());
        if let Some(line) = self.there.get(&key).filter(|line| line.judged == Some(judged)) {
            return self.tell.send(Event::There(draft, *line)).is_ok();
        }
        if let Some(of) = self.first.get(&judged).filter(|of| **of != draft.learner) {
            return self.tell.send(Event::Twin { draft, judged, of: of.clone() }).is_ok();
        }
        self.first.insert(judged, draft.learner.clone());
        let submission = there.submission.until(self.withdrawal.clone());
        self.tasks.send(Task { draft, judged, submission }).is_ok()
    }

    /// Those that are alike. Hangs up, by which the others know that there is nothing more.
    pub fn finish(self) -> Vec<Pair> {
        drop((self.tasks, self.tell));
        let ids: Vec<&str> = self.katas.iter().map(|kata| kata.id()).collect();
        self.sketches.map_or_else(Vec::new, |sketches| sketches.pairs(&ids))
    }
}
