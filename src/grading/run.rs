//! Grading a room: every submission judged once, on all cores, a row written as each comes.
//!
//! Owns: the order of work, what is not run again, and that memory does not grow with the room: a thread reads
//! submissions just ahead of those that judge them, and reports are in the file only.
//! Does not own: finding submissions (`room`), the file (`results`).

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::results::{Judged, Line, Results};
use super::room::{Found, Room, There};
use super::row::{Row, Status, VERSION};
use super::similar::{Pair, Sketches};
use super::workshop::Asked;
use crate::assessment::Recogniser;
use crate::catalog::{KataId, hash_of};
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
struct Draft {
    learner: String,
    /// The place of its kata in the plan.
    kata: usize,
    file: Option<String>,
    sha256: Option<String>,
    submitted: Option<Timestamp>,
}

struct Task {
    draft: Draft,
    judged: Judged,
    submission: Submission,
}

/// What became of a submission.
enum Event {
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
    fn has(self, learner: &str, kata: &str) -> bool {
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
    let recogniser = Recogniser::default();
    let mut feeder = Feeder::new(plan, results, tasks, tell.clone(), withdrawal.clone());
    let mut writer = Writer::new(judge, plan, results, total(room, plan));
    thread::scope(|scope| {
        let stopped = &stopped;
        let feeding = scope.spawn(move || {
            feeder.feed(room, stopped);
            feeder.finish()
        });
        for _ in 0..plan.jobs {
            let (waiting, tell, recogniser) = (&waiting, tell.clone(), &recogniser);
            scope.spawn(move || work(judge, plan, recogniser, waiting, &tell));
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
) {
    loop {
        let received = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(task) = received else { return };
        if task.submission.is_withdrawn() {
            continue;
        }
        let begun = Instant::now();
        let report = recogniser.assess(judge, &plan.asked[task.draft.kata].kata, &task.submission);
        // Its processes may have been ended by the withdrawal: what they said then is about that.
        if !task.submission.is_withdrawn() && tell.send(Event::Judged(task, report, begun.elapsed())).is_err() {
            return;
        }
    }
}

// -- reading ahead --------------------------------------------------------------------------------

/// Reads submissions and decides what is to be run.
struct Feeder<'p> {
    plan: &'p Plan<'p>,
    katas: Vec<KataId>,
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
    fn new(
        plan: &'p Plan<'p>,
        results: &Results,
        tasks: SyncSender<Task>,
        tell: SyncSender<Event>,
        withdrawal: Withdrawal,
    ) -> Feeder<'p> {
        let there =
            results.lines().map(|(kata, learner, line)| ((kata.to_owned(), learner.to_owned()), line)).collect();
        let first = results.lines().filter_map(|(_, learner, line)| Some((line.judged?, learner.to_owned()))).collect();
        let katas = plan.asked.iter().map(|asked| asked.kata.at.clone()).collect();
        let sketches = plan.similar.then(|| Sketches::new(plan.asked.iter().map(|asked| asked.kata.starter.as_str())));
        Feeder { plan, katas, there, first, tasks, tell, withdrawal, sketches }
    }

    fn feed(&mut self, room: &Room, stopped: &impl Fn() -> bool) {
        for learner in room.learners() {
            let part = |kata: &KataId| self.plan.partition.is_none_or(|part| part.has(learner, &kata.id));
            let wanted: Vec<usize> = (0..self.katas.len()).filter(|at| part(&self.katas[*at])).collect();
            if wanted.is_empty() {
                continue;
            }
            let katas: Vec<KataId> = wanted.iter().map(|at| self.katas[*at].clone()).collect();
            for (kata, found) in wanted.into_iter().zip(room.submissions_of(learner, &katas)) {
                if stopped() || !self.send(learner, kata, found) {
                    return;
                }
            }
        }
    }

    /// False when nobody listens any more.
    fn send(&mut self, learner: &str, kata: usize, found: Found) -> bool {
        let draft = |file| Draft { learner: learner.to_owned(), kata, file, sha256: None, submitted: None };
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
        if let Some(sketches) = &mut self.sketches {
            sketches.add(draft.kata, &draft.learner, &sha256, &String::from_utf8_lossy(there.submission.source()));
        }
        let key = (asked.kata.id().to_owned(), draft.learner.clone());
        let draft = Draft { file: Some(there.file), sha256: Some(sha256), submitted: there.submitted, ..draft };
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
    fn finish(self) -> Vec<Pair> {
        drop((self.tasks, self.tell));
        let ids: Vec<&str> = self.katas.iter().map(|kata| kata.id.as_str()).collect();
        self.sketches.map_or_else(Vec::new, |sketches| sketches.pairs(&ids))
    }
}

// -- writing --------------------------------------------------------------------------------------

/// Makes rows, and writes them.
struct Writer<'w> {
    plan: &'w Plan<'w>,
    results: &'w mut Results,
    python: String,
    progress: Progress,
    /// Where the first with a content has its row.
    places: HashMap<Judged, Line>,
    /// Those who wait for that row.
    twins: HashMap<Judged, Vec<(Draft, String)>>,
}

impl<'w> Writer<'w> {
    fn new(judge: &Judge, plan: &'w Plan<'w>, results: &'w mut Results, of: usize) -> Writer<'w> {
        let places = results.lines().filter_map(|(_, _, line)| Some((line.judged?, line))).collect();
        let python = judge.python().version.clone();
        let progress = Progress { of, ..Progress::default() };
        Writer { plan, results, python, progress, places, twins: HashMap::new() }
    }

    fn take(&mut self, event: Event) -> Result<()> {
        match event {
            Event::Settled(draft, status) => self.write(self.row(draft, status, None, 0.0)),
            Event::There(draft, line) => self.write_again(draft, line),
            Event::Twin { draft, judged, of } => match self.places.get(&judged) {
                Some(line) => self.write_twin(draft, *line, of),
                None => {
                    self.twins.entry(judged).or_default().push((draft, of));
                    Ok(())
                }
            },
            Event::Judged(task, report, took) => {
                let status = Status::Graded { report: report? };
                let learner = task.draft.learner.clone();
                let kata = self.plan.asked[task.draft.kata].kata.id().to_owned();
                self.progress.run += 1;
                self.write(self.row(task.draft, status, None, took.as_secs_f64() * 1000.0))?;
                let Some(line) = self.results.line(&learner, &kata) else { return Ok(()) };
                self.places.insert(task.judged, line);
                let twins = self.twins.remove(&task.judged).unwrap_or_default();
                twins.into_iter().try_for_each(|(draft, of)| self.write_twin(draft, line, of))
            }
        }
    }

    /// The same result under another name.
    fn write_twin(&mut self, draft: Draft, line: Line, of: String) -> Result<()> {
        let status = named(self.results.read(line)?.status, draft.file.as_deref());
        self.write(self.row(draft, status, Some(of), 0.0))
    }

    /// What was judged before, worth what it is worth now.
    fn write_again(&mut self, draft: Draft, line: Line) -> Result<()> {
        let old = self.results.read(line)?;
        self.progress.kept += 1;
        let status = named(old.status, draft.file.as_deref());
        self.write(Row { python: old.python, ..self.row(draft, status, old.same_as, old.milliseconds) })
    }

    /// Write a row, unless it says what is there.
    fn write(&mut self, row: Row) -> Result<()> {
        self.progress.done += 1;
        let line = self.results.line(&row.learner, &row.kata);
        if let Some(line) = line
            && says_the_same(&self.results.read(line)?, &row)
        {
            return Ok(());
        }
        self.results.append(&row)
    }

    fn row(&self, draft: Draft, status: Status, same_as: Option<String>, milliseconds: f64) -> Row {
        let asked = &self.plan.asked[draft.kata];
        let row = Row {
            version: VERSION,
            learner: draft.learner,
            kata: asked.kata.id().to_owned(),
            title: asked.kata.facts.title.clone(),
            file: draft.file,
            submission_sha256: draft.sha256,
            kata_hash: asked.hash.clone(),
            seed: self.plan.seed,
            python: self.python.clone(),
            status,
            score: None,
            max: 0.0,
            submitted: draft.submitted,
            due: None,
            late_seconds: None,
            same_as,
            milliseconds,
        };
        row.weighed(&asked.weights).due_at(asked.due)
    }
}

fn named(status: Status, file: Option<&str>) -> Status {
    match (status, file) {
        (Status::Graded { report }, Some(file)) => {
            Status::Graded { report: Report { submission: file.to_owned(), ..report } }
        }
        (status, _) => status,
    }
}

fn says_the_same(one: &Row, two: &Row) -> bool {
    serde_json::to_value(one).ok() == serde_json::to_value(two).ok()
}
