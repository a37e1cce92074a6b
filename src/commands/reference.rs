//! `kata reference`

use super::console::Console;
use crate::cli::KataArgs;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::judge::{Options, Submission};
use crate::report::check;

pub fn run(args: &KataArgs, console: &Console) -> Result<Exit> {
    let kata = super::open_workbook(args.workbook.workbook.as_deref())?.kata(&args.kata)?;
    console.print(&kata.reference);
    let judge = super::start_judge(Options::default(), false, console)?;
    let report = judge.report(&kata, &Submission::of_source("reference", kata.reference.as_bytes()))?;
    console.print(&format!("\n{}\n\n", console.style.rule("What its checks observe")));
    for item in &report.checks {
        console.print(&check::summary(item, &console.style));
    }
    Ok(Exit::Passed)
}
