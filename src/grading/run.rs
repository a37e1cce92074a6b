//! Grading a room: every submission judged once, on all cores, a row written as each comes.
//!
//! Owns: the order of work, what is not run again, and that memory does not grow with the room: a thread reads
//! submissions just ahead of those that judge them, and reports are in the file only.
//! Does not own: what is run (`feed`), finding submissions (`room`), what a row says (`write`), the file (`results`).

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use super::feed::Feeder;
use super::plan::{Plan, Progress};
use super::results::Results;
use super::room::Room;
use super::similar::Pair;
use super::task::{Event, Task};
use super::workshop::Asked;
use super::write::Writer;
use crate::assessment::Recogniser;
use crate::error::Result;
use crate::judge::{Judge, Withdrawal};
use crate::outcome::Report;

/// How it ended.
pub struct Graded {
    pub progress: Progress,
    /// Whether it was interrupted before all was done.
    pub interrupted: bool,
    pub similar: Vec<Pair>,
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
