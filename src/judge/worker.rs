//! A worker: the program that runs Python, and the children it makes for one check after another.
//!
//! Owns: starting one, what it is told, what it says. Does not own: which worker takes which check (`pool`).

use std::ffi::OsStr;
use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rustix::process::Pid;

use super::options::Options;
use super::process::Process;
use crate::environment::Environment;
use crate::protocol::{self, Answer, Control, Hello, ProcessEnd, Seating, channel};
use crate::python;

/// A warm worker.
pub struct Warm {
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
    pub(super) made_by: Maker,
}

/// A process that waits for its request on `session`.
pub struct Seated {
    pub process: Process,
    pub session: OwnedFd,
    /// The folder that its scratch folder is in, as it knows it.
    pub arena: PathBuf,
    pub(super) pid: i32,
}

impl Seat {
    /// Whether its processes have to be told what to be contained with.
    pub fn has_to_be_dressed(&self) -> bool {
        matches!(self.made_by, Maker::Started(_))
    }
}

/// Who made the processes of a check.
pub enum Maker {
    Forked(Warm),
    Started(Vec<Worker>),
}

impl Warm {
    pub fn start(options: &Options, (control, theirs): (OwnedFd, OwnedFd)) -> io::Result<(Warm, Hello)> {
        let process = Worker::start(options, theirs, options.warm.then_some("--warm"))?;
        let mut worker = Warm { process, control, arena: PathBuf::new(), told: 0 };
        let hello = hello(&worker.control)?;
        worker.arena = PathBuf::from(&hello.arena);
        Ok((worker, hello))
    }

    /// Have the `wanted` modules imported, those that it has not been told of yet. Not waited for.
    pub fn tell(&mut self, wanted: &[String]) -> io::Result<()> {
        let modules = self.new_of(wanted);
        if modules.is_empty() { Ok(()) } else { channel::send(&self.control, &Control::Warm { modules }, &[]) }
    }

    /// Those of the `wanted` modules that it has not been told of. It is now.
    fn new_of(&mut self, wanted: &[String]) -> Vec<String> {
        let new = wanted.get(self.told..).unwrap_or_default().to_vec();
        self.told = self.told.max(wanted.len());
        new
    }

    /// Children, forked after the `wanted` modules have been imported.
    pub fn fork(mut self, wanted: &[String], seating: &Seating) -> io::Result<Seat> {
        self.tell(wanted)?;
        channel::send(&self.control, &Control::Start(seating.clone()), &[])?;
        let children = started(&self.control, None, &self.arena)?;
        Ok(Seat { children, made_by: Maker::Forked(self) })
    }

    /// wanted: what is imported afterwards, before the children that are wanted `next` are made.
    pub fn reap(&mut self, pids: &[i32], wanted: &[String], next: Option<Seating>) -> io::Result<Vec<ProcessEnd>> {
        let modules = self.new_of(wanted);
        channel::send(&self.control, &Control::Reap { pids: pids.to_vec(), modules, next }, &[])?;
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
pub struct Worker(Child);

impl Worker {
    fn start(options: &Options, channel: OwnedFd, argument: Option<&str>) -> io::Result<Worker> {
        let python = match &options.python {
            Some(python) => python,
            None => python::chosen().map_err(|problem| io::Error::other(problem.with_next()))?,
        };
        // Secrets live in environments; code under check gets these and no others.
        let cleared = |command: &mut Command| {
            command.env_clear().envs(std::env::vars_os().filter(|(name, _)| {
                let name = name.to_string_lossy();
                ["PATH", "LANG", "TZ", "TMPDIR"].contains(&&*name) || name.starts_with("LC_")
            }));
        };
        let mut command = python.worker(cleared, options.hash_seed);
        command.args(argument);
        if let Some(environment) = &options.environment {
            show(&mut command, environment);
        }
        if let Some(layers) = std::env::var_os(WITHOUT).filter(|layers| !layers.is_empty()) {
            command.arg("--without").arg(layers);
        }
        command.stdin(Stdio::from(channel)).stdout(Stdio::null()).stderr(Stdio::inherit());
        let started = command.spawn().map(Worker);
        started.map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", command.get_program().display())))
    }

    pub fn end(mut self) -> ProcessEnd {
        self.0.wait().map_or(ProcessEnd::Unknown, end_of)
    }
}

/// Tell a worker of an environment, by its arguments and by what an active one has in its variables.
fn show(command: &mut Command, environment: &Environment) {
    command.arg("--prefix").arg(&environment.root);
    command.args(environment.site_packages.iter().flat_map(|folder| [OsStr::new("--packages"), folder.as_os_str()]));
    command.args(environment.shown.iter().flat_map(|path| [OsStr::new("--show"), path.as_os_str()]));
    command.env("VIRTUAL_ENV", &environment.root);
    let scripts = environment.root.join("bin");
    let outer = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([scripts].into_iter().chain(std::env::split_paths(&outer)));
    command.envs(path.ok().map(|path| ("PATH", path)));
    command.envs(ONE_THREAD.iter().map(|name| (name, "1")));
}

/// What tells libraries of numbers how many threads to start: one, which is none beside the one there is. A worker forks,
/// which leaves the others behind; each thread of OpenBLAS takes 32 MiB or more of what a check may have; and sums come
/// out alike on every machine.
const ONE_THREAD: &[&str] =
    &["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "BLIS_NUM_THREADS"];

/// The variable that names layers of containment to do without, to see how a machine that lacks them behaves.
const WITHOUT: &str = "KATABOOK_WITHOUT";

fn hello(channel: &OwnedFd) -> io::Result<Hello> {
    match channel::receive::<Hello>(channel)? {
        Some((hello, _)) if hello.version == protocol::VERSION => Ok(hello),
        Some(_) => Err(io::Error::other("the worker is of another version than kata: install both anew")),
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

/// Processes that are a worker each.
pub fn start_fresh(options: &Options, seating: &Seating) -> io::Result<Seat> {
    let (mut children, mut workers) = (Vec::new(), Vec::new());
    for _ in &seating.outfits {
        let (session, theirs) = channel::pair()?;
        workers.push(Worker::start(options, theirs, Some("--once"))?);
        let arena = PathBuf::from(hello(&session)?.arena);
        let control = session.try_clone()?;
        children.append(&mut started(&control, Some(session), &arena)?);
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
