//! `kata progress`

use clap::Args;

use super::args::{Format, WorkbookArgs};
use super::console::Console;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report;
use crate::workspace::progress::progress;

/// Show how far you have come, by topic, difficulty and rarity
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata progress")]
pub struct ProgressArgs {
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

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
