//! `kata solution`

use std::path::PathBuf;

use clap::Args;

use super::args::WorkbookArgs;
use super::console::Console;
use crate::catalog::Kata;
use crate::comparison::{Comparison, compare};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::{Judge, Options, Submission};
use crate::outcome::{Report, Verdict};
use crate::report::comparison::render;
use crate::workspace::history::{History, Look};
use crate::workspace::{Practice, standings};

/// Set your solution beside the reference: what differs, and why
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata solution n_plus_one\n  kata solution n_plus_one mine.py")]
pub struct SolutionArgs {
    /// A kata's id, such as `n_plus_one`
    pub kata: String,
    /// The file to compare; without it, the practice folder's own
    pub file: Option<PathBuf>,
    /// Show it before the kata has passed, without asking: it is noted all the same
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &SolutionArgs, console: &Console) -> Result<Exit> {
    let kata = super::open_workbook(args.workbook.workbook.as_deref())?.kata(&args.kata)?;
    let practice = practice(args)?;
    let mine = submission(args, &kata, practice.as_ref())?;
    match (&practice, mine) {
        (Some(practice), mine) => {
            if !may_look(practice, &kata, args.yes, console)? {
                return Ok(Exit::Passed);
            }
            match mine.filter(|mine| mine.source() != kata.starter.as_bytes()) {
                None => {
                    alone("You have not begun, so there is nothing to compare. The reference alone:", &kata, console)
                }
                Some(mine) => {
                    let judge = super::start_judge(Options::default(), false, [&kata], console)?;
                    let report = judge.report(&kata, &mine)?;
                    show(&judge, &kata, &mine, &report, console)?;
                }
            }
        }
        (None, Some(mine)) => {
            let judge = super::start_judge(Options::default(), false, [&kata], console)?;
            let report = judge.report(&kata, &mine)?;
            if report.verdict != Verdict::Passed && !asked_elsewhere(&kata, args.yes, console)? {
                return Ok(Exit::Passed);
            }
            show(&judge, &kata, &mine, &report, console)?;
        }
        (None, None) => {
            return Err(Error::new("no file is named, and this is not a practice folder").next(format!(
                "`kata solution {id} FILE` compares a file anywhere; `kata start DIR` makes a practice folder",
                id = kata.id()
            )));
        }
    }
    console.print(&format!("\nNext: `kata explain {}` for the idea behind it.\n", kata.id()));
    Ok(Exit::Passed)
}

/// The practice folder, if the kata is one of its own. Only a file that is named may belong to another workbook.
fn practice(args: &SolutionArgs) -> Result<Option<Practice>> {
    let Some(practice) = super::practice_folder()? else { return Ok(None) };
    match practice.belongs_to(args.workbook.workbook.as_deref()) {
        Ok(()) => Ok(Some(practice)),
        Err(_) if args.file.is_some() => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// The file to compare; None if none is named, and the practice folder has none.
fn submission(args: &SolutionArgs, kata: &Kata, practice: Option<&Practice>) -> Result<Option<Submission>> {
    match (&args.file, practice) {
        (Some(file), _) => Submission::of_file(file).map(Some),
        (None, None) => Ok(None),
        (None, Some(practice)) => {
            let file = practice.file(&kata.at);
            if file.exists() { Submission::of_file(&super::as_typed(&file)).map(Some) } else { Ok(None) }
        }
    }
}

/// Whether a learner may see the reference of a kata now: who has passed it is not asked, and everybody else is, and
/// it is noted that they looked.
///
/// yes: the answer, given beforehand.
///
/// # Errors
/// Somebody has to be asked, and nobody is there.
pub(super) fn may_look(practice: &Practice, kata: &Kata, yes: bool, console: &Console) -> Result<bool> {
    let id = kata.id();
    super::refuse_in_interview(practice, "there are no solutions")?;
    let mut history = match practice.history() {
        Ok(history) => Some(history),
        Err(problem) => {
            console.note(&problem.with_next());
            None
        }
    };
    if history.as_ref().is_some_and(|history| has_passed(history, id)) {
        return Ok(true);
    }
    let cost = "it will be noted that you looked; the next review comes sooner";
    if !agreed(&format!("You have not passed {id} yet"), cost, yes, kata, console)? {
        return Ok(false);
    }
    if let Some(Err(problem)) = history.as_mut().map(|history| history.looked_at(id, Look::Solution)) {
        console.note(&format!("that you looked is not noted. {}", problem.with_next()));
    }
    Ok(true)
}

fn has_passed(history: &History, id: &str) -> bool {
    let attempts = history.attempts(Some(id)).unwrap_or_default();
    standings(&attempts).get(id).is_some_and(|standing| standing.state.passed())
}

/// Outside a practice folder nothing is noted, and the file itself says whether it passes.
fn asked_elsewhere(kata: &Kata, yes: bool, console: &Console) -> Result<bool> {
    agreed(
        &format!("This file does not pass {} yet", kata.id()),
        "the solution takes the fun out of it",
        yes,
        kata,
        console,
    )
}

fn agreed(fact: &str, cost: &str, yes: bool, kata: &Kata, console: &Console) -> Result<bool> {
    if yes {
        return Ok(true);
    }
    let hint = format!("`kata hint {}` gives a nudge", kata.id());
    match console.confirm(&format!("{fact}: {cost}.\nShow the solution?")) {
        Some(true) => Ok(true),
        Some(false) => {
            console.print(&format!("Nothing is shown, and nothing noted. {hint}.\n"));
            Ok(false)
        }
        None => {
            let mut fact = fact.to_owned();
            fact[..1].make_ascii_lowercase();
            Err(Error::new(fact).next(format!("{hint}; with --yes the solution is shown: {cost}")))
        }
    }
}

fn show(judge: &Judge, kata: &Kata, mine: &Submission, report: &Report, console: &Console) -> Result<()> {
    let comparison: Comparison = compare(judge, kata, mine, report)?;
    match &comparison.problem {
        Some(problem) => {
            let why = format!("Your file cannot be compared: {problem}. The reference alone:");
            alone(&why, kata, console);
        }
        None => {
            let heading = format!("{}  {}\n", console.style.strong(kata.id()), kata.facts.title);
            console.print(&format!("{heading}\n{}", render(&comparison, &console.style)));
        }
    }
    Ok(())
}

/// The reference without a comparison, and why.
fn alone(why: &str, kata: &Kata, console: &Console) {
    console.print(&format!("{}\n\n{}", crate::report::escape::visible(why), kata.reference));
}
