//! `kata history`

use std::collections::HashMap;

use clap::Args;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::args::{Format, WorkbookArgs};
use super::console::Console;
use crate::catalog::{Kata, Workbook};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report::history::{self, Story};
use crate::workspace::history::{Attempt, History};
use crate::workspace::story::{Recurring, Step, recurring, steps};

/// Show attempts over time, what changed, and mistakes that recur
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata history\n  kata history n_plus_one --diff")]
pub struct HistoryArgs {
    /// Only this kata, with what changed between its attempts
    pub kata: Option<String>,
    /// Show each difference whole
    #[arg(long, requires = "kata")]
    pub diff: bool,
    /// Show all attempts, not the last ones only
    #[arg(long)]
    pub all: bool,
    /// Print for people, or JSON for programs, which always has everything
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// How many steps are shown, unless all are asked for.
const LAST: usize = 40;

/// Version of the JSON of `kata history`; raised when a reader would have to change.
const FORMAT_VERSION: u32 = 2;

/// `kata history --format json`.
#[derive(Serialize)]
struct Everything<'a> {
    format_version: u32,
    /// In the order they were made.
    attempts: &'a [Attempt],
    /// Of one kata: each text that was checked, by its `text_hash`.
    #[serde(skip_serializing_if = "Option::is_none")]
    texts: Option<&'a HashMap<String, String>>,
    recurring: &'a [Recurring],
}

pub fn run(args: &HistoryArgs, console: &Console) -> Result<Exit> {
    let past = super::remembering_folder()?.history()?;
    match &args.kata {
        None => of_all(&past, args, console)?,
        Some(name) => of_kata(&past, name, args, console)?,
    }
    Ok(Exit::Passed)
}

fn of_all(past: &History, args: &HistoryArgs, console: &Console) -> Result<()> {
    let attempts = past.attempts(None)?;
    let recurring = recurring(&attempts);
    if args.format == Format::Json {
        let attempts = &attempts;
        return console.print_json(&Everything {
            format_version: FORMAT_VERSION,
            attempts,
            texts: None,
            recurring: &recurring,
        });
    }
    let Some(last) = attempts.last() else {
        console.print("No attempts yet.\nNext: `kata check KATA` makes one, `kata list` shows the katas.\n");
        return Ok(());
    };
    let steps = steps(&attempts);
    let shown = last_of(&steps, args);
    console.print(&history::overview(
        shown,
        steps.len() - shown.len(),
        &recurring,
        &TimeZone::system(),
        &console.style,
    ));
    console.print(&format!("Next: `kata history {}` shows what changed from attempt to attempt.\n", last.kata));
    Ok(())
}

fn of_kata(past: &History, name: &str, args: &HistoryArgs, console: &Console) -> Result<()> {
    let (id, kata) = named(past, name, super::open_workbook(args.workbook.workbook.as_deref()))?;
    let attempts = past.attempts(Some(&id))?;
    // A mistake may recur with another kata: all attempts are looked at.
    let mut recurring = recurring(&past.attempts(None)?);
    recurring.retain(|mistake| mistake.katas.contains_key(&id));
    let texts = texts(past, &attempts)?;
    if args.format == Format::Json {
        let attempts = &attempts;
        return console.print_json(&Everything {
            format_version: FORMAT_VERSION,
            attempts,
            texts: Some(&texts),
            recurring: &recurring,
        });
    }
    let Some(last) = attempts.last() else {
        console.print(&format!("{id}: no attempts yet.\nNext: `kata check {id}` makes one.\n"));
        return Ok(());
    };
    let steps = steps(&attempts);
    let shown = last_of(&steps, args);
    let told = Story {
        kata: &id,
        title: kata.as_ref().map(|k| k.facts.title.as_str()),
        steps: shown,
        left_out: steps.len() - shown.len(),
        texts: &texts,
        starter: kata.as_ref().map(|k| (k.starter.as_str(), k.hash.as_str())),
        recurring: &recurring,
        whole: args.diff,
        zone: TimeZone::system(),
    };
    console.print(&history::story(&told, &console.style));
    console.print(&next_step(&id, kata.as_ref(), last, !recurring.is_empty()));
    Ok(())
}

/// The id that is meant, and its kata. A kata that has left the workbook still has a history.
fn named(past: &History, name: &str, workbook: Result<Workbook>) -> Result<(String, Option<Kata>)> {
    let problem = match workbook.and_then(|workbook| workbook.kata(name)) {
        Ok(kata) => return Ok((kata.id().to_owned(), Some(kata))),
        Err(problem) => problem,
    };
    let id = name.replace('-', "_");
    if past.attempts(Some(&id))?.is_empty() { Err(problem) } else { Ok((id, None)) }
}

/// The texts of attempts, by their hash.
fn texts(past: &History, attempts: &[Attempt]) -> Result<HashMap<String, String>> {
    let mut texts = HashMap::new();
    for attempt in attempts {
        if !texts.contains_key(&attempt.text_hash)
            && let Some(text) = past.text(&attempt.text_hash)?
        {
            texts.insert(attempt.text_hash.clone(), String::from_utf8_lossy(&text).into_owned());
        }
    }
    Ok(texts)
}

fn last_of<'s, 'a>(steps: &'s [Step<'a>], args: &HistoryArgs) -> &'s [Step<'a>] {
    let most = if args.all { steps.len() } else { LAST };
    &steps[steps.len().saturating_sub(most)..]
}

fn next_step(id: &str, kata: Option<&Kata>, last: &Attempt, recurs: bool) -> String {
    match kata {
        None => "This kata is not in the workbook any more. `kata list` shows those that are.\n".to_owned(),
        Some(kata) if kata.hash != last.kata_hash => {
            format!("The kata was changed since the last attempt.\nNext: `kata check {id}` tells how you stand now.\n")
        }
        Some(_) if last.verdict == crate::outcome::Verdict::Passed => {
            "Next: `kata progress` shows how far you have come.\n".to_owned()
        }
        Some(_) if recurs => format!("Next: `kata explain {id}` explains what the mistake gets wrong.\n"),
        Some(_) => format!("Next: `kata hint {id}` for a nudge, `kata show {id}` for the task.\n"),
    }
}
