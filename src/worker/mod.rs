//! The worker: the only part of the program that starts Python, and the only importer of pyo3.
//!
//! Owns: its small world and its guardian, the interpreter, forking a child for each session, containing it, and
//! handing its request to the harness. Does not own: deadlines, killing, verdicts about how a process ended (`judge`). The two meet in
//! `protocol` only.

mod arena;
mod audit_hook;
mod contain;
mod convert;
mod enclosure;
mod ending;
mod frames;
mod integrity;
mod interpreter;
mod refusal;
mod serve;
mod session;
mod watching;
mod world;

use std::process::ExitCode;

pub use serve::WorkerOptions;

/// Run as a worker until the judge closes the channel on standard input.
pub fn run(options: &WorkerOptions) -> ExitCode {
    match serve::run(options) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("kata worker: {problem}");
            ExitCode::from(70)
        }
    }
}
