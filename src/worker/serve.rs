//! The worker's main loop: warm up, then a forked child for each request.
//!
//! Owns: forking and reaping. The process has one thread, and holds the GIL all the time.

use std::io::{self, Read};
use std::os::fd::{AsFd, FromRawFd, OwnedFd};
use std::path::PathBuf;

use pyo3::ffi;
use pyo3::prelude::*;
use rustix::process::{Pid, Signal, WaitOptions};

use super::{interpreter, session};
use crate::protocol::{self, Answer, Control, Hello, ProcessEnd, channel as wire};

/// What the hidden subcommand takes.
#[derive(Debug, Clone, clap::Args)]
pub struct WorkerOptions {
    /// Serve one session on standard input, without forking.
    #[arg(long)]
    pub once: bool,
    /// Import the common standard library before the first request.
    #[arg(long)]
    pub warm: bool,
    /// The seed of str hashing.
    #[arg(long, default_value_t = 0)]
    pub hash_seed: u32,
}

/// Standard-library modules that solutions and checks import most, loaded once for many checks.
const WARM: &[&str] = &[
    "abc",
    "ast",
    "asyncio",
    "base64",
    "bisect",
    "collections",
    "collections.abc",
    "contextlib",
    "contextvars",
    "copy",
    "csv",
    "dataclasses",
    "datetime",
    "decimal",
    "difflib",
    "dis",
    "enum",
    "fractions",
    "functools",
    "hashlib",
    "heapq",
    "hmac",
    "inspect",
    "io",
    "itertools",
    "json",
    "linecache",
    "logging",
    "math",
    "operator",
    "os",
    "pathlib",
    "pprint",
    "queue",
    "random",
    "re",
    "secrets",
    "sqlite3",
    "statistics",
    "string",
    "tempfile",
    "textwrap",
    "threading",
    "time",
    "traceback",
    "types",
    "typing",
    "unittest.mock",
    "uuid",
    "warnings",
    "weakref",
    "zoneinfo",
    "concurrent.futures",
    "concurrent.futures.thread",
    "tracemalloc",
];

pub fn run(options: &WorkerOptions) -> io::Result<()> {
    let channel = take_stdin()?;
    stand_apart(options.once)?;
    interpreter::start(options.hash_seed)?;
    Python::attach(|py| {
        interpreter::install_harness(py)?;
        py.import("katabook._runner")?;
        let readable = interpreter::folders(py)?;
        if options.once {
            let code = session::serve(py, channel, &readable);
            leave(code)
        }
        warm_up(py, options.warm)?;
        let hello = Hello { version: protocol::VERSION, python: interpreter::facts(py, options.warm)? };
        wire::send(&channel, &hello, &[])?;
        while let Some((control, descriptors)) = wire::receive(&channel)? {
            match control {
                Control::Start => start(py, &channel, descriptors, &readable)?,
                Control::Warm { modules } => import(py, modules.iter().map(String::as_str))?,
                Control::Reap { pid } => wire::send(&channel, &Answer::Reaped { end: reap(pid)? }, &[])?,
            }
        }
        end_children();
        Ok(())
    })
    .map_err(|e: PyErr| io::Error::other(e.to_string()))
}

/// The channel to the judge arrives as standard input, which is then closed to everything else.
fn take_stdin() -> io::Result<OwnedFd> {
    let channel = rustix::io::fcntl_dupfd_cloexec(io::stdin().as_fd(), 100)?;
    let nothing = rustix::fs::open("/dev/null", rustix::fs::OFlags::RDONLY, rustix::fs::Mode::empty())?;
    rustix::stdio::dup2_stdin(&nothing)?;
    Ok(channel)
}

/// A session of its own, so that Ctrl-C reaches the command line only.
///
/// A worker that forks ends when its channel closes, however the command line ends. One that serves a single
/// session does not read on, so the kernel ends it together with the thread that started it and waits for it.
fn stand_apart(once: bool) -> io::Result<()> {
    let _ = rustix::process::setsid();
    #[cfg(target_os = "linux")]
    {
        rustix::process::set_child_subreaper(Some(rustix::process::getpid()))?;
        if once {
            rustix::process::set_parent_process_death_signal(Some(Signal::KILL))?;
        }
    }
    Ok(())
}

/// Load what many checks share, then put it out of the collector's sight: a child's `gc.collect()` would
/// otherwise touch, and so copy, every page of it.
fn warm_up(py: Python<'_>, fully: bool) -> PyResult<()> {
    import(py, WARM.iter().copied().filter(|_| fully))
}

fn import<'a>(py: Python<'_>, modules: impl Iterator<Item = &'a str>) -> PyResult<()> {
    for module in modules {
        // What cannot be imported here is for the check that wants it to report.
        let _ = py.import(module);
    }
    let gc = py.import("gc")?;
    gc.call_method0("collect")?;
    gc.call_method0("freeze")?;
    Ok(())
}

/// Fork a child for the session that came with the message.
fn start(py: Python<'_>, channel: &OwnedFd, mut descriptors: Vec<OwnedFd>, readable: &[PathBuf]) -> PyResult<()> {
    let Some(session) = descriptors.pop() else {
        wire::send(channel, &Answer::CannotFork { why: "no session channel came".into() }, &[])?;
        return Ok(());
    };
    // SAFETY: the GIL is held and this process has one thread, so the child's copy is consistent; CPython's
    // own hooks run on all three sides of the fork.
    let pid = unsafe {
        ffi::PyOS_BeforeFork();
        let pid = libc::fork();
        if pid == 0 {
            ffi::PyOS_AfterFork_Child()
        } else {
            ffi::PyOS_AfterFork_Parent()
        }
        pid
    };
    match pid {
        0 => {
            let _ = rustix::process::setpgid(None, None);
            #[cfg(target_os = "linux")]
            let _ = rustix::process::set_parent_process_death_signal(Some(Signal::KILL));
            close_inherited(channel);
            leave(session::serve(py, session, readable))
        }
        pid if pid > 0 => wire::send(channel, &Answer::Started { pid }, &[])?,
        _ => wire::send(channel, &Answer::CannotFork { why: io::Error::last_os_error().to_string() }, &[])?,
    }
    Ok(())
}

/// The child must not be able to speak for the worker.
fn close_inherited(channel: &OwnedFd) {
    use std::os::fd::AsRawFd;
    // SAFETY: the child never uses the channel again; it leaves by `_exit`, which drops nothing.
    drop(unsafe { OwnedFd::from_raw_fd(channel.as_raw_fd()) });
}

/// Wait for a child that has ended, then end what it left behind: its orphans have become this process's
/// children, because the worker is their subreaper.
fn reap(pid: i32) -> io::Result<ProcessEnd> {
    let Some(pid) = Pid::from_raw(pid) else {
        return Ok(ProcessEnd::Unknown);
    };
    let end = match rustix::process::waitpid(Some(pid), WaitOptions::empty())? {
        Some((_, status)) => match (status.exit_status(), status.terminating_signal()) {
            (Some(code), _) => ProcessEnd::Code(code),
            (_, Some(signal)) => ProcessEnd::Signal(signal),
            _ => ProcessEnd::Unknown,
        },
        None => ProcessEnd::Unknown,
    };
    end_children();
    Ok(end)
}

/// Kill every child, and every process that becomes a child as its own parent dies.
fn end_children() {
    while let Some(child) = first_child() {
        let _ = rustix::process::kill_process(child, Signal::KILL);
        if rustix::process::waitpid(Some(child), WaitOptions::empty()).is_err() {
            break;
        }
    }
}

/// A child of this process, as the kernel lists them (proc(5), /proc/pid/task/tid/children).
fn first_child() -> Option<Pid> {
    let mut text = String::new();
    std::fs::File::open("/proc/thread-self/children").ok()?.read_to_string(&mut text).ok()?;
    text.split_whitespace().next()?.parse().ok().and_then(Pid::from_raw)
}

/// Leave at once: no finalisers, no atexit handlers, no waiting for threads of the learner's.
fn leave(code: i32) -> ! {
    // SAFETY: `_exit` is always safe to call; whatever must be flushed has been.
    unsafe { libc::_exit(code) }
}
