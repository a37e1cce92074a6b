//! Workers, and the children they make.
//!
//! Owns: starting, reusing and ending processes. Does not own: what is asked of a child (`hold`), or watching
//! it (`watch`).

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;

use rustix::process::{Pid, Signal};

use super::Options;
use crate::error::{Error, Result};
use crate::protocol::{self, Answer, Control, Hello, ProcessEnd, PythonFacts, channel};

/// How a check gets a process of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Isolation {
    /// A warm interpreter forks a child for each check.
    Fork,
    /// Each check starts an interpreter: slower, and for systems without fork.
    Fresh,
}

/// Idle workers; more are started when all are in use.
pub struct Pool {
    options: Options,
    idle: Mutex<Vec<Warm>>,
    /// Modules that checks import, in the order they became known: imported once in a worker, not in each child.
    wanted: Mutex<Vec<String>>,
}

/// A warm worker.
struct Warm {
    process: Child,
    control: OwnedFd,
    /// How many of the pool's wanted modules it has been told to import.
    told: usize,
}

/// A process that waits for its request on `session`.
pub struct Seat {
    pub pid: Pid,
    pub session: OwnedFd,
    made_by: Maker,
}

enum Maker {
    Forked(Warm),
    Started(Child),
}

impl Pool {
    pub fn start(options: Options) -> Result<(Pool, PythonFacts)> {
        let (worker, hello) = Warm::start(options).map_err(cannot_start)?;
        Ok((Pool { options, idle: Mutex::new(vec![worker]), wanted: Mutex::default() }, hello.python))
    }

    /// A new process for one check.
    pub fn seat(&self) -> Result<Seat> {
        match self.options.isolation {
            Isolation::Fresh => start_fresh(self.options).map_err(cannot_start),
            Isolation::Fork => {
                let idle = self.idle().pop();
                // An idle worker that has died meanwhile costs nothing but a new one.
                if let Some(Ok(seat)) = idle.map(|worker| worker.fork(&self.wanted())) {
                    return Ok(seat);
                }
                Warm::start(self.options).and_then(|(worker, _)| worker.fork(&self.wanted())).map_err(cannot_start)
            }
        }
    }

    /// Have workers import `modules` before they fork again.
    pub fn warm(&self, modules: Vec<String>) {
        let mut wanted = self.wanted.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        for module in modules {
            if !wanted.contains(&module) {
                wanted.push(module);
            }
        }
    }

    fn wanted(&self) -> Vec<String> {
        self.wanted.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    /// End whatever is left of a seat: the process, its group, its orphans. Returns how the process ended.
    pub fn clear(&self, seat: Seat) -> ProcessEnd {
        // The pid cannot have been reused: nobody has waited for it yet.
        let _ = rustix::process::kill_process_group(seat.pid, Signal::KILL);
        let _ = rustix::process::kill_process(seat.pid, Signal::KILL);
        match seat.made_by {
            Maker::Started(mut process) => process.wait().map_or(ProcessEnd::Unknown, end_of),
            Maker::Forked(worker) => match worker.reap(seat.pid) {
                Ok(end) => {
                    self.idle().push(worker);
                    end
                }
                Err(_) => ProcessEnd::Unknown,
            },
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Warm>> {
        self.idle.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl Warm {
    fn start(options: Options) -> io::Result<(Warm, Hello)> {
        let (control, theirs) = channel::pair()?;
        let mut command = worker_command(options)?;
        if options.warm {
            command.arg("--warm");
        }
        let process = command.stdin(Stdio::from(theirs)).stdout(Stdio::null()).stderr(Stdio::inherit()).spawn()?;
        drop(command); // it holds the other end open
        let hello = channel::receive::<Hello>(&control)?;
        let worker = Warm { process, control, told: 0 };
        match hello {
            Some((hello, _)) if hello.version == protocol::VERSION => Ok((worker, hello)),
            Some(_) => Err(io::Error::other("the worker is of another version")),
            None => Err(io::Error::other("the worker ended at once")),
        }
    }

    /// A child, forked after the `wanted` modules have been imported.
    fn fork(mut self, wanted: &[String]) -> io::Result<Seat> {
        if let Some(modules) = wanted.get(self.told..).filter(|new| !new.is_empty()) {
            channel::send(&self.control, &Control::Warm { modules: modules.to_vec() }, &[])?;
            self.told = wanted.len();
        }
        let (session, theirs) = channel::pair()?;
        channel::send(&self.control, &Control::Start, &[theirs.as_fd()])?;
        match channel::receive::<Answer>(&self.control)? {
            Some((Answer::Started { pid }, _)) => {
                let pid = Pid::from_raw(pid).ok_or_else(|| io::Error::other("the worker named no process"))?;
                Ok(Seat { pid, session, made_by: Maker::Forked(self) })
            }
            Some((Answer::CannotFork { why }, _)) => Err(io::Error::other(why)),
            _ => Err(io::Error::other("the worker does not answer")),
        }
    }

    fn reap(&self, pid: Pid) -> io::Result<ProcessEnd> {
        channel::send(&self.control, &Control::Reap { pid: pid.as_raw_nonzero().get() }, &[])?;
        match channel::receive::<Answer>(&self.control)? {
            Some((Answer::Reaped { end }, _)) => Ok(end),
            _ => Err(io::Error::other("the worker does not answer")),
        }
    }
}

impl Drop for Warm {
    /// Nothing of a worker is worth waiting for: its children are gone, and it has nothing to save.
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn start_fresh(options: Options) -> io::Result<Seat> {
    let (session, theirs) = channel::pair()?;
    let mut command = worker_command(options)?;
    let process =
        command.arg("--once").stdin(Stdio::from(theirs)).stdout(Stdio::null()).stderr(Stdio::inherit()).spawn()?;
    let pid = Pid::from_child(&process);
    Ok(Seat { pid, session, made_by: Maker::Started(process) })
}

fn worker_command(options: Options) -> io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    // Secrets live in environments; code under check gets these and no others.
    command.env_clear().envs(std::env::vars_os().filter(|(name, _)| {
        let name = name.to_string_lossy();
        ["PATH", "LANG", "TZ", "TMPDIR"].contains(&&*name) || name.starts_with("LC_")
    }));
    command.arg(crate::cli::WORKER_SUBCOMMAND).args(["--hash-seed", &options.hash_seed.to_string()]);
    Ok(command)
}

fn end_of(status: std::process::ExitStatus) -> ProcessEnd {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal()) {
        (Some(code), _) => ProcessEnd::Code(code),
        (_, Some(signal)) => ProcessEnd::Signal(signal),
        _ => ProcessEnd::Unknown,
    }
}

fn cannot_start(problem: io::Error) -> Error {
    Error::new(format!("the worker that runs Python cannot be used: {problem}"))
        .next("`kata doctor` tells what is missing")
}
