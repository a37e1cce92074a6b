//! `kata watch`

use std::sync::Arc;

use clap::Args;

use super::args::{RememberingArgs, WorkbookArgs};
use super::console::Console;
use crate::catalog::{Kata, Workbook};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::Options;
use crate::tui::terminal::Screen;
use crate::tui::{self, Setup, Watching};
use crate::workspace::Practice;

/// Practise: save a file, and see what it does
#[derive(Debug, Default, Args)]
#[command(after_help = "Examples:\n  kata watch\n  kata watch n_plus_one\n  kata watch --poll")]
pub struct WatchArgs {
    /// The kata to begin with; without one, the one you were at
    pub kata: Option<String>,
    /// Look at the files again and again, where the file system does not tell of saves (network folders)
    #[arg(long)]
    pub poll: bool,
    #[command(flatten)]
    pub remembering: RememberingArgs,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &WatchArgs, console: &Console) -> Result<Exit> {
    let practice = super::practice_folder()?.ok_or_else(|| {
        Error::new("this is not a practice folder, and not inside one")
            .next("`kata start practice` makes the folder practice/ and begins; `kata --help` tells what else there is")
    })?;
    practice.belongs_to(args.workbook.workbook.as_deref())?;
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let katas = super::all_katas(&workbook)?;
    let notes = super::renew_starters(&practice, &katas);
    practise(practice, workbook, katas, notes, args, console)
}

/// The practice loop: on a terminal the screen with its keys, otherwise a report for each save.
pub fn practise(
    practice: Practice,
    workbook: Workbook,
    katas: Vec<Kata>,
    notes: Vec<String>,
    args: &WatchArgs,
    console: &Console,
) -> Result<Exit> {
    if katas.is_empty() {
        return Err(Error::new("this workbook has no katas"));
    }
    let whole = Screen::available();
    if !whole {
        notes.iter().for_each(|note| console.note(note));
    }
    let begin_with = args.kata.as_ref().map(|name| workbook.kata(name)).transpose()?;
    if let Some(kata) = begin_with.as_ref().filter(|kata| kata.need.packages().is_some()) {
        // Asked now, while there is a prompt to answer at; what the loop comes to later is named there.
        super::start_judge(Options::default(), false, [kata], console)?;
    }
    let setup = Setup {
        practice,
        begin_with: begin_with.map(|kata| kata.at.id),
        topics: workbook.topics,
        katas: katas.into_iter().map(Arc::new).collect(),
        watching: if args.poll { Watching::Polling } else { Watching::Events },
        options: Options {
            warm: true,
            seed: super::new_seed(),
            store: super::store(args.remembering),
            ..Options::default()
        },
        cache: super::cache(args.remembering),
        style: console.style,
        notes,
    };
    if whole {
        tui::run(setup)?;
    } else {
        tui::run_plain(setup, |text| console.try_print(text))?;
    }
    Ok(Exit::Passed)
}
