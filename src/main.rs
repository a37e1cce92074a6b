//! The `kata` command: parse, run, exit code. A shell that asks for completions is answered instead.

use std::process::ExitCode;

use clap::Parser;
use katabook::cli::Cli;

fn main() -> ExitCode {
    if katabook::commands::completions::answered() {
        return ExitCode::SUCCESS;
    }
    katabook::commands::run(Cli::parse().command).into()
}
