//! `kata hint`

use clap::Args;

use super::args::KataArgs;
use super::console::Console;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::report::markdown;

/// Show the next hint
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata hint n_plus_one")]
pub struct HintArgs {
    #[command(flatten)]
    pub what: KataArgs,
}

pub fn run(args: &HintArgs, console: &Console) -> Result<Exit> {
    let kata = super::open_workbook(args.what.workbook.workbook.as_deref())?.kata(&args.what.kata)?;
    let hints = &kata.facts.hints;
    if hints.is_empty() {
        return Err(
            Error::new("this kata has no hints").next(format!("`kata explain {}` explains the concept", kata.id()))
        );
    }
    // Outside a practice folder nothing is remembered, so the first hint is all there is to show.
    let practice = super::practice_folder()?;
    if let Some(practice) = &practice {
        super::refuse_in_interview(practice, "there are no hints")?;
    }
    let shown = match &practice {
        Some(practice) => practice.history()?.next_hint(kata.id(), hints.len())?,
        None => 1,
    };
    for (number, hint) in hints.iter().take(shown).enumerate() {
        console.print(&format!(
            "{} {}",
            console.style.strong(&format!("{}.", number + 1)),
            markdown::render(hint, &console.style)
        ));
    }
    let left = hints.len() - shown;
    console.print(&match (left, practice.is_some()) {
        (0, _) => format!("\nThat was the last hint. `kata explain {}` explains the concept.\n", kata.id()),
        (_, true) => format!("\n{left} more: ask again.\n"),
        (_, false) => {
            format!("\n{left} more: in a practice folder (`kata start DIR`) each time you ask shows one more.\n")
        }
    });
    Ok(Exit::Passed)
}
