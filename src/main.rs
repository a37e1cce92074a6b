//! The `kata` command: parse, run, exit code.

use std::process::ExitCode;

use clap::Parser;
use katabook::cli::{Cli, Command};

fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.command {
        Command::Worker(options) => katabook::worker::run(&options),
        command => katabook::commands::run(command).into(),
    }
}
