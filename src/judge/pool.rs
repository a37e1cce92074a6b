//! Workers, and the children they make.
//!
//! Owns: starting, reusing and ending processes. Does not own: what is asked of a child (`hold`), or watching
//! it (`watch`).

use std::collections::VecDeque;
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustix::process::{Pid, Resource, Rlimit, Signal, getrlimit, setrlimit};

use super::Options;
use crate::error::{Error, Result};
use crate::protocol::{self, Answer, Control, Hello, ProcessEnd, PythonFacts, Seating, channel};

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
    /// In turns: the one that has rested longest has had time to make ready.
    idle: Mutex<VecDeque<Warm>>,
    /// Workers that are being started, each with a way to end it.
    starting: Mutex<Vec<(OwnedFd, JoinHandle<()>)>>,
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
    seating: Seating,
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

impl Seat {
    /// Whether its processes have to be told what to be contained with.
    pub fn has_to_be_dressed(&self) -> bool {
        matches!(self.made_by, Maker::Started(_))
    }
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

    /// Of two processes that wait for each other.
    pub fn in_turn(self, other: Scheduled) -> Scheduled {
        Scheduled { ran: self.ran + other.ran, kept_waiting: self.kept_waiting + other.kept_waiting }
    }
}

/// Open files that a worker needs: its pipes are given numbers that nothing else has.
const NEEDED_FILES: u64 = 192;

/// Let this process, and the workers that it starts, have as many open files as a worker needs.
///
/// # Errors
/// The shell that started it allows fewer, and only root could raise that.
fn have_files() -> Result<()> {
    let limit = getrlimit(Resource::Nofile);
    let (current, most) = (limit.current.unwrap_or(u64::MAX), limit.maximum.unwrap_or(u64::MAX));
    if most < NEEDED_FILES {
        return Err(Error::new(format!(
            "this shell allows a program {most} open files, and checks need {NEEDED_FILES}"
        ))
        .next("start a new shell, or raise it where it was set: `ulimit -n 1024`"));
    }
    if current < NEEDED_FILES {
        let _ = setrlimit(Resource::Nofile, Rlimit { current: Some(NEEDED_FILES), maximum: limit.maximum });
    }
    Ok(())
}

impl Pool {
    pub fn start(options: Options) -> Result<(Pool, PythonFacts)> {
        have_files()?;
        let (worker, hello) = channel::pair().and_then(|pair| Warm::start(&options, pair)).map_err(cannot_start)?;
        let idle = Mutex::new(VecDeque::from([worker]));
        Ok((Pool { options, idle, starting: Mutex::default(), wanted: Mutex::default() }, hello.python))
    }

    /// New processes for one check.
    pub fn seat(&self, seating: Seating) -> Result<Seat> {
        match self.options.isolation {
            Isolation::Fresh => start_fresh(&self.options, seating).map_err(cannot_start),
            Isolation::Fork => {
                let idle = self.idle().pop_front();
                // An idle worker that has died meanwhile costs nothing but a new one.
                if let Some(Ok(seat)) = idle.map(|worker| worker.fork(&self.wanted(), &seating)) {
                    return Ok(seat);
                }
                channel::pair()
                    .and_then(|pair| Warm::start(&self.options, pair))
                    .and_then(|(worker, _)| worker.fork(&self.wanted(), &seating))
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
        if self.options.isolation == Isolation::Fresh {
            return;
        }
        let Ok((ours, theirs)) = channel::pair() else { return };
        let Ok(handle) = ours.try_clone() else { return };
        let (pool, options, wanted) = (Arc::downgrade(self), self.options, self.wanted());
        let thread = thread::spawn(move || {
            // What keeps it from starting will be told when one is needed.
            let Ok((mut worker, _)) = Warm::start(&options, (ours, theirs)) else { return };
            let told = worker.tell(&wanted);
            if let (Ok(()), Some(pool)) = (told, pool.upgrade()) {
                pool.idle().push_back(worker);
                ready();
            }
        });
        self.starting.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push((handle, thread));
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
    ///
    /// more: whether another check like this one is likely to follow.
    pub fn clear(&self, seat: Seat, more: bool) -> Vec<ProcessEnd> {
        for child in &seat.children {
            child.process.signal(Signal::KILL);
        }
        let pids: Vec<i32> = seat.children.iter().map(|child| child.pid).collect();
        match seat.made_by {
            // Each ends by itself once its session's process has; to hang up earlier would end it before it can tell how.
            Maker::Started(workers) => workers.into_iter().map(Worker::end).collect(),
            Maker::Forked(worker) => match worker.reap(&pids, more.then_some(seat.seating)) {
                Ok(ends) => {
                    self.idle().push_back(worker);
                    ends
                }
                Err(_) => vec![ProcessEnd::Unknown; pids.len()],
            },
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, VecDeque<Warm>> {
        self.idle.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl Drop for Pool {
    /// No process is left: not one that was on its way either.
    fn drop(&mut self) {
        let starting = self.starting.get_mut().unwrap_or_else(|poisoned| poisoned.into_inner());
        for (channel, thread) in starting.drain(..) {
            let _ = rustix::net::shutdown(&channel, rustix::net::Shutdown::Both);
            // The one that gave the pool its last worker may be the one that lets it go.
            if thread.thread().id() != thread::current().id() {
                let _ = thread.join();
            }
        }
    }
}

impl Warm {
    fn start(options: &Options, (control, theirs): (OwnedFd, OwnedFd)) -> io::Result<(Warm, Hello)> {
        let process = Worker::start(options, theirs, options.warm.then_some("--warm"))?;
        let mut worker = Warm { process, control, arena: PathBuf::new(), told: 0 };
        let hello = hello(&worker.control)?;
        worker.arena = PathBuf::from(&hello.arena);
        Ok((worker, hello))
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
    fn fork(mut self, wanted: &[String], seating: &Seating) -> io::Result<Seat> {
        self.tell(wanted)?;
        channel::send(&self.control, &Control::Start(seating.clone()), &[])?;
        let children = started(&self.control, None, &self.arena)?;
        Ok(Seat { children, seating: seating.clone(), made_by: Maker::Forked(self) })
    }

    fn reap(&self, pids: &[i32], next: Option<Seating>) -> io::Result<Vec<ProcessEnd>> {
        channel::send(&self.control, &Control::Reap { pids: pids.to_vec(), next }, &[])?;
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

/// The children that a worker says it has started, with our ends of their sessions. session: the one there is, of a
/// worker that has one only.
fn started(channel: &OwnedFd, session: Option<OwnedFd>, arena: &Path) -> io::Result<Vec<Seated>> {
    let (pids, mut descriptors) = match channel::receive::<Answer>(channel)? {
        Some((Answer::Started { pids }, descriptors)) => (pids, descriptors.into_iter()),
        Some((Answer::CannotFork { why }, _)) => return Err(io::Error::other(why)),
        _ => return Err(io::Error::other("the worker does not answer")),
    };
    let sessions: Vec<OwnedFd> = match session {
        Some(session) => vec![session],
        None => descriptors.by_ref().take(pids.len()).collect(),
    };
    let child = |(pid, session)| {
        let number = Pid::from_raw(pid).map(Process::Number);
        let process = descriptors.next().map(Process::Handle).or(number);
        let process = process.ok_or_else(|| io::Error::other("the worker named no process"))?;
        Ok(Seated { process, session, arena: arena.to_owned(), pid })
    };
    pids.into_iter().zip(sessions).map(child).collect()
}

fn start_fresh(options: &Options, seating: Seating) -> io::Result<Seat> {
    let (mut children, mut workers) = (Vec::new(), Vec::new());
    for _ in &seating.outfits {
        let (session, theirs) = channel::pair()?;
        workers.push(Worker::start(options, theirs, Some("--once"))?);
        let arena = PathBuf::from(hello(&session)?.arena);
        let control = session.try_clone()?;
        children.append(&mut started(&control, Some(session), &arena)?);
    }
    Ok(Seat { children, seating, made_by: Maker::Started(workers) })
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
