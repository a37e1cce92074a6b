//! `kata show`

use clap::Args;

use super::args::KataArgs;
use super::console::Console;
use crate::catalog::Kata;
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
    console.print(&markdown::render(&with_facts(&kata), &console.style));
    Ok(Exit::Passed)
}

/// The task, below its title how hard it is, how long it takes, and which packages it needs.
fn with_facts(kata: &Kata) -> String {
    let facts = &kata.facts;
    let needs = kata.need.packages().map(|packages| format!(", needs {}", packages.told())).unwrap_or_default();
    let line = format!("{}, about {} minutes{needs}", facts.difficulty, facts.expected_minutes());
    match kata.prompt.split_once('\n') {
        Some((title, rest)) if title.starts_with("# ") => format!("{title}\n\n*{line}*\n{rest}"),
        _ => format!("*{line}*\n\n{}", kata.prompt),
    }
}
