//! One session: a child that serves one request and leaves.
//!
//! Owns: the child's descriptors, its scratch folder, putting its containment into force, saying its verdict,
//! and the last flush. Runs in a forked child, or in a worker started for this one request.

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::os::fd::{IntoRawFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict, PyTuple};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use serde_json::{Value, json};

use super::arena::Arena;
use super::contain::{self, Containment};
use super::world::TRACE;
use super::{convert, frames, integrity, refusal, watching};
use crate::protocol::seal::Seal;
use crate::protocol::{Grants, Outfit, Request, WORK, channel};

/// Serve the one request that comes over `session`. Returns the exit code for `_exit`.
///
/// outfit: what to be contained with while waiting for the request; if there is none yet, the request brings it.
/// ahead: whether nobody has asked for it yet.
/// snapshot: of what the worker has loaded, taken before it forked.
pub fn serve(
    py: Python<'_>,
    session: OwnedFd,
    outfit: Option<Outfit>,
    ahead: bool,
    arena: &Arena,
    containment: &Containment,
    snapshot: &integrity::Snapshot,
) -> i32 {
    let served = || -> io::Result<()> {
        let place = Place { arena, containment };
        let dressed = outfit.map(|outfit| place.dress(py, outfit)).transpose()?;
        if ahead && !is_awaited(&session) {
            rehearse(py);
        }
        let Ok(Some((mut request, descriptors))) = channel::receive::<Request>(&session) else {
            return Ok(()); // nobody wants anything: not a thing to tell
        };
        let dressed = match (dressed, request.outfit.take()) {
            (Some(dressed), None) => dressed,
            (None, Some(outfit)) => place.dress(py, outfit)?,
            _ => return Err(io::Error::other("a request for another process")),
        };
        contain::limit_time(request.cpu_seconds, request.cpu_milliseconds)?;
        let seat = sit_down(session, request, descriptors, dressed)?;
        hold(py, seat, snapshot).map_err(|e| io::Error::other(e.to_string()))
    };
    match served() {
        Ok(()) => 0,
        // Whoever asked has gone meanwhile, and nobody wants to know.
        Err(problem) if matches!(problem.kind(), ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset) => 0,
        Err(problem) => {
            let _ = writeln!(io::stderr(), "kata worker: {problem}");
            70
        }
    }
}

/// What a child has been given.
struct Seat {
    request: Request,
    voice: Arc<Voice>,
    /// The connection to the other child of a split sitting.
    wire: Option<OwnedFd>,
    dressed: Dressed,
}

/// What a child wears.
struct Dressed {
    scratch: PathBuf,
    grants: Grants,
}

/// Where children are contained.
struct Place<'a> {
    arena: &'a Arena,
    containment: &'a Containment,
}

impl Place<'_> {
    /// Go where the child is to live, and put its containment into force.
    fn dress(&self, py: Python<'_>, outfit: Outfit) -> io::Result<Dressed> {
        let nothing = rustix::fs::open("/dev/null", OFlags::RDONLY, Mode::empty())?;
        rustix::stdio::dup2_stdin(&nothing)?;
        let Outfit { scratch: name, limits, grants } = outfit;
        let scratch = self.arena.folder.join(&name);
        std::fs::create_dir_all(&scratch)?;
        std::env::set_current_dir(&scratch)?;
        self.containment.apply(&limits, &grants, &scratch, &self.arena.folder)?;
        if name != WORK {
            live_in(py, &scratch).map_err(|e| io::Error::other(e.to_string()))?;
        }
        Ok(Dressed { scratch, grants })
    }
}

/// The way to the judge, and the seal that proves who speaks. Python code can have its native `send` called, and
/// can do as it likes with the descriptor; neither makes a verdict.
struct Voice {
    session: File,
    seal: Mutex<Seal>,
}

impl Voice {
    fn say(&self, event: &Value) -> io::Result<()> {
        let mut seal = self.seal.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        (&self.session).write_all(&seal.close(event)?)
    }
}

/// Put the request's descriptors where programs expect them, and its submission where it runs.
fn sit_down(session: OwnedFd, mut request: Request, descriptors: Vec<OwnedFd>, dressed: Dressed) -> io::Result<Seat> {
    let mut descriptors = descriptors.into_iter();
    let mut next = || descriptors.next().ok_or_else(|| io::Error::other("a request without its descriptors"));
    let (stdout, stderr, trace) = (next()?, next()?, next()?);
    let wire = descriptors.next();
    rustix::stdio::dup2_stdout(&stdout)?;
    rustix::stdio::dup2_stderr(&stderr)?;
    dup_to(&trace, TRACE)?;
    if let Some(name) = &request.submission {
        put(&dressed.scratch.join(name), &channel::receive_bytes(&session)?)?;
    }
    for name in &request.files {
        put(&dressed.scratch.join(name), &channel::receive_bytes(&session)?)?;
    }
    let seal = Mutex::new(Seal::new(std::mem::take(&mut request.key)));
    Ok(Seat { request, voice: Arc::new(Voice { session: File::from(session), seal }), wire, dressed })
}

/// A file, in folders of its own.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, bytes)
}

/// Whether the request is there already.
fn is_awaited(session: &OwnedFd) -> bool {
    let now = Timespec { tv_sec: 0, tv_nsec: 0 };
    poll(&mut [PollFd::new(session, PollFlags::IN)], Some(&now)).is_ok_and(|ready| ready > 0)
}

/// Do what every check does, on nothing, while there is time: a page that is written to for the first time is copied.
fn rehearse(py: Python<'_>) {
    // What goes wrong here goes wrong again where it can be told.
    let _ = py.import("katabook._running.runner").and_then(|runner| runner.call_method0("rehearse"));
}

/// Signals that end a process which does not mind them.
const ENDING: [i32; 8] = [
    libc::SIGTERM,
    libc::SIGHUP,
    libc::SIGQUIT,
    libc::SIGALRM,
    libc::SIGVTALRM,
    libc::SIGPROF,
    libc::SIGUSR2,
    libc::SIGXCPU,
];

/// Set up what is the same in every child, before there are any.
pub fn furnish(py: Python<'_>, arena: &Arena) -> PyResult<()> {
    live_in(py, &arena.folder.join(WORK))?;
    refusal::notice();
    // CPython writes where it was, on a fatal signal and when the judge asks (SIGUSR1), to a pipe of its own.
    let faulthandler = py.import("faulthandler")?;
    faulthandler.call_method1("enable", (TRACE,))?;
    faulthandler.call_method1("register", (libc::SIGUSR1, TRACE, true, false))?;
    for signal in ENDING {
        faulthandler.call_method1("register", (signal, TRACE, true, true))?;
    }
    Ok(())
}

/// Programs that look for a home or a place for temporary files find the scratch folder.
fn live_in(py: Python<'_>, scratch: &Path) -> PyResult<()> {
    let environment = py.import("os")?.getattr("environ")?;
    environment.set_item("HOME", scratch.to_string_lossy())?;
    environment.set_item("TMPDIR", scratch.to_string_lossy())
}

/// Give a descriptor a number of our choice.
fn dup_to(descriptor: &OwnedFd, number: i32) -> io::Result<()> {
    let copy = rustix::io::fcntl_dupfd_cloexec(descriptor, number)?;
    if copy.into_raw_fd() == number { Ok(()) } else { Err(io::Error::other("a descriptor's number is taken")) }
}

fn hold(py: Python<'_>, mut seat: Seat, snapshot: &integrity::Snapshot) -> PyResult<()> {
    let job = &mut seat.request.job;
    let is_whole_file = job["op"] == "suite";
    let speaks_of_a_submission = job["op"] == "check" || is_whole_file;
    if let Some(name) = &seat.request.submission {
        let file = seat.dressed.scratch.join(name);
        if job["op"] == "check" {
            frames::hide(files_of_the_kata(job));
            watching::watch(&file.to_string_lossy(), seat.dressed.grants.frames);
        }
        if is_whole_file {
            // There is no check that frames could give away.
            watching::watch_whole_file(&file.to_string_lossy());
        }
        job["submission"]["path"] = json!(file);
    }
    if let Some(wire) = seat.wire.take() {
        job["wire"] = json!(wire.into_raw_fd()); // from here on Python's
    }
    let begun = Instant::now();
    seat.voice.say(&json!({"event": "ready"}))?;
    let runner = py.import("katabook._running.runner")?;
    let (job, send) = (convert::from_json(py, job)?, sender(py, seat.voice.clone())?);
    let served = runner.getattr("serve")?.call1((job, send, snapshot.taker(py)?));
    let verdict = match served.and_then(|verdict| convert::to_json(&verdict)) {
        Ok(verdict) => verdict,
        // The harness raises nothing by itself while a submission is about.
        Err(problem) if speaks_of_a_submission => broken_within(&problem),
        Err(problem) => return Err(problem),
    };
    // Leaving by `_exit` flushes nothing by itself. To flush may run code of the submission's: not after the verdict.
    flush(py);
    if !verdict.is_null() {
        let mut said = honest(py, verdict, snapshot);
        said["milliseconds"] = json!(begun.elapsed().as_secs_f64() * 1e3);
        seat.voice.say(&said)?;
    }
    Ok(())
}

/// The checks and the modules beside them, but for those that are the submission's as well.
fn files_of_the_kata(job: &Value) -> Vec<String> {
    let shared = &job["submission"]["shared"];
    let helpers = job["helpers"].as_object().into_iter().flatten();
    let own = helpers.filter(|(name, _)| shared.get(name.as_str()).is_none()).map(|(_, file)| &file["path"]);
    own.chain([&job["checks"]["path"]]).filter_map(|path| path.as_str().map(str::to_owned)).collect()
}

fn broken_within(problem: &PyErr) -> Value {
    json!({"outcome": "tampered", "message": format!("the check could not be brought to its end: {problem}")})
}

/// The verdict as it is said: a pass counts only if nothing was tampered with on the way to it.
fn honest(py: Python<'_>, verdict: Value, snapshot: &integrity::Snapshot) -> Value {
    let passed = verdict["outcome"] == "passed";
    let found = watching::attempt().or_else(|| if passed { snapshot.changed(py) } else { None });
    let mut said = match found {
        Some(message) => json!({"outcome": "tampered", "message": message}),
        None => verdict,
    };
    said["event"] = json!("verdict");
    said
}

fn flush(py: Python<'_>) {
    for stream in ["stdout", "stderr"] {
        let _ = py.import("sys").and_then(|sys| sys.getattr(stream)?.call_method0("flush"));
    }
}

/// The callable through which the harness says what it observes. Verdicts do not pass here: code under check
/// can reach every Python object, this one included.
fn sender<'py>(py: Python<'py>, voice: Arc<Voice>) -> PyResult<Bound<'py, PyCFunction>> {
    PyCFunction::new_closure(
        py,
        Some(c"send"),
        None,
        move |args: &Bound<'_, PyTuple>, _: Option<&Bound<'_, PyDict>>| -> PyResult<()> {
            let mut event = convert::to_json(&args.get_item(0)?)?;
            if event["event"] == "verdict" || event["event"] == "ready" {
                return Ok(());
            }
            if event["event"] == "told"
                && let Some(message) = watching::attempt()
            {
                event["verdict"] = json!({"outcome": "tampered", "message": message});
            }
            Ok(voice.say(&event)?)
        },
    )
}
