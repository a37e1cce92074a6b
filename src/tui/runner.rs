//! Checks in the background: the newest submission wins.
//!
//! Owns: the threads that judge, the withdrawal of what is out of date, and running mistakes only while nobody waits.
//! Does not own: what a recognised mistake is (`assessment`).

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread;

use super::live::Notice;
use crate::assessment::{Cache, Recogniser, wants_diagnosis};
use crate::catalog::Kata;
use crate::comparison::compare;
use crate::error::Result;
use crate::judge::{Judge, Options, Submission, Withdrawal};
use crate::outcome::{CheckReport, Report};

/// Judges what it is given, and tells of it.
pub struct Runner {
    work: Sender<Work>,
    running: Option<Withdrawal>,
    /// The number of the newest submission.
    newest: u64,
}

enum Work {
    Check {
        number: u64,
        kata: Arc<Kata>,
        submission: Submission,
    },
    /// Run the reference solution, to show what its checks observe.
    Observe {
        kata: Arc<Kata>,
    },
    /// Set a solution beside the reference.
    Compare {
        kata: Arc<Kata>,
        mine: Submission,
    },
}

/// A verdict that may be a known mistake.
struct Undiagnosed {
    number: u64,
    kata: Arc<Kata>,
    /// The submission with its report, if it is to be compared; otherwise the mistakes are only run ahead.
    failure: Option<(Submission, Report)>,
}

/// What the threads share.
struct Shared {
    options: Options,
    judge: OnceLock<Result<Judge>>,
    /// How many submissions wait or are checked: mistakes are run when there is none.
    busy: AtomicUsize,
    /// How many verdicts wait to be diagnosed: an older one is given up for them.
    undiagnosed: AtomicUsize,
}

impl Runner {
    /// Start the threads. Each notice goes through `tell`.
    ///
    /// cache: where it is remembered how mistakes fail.
    pub fn start(options: Options, cache: Option<Cache>, tell: impl Fn(Notice) + Clone + Send + 'static) -> Runner {
        let shared = Arc::new(Shared {
            options,
            judge: OnceLock::new(),
            busy: AtomicUsize::new(0),
            undiagnosed: AtomicUsize::new(0),
        });
        let (work, waiting) = channel();
        let (diagnose, undiagnosed) = channel();
        thread::spawn({
            let (shared, tell) = (shared.clone(), tell.clone());
            move || check_all(&shared, &waiting, &diagnose, &tell)
        });
        thread::spawn(move || diagnose_all(&shared, cache, &undiagnosed, &tell));
        Runner { work, running: None, newest: 0 }
    }

    /// Check a submission; the one that is being checked is dropped. Returns the number its notices will have.
    pub fn check(&mut self, kata: &Arc<Kata>, submission: Submission) -> Result<u64> {
        self.drop_running();
        let withdrawal = Withdrawal::new()?;
        self.newest += 1;
        self.running = Some(withdrawal.clone());
        self.give(Work::Check { number: self.newest, kata: kata.clone(), submission: submission.until(withdrawal) });
        Ok(self.newest)
    }

    /// Run a kata's reference solution; `Notice::Observed` tells what its checks saw.
    pub fn observe(&self, kata: &Arc<Kata>) {
        self.give(Work::Observe { kata: kata.clone() });
    }

    /// Set a solution beside the reference; `Notice::Compared` tells.
    pub fn compare(&self, kata: &Arc<Kata>, mine: Submission) {
        self.give(Work::Compare { kata: kata.clone(), mine });
    }

    /// Drop what is being checked.
    pub fn drop_running(&mut self) {
        if let Some(old) = self.running.take() {
            old.withdraw();
        }
    }

    fn give(&self, work: Work) {
        // The thread ends with this sender only.
        let _ = self.work.send(work);
    }
}

fn check_all(shared: &Shared, waiting: &Receiver<Work>, diagnose: &Sender<Undiagnosed>, tell: &impl Fn(Notice)) {
    if let Ok(judge) = judge(shared) {
        let lacks: Vec<String> = judge.lacks().map(|layer| layer.name.clone()).collect();
        if !lacks.is_empty() {
            tell(Notice::Lacks(lacks));
        }
    }
    while let Ok(work) = waiting.recv() {
        shared.busy.fetch_add(1, Ordering::SeqCst);
        match work {
            Work::Check { number, kata, submission } => {
                check(shared, number, kata, &submission, diagnose, tell);
            }
            Work::Observe { kata } => {
                let reference = Submission::of_source("reference", kata.reference.as_bytes());
                let found = judge(shared).and_then(|judge| judge.report(&kata, &reference));
                tell(Notice::Observed { kata: kata.id().to_owned(), found });
            }
            Work::Compare { kata, mine } => {
                let compared = |judge: &Judge| compare(judge, &kata, &mine, &judge.report(&kata, &mine)?);
                let found = judge(shared).and_then(compared);
                tell(Notice::Compared { kata: kata.id().to_owned(), found });
            }
        }
        shared.busy.fetch_sub(1, Ordering::SeqCst);
    }
}

fn check(
    shared: &Shared,
    number: u64,
    kata: Arc<Kata>,
    submission: &Submission,
    diagnose: &Sender<Undiagnosed>,
    tell: &impl Fn(Notice),
) {
    if submission.is_withdrawn() {
        return;
    }
    let seen = |_: &CheckReport| tell(Notice::Checked { number });
    match judge(shared).and_then(|judge| judge.report_while(&kata, submission, seen)) {
        Err(error) => tell(Notice::Trouble { number, error }),
        Ok(_) if submission.is_withdrawn() => {}
        Ok(report) => {
            let wanted = wants_diagnosis(&kata, submission, &report);
            let failure = wanted.then(|| (submission.clone(), report.clone()));
            tell(Notice::Verdict { number, report, text: submission.source().into() });
            shared.undiagnosed.fetch_add(1, Ordering::SeqCst);
            let _ = diagnose.send(Undiagnosed { number, kata, failure });
        }
    }
}

/// The judge, started by the first who needs it.
fn judge(shared: &Shared) -> Result<&Judge> {
    shared.judge.get_or_init(|| Judge::start(shared.options.clone())).as_ref().map_err(Clone::clone)
}

fn diagnose_all(
    shared: &Arc<Shared>,
    cache: Option<Cache>,
    undiagnosed: &Receiver<Undiagnosed>,
    tell: &impl Fn(Notice),
) {
    let may_go_on = {
        let shared = shared.clone();
        move || nobody_waits(&shared)
    };
    let recogniser = Recogniser::new(cache).on(1).while_allowed(may_go_on);
    while let Ok(mut next) = undiagnosed.recv() {
        shared.undiagnosed.fetch_sub(1, Ordering::SeqCst);
        while let Ok(newer) = undiagnosed.try_recv() {
            shared.undiagnosed.fetch_sub(1, Ordering::SeqCst);
            next = newer;
        }
        if let Err(error) = diagnose(shared, &recogniser, &next, tell) {
            tell(Notice::Trouble { number: next.number, error });
        }
    }
}

/// Tell which mistakes a failure makes; then, and after a pass, find out how the kata's other mistakes fail.
fn diagnose(shared: &Shared, recogniser: &Recogniser, next: &Undiagnosed, tell: &impl Fn(Notice)) -> Result<()> {
    let judge = judge(shared)?;
    if let Some((submission, report)) = &next.failure {
        let mistakes = recogniser.recognise(judge, &next.kata, submission, report)?;
        tell(Notice::Diagnosed { number: next.number, mistakes });
    }
    recogniser.learn(judge, &next.kata)
}

/// Waits while a submission is checked: that is what somebody waits for. False, if its failure is to be diagnosed.
fn nobody_waits(shared: &Shared) -> bool {
    while shared.busy.load(Ordering::SeqCst) > 0 {
        thread::sleep(std::time::Duration::from_millis(2));
    }
    shared.undiagnosed.load(Ordering::SeqCst) == 0
}
