//! `kata next`

use clap::Args;
use serde::Serialize;

use super::args::{Format, WorkbookArgs};
use super::console::Console;
use crate::catalog::Kata;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::workspace::{Next, Why, clock, next_kata};

/// Name the kata that serves best now, and why
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata next\n  kata next --format json")]
pub struct NextArgs {
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// `kata next --format json`.
#[derive(Serialize)]
struct Answer<'a> {
    /// None when all is done.
    kata: Option<&'a str>,
    title: Option<&'a str>,
    #[serde(flatten)]
    why: Option<&'a Why>,
    /// What to run.
    command: Option<String>,
    /// The reason, in a line.
    reason: String,
}

pub fn run(args: &NextArgs, console: &Console) -> Result<Exit> {
    let katas = super::all_katas(&super::open_workbook(args.workbook.workbook.as_deref())?)?;
    let history = super::remembering_folder()?.history()?;
    let (standings, schedule) = (history.standings()?, history.schedule()?);
    let next = next_kata(&katas, &standings, &schedule, clock::today());
    let sooner =
        schedule.iter().filter(|(id, _)| katas.iter().any(|k| k.id() == *id)).min_by_key(|(id, due)| (due.on, *id));
    let answer = match &next {
        Some(Next { kata, why }) => Answer {
            kata: Some(kata.id()),
            title: Some(&kata.facts.title),
            why: Some(why),
            command: Some(command(kata, why)),
            reason: reason(why),
        },
        None => Answer {
            kata: None,
            title: None,
            why: None,
            command: None,
            reason: match sooner {
                Some((id, due)) => format!("all is done; {id} comes due {}", super::review::when(due.on)),
                None => "this workbook has no katas".to_owned(),
            },
        },
    };
    match args.format {
        Format::Json => console.print_json(&answer)?,
        Format::Text => console.print(&text(&answer, next.as_ref().map(|n| n.kata), console)),
    }
    Ok(Exit::Passed)
}

fn text(answer: &Answer<'_>, kata: Option<&Kata>, console: &Console) -> String {
    let Some((kata, command)) = kata.zip(answer.command.as_ref()) else {
        return format!("{}.\nNext: `kata interview` asks for all of it against the clock.\n", capital(&answer.reason));
    };
    let minutes = kata.facts.expected_minutes();
    format!(
        "{}  {}\n{}, about {minutes} min: {}.\nNext: `{command}`\n",
        console.style.strong(kata.id()),
        kata.facts.title,
        capital(&kata.facts.difficulty.to_string()),
        answer.reason,
    )
}

fn reason(why: &Why) -> String {
    match why {
        Why::Due { days: 0 } => "you passed it, and it is due for review today".to_owned(),
        Why::Due { days } => {
            format!("you passed it, and it has been due for review for {}", super::review::count(*days))
        }
        Why::Tried { attempts: 1 } => "you tried it once, and it has not passed yet".to_owned(),
        Why::Tried { attempts } => format!("you tried it {attempts} times, and it has not passed yet"),
        Why::New => "it is the next one in reading order".to_owned(),
        Why::Stretch => "all is passed, and its stretch checks go further".to_owned(),
    }
}

fn command(kata: &Kata, why: &Why) -> String {
    let verb = match why {
        Why::Due { .. } => "review",
        Why::New => "show",
        Why::Tried { .. } | Why::Stretch => "check",
    };
    format!("kata {verb} {}", kata.id())
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
