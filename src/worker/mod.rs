//! The worker: the only part of the program that starts Python, and the only importer of pyo3.
//!
//! Owns: the interpreter, forking a child for each session, containing it, and handing its request to the
//! harness. Does not own: deadlines, killing, verdicts about how a process ended (`judge`). The two meet in
//! `protocol` only.

mod contain;
mod convert;
mod interpreter;
mod serve;
mod session;

use std::process::ExitCode;

pub use serve::WorkerOptions;

/// Run as a worker until the judge closes the channel on standard input.
pub fn run(options: &WorkerOptions) -> ExitCode {
    match serve::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("kata worker: {problem}");
            ExitCode::from(70)
        }
    }
}
