//! The worker: the only part of the program that starts Python, and the only importer of pyo3.
//!
//! Owns: its small world and its guardian, the interpreter, forking a child for each session, containing it, and
//! handing its request to the harness. Does not own: deadlines, killing, verdicts about how a process ended (`judge`). The two meet in
//! `protocol` only.

mod arena;
mod audit_hook;
mod contain;
mod convert;
mod enclosure;
mod frames;
mod integrity;
mod interpreter;
mod refusal;
mod serve;
mod session;

use std::process::ExitCode;

use crate::protocol::ProcessEnd;

pub use serve::WorkerOptions;

/// Run as a worker until the judge closes the channel on standard input.
pub fn run(options: &WorkerOptions) -> ExitCode {
    match serve::run(options) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("kata worker: {problem}");
            ExitCode::from(70)
        }
    }
}

fn end_of(status: rustix::process::WaitStatus) -> ProcessEnd {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(code), _) => ProcessEnd::Code(code),
        (_, Some(signal)) => ProcessEnd::Signal(signal),
        _ => ProcessEnd::Unknown,
    }
}

/// Leave at once: no finalisers, no atexit handlers, no waiting for threads of the learner's.
fn leave(code: i32) -> ! {
    // SAFETY: `_exit` is always safe to call; whatever must be flushed has been.
    unsafe { libc::_exit(code) }
}

/// Have SIGPROF end this process when it has used so much processor time.
fn end_after(milliseconds: u32) -> std::io::Result<()> {
    let zero = libc::timeval { tv_sec: 0, tv_usec: 0 };
    let after = libc::timeval {
        tv_sec: (milliseconds / 1000) as libc::time_t,
        tv_usec: (milliseconds % 1000 * 1000) as libc::suseconds_t,
    };
    let timer = libc::itimerval { it_interval: zero, it_value: after };
    // SAFETY: `timer` outlives the call, which copies it; nobody wants the former one.
    match unsafe { libc::setitimer(libc::ITIMER_PROF, &timer, std::ptr::null_mut()) } {
        0 => Ok(()),
        _ => Err(std::io::Error::last_os_error()),
    }
}
