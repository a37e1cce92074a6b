//! `kata reference`

use clap::Args;

use super::args::WorkbookArgs;
use super::console::Console;
use super::solution::may_look;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::judge::{Options, Submission};
use crate::report::check;

/// Show the reference solution, and what its checks observe
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata reference n_plus_one")]
pub struct ReferenceArgs {
    /// A kata's id, such as `n_plus_one`
    pub kata: String,
    /// In a practice folder: show it before the kata has passed, without asking; it is noted all the same
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &ReferenceArgs, console: &Console) -> Result<Exit> {
    let workbook = args.workbook.workbook.as_deref();
    let kata = super::open_workbook(workbook)?.kata(&args.kata)?;
    // Where the kata is a learner's to solve, this is no way around `kata solution`.
    if let Some(practice) = super::practice_folder()?.filter(|practice| practice.belongs_to(workbook).is_ok())
        && !may_look(&practice, &kata, args.yes, console)?
    {
        return Ok(Exit::Passed);
    }
    console.print(&kata.reference);
    let judge = super::start_judge(Options::default(), false, [&kata], console)?;
    let report = judge.report(&kata, &Submission::of_source("reference", kata.reference.as_bytes()))?;
    console.print(&format!("\n{}\n\n", console.style.rule("What its checks observe")));
    for item in &report.checks {
        console.print(&check::summary(item, &console.style));
    }
    Ok(Exit::Passed)
}
