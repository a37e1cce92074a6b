//! What a worker imports before it forks.
//!
//! Owns: what nearly every kata needs, and that nothing of it is the collector's business. Does not own: what a kata at hand
//! needs (the judge says that, as it becomes known), the harness (`interpreter`).

use pyo3::prelude::*;

/// Standard-library modules that nearly every kata needs. What else a kata imports is imported in the worker as the
/// kata becomes known (`Control::Warm`, `Control::Reap`): each page that a worker holds makes every fork of it slower.
pub const WARM: &[&str] =
    &["collections.abc", "contextlib", "dataclasses", "functools", "inspect", "itertools", "json", "re", "typing"];

/// Load what many checks share, then put it out of the collector's sight: a child's `gc.collect()` would
/// otherwise touch, and so copy, every page of it.
pub fn share(py: Python<'_>, modules: &[impl AsRef<str>]) -> PyResult<()> {
    pause_collector(py)?;
    for module in modules {
        // What cannot be imported here is for the check that wants it to report.
        let _ = py.import(module.as_ref());
    }
    let gc = py.import("gc")?;
    if !modules.is_empty() {
        gc.call_method0("collect")?;
    }
    gc.call_method0("freeze")?; // which also begins to count anew how much there is to collect
    resume_collector(py)
}

/// Do what every check does, so that what it does for the first time (symbols found, methods looked up, code specialised)
/// is done once and not in each child. It takes longer than the few checks of one kata gain by it.
pub fn rehearse(py: Python<'_>) -> PyResult<()> {
    let runner = py.import("katabook._running.runner")?;
    for _ in 0..REHEARSALS {
        runner.call_method0("rehearse")?;
    }
    let gc = py.import("gc")?;
    gc.call_method0("collect")?; // what is frozen is not looked through: it costs next to nothing
    gc.call_method0("freeze").map(drop)
}

/// CPython specialises code that has run some tens of times.
const REHEARSALS: usize = 10;

/// What a worker imports stays: the collector would look through it again and again, and find nothing.
pub fn pause_collector(py: Python<'_>) -> PyResult<()> {
    py.import("gc")?.call_method0("disable").map(drop)
}

pub fn resume_collector(py: Python<'_>) -> PyResult<()> {
    py.import("gc")?.call_method0("enable").map(drop)
}
