//! The worker as an extension module: `kata` starts a Python that is there already, which imports this and becomes a
//! worker. No libpython is needed for that, which Debian's python3 and many others come without.
//!
//! Owns: the way in. Does not own: anything that a worker does (`katabook_worker`).

use std::ffi::OsString;

use pyo3::prelude::*;

/// Be a worker, with the arguments of `kata-worker`. Returns the exit code once the judge is gone.
#[pyfunction]
fn run(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    katabook_worker::run_hosted(py, arguments)
}

// Workers fork, and rest on there being one thread: a Python without the GIL switches it on when it imports this.
#[pymodule(gil_used = true)]
fn _katabook_worker(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(run, module)?)
}
