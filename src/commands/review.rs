//! `kata review`, and what other commands say of reviews.

use std::path::Path;

use clap::Args;
use jiff::civil::Date;

use super::args::WorkbookArgs;
use super::console::Console;
use crate::catalog::{Kata, Workbook};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::Submission;
use crate::workspace::history::Kind;
use crate::workspace::schedule::{Due, days};
use crate::workspace::{Practice, clock};

/// Do again what you passed: the kata that is due, or one you name
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata review\n  kata review n_plus_one")]
pub struct ReviewArgs {
    /// The kata to do again, due or not; without one, what has been due for longest
    pub kata: Option<String>,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &ReviewArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let practice = super::remembering_folder()?;
    let chosen = match &args.kata {
        Some(name) => Some(named(&workbook.kata(name)?, &practice, console)?),
        None => first_due(&workbook, &practice, console)?,
    };
    if let Some((kata, due)) = chosen {
        console.print(&set_up(&practice, &kata, &due)?);
    }
    Ok(Exit::Passed)
}

/// The kata that was asked for, whether it is due or not.
fn named(kata: &Kata, practice: &Practice, console: &Console) -> Result<(Kata, Due)> {
    let due = practice.history()?.schedule()?.remove(kata.id()).ok_or_else(|| {
        Error::new(format!("{} has not been passed yet, so there is nothing to review", kata.id()))
            .next(format!("`kata show {0}` for the task, `kata check {0}` for your file", kata.id()))
    })?;
    if !due.is_due(clock::today()) {
        console.print(&format!(
            "{} is not due yet: it comes due {}.\nA review now counts too.\n\n",
            kata.id(),
            when(due.on)
        ));
    }
    Ok((kata.clone(), due))
}

/// List what is due, and choose: a review that was begun before all, then the longest overdue.
fn first_due(workbook: &Workbook, practice: &Practice, console: &Console) -> Result<Option<(Kata, Due)>> {
    let today = clock::today();
    let mut schedule = practice.history()?.schedule()?;
    let none_passed = schedule.is_empty();
    let katas = super::all_katas(workbook)?;
    let mut all: Vec<(Kata, Due)> =
        katas.into_iter().filter_map(|kata| schedule.remove(kata.id()).map(|due| (kata, due))).collect();
    all.sort_by_key(|(_, due)| due.on);
    let (due, later): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, due)| due.is_due(today));
    if due.is_empty() {
        console.print(&match later.first() {
            Some((kata, next)) => format!(
                "Nothing is due for review.\nThe first will be {}, {}.\n\
                 Next: `kata next`, or `kata review KATA` to do one again all the same.\n",
                kata.id(),
                when(next.on)
            ),
            None if none_passed => {
                "Nothing is due for review: no kata has been passed yet.\nNext: `kata next`\n".to_owned()
            }
            None => {
                "Nothing is due for review: what you passed is not in this workbook.\nNext: `kata next`\n".to_owned()
            }
        });
        return Ok(None);
    }
    console.print(&listed(&due, today, console));
    let begun = due.iter().position(|(_, due)| due.begun).unwrap_or(0);
    Ok(due.into_iter().nth(begun))
}

fn listed(due: &[(Kata, Due)], today: Date, console: &Console) -> String {
    let mut text = format!("Due for review: {}\n\n", katas(due.len()));
    for (kata, due) in due {
        let passed = clock::day(due.passed);
        let since = match due.overdue(today) {
            0 => "due today".to_owned(),
            late => format!("due for {}", count(late)),
        };
        text += &format!("  {}  {}\n", console.style.strong(kata.id()), kata.facts.title);
        let ago =
            format!("      passed on {}, {} ago; {since}\n", passed.strftime("%-d %B %Y"), count(days(passed, today)));
        text += &console.style.faint(&ago);
    }
    text + "\n"
}

/// Bring the kata's starter to where reviews are written. A review that was begun goes on.
fn set_up(practice: &Practice, kata: &Kata, due: &Due) -> Result<String> {
    let file = practice.review_file(&kata.at);
    let (id, typed) = (kata.id(), super::as_typed(&file).display().to_string());
    let there = file.symlink_metadata().is_ok();
    let mut text = String::new();
    if due.begun && there {
        text += &format!("The review of {id} goes on, as you left it (remove the file to begin anew):\n  {typed}\n");
    } else {
        if let Some(kept) = practice.fresh_starter(kata, &file)? {
            text += &format!("Your file of the review before is kept:\n  {}\n", super::as_typed(&kept).display());
        }
        practice.history()?.begin_review(id)?;
        text += &format!("The starter of {id} again, with nothing of yours in it:\n  {typed}\n");
    }
    practice.history()?.set_current(id)?;
    Ok(text
        + &format!(
            "Next: `kata show {id}` for the task, then edit that file, and\n  kata check {id} {typed}\n\
             or, inside of `review/`, `kata check {id}`.\n"
        ))
}

/// What a submission is for, where it is a file of this practice folder.
pub fn kind(kata: &Kata, submission: &Submission) -> Option<(Kind, Option<i64>)> {
    let practice = super::practice_folder().ok()??;
    practice.purpose(Path::new(submission.name()), &kata.at)
}

/// When a kata that has just passed its review comes due again, if the history can tell.
pub fn due_again(kata: &Kata) -> Option<String> {
    let due = super::practice_folder().ok()??.history().ok()?.schedule().ok()?.remove(kata.id())?;
    Some(format!("It comes due again {}.\n", when(due.on)))
}

/// That a review of a kata is open, to who has just checked their other file for it.
pub fn open_elsewhere(kata: &Kata) -> Option<String> {
    let practice = super::practice_folder().ok()??;
    let due = practice.history().ok()?.schedule().ok()?.remove(kata.id())?;
    let file = practice.review_file(&kata.at);
    (due.begun && file.is_file()).then(|| {
        format!("This was not your review of {}: its file is {}.\n", kata.id(), super::as_typed(&file).display())
    })
}

/// A day as one would say it: "in 11 days, on Wednesday 2 December".
pub fn when(day: Date) -> String {
    let today = clock::today();
    let away = days(today, day);
    let year = if away > 300 { " %Y" } else { "" };
    let date = day.strftime(&format!("%A %-d %B{year}")).to_string();
    match away {
        ..=0 => "today".to_owned(),
        1 => format!("tomorrow, on {date}"),
        _ => format!("in {}, on {date}", count(away)),
    }
}

/// So many days, in words.
pub fn count(days: i32) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}

fn katas(number: usize) -> String {
    if number == 1 { "1 kata".to_owned() } else { format!("{number} katas") }
}
