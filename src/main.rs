//! The `kata` command: parse, run, exit code. A shell that asks for completions is answered instead.

use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use katabook::cli::{self, Cli};

fn main() -> ExitCode {
    if katabook::commands::completions::answered(Cli::command) {
        return ExitCode::SUCCESS;
    }
    cli::run(Cli::parse()).into()
}
