//! One session: a child that serves one request and leaves.
//!
//! Owns: the child's descriptors, its containment, and the last flush. Runs in a forked child, or in a worker
//! started for this one request.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsRawFd, OwnedFd};
use std::path::{Path, PathBuf};

use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict, PyTuple};
use rustix::fs::{Mode, OFlags};

use super::{contain, convert};
use crate::protocol::{self, Request, channel};

/// Serve the one request that comes over `session`. Returns the exit code for `_exit`.
///
/// readable: the folders of Python itself.
pub fn serve(py: Python<'_>, session: OwnedFd, readable: &[PathBuf]) -> i32 {
    match prepare(session).and_then(|(session, trace, request)| {
        contain::apply(&request.limits, Path::new(&request.scratch), readable)?;
        move_in(py, &request.scratch).map_err(|e| io::Error::other(e.to_string()))?;
        hold(py, session, &trace, &request.job).map_err(|e| io::Error::other(e.to_string()))
    }) {
        Ok(()) => 0,
        Err(problem) => {
            let _ = writeln!(io::stderr(), "kata worker: {problem}");
            70
        }
    }
}

/// Receive the request, and put its descriptors where programs expect them.
fn prepare(session: OwnedFd) -> io::Result<(OwnedFd, OwnedFd, Request)> {
    let (request, descriptors) = channel::receive::<Request>(&session)?.ok_or(io::ErrorKind::UnexpectedEof)?;
    let [stdout, stderr, trace] =
        <[OwnedFd; 3]>::try_from(descriptors).map_err(|_| io::Error::other("a request without its descriptors"))?;
    let nothing = rustix::fs::open("/dev/null", OFlags::RDONLY, Mode::empty())?;
    rustix::stdio::dup2_stdin(&nothing)?;
    rustix::stdio::dup2_stdout(&stdout)?;
    rustix::stdio::dup2_stderr(&stderr)?;
    std::env::set_current_dir(&request.scratch)?;
    Ok((session, trace, request))
}

/// Programs that look for a home or a place for temporary files find the scratch folder.
fn move_in(py: Python<'_>, scratch: &str) -> PyResult<()> {
    let environment = py.import("os")?.getattr("environ")?;
    environment.set_item("HOME", scratch)?;
    environment.set_item("TMPDIR", scratch)
}

fn hold(py: Python<'_>, session: OwnedFd, trace: &OwnedFd, job: &serde_json::Value) -> PyResult<()> {
    watch_for_crashes(py, trace)?;
    let job = convert::from_json(py, job)?;
    let send = sender(py, session)?;
    let ready = PyDict::new(py);
    ready.set_item("event", "ready")?;
    send.call1((ready,))?;
    let served = py.import("katabook._runner")?.getattr("serve")?.call1((job, send));
    // Leaving by `_exit` flushes nothing by itself.
    let sys = py.import("sys")?;
    for stream in ["stdout", "stderr"] {
        if let Ok(stream) = sys.getattr(stream) {
            let _ = stream.call_method0("flush");
        }
    }
    served.map(|_| ())
}

/// Have CPython write where it was, on a fatal signal and when the judge asks (SIGUSR1), to a pipe of its own.
fn watch_for_crashes(py: Python<'_>, trace: &OwnedFd) -> PyResult<()> {
    let faulthandler = py.import("faulthandler")?;
    faulthandler.call_method1("enable", (trace.as_raw_fd(),))?;
    faulthandler.call_method1("register", (libc::SIGUSR1, trace.as_raw_fd(), true, false))?;
    Ok(())
}

/// The callable through which the harness sends events.
fn sender<'py>(py: Python<'py>, session: OwnedFd) -> PyResult<Bound<'py, PyCFunction>> {
    let session = File::from(session);
    PyCFunction::new_closure(
        py,
        Some(c"send"),
        None,
        move |args: &Bound<'_, PyTuple>, _: Option<&Bound<'_, PyDict>>| -> PyResult<()> {
            let event = convert::to_json(&args.get_item(0)?)?;
            let frame = protocol::encode(&event)?;
            (&session).write_all(&frame)?;
            Ok(())
        },
    )
}
