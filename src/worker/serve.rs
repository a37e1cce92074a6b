//! The worker's main loop: warm up, then a forked child for each request.
//!
//! Owns: which children there are, and reaping them. The process has one thread, and holds the GIL all the time.

use std::io;
use std::os::fd::{AsFd, FromRawFd, OwnedFd};

use pyo3::exceptions::{PyBrokenPipeError, PyConnectionResetError};
use pyo3::prelude::*;
use rustix::process::{Pid, Signal, WaitOptions};

use super::arena::Arena;
use super::contain::{Containment, Without};
use super::enclosure::{self, Ending, Role};
use super::ending::{end_of, leave};
use super::forking::fork;
use super::integrity::Snapshot;
use super::packages::Packages;
use super::world::Apart;
use super::{audit_hook, frames, imports, interpreter, session};
use crate::protocol::{self, Answer, Control, Hello, Outfit, ProcessEnd, Seating, channel as wire};

/// What `kata-worker` takes.
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
    #[command(flatten)]
    pub environment: Packages,
    /// Do without these layers of containment: to see how a machine that lacks them behaves.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub without: Vec<LayerName>,
}

/// Layers that a machine may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum LayerName {
    Namespaces,
    Landlock,
    Seccomp,
}

/// Be a worker until the judge closes the channel; in the guardian, wait for the worker to end. Returns the exit code.
///
/// begin: have Python run in this process, the worker's.
pub fn run(options: &WorkerOptions, begin: impl FnOnce(u32) -> io::Result<()>) -> io::Result<u8> {
    let channel = take_stdin()?;
    let (apart, ending) = match enclosure::enter(&channel, !options.without.contains(&LayerName::Namespaces))? {
        Role::Guardian(code) => leave(code.into()),
        Role::Worker(apart, ending) => (apart, ending),
    };
    begin(options.hash_seed)?;
    Python::attach(|py| {
        imports::pause_collector(py)?;
        interpreter::install_harness(py)?;
        audit_hook::install()?;
        frames::guard(py)?;
        py.import("katabook._running.runner")?;
        let mut readable = interpreter::folders(py)?;
        readable.extend(options.environment.show.iter().cloned());
        let arena = Arena::make(apart, &readable)?;
        options.environment.enter(py)?;
        let without = Without {
            landlock: options.without.contains(&LayerName::Landlock),
            seccomp: options.without.contains(&LayerName::Seccomp),
        };
        let containment = Containment::prepare(apart, &arena, readable, without);
        session::furnish(py, &arena)?;
        let snapshot = Snapshot::default();
        Worker { channel, apart, arena, containment, snapshot, ready: None }.work(py, options, &ending)
    })
    .map_err(|e: PyErr| io::Error::other(e.to_string()))
}

/// A worker that is ready.
struct Worker {
    channel: OwnedFd,
    apart: Apart,
    arena: Arena,
    containment: Containment,
    /// Of the functions that verdicts rest on, as far as they are loaded here.
    snapshot: Snapshot,
    /// Children that wait for a check. Only while no check is about: they are made after the sweep, and the next check
    /// is theirs.
    ready: Option<Ready>,
}

/// Children that wait, each contained.
struct Ready {
    seating: Seating,
    children: Vec<Forked>,
}

struct Forked {
    pid: i32,
    /// The judge's end of its session.
    session: OwnedFd,
}

impl Worker {
    fn work(mut self, py: Python<'_>, options: &WorkerOptions, ending: &Ending) -> PyResult<u8> {
        let ended = match self.make_ready(py, options) {
            Ok(()) if options.once => self.serve_once(py, ending).map_err(PyErr::from),
            Ok(()) => self.answer(py).map(|()| 0),
            Err(problem) => Err(problem),
        };
        match ended {
            // A judge that has what it wanted waits for no worker that is still on its way.
            Err(problem) if is_without_a_judge(py, &problem) => Ok(0),
            ended => ended,
        }
    }

    /// Import what every check wants, and say hello.
    fn make_ready(&self, py: Python<'_>, options: &WorkerOptions) -> PyResult<()> {
        if !options.once {
            imports::share(py, if options.warm { imports::WARM } else { &[] })?;
            if options.warm {
                imports::rehearse(py)?;
            }
        }
        imports::resume_collector(py)?;
        let hello = Hello {
            version: protocol::VERSION,
            python: interpreter::facts(py, options.warm, self.containment.layers())?,
            arena: self.arena.folder.display().to_string(),
        };
        Ok(wire::send(&self.channel, &hello, &[])?)
    }

    /// Do what the judge asks for, until it closes the channel.
    fn answer(&mut self, py: Python<'_>) -> PyResult<()> {
        self.snapshot.take(py, &[])?;
        while let Some((control, _)) = wire::receive(&self.channel)? {
            match control {
                Control::Start(seating) => self.start(py, seating)?,
                Control::Warm { modules } => {
                    self.dismiss();
                    self.import(py, &modules)?;
                }
                Control::Reap { pids, modules, next } => {
                    let ends = self.reap(&pids)?;
                    wire::send(&self.channel, &Answer::Reaped { ends }, &[])?;
                    self.import(py, &modules)?;
                    // What keeps it from being made now will be told when it is wanted.
                    self.ready = next.and_then(|seating| self.prepare(py, seating, true).ok());
                }
            }
        }
        enclosure::sweep(self.apart);
        Ok(())
    }

    /// Have what children will want, before there are any.
    fn import(&self, py: Python<'_>, modules: &[String]) -> PyResult<()> {
        if modules.is_empty() {
            return Ok(());
        }
        imports::share(py, modules)?;
        self.snapshot.take(py, &[])
    }

    /// The channel becomes the one session's.
    fn serve_once(self, py: Python<'_>, ending: &Ending) -> io::Result<u8> {
        match fork() {
            0 => leave(session::serve(py, self.channel, None, false, &self.arena, &self.containment, &self.snapshot)),
            pid if pid > 0 => {
                self.introduce(vec![pid], &[])?;
                let end = wait_for(pid)?;
                enclosure::sweep(self.apart);
                ending.tell(end)?;
                Ok(0)
            }
            _ => Err(io::Error::last_os_error()),
        }
    }

    /// Have the children of a check, and tell the judge.
    fn start(&mut self, py: Python<'_>, seating: Seating) -> PyResult<()> {
        let ready = match self.ready.take_if(|ready| ready.seating == seating) {
            Some(ready) => Ok(ready),
            None => {
                self.dismiss();
                self.prepare(py, seating, false)
            }
        };
        match ready {
            Ok(Ready { children, .. }) => {
                let (pids, sessions) = children.into_iter().map(|child| (child.pid, child.session)).unzip();
                let sessions: Vec<OwnedFd> = sessions;
                Ok(self.introduce(pids, &sessions)?)
            }
            Err(problem) => Ok(wire::send(&self.channel, &Answer::CannotFork { why: problem.to_string() }, &[])?),
        }
    }

    /// Fork a child for each outfit. No process of another check may be left.
    ///
    /// ahead: whether nobody has asked for them yet.
    fn prepare(&mut self, py: Python<'_>, seating: Seating, ahead: bool) -> io::Result<Ready> {
        self.arena.resize(seating.mebibytes)?;
        let mut pairs = seating.outfits.iter().map(|_| wire::pair()).collect::<io::Result<Vec<_>>>()?;
        let mut children = Vec::with_capacity(pairs.len());
        for outfit in &seating.outfits {
            match fork() {
                0 => {
                    let (_, session) = pairs.swap_remove(0);
                    drop((pairs, children)); // what leads to the other child, or to this one, is not for this one
                    self.become_child(py, session, outfit.clone(), ahead)
                }
                pid if pid > 0 => children.push(Forked { pid, session: pairs.remove(0).0 }),
                _ => {
                    let problem = io::Error::last_os_error();
                    enclosure::sweep(self.apart);
                    return Err(problem);
                }
            }
        }
        Ok(Ready { seating, children })
    }

    fn become_child(&self, py: Python<'_>, session: OwnedFd, outfit: Outfit, ahead: bool) -> ! {
        let _ = rustix::process::setpgid(None, None);
        #[cfg(target_os = "linux")]
        let _ = rustix::process::set_parent_process_death_signal(Some(Signal::KILL));
        close_inherited(&self.channel);
        leave(session::serve(py, session, Some(outfit), ahead, &self.arena, &self.containment, &self.snapshot))
    }

    /// End children that wait: what is wanted is another kind.
    fn dismiss(&mut self) {
        if self.ready.take().is_some() {
            enclosure::sweep(self.apart);
            self.arena.empty();
        }
    }

    /// Tell the judge which processes there are now, with its ends of their sessions.
    fn introduce(&self, pids: Vec<i32>, sessions: &[OwnedFd]) -> io::Result<()> {
        let handles = handles(&pids)?;
        let borrowed: Vec<_> = sessions.iter().chain(&handles).map(|descriptor| descriptor.as_fd()).collect();
        wire::send(&self.channel, &Answer::Started { pids }, &borrowed)
    }

    /// Wait for children that have ended, then end what they left behind.
    fn reap(&self, pids: &[i32]) -> io::Result<Vec<ProcessEnd>> {
        let ends = pids.iter().map(|pid| wait_for(*pid)).collect::<io::Result<Vec<_>>>()?;
        enclosure::sweep(self.apart);
        self.arena.empty();
        Ok(ends)
    }
}

/// Handles that mean the same process outside of this one's pid namespace.
#[cfg(target_os = "linux")]
fn handles(pids: &[i32]) -> io::Result<Vec<OwnedFd>> {
    let open = |pid| Ok(rustix::process::pidfd_open(pid, rustix::process::PidfdFlags::empty())?);
    pids.iter().filter_map(|pid| Pid::from_raw(*pid)).map(open).collect()
}

#[cfg(not(target_os = "linux"))]
fn handles(_: &[i32]) -> io::Result<Vec<OwnedFd>> {
    Ok(Vec::new())
}

/// Whether this is what comes of speaking to a judge, or hearing from one, that has gone.
fn is_without_a_judge(py: Python<'_>, problem: &PyErr) -> bool {
    problem.is_instance_of::<PyBrokenPipeError>(py) || problem.is_instance_of::<PyConnectionResetError>(py)
}

/// The channel to the judge arrives as standard input, which is then closed to everything else.
fn take_stdin() -> io::Result<OwnedFd> {
    let channel = rustix::io::fcntl_dupfd_cloexec(io::stdin().as_fd(), 100)?;
    let nothing = rustix::fs::open("/dev/null", rustix::fs::OFlags::RDONLY, rustix::fs::Mode::empty())?;
    rustix::stdio::dup2_stdin(&nothing)?;
    Ok(channel)
}

/// The child must not be able to speak for the worker.
fn close_inherited(channel: &OwnedFd) {
    use std::os::fd::AsRawFd;
    // SAFETY: the child never uses the channel again; it leaves by `_exit`, which drops nothing.
    drop(unsafe { OwnedFd::from_raw_fd(channel.as_raw_fd()) });
}

fn wait_for(pid: i32) -> io::Result<ProcessEnd> {
    let Some(pid) = Pid::from_raw(pid) else {
        return Ok(ProcessEnd::Unknown);
    };
    let ended = rustix::process::waitpid(Some(pid), WaitOptions::empty())?;
    Ok(ended.map_or(ProcessEnd::Unknown, |(_, status)| end_of(status)))
}
