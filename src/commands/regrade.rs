//! `kata regrade`

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;

use super::args::{Format, WorkbookArgs};
use super::console::Console;
use crate::assessment::cores;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::grading::Pattern;
use crate::grading::moment::Zone;
use crate::grading::regrade::{Regraded, changed, regrade};
use crate::grading::results::Results;
use crate::grading::room::Room;
use crate::grading::roster::Roster;
use crate::judge::Options;
use crate::report::grading;

/// Tell whose verdict a change of a kata's checks changes
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code 0: all was graded again; 2: the workbook has lost a kata of the results, or this tool is at fault.\n\nExamples:\n  kata regrade results.jsonl handed-in\n  kata regrade results.jsonl handed-in --workbook . --format json"
)]
pub struct RegradeArgs {
    /// What `kata grade` wrote
    pub results: PathBuf,
    /// The folder or zip with everybody's submissions
    pub submissions: PathBuf,
    /// Names of files below SUBMISSIONS, as for `kata grade`
    #[arg(long, value_name = "PATTERN")]
    pub pattern: Option<Pattern>,
    /// Who is in the room, as for `kata grade`
    #[arg(long, value_name = "FILE")]
    pub roster: Option<PathBuf>,
    /// Grade so many submissions at a time; without it, as many as there are cores
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=512))]
    pub jobs: Option<u32>,
    /// Grade nothing unless every layer of isolation is in force
    #[arg(long)]
    pub require_sandbox: bool,
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &RegradeArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let results = Results::open(&args.results)?;
    let (katas, gone) = changed(&results, &workbook)?;
    let mut regraded = Regraded { katas: katas.keys().cloned().collect(), gone, ..Regraded::default() };
    if !katas.is_empty() {
        let ids: Vec<_> = katas.values().map(|kata| kata.at.clone()).collect();
        let mut room = Room::open(&args.submissions, args.pattern.as_ref(), Zone::here(), &ids)?;
        if let Some(roster) = &args.roster {
            room.meet(&Roster::read(roster)?);
        }
        let jobs = args.jobs.map_or_else(cores, |jobs| jobs as usize);
        for seed in seeds(&results)? {
            let options = Options { warm: true, seed, gives_up: true, ..Options::default() };
            let judge = super::start_judge(options, args.require_sandbox, katas.values(), console)?;
            regrade(&judge, seed, &room, &results, &katas, jobs, &mut regraded)?;
        }
    }
    match args.format {
        Format::Text => {
            console.print(&grading::regraded(&regraded, &console.style));
            if let Some(next) = next(args, &regraded) {
                console.print(&next);
            }
        }
        Format::Json => console.print_json(&regraded)?,
    }
    Ok(if regraded.gone.is_empty() { Exit::Passed } else { Exit::Broken })
}

/// The command that puts the new verdicts into the results.
fn next(args: &RegradeArgs, regraded: &Regraded) -> Option<String> {
    if regraded.changes.is_empty() && regraded.others.is_empty() {
        return None;
    }
    let path = |path: &Path| shlex::try_quote(&path.to_string_lossy()).map(Cow::into_owned).unwrap_or_default();
    let workbook =
        args.workbook.workbook.as_ref().map(|book| format!(" --workbook {}", path(book))).unwrap_or_default();
    let (room, results) = (path(&args.submissions), path(&args.results));
    Some(format!(
        "\nNext: this writes it down; name the workshop file, or the katas, that you graded with:\n  \
         kata grade {room} --workshop FILE --resume --out {results}{workbook}\n"
    ))
}

fn seeds(results: &Results) -> Result<BTreeSet<u64>> {
    results.rows().map(|row| Ok(row?.seed)).collect()
}
