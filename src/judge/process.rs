//! One process of a check, seen from outside: whether it has ended, what the processors gave it, and signals to it.

use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use rustix::process::{Pid, Signal};

/// What a child is known by.
pub enum Process {
    /// A pidfd: it means the same process in every pid namespace, and never another one.
    Handle(OwnedFd),
    Number(Pid),
}

impl Process {
    /// Something that becomes readable when the process ends. A closed channel does not tell: a grandchild may
    /// hold it open, and the child may close it and stay.
    pub fn exit(&self) -> Option<BorrowedFd<'_>> {
        match self {
            Process::Handle(handle) => Some(handle.as_fd()),
            Process::Number(_) => None,
        }
    }

    /// What the scheduler has counted of its threads, where the system tells.
    pub fn scheduled(&self) -> Option<Scheduled> {
        let threads = std::fs::read_dir(format!("/proc/{}/task", self.number()?)).ok()?;
        let told = threads.filter_map(|thread| std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok());
        told.filter_map(|text| Scheduled::of_thread(&text)).reduce(Scheduled::beside)
    }

    /// Its number here.
    fn number(&self) -> Option<u32> {
        let Process::Handle(handle) = self else { return None };
        let told = std::fs::read_to_string(format!("/proc/self/fdinfo/{}", handle.as_raw_fd())).ok()?;
        told.lines().find_map(|line| line.strip_prefix("Pid:"))?.trim().parse().ok()
    }

    pub fn signal(&self, signal: Signal) {
        let _ = match self {
            #[cfg(target_os = "linux")]
            Process::Handle(handle) => rustix::process::pidfd_send_signal(handle, signal),
            #[cfg(not(target_os = "linux"))]
            Process::Handle(_) => Ok(()),
            Process::Number(pid) => rustix::process::kill_process(*pid, signal),
        };
    }
}

/// What a process has had of the processors, and how long it was kept from them by others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scheduled {
    pub ran: Duration,
    /// How long it could have run, and another one did.
    pub kept_waiting: Duration,
}

impl Scheduled {
    /// Of one thread: nanoseconds on a processor and in front of one (Documentation/scheduler/sched-stats.rst of Linux).
    fn of_thread(text: &str) -> Option<Scheduled> {
        let mut numbers = text.split_whitespace().map(|number| number.parse().map(Duration::from_nanos));
        Some(Scheduled { ran: numbers.next()?.ok()?, kept_waiting: numbers.next()?.ok()? })
    }

    /// Of two threads that wait at the same time.
    fn beside(self, other: Scheduled) -> Scheduled {
        let kept_waiting = self.kept_waiting.max(other.kept_waiting);
        Scheduled { ran: self.ran + other.ran, kept_waiting }
    }

    /// What has come since it was counted `before`.
    pub fn since(self, before: Scheduled) -> Scheduled {
        let kept_waiting = self.kept_waiting.saturating_sub(before.kept_waiting);
        Scheduled { ran: self.ran.saturating_sub(before.ran), kept_waiting }
    }

    /// Of two processes that wait for each other.
    pub fn in_turn(self, other: Scheduled) -> Scheduled {
        Scheduled { ran: self.ran + other.ran, kept_waiting: self.kept_waiting + other.kept_waiting }
    }
}
