//! Grading a room: every submission judged once, on all cores, a row written as each comes.
//!
//! Owns: the order of work, what is not run again, and that memory does not grow with the room: a thread reads
//! submissions just ahead of those that judge them, and reports are in the file only.
//! Does not own: what is run (`feed`), finding submissions (`room`), what a row says (`write`), the file (`results`).

use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::feed::Feeder;
use super::results::{Judged, Line, Results};
use super::room::Room;
use super::row::Status;
use super::similar::Pair;
use super::workshop::Asked;
use super::write::Writer;
use crate::assessment::{Cache, Recogniser};
use crate::catalog::hash_of;
use crate::error::{Error, Result};
use crate::judge::{Judge, Submission, Withdrawal};
use crate::outcome::Report;

/// What is to be done.
pub struct Plan<'p> {
    pub asked: &'p [Asked],
    /// The seed that the judge draws from: rows name it.
    pub seed: u64,
    /// How many submissions are judged at a time.
    pub jobs: usize,
    pub partition: Option<Partition>,
    /// Whether to look for submissions that are alike.
    pub similar: bool,
    /// Where it is remembered how mistakes fail.
    pub cache: Option<Cache>,
}

/// A part of the work that follows from names alone: every machine finds its own without asking another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partition {
    /// 1-based.
    pub part: u64,
    pub of: u64,
}

/// How far it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Submissions, those that are missing included.
    pub done: usize,
    pub of: usize,
    /// How many were run.
    pub run: usize,
    /// How many were there already, and are as they were.
    pub kept: usize,
}

/// How it ended.
pub struct Graded {
    pub progress: Progress,
    /// Whether it was interrupted before all was done.
    pub interrupted: bool,
    pub similar: Vec<Pair>,
}

/// One submission, on its way to become a row.
pub(super) struct Draft {
    pub learner: String,
    /// The place of its kata in the plan.
    pub kata: usize,
    pub file: Option<String>,
    pub sha256: Option<String>,
    pub submitted: Option<Timestamp>,
}

pub(super) struct Task {
    pub draft: Draft,
    pub judged: Judged,
    pub submission: Submission,
}

/// What became of a submission.
pub(super) enum Event {
    Judged(Task, Result<Report>, Duration),
    /// Nothing to run: it is missing, or unreadable.
    Settled(Draft, Status),
    /// It is in the file.
    There(Draft, Line),
    /// The same content as `of`'s.
    Twin {
        draft: Draft,
        judged: Judged,
        of: String,
    },
}

impl Partition {
    pub(super) fn has(self, learner: &str, kata: &str) -> bool {
        let hash = hash_of(format!("{learner}\0{kata}").as_bytes());
        u64::from_str_radix(&hash[..15], 16).unwrap_or(0) % self.of == self.part - 1
    }
}

impl FromStr for Partition {
    type Err = Error;

    /// `2/5` is the second of five parts.
    fn from_str(text: &str) -> Result<Partition> {
        let numbers = text.split_once('/').and_then(|(part, of)| Some((part.parse().ok()?, of.parse().ok()?)));
        match numbers {
            Some((part, of)) if (1..=of).contains(&part) => Ok(Partition { part, of }),
            _ => Err(Error::new("a part is named like 2/5: the second of five")),
        }
    }
}

impl fmt::Display for Partition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.of)
    }
}

/// Judge what is in the room and not in the file yet.
///
/// stop: ends it early; what is being judged then is dropped. seen: is told of each row, from the calling thread.
///
/// # Errors
/// A worker cannot be started, a kata is broken, or the file cannot be written. What is in the file stays.
pub fn grade(
    judge: &Judge,
    room: &Room,
    plan: &Plan<'_>,
    results: &mut Results,
    stop: &AtomicBool,
    mut seen: impl FnMut(Progress),
) -> Result<Graded> {
    let withdrawal = Withdrawal::new()?;
    let ended = AtomicBool::new(false);
    let stopped = || stop.load(Ordering::Relaxed) || ended.load(Ordering::Relaxed);
    let (tasks, waiting) = sync_channel::<Task>(plan.jobs * 2);
    let (tell, told) = sync_channel::<Event>(64);
    let waiting = Mutex::new(waiting);
    let quiet = RwLock::new(());
    // Submissions are on all cores already.
    let recogniser = Recogniser::new(plan.cache.clone()).on(1);
    let mut feeder = Feeder::new(plan, results, tasks, tell.clone(), withdrawal.clone());
    let mut writer = Writer::new(judge, plan, results, total(room, plan));
    thread::scope(|scope| {
        let stopped = &stopped;
        let feeding = scope.spawn(move || {
            feeder.feed(room, stopped);
            feeder.finish()
        });
        for _ in 0..plan.jobs {
            let (waiting, tell, recogniser, quiet) = (&waiting, tell.clone(), &recogniser, &quiet);
            scope.spawn(move || work(judge, plan, recogniser, waiting, &tell, quiet));
        }
        drop(tell);
        let mut outcome = Ok(());
        while let Some(event) = next(&told, || stopped().then(|| withdrawal.withdraw())) {
            if outcome.is_ok() {
                outcome = writer.take(event);
                seen(writer.progress);
                ended.store(outcome.is_err(), Ordering::Relaxed);
            }
        }
        let similar = feeding.join().unwrap_or_default();
        let interrupted = writer.progress.done < writer.progress.of;
        let synced = writer.results.sync();
        outcome.and(synced).map(|()| Graded { progress: writer.progress, interrupted, similar })
    })
}

fn total(room: &Room, plan: &Plan<'_>) -> usize {
    let part = |learner: &str, asked: &&Asked| plan.partition.is_none_or(|part| part.has(learner, asked.kata.id()));
    room.learners().map(|learner| plan.asked.iter().filter(|asked| part(learner, asked)).count()).sum()
}

/// The next event, or none when nobody is left to tell of one. `meanwhile` is asked several times a second.
fn next(told: &Receiver<Event>, mut meanwhile: impl FnMut() -> Option<()>) -> Option<Event> {
    loop {
        meanwhile();
        match told.recv_timeout(Duration::from_millis(100)) {
            Ok(event) => return Some(event),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

/// Judge what comes, until nothing does.
fn work(
    judge: &Judge,
    plan: &Plan<'_>,
    recogniser: &Recogniser,
    waiting: &Mutex<Receiver<Task>>,
    tell: &SyncSender<Event>,
    quiet: &RwLock<()>,
) {
    loop {
        let received = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(task) = received else { return };
        if task.submission.is_withdrawn() {
            continue;
        }
        let begun = Instant::now();
        let report = assessed(judge, plan, recogniser, &task, quiet);
        // Its processes may have been ended by the withdrawal: what they said then is about that.
        if !task.submission.is_withdrawn() && tell.send(Event::Judged(task, report, begun.elapsed())).is_err() {
            return;
        }
    }
}

/// The report on one submission. What was out of time beside others, and did not compute, is run once more with nothing
/// beside it: in a full room that is no reason to fail anybody.
///
/// quiet: held for reading beside others, for writing alone.
fn assessed(
    judge: &Judge,
    plan: &Plan<'_>,
    recogniser: &Recogniser,
    task: &Task,
    quiet: &RwLock<()>,
) -> Result<Report> {
    let assess = || recogniser.assess(judge, &plan.asked[task.draft.kata].kata, &task.submission);
    let report = {
        let _beside = quiet.read().unwrap_or_else(PoisonError::into_inner);
        assess()?
    };
    if plan.jobs == 1 || task.submission.is_withdrawn() || !report.checks.iter().any(|check| check.doubtful) {
        return Ok(report);
    }
    let _alone = quiet.write().unwrap_or_else(PoisonError::into_inner);
    assess()
}
