//! Grading a room: every submission judged once, on all cores, a row written as each comes.
//!
//! Owns: the order of work, what is not run again, and that memory does not grow with the room: a thread reads
//! submissions just ahead of those that judge them, and reports are in the file only.
//! Does not own: what is run (`feed`), finding submissions (`room`), what a row says (`write`), the file (`results`).

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Condvar, Mutex, PoisonError};
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
use crate::catalog::Kata;
use crate::error::Result;
use crate::judge::{Judge, Withdrawal};
use crate::outcome::{Outcome, Report};

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
    let desk =
        Desk { judge, plan, waiting: Mutex::new(waiting), places: Places::new(plan.jobs), later: Mutex::default() };
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
        let (desk, recogniser) = (&desk, &recogniser);
        let workers: Vec<_> = (0..plan.jobs * 2)
            .map(|_| {
                let tell = tell.clone();
                scope.spawn(move || desk.work(recogniser, &tell))
            })
            .collect();
        scope.spawn(move || {
            workers.into_iter().for_each(|worker| drop(worker.join()));
            desk.work_alone(recogniser, &tell);
        });
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

/// Where submissions are judged, several at a time.
struct Desk<'d> {
    judge: &'d Judge,
    plan: &'d Plan<'d>,
    waiting: Mutex<Receiver<Task>>,
    places: Places,
    /// What was out of time beside others, and did not compute: it is run once more with nothing beside it. In a full room
    /// that is no reason to fail anybody.
    later: Mutex<Vec<Task>>,
}

impl Desk<'_> {
    /// Judge what comes, until nothing does.
    fn work(&self, recogniser: &Recogniser, tell: &SyncSender<Event>) {
        loop {
            // A submission that hangs waits for its deadlines: another one is begun beside it.
            let mut place = Some(self.places.take());
            let received = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(task) = received else { return };
            if task.submission.is_withdrawn() {
                continue;
            }
            let begun = Instant::now();
            let report = recogniser.assess_while(self.judge, self.kata(&task), &task.submission, |check| {
                if check.outcome == Outcome::TimedOut {
                    drop(place.take());
                }
            });
            let doubtful = report.as_ref().is_ok_and(|report| report.checks.iter().any(|check| check.doubtful));
            if doubtful && self.plan.jobs > 1 && !task.submission.is_withdrawn() {
                self.later.lock().unwrap_or_else(PoisonError::into_inner).push(task);
            } else if !told(tell, task, report, begun) {
                return;
            }
        }
    }

    /// Judge once more what is to be judged alone. Nobody else is at work any more.
    fn work_alone(&self, recogniser: &Recogniser, tell: &SyncSender<Event>) {
        let later = std::mem::take(&mut *self.later.lock().unwrap_or_else(PoisonError::into_inner));
        for task in later {
            let begun = Instant::now();
            if !task.submission.is_withdrawn() {
                let report = recogniser.assess(self.judge, self.kata(&task), &task.submission);
                if !told(tell, task, report, begun) {
                    return;
                }
            }
        }
    }

    fn kata(&self, task: &Task) -> &Kata {
        &self.plan.asked[task.draft.kata].kata
    }
}

/// Tell what became of a submission; false when nobody listens any more.
fn told(tell: &SyncSender<Event>, task: Task, report: Result<Report>, begun: Instant) -> bool {
    // Its processes may have been ended by the withdrawal: what they said then is about that.
    task.submission.is_withdrawn() || tell.send(Event::Judged(task, report, begun.elapsed())).is_ok()
}

/// Places for those who compute.
struct Places {
    free: Mutex<usize>,
    freed: Condvar,
}

/// A place, until it is dropped.
struct Place<'p>(&'p Places);

impl Places {
    fn new(all: usize) -> Places {
        Places { free: Mutex::new(all), freed: Condvar::new() }
    }

    fn take(&self) -> Place<'_> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self.freed.wait_while(free, |free| *free == 0).unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Place(self)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.freed.notify_one();
    }
}
