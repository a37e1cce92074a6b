//! Checks in the background: the newest submission wins.
//!
//! Owns: the threads that judge, the withdrawal of what is out of date, and remembering how mistakes fail, which makes
//! recognising one a matter of comparing.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread;

use super::live::Notice;
use crate::assessment::{Recogniser, wants_diagnosis};
use crate::catalog::Kata;
use crate::comparison::compare;
use crate::error::Result;
use crate::judge::{Judge, Options, Submission, Withdrawal};
use crate::outcome::{CheckReport, Report, Verdict};

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
    /// The report, if it is to be compared; otherwise the mistakes are only run ahead.
    report: Option<Report>,
}

/// What the threads share.
struct Shared {
    options: Options,
    judge: OnceLock<Result<Judge>>,
    /// How many submissions wait or are checked: mistakes are run when there is none.
    busy: AtomicUsize,
}

impl Runner {
    /// Start the threads. Each notice goes through `tell`.
    pub fn start(options: Options, tell: impl Fn(Notice) + Clone + Send + 'static) -> Runner {
        let shared = Arc::new(Shared { options, judge: OnceLock::new(), busy: AtomicUsize::new(0) });
        let (work, waiting) = channel();
        let (diagnose, undiagnosed) = channel();
        thread::spawn({
            let (shared, tell) = (shared.clone(), tell.clone());
            move || check_all(&shared, &waiting, &diagnose, &tell)
        });
        thread::spawn(move || diagnose_all(&shared, &undiagnosed, &tell));
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
            let compared = (wanted && report.verdict != Verdict::NotChecked).then(|| report.clone());
            tell(Notice::Verdict { number, report, text: submission.source().into() });
            let _ = diagnose.send(Undiagnosed { number, kata, report: compared });
        }
    }
}

/// The judge, started by the first who needs it.
fn judge(shared: &Shared) -> Result<&Judge> {
    shared.judge.get_or_init(|| Judge::start(shared.options)).as_ref().map_err(Clone::clone)
}

fn diagnose_all(shared: &Shared, undiagnosed: &Receiver<Undiagnosed>, tell: &impl Fn(Notice)) {
    let recogniser = Recogniser::default();
    while let Ok(mut next) = undiagnosed.recv() {
        while let Ok(newer) = undiagnosed.try_recv() {
            next = newer;
        }
        let run = || run_mistakes(shared, &next.kata);
        let found = match &next.report {
            Some(report) => recogniser.recognise(&next.kata, report, run).map(Some),
            None => recogniser.learn(&next.kata, run).map(|_| None), // ahead
        };
        match found {
            Ok(Some(mistakes)) => tell(Notice::Diagnosed { number: next.number, mistakes }),
            Ok(None) => {}
            Err(error) => tell(Notice::Trouble { number: next.number, error }),
        }
    }
}

/// One after the other, and none while a submission is checked: that is what somebody waits for.
fn run_mistakes(shared: &Shared, kata: &Kata) -> Result<Vec<Report>> {
    let judge = judge(shared)?;
    let run = |mistake: &crate::catalog::Mistake| {
        while shared.busy.load(Ordering::SeqCst) > 0 {
            thread::sleep(std::time::Duration::from_millis(2));
        }
        judge.report(kata, &Submission::of_source(mistake.name.as_str(), mistake.source()?.as_bytes()))
    };
    kata.mistakes.iter().map(run).collect()
}
