//! What is asked of the processes of one check, and what was seen of them.

use std::path::PathBuf;
use std::time::Duration;

use super::process::Scheduled;
use crate::outcome::{self, Output};
use crate::protocol::{Event, ProcessEnd};

/// The work of one check's processes, seen from outside.
pub struct Sitting {
    pub way: outcome::Sitting,
    pub seed: u64,
    pub watched: Watched,
    /// How each process ended: the one that ran the submission first, the one with the verdict last.
    pub ends: Vec<ProcessEnd>,
    /// The submission, as the processes knew it.
    pub file: PathBuf,
    /// The folder that its files are named from.
    pub root: PathBuf,
}

impl Sitting {
    pub fn runs_end(&self) -> ProcessEnd {
        self.ends.first().copied().unwrap_or(ProcessEnd::Unknown)
    }

    pub fn speaks_end(&self) -> ProcessEnd {
        self.ends.last().copied().unwrap_or(ProcessEnd::Unknown)
    }
}

/// What was seen of a child.
pub struct Watched {
    pub events: Vec<Event>,
    pub output: Output,
    /// What CPython's fault handler wrote.
    pub trace: String,
    pub stop: Stop,
    pub time: Duration,
    /// What the scheduler has counted, of a check that was out of time, where the system tells.
    pub scheduled: Option<Scheduled>,
    /// Whether the submission's process asked for more memory than it may have, whatever it made of the answer.
    pub was_refused_memory: bool,
}

/// Why the watching ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Stop {
    /// The process ended.
    Ended,
    OutOfTime,
    /// It was still running after many times its deadline, of which the machine had given it too little to say.
    TooBusy,
    OutOfOutput,
    /// The private channel carried something that is not a message.
    Garbled(String),
    /// Nobody wants to know any more.
    Withdrawn,
}

/// How long a check may take, whatever its deadline, where nobody waits for a report.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// On the clock: for code that waits for what never comes.
    pub waits: Duration,
    /// Of the processor: for code that never stops. A busy machine does not count against it.
    pub works: Option<Duration>,
}

impl Patience {
    /// As long as the deadline allows.
    pub(super) const TO_THE_END: Patience = Patience::of(Duration::MAX);

    pub(super) const fn of(waits: Duration) -> Patience {
        Patience { waits, works: None }
    }
}

/// How one check is held.
#[derive(Clone, Copy)]
pub struct Manner {
    pub way: outcome::Sitting,
    pub patience: Patience,
    /// Whether another check is likely to follow.
    pub more: bool,
}
