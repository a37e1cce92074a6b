//! `kata list`

use clap::Args;

use super::args::{Format, WorkbookArgs};
use super::browse;
use super::console::Console;
use crate::catalog::{Difficulty, Kata, Rarity, Workbook};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::report::list::{self, Standings};
use crate::workspace::{Practice, State};

/// List the katas in reading order
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata list\n  kata list --topic databases --difficulty medium")]
pub struct ListArgs {
    /// Only this topic
    #[arg(long)]
    pub topic: Option<String>,
    /// Only this difficulty
    #[arg(long)]
    pub difficulty: Option<Difficulty>,
    /// Only what interviews ask this often
    #[arg(long)]
    pub rarity: Option<Rarity>,
    /// Only katas that answer this question of the source lists, such as 003-20
    #[arg(long, value_name = "QUESTION")]
    pub covers: Option<String>,
    /// Only katas that this learner's attempts have brought so far; `passed` is all that passed
    #[arg(long, value_enum)]
    pub state: Option<State>,
    /// Look through them on the whole screen, and choose the one to work on
    #[arg(long, conflicts_with = "format")]
    pub browse: bool,
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &ListArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    if let Some(topic) = &args.topic {
        must_be_known(topic, &workbook)?;
    }
    let practice = super::practice_folder()?;
    let standings = known_standings(practice.as_ref(), args, console)?;
    let mut katas = super::all_katas(&workbook)?;
    katas.retain(|kata| wanted(kata, &standings, args));
    if args.browse {
        return browse::run(&workbook, &katas, &standings, practice.as_ref(), console);
    }
    match args.format {
        Format::Json => {
            console.print_json(&katas.iter().map(|kata| list::row(kata, &standings)).collect::<Vec<_>>())?;
        }
        Format::Text => console.print(&list::render(&workbook, &katas, &standings, &console.style)),
    }
    Ok(Exit::Passed)
}

/// An error, with the topics there are, if this is none of them.
pub(super) fn must_be_known(topic: &str, workbook: &Workbook) -> Result<()> {
    if workbook.topics.iter().any(|t| t.id == topic) {
        return Ok(());
    }
    let known: Vec<&str> = workbook.topics.iter().map(|t| t.id.as_str()).collect();
    Err(Error::new(format!("there is no topic {topic:?}")).next(format!("the topics are {}", known.join(", "))))
}

/// How the learner stands with the katas. The list does without, unless it is asked for by --state.
fn known_standings(practice: Option<&Practice>, args: &ListArgs, console: &Console) -> Result<Standings> {
    match (practice, args.state) {
        (None, Some(_)) => Err(Error::new("--state asks what was done in a practice folder, and this is none")
            .next("`kata start DIR` makes one; `kata list` works in it")),
        (Some(practice), Some(_)) => practice.history().and_then(|history| history.standings()).map(Some),
        (_, None) => Ok(standings_or_none(practice, "the list", console)),
    }
}

/// How the learner stands with the katas; what cannot be read is noted, and left out of `what`.
pub(super) fn standings_or_none(practice: Option<&Practice>, what: &str, console: &Console) -> Standings {
    match practice?.history().and_then(|history| history.standings()) {
        Ok(standings) => Some(standings),
        Err(problem) => {
            console.note(&format!("{what} is without states. {}", problem.with_next()));
            None
        }
    }
}

fn wanted(kata: &Kata, standings: &Standings, args: &ListArgs) -> bool {
    let facts = &kata.facts;
    args.topic.as_ref().is_none_or(|t| *t == kata.at.topic)
        && args.difficulty.is_none_or(|d| d == facts.difficulty)
        && args.rarity.is_none_or(|r| r == facts.rarity)
        && args.covers.as_ref().is_none_or(|c| facts.covers.contains(c))
        && args.state.is_none_or(|asked| list::state_of(kata, standings).is_some_and(|state| state.is(asked)))
}
