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
mod forking;
mod frames;
mod imports;
mod integrity;
mod interpreter;
mod packages;
mod refusal;
mod serve;
mod session;
mod watching;
mod whole_files;
mod world;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use katabook_protocol as protocol;
use pyo3::prelude::*;

pub use interpreter::which;
pub use serve::WorkerOptions;

/// Runs code under check; started by `kata`, and of no use by itself.
#[derive(Parser)]
#[command(name = "kata-worker", version)]
pub struct Cli {
    /// Print which Python this is built with, and leave.
    #[arg(long)]
    pub which: bool,
    #[command(flatten)]
    pub options: WorkerOptions,
}

/// Run as a worker, with a Python of its own, until the judge closes the channel on standard input.
pub fn run(options: &WorkerOptions) -> ExitCode {
    ExitCode::from(code_of(serve::run(options, interpreter::start)))
}

/// The same in a Python that runs already, and has done nothing yet but to import this.
///
/// arguments: those of `kata-worker`, without its name.
pub fn run_hosted(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    let arguments = [OsString::from("kata-worker")].into_iter().chain(arguments);
    code_of(Cli::try_parse_from(arguments).map_err(std::io::Error::other).and_then(|cli| {
        let hooks = forking::Hooks::before_fork();
        serve::run(&cli.options, |_| {
            hooks.in_child();
            interpreter::adopt(py).map_err(|e| std::io::Error::other(e.to_string()))
        })
    }))
}

fn code_of(ended: std::io::Result<u8>) -> u8 {
    ended.unwrap_or_else(|problem| {
        eprintln!("kata worker: {problem}");
        70
    })
}
