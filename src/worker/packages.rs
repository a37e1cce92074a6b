//! The packages of an environment, as a worker is told of them: what is to be seen of the file system, and what goes onto
//! `sys.path`.
//!
//! Owns: that they can be imported. Does not own: finding an environment and what is in it (`environment`, beyond the
//! judge), showing its folders (`arena`, `contain`).

use std::ffi::OsStr;
use std::path::PathBuf;

use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// The environment of a worker.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Packages {
    /// The folder of an environment of packages.
    #[arg(long)]
    pub prefix: Option<PathBuf>,
    /// A folder for the end of `sys.path`, as often as there are some.
    #[arg(long)]
    pub packages: Vec<PathBuf>,
    /// What is to be seen, read-only, beside Python and the system's libraries.
    #[arg(long)]
    pub show: Vec<PathBuf>,
}

impl Packages {
    /// Let them be imported, last, so that nothing of the standard library is shadowed. Python is said to be that of the
    /// environment, as it is where its own interpreter runs.
    pub fn enter(&self, py: Python<'_>) -> PyResult<()> {
        let Some(prefix) = &self.prefix else { return Ok(()) };
        let sys = py.import("sys")?;
        let folders: Vec<&OsStr> = self.packages.iter().map(|folder| folder.as_os_str()).collect();
        sys.getattr("path")?.call_method1("extend", (&folders,))?;
        py.import("katabook._running.context")?.setattr("packages", PyTuple::new(py, &folders)?)?;
        for name in ["prefix", "exec_prefix"] {
            sys.setattr(name, prefix.as_os_str())?;
        }
        // Its interpreter may belong to a Python that checks are not shown.
        let python = prefix.join("bin/python3");
        if python.exists() { sys.setattr("executable", python.as_os_str()) } else { Ok(()) }
    }
}
