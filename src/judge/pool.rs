//! Workers, and the children they make.
//!
//! Owns: starting, reusing and ending processes. Does not own: what is asked of a child (`hold`), or watching
//! it (`watch`).

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

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
    process: Worker,
    control: OwnedFd,
    /// The folder of its children's scratch folders, as they know it.
    arena: PathBuf,
    /// How many of the pool's wanted modules it has been told to import.
    told: usize,
}

/// The processes of one check, each waiting for its request.
pub struct Seat {
    pub children: Vec<Seated>,
    made_by: Maker,
}

/// A process that waits for its request on `session`.
pub struct Seated {
    pub process: Process,
    pub session: OwnedFd,
    /// The folder that its scratch folder is in, as it knows it.
    pub arena: PathBuf,
    pid: i32,
}

enum Maker {
    Forked(Warm),
    Started(Vec<Worker>),
}

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

impl Pool {
    pub fn start(options: Options) -> Result<(Pool, PythonFacts)> {
        let (worker, hello) = Warm::start(&options).map_err(cannot_start)?;
        Ok((Pool { options, idle: Mutex::new(vec![worker]), wanted: Mutex::default() }, hello.python))
    }

    /// New processes for one check, as many as `count`.
    ///
    /// scratch: how much their files may hold together, in MiB, if it is not the usual.
    pub fn seat(&self, count: usize, scratch: Option<u32>) -> Result<Seat> {
        match self.options.isolation {
            Isolation::Fresh => start_fresh(&self.options, count).map_err(cannot_start),
            Isolation::Fork => {
                let idle = self.idle().pop();
                // An idle worker that has died meanwhile costs nothing but a new one.
                if let Some(Ok(seat)) = idle.map(|worker| worker.fork(&self.wanted(), count, scratch)) {
                    return Ok(seat);
                }
                Warm::start(&self.options)
                    .and_then(|(worker, _)| worker.fork(&self.wanted(), count, scratch))
                    .map_err(cannot_start)
            }
        }
    }

    /// Whether a check can be begun without starting a worker first.
    pub fn is_one_idle(&self) -> bool {
        self.options.isolation == Isolation::Fresh || !self.idle().is_empty()
    }

    /// Start another worker while something else is done; `ready` is called once it is idle. It is not waited for: with
    /// the pool, or this process, it ends.
    pub fn start_spare(self: &Arc<Pool>, ready: impl FnOnce() + Send + 'static) {
        let (pool, options, wanted) = (Arc::downgrade(self), self.options, self.wanted());
        thread::spawn(move || {
            // What keeps it from starting will be told when one is needed.
            let Ok((mut worker, _)) = Warm::start(&options) else { return };
            let told = worker.tell(&wanted);
            if let (Ok(()), Some(pool)) = (told, pool.upgrade()) {
                pool.idle().push(worker);
                ready();
            }
        });
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

    /// End whatever is left of a seat: its processes and their orphans. Returns how each process ended.
    pub fn clear(&self, seat: Seat) -> Vec<ProcessEnd> {
        for child in &seat.children {
            child.process.signal(Signal::KILL);
        }
        let pids: Vec<i32> = seat.children.iter().map(|child| child.pid).collect();
        match seat.made_by {
            // Each ends by itself once its session's process has; to hang up earlier would end it before it can tell how.
            Maker::Started(workers) => workers.into_iter().map(Worker::end).collect(),
            Maker::Forked(worker) => match worker.reap(&pids) {
                Ok(ends) => {
                    self.idle().push(worker);
                    ends
                }
                Err(_) => vec![ProcessEnd::Unknown; pids.len()],
            },
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Warm>> {
        self.idle.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl Warm {
    fn start(options: &Options) -> io::Result<(Warm, Hello)> {
        let (control, theirs) = channel::pair()?;
        let process = Worker::start(options, theirs, options.warm.then_some("--warm"))?;
        let hello = hello(&control)?;
        let arena = PathBuf::from(&hello.arena);
        Ok((Warm { process, control, arena, told: 0 }, hello))
    }

    /// Have the `wanted` modules imported, those that it has not been told of yet. Not waited for.
    fn tell(&mut self, wanted: &[String]) -> io::Result<()> {
        if let Some(modules) = wanted.get(self.told..).filter(|new| !new.is_empty()) {
            channel::send(&self.control, &Control::Warm { modules: modules.to_vec() }, &[])?;
            self.told = wanted.len();
        }
        Ok(())
    }

    /// Children, forked after the `wanted` modules have been imported.
    fn fork(mut self, wanted: &[String], count: usize, scratch: Option<u32>) -> io::Result<Seat> {
        self.tell(wanted)?;
        let pairs = (0..count).map(|_| channel::pair()).collect::<io::Result<Vec<_>>>()?;
        let (ours, theirs): (Vec<OwnedFd>, Vec<OwnedFd>) = pairs.into_iter().unzip();
        let borrowed: Vec<_> = theirs.iter().map(AsFd::as_fd).collect();
        channel::send(&self.control, &Control::Start { scratch }, &borrowed)?;
        let children = started(&self.control, ours, &self.arena)?;
        Ok(Seat { children, made_by: Maker::Forked(self) })
    }

    fn reap(&self, pids: &[i32]) -> io::Result<Vec<ProcessEnd>> {
        channel::send(&self.control, &Control::Reap { pids: pids.to_vec() }, &[])?;
        match channel::receive::<Answer>(&self.control)? {
            Some((Answer::Reaped { ends }, _)) => Ok(ends),
            _ => Err(io::Error::other("the worker does not answer")),
        }
    }
}

impl Drop for Warm {
    /// A worker's guardian ends it, and removes what it leaves, when nobody is on the channel any more.
    fn drop(&mut self) {
        let _ = rustix::net::shutdown(&self.control, rustix::net::Shutdown::Both);
        let _ = self.process.0.wait();
    }
}

/// The process that was started: a worker's guardian.
struct Worker(Child);

impl Worker {
    fn start(options: &Options, channel: OwnedFd, argument: Option<&str>) -> io::Result<Worker> {
        let program = worker_program()?;
        let mut command = Command::new(&program);
        // Secrets live in environments; code under check gets these and no others.
        command.env_clear().envs(std::env::vars_os().filter(|(name, _)| {
            let name = name.to_string_lossy();
            ["PATH", "LANG", "TZ", "TMPDIR"].contains(&&*name) || name.starts_with("LC_")
        }));
        command.args(["--hash-seed", &options.hash_seed.to_string()]).args(argument);
        if let Some(layers) = std::env::var_os(WITHOUT).filter(|layers| !layers.is_empty()) {
            command.arg("--without").arg(layers);
        }
        command.stdin(Stdio::from(channel)).stdout(Stdio::null()).stderr(Stdio::inherit());
        let started = command.spawn().map(Worker);
        started.map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", program.display())))
    }

    fn end(mut self) -> ProcessEnd {
        self.0.wait().map_or(ProcessEnd::Unknown, end_of)
    }
}

/// The variable that names layers of containment to do without, to see how a machine that lacks them behaves.
const WITHOUT: &str = "KATABOOK_WITHOUT";

/// The worker's program stands beside this one; beside its folder, if this one is a test or a benchmark.
fn worker_program() -> io::Result<PathBuf> {
    let here = std::env::current_exe()?;
    let name = format!("kata-worker{}", std::env::consts::EXE_SUFFIX);
    let beside = here.ancestors().skip(1).take(2).map(|folder| folder.join(&name));
    beside.into_iter().find(|path| path.is_file()).ok_or_else(|| {
        let folder = here.parent().unwrap_or(Path::new("")).display();
        io::Error::new(
            io::ErrorKind::NotFound,
            format!("there is no {name} in {folder}, where `cargo install` puts it"),
        )
    })
}

fn hello(channel: &OwnedFd) -> io::Result<Hello> {
    match channel::receive::<Hello>(channel)? {
        Some((hello, _)) if hello.version == protocol::VERSION => Ok(hello),
        Some(_) => Err(io::Error::other("kata-worker is of another version than kata: install both anew")),
        None => Err(io::Error::other("the worker ended at once")),
    }
}

/// The children that a worker says it has started, with our ends of their sessions.
fn started(channel: &OwnedFd, sessions: Vec<OwnedFd>, arena: &Path) -> io::Result<Vec<Seated>> {
    let (pids, handles) = match channel::receive::<Answer>(channel)? {
        Some((Answer::Started { pids }, handles)) => (pids, handles),
        Some((Answer::CannotFork { why }, _)) => return Err(io::Error::other(why)),
        _ => return Err(io::Error::other("the worker does not answer")),
    };
    let mut handles = handles.into_iter();
    let child = |(pid, session)| {
        let number = Pid::from_raw(pid).map(Process::Number);
        let process = handles.next().map(Process::Handle).or(number);
        let process = process.ok_or_else(|| io::Error::other("the worker named no process"))?;
        Ok(Seated { process, session, arena: arena.to_owned(), pid })
    };
    pids.into_iter().zip(sessions).map(child).collect()
}

fn start_fresh(options: &Options, count: usize) -> io::Result<Seat> {
    let (mut children, mut workers) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let (session, theirs) = channel::pair()?;
        workers.push(Worker::start(options, theirs, Some("--once"))?);
        let arena = PathBuf::from(hello(&session)?.arena);
        let control = session.try_clone()?;
        children.append(&mut started(&control, vec![session], &arena)?);
    }
    Ok(Seat { children, made_by: Maker::Started(workers) })
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
