//! The `kata` command: parse, run, exit code.

use std::process::ExitCode;

use clap::Parser;
use katabook::cli::Cli;

fn main() -> ExitCode {
    katabook::commands::run(Cli::parse().command).into()
}
