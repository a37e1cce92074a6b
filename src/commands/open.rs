//! `kata open`

use std::io::ErrorKind;

use clap::Args;

use super::args::KataArgs;
use super::console::Console;
use crate::editor;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::workspace::files;

/// Open your file in your editor, where there is something to do
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata open n_plus_one\n  EDITOR=nano kata open n_plus_one")]
pub struct OpenArgs {
    #[command(flatten)]
    pub what: KataArgs,
}

pub fn run(args: &OpenArgs, console: &Console) -> Result<Exit> {
    let workbook = args.what.workbook.workbook.as_deref();
    let kata = super::open_workbook(workbook)?.kata(&args.what.kata)?;
    let file = super::as_typed(&super::needed_practice(kata.id(), workbook)?.file(&kata.at));
    let text = files::read(&file).map_err(|problem| {
        Error::io("read this file", &file, &problem).next(format!("`kata reset {}` writes the starter", kata.id()))
    })?;
    let line = editor::first_todo(&String::from_utf8_lossy(&text));
    let mut command = editor::command(|name| std::env::var_os(name), &file, line)?;
    let program = command.get_program().to_string_lossy().into_owned();
    let next = "set VISUAL or EDITOR to your editor's command: `export EDITOR=nano`";
    match command.status() {
        Ok(status) if status.success() => {
            console.print(&format!("Next: `kata check {}`.\n", kata.id()));
            Ok(Exit::Passed)
        }
        Ok(status) => Err(Error::new(format!("{program} ended with {status}")).in_file(&file).next(next)),
        Err(problem) if problem.kind() == ErrorKind::NotFound => {
            Err(Error::new(format!("there is no program {program:?} to open this file with")).in_file(&file).next(next))
        }
        Err(problem) => Err(Error::new(format!("cannot start {program:?}: {problem}")).in_file(&file).next(next)),
    }
}
