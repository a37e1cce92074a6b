//! `kata show`

use super::console::Console;
use crate::cli::KataArgs;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report::markdown;

pub fn run(args: &KataArgs, console: &Console) -> Result<Exit> {
    let kata = super::open_workbook(args.workbook.workbook.as_deref())?.kata(&args.kata)?;
    console.print(&markdown::render(&kata.prompt, &console.style));
    Ok(Exit::Passed)
}
