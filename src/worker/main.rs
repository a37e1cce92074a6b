//! The `kata-worker` command, which `kata` starts: a process that runs Python, and code under check.
//!
//! A binary of its own: the shipped workbook is part of `kata`, and whatever is part of a process can be read
//! by the code that runs in it.

use std::process::ExitCode;

use clap::Parser;
use katabook_worker::Cli;

fn main() -> ExitCode {
    let Cli { which, options } = Cli::parse();
    if !which {
        return katabook_worker::run(&options);
    }
    match serde_json::to_string(&katabook_worker::which()) {
        Ok(text) => println!("{text}"),
        Err(_) => return ExitCode::FAILURE,
    }
    ExitCode::SUCCESS
}
