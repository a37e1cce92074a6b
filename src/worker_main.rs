//! The `kata-worker` command, which `kata` starts: a process that runs Python, and code under check.
//!
//! A binary of its own: the shipped workbook is part of `kata`, and whatever is part of a process can be read
//! by the code that runs in it.

use std::process::ExitCode;

use clap::Parser;
use katabook::worker::{self, WorkerOptions};

/// Runs code under check; started by `kata`, and of no use by itself.
#[derive(Parser)]
#[command(name = "kata-worker", version)]
struct Cli {
    #[command(flatten)]
    options: WorkerOptions,
}

fn main() -> ExitCode {
    worker::run(&Cli::parse().options)
}
