//! `kata show`

use clap::Args;

use super::args::KataArgs;
use super::console::Console;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report::markdown;

/// Show a kata's task
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata show n_plus_one")]
pub struct ShowArgs {
    #[command(flatten)]
    pub what: KataArgs,
}

pub fn run(args: &ShowArgs, console: &Console) -> Result<Exit> {
    let kata = super::open_workbook(args.what.workbook.workbook.as_deref())?.kata(&args.what.kata)?;
    console.print(&markdown::render(&kata.prompt, &console.style));
    Ok(Exit::Passed)
}
