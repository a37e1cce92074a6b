//! `kata progress`

use super::console::Console;
use crate::cli::{Format, ProgressArgs};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report;
use crate::workspace::progress::progress;

pub fn run(args: &ProgressArgs, console: &Console) -> Result<Exit> {
    let history = super::remembering_folder()?.history()?;
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let progress = progress(&workbook, &super::all_katas(&workbook)?, &history)?;
    match args.format {
        Format::Json => console.print_json(&progress)?,
        Format::Text => console.print(&report::progress::render(&progress, &workbook.title, &console.style)),
    }
    Ok(Exit::Passed)
}
