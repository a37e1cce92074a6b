//! `kata interview`
//!
//! An interview and what it is held with is in `table`, the talk on a terminal in `session`.

mod session;
mod spoken;
mod table;

use std::io;
use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use self::table::{Held, Table, clock_face};
use super::args::{Format, WorkbookArgs};
use super::console::Console;
use crate::catalog::Kata;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::interview::{Agenda, Debrief, Named};
use crate::report::interview as report;
use crate::workspace::clock;

/// Hold an interview: katas and questions, against the clock
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata interview\n  kata interview --minutes 60 --topics databases,concurrency\n  kata interview --end"
)]
pub struct InterviewArgs {
    /// How long it lasts
    #[arg(long, value_name = "N", default_value_t = 45, value_parser = clap::value_parser!(u32).range(5..=480))]
    pub minutes: u32,
    /// Ask about these topics only, such as `databases,concurrency`
    #[arg(long, value_name = "TOPICS", value_delimiter = ',')]
    pub topics: Vec<String>,
    /// Draw the same katas and questions again; without it, others each time
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// End the interview that is running, and show its debrief
    #[arg(long, conflicts_with_all = ["topics", "seed"])]
    pub end: bool,
    /// Show the debrief of an interview that is over: the last one, or the one of this number
    #[arg(long, value_name = "N", num_args = 0..=1, conflicts_with_all = ["end", "topics", "seed"])]
    pub debrief: Option<Option<i64>>,
    /// Show the spoken question of this number and its answer: say your own aloud before
    #[arg(long, value_name = "N", conflicts_with_all = ["end", "topics", "seed", "debrief"])]
    pub say: Option<u32>,
    /// With --say: note whether you named what the answer has
    #[arg(long, value_enum, requires = "say")]
    pub named: Option<Named>,
    /// Go on as a session although this is no terminal
    #[arg(long, hide = true)]
    pub session: bool,
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &InterviewArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let practice = super::remembering_folder()?;
    let mut table = Table { history: practice.history()?, katas: super::all_katas(&workbook)?, practice };
    if let Some(number) = args.debrief {
        let held = table.over(number)?;
        return show(&table.debrief(&held), args, console);
    }
    let open = table.history.interviews()?.into_iter().rev().find(|interview| interview.ended.is_none());
    match open.map(Held::of) {
        Some(held) if args.end || !held.interview.is_running(clock::now()) => {
            show(&table.end(held)?, args, console)?;
            if args.format == Format::Text && !args.end {
                console.print("\nThat interview's time was up. `kata interview` again begins a new one.\n");
            }
            Ok(Exit::Passed)
        }
        Some(held) => {
            if let Some(number) = args.say {
                return spoken::say(&mut table, held, number, args.named, args.format, console);
            }
            if args.seed.is_some() || !args.topics.is_empty() {
                console.note("an interview is running, so no other one is drawn; `kata interview --end` ends it");
            }
            go_on(&mut table, held, false, args, console)
        }
        None if args.end || args.say.is_some() => {
            Err(Error::new("no interview is running")
                .next("`kata interview` begins one; --debrief shows the last one's"))
        }
        None => {
            let held = table.begin(&workbook, args.minutes, &args.topics, args.seed)?;
            go_on(&mut table, held, true, args, console)
        }
    }
}

/// Whether the interview of this number is running in the practice folder here.
pub fn is_running(number: i64) -> bool {
    let running = || super::practice_folder().ok()??.history().ok()?.running_interview(clock::now()).ok()?;
    running().is_some_and(|interview| interview.id == number)
}

fn show(debrief: &Debrief, args: &InterviewArgs, console: &Console) -> Result<Exit> {
    match args.format {
        Format::Json => console.print_json(debrief)?,
        Format::Text => console.print(&report::debrief(debrief, &console.style)),
    }
    Ok(Exit::Passed)
}

/// `kata interview --format json`, while one is running.
#[derive(Serialize)]
struct Running<'a> {
    format_version: u32,
    interview: i64,
    begins: Timestamp,
    ends: Timestamp,
    #[serde(flatten)]
    agenda: &'a Agenda,
    /// The files of the katas, in their order.
    files: Vec<PathBuf>,
}

/// Hold it: as a session on a terminal, and elsewhere by saying how to go on.
fn go_on(table: &mut Table, held: Held, new: bool, args: &InterviewArgs, console: &Console) -> Result<Exit> {
    let katas: Vec<&Kata> = held.agenda.katas().filter_map(|(id, _)| table.kata(id)).collect();
    let files: Vec<PathBuf> = katas.iter().map(|kata| table.file(&held, kata)).collect();
    if args.format == Format::Json {
        let (interview, begins, ends) = (held.number(), held.interview.at, held.interview.ends());
        console.print_json(&Running { format_version: 1, interview, begins, ends, agenda: &held.agenda, files })?;
        return Ok(Exit::Passed);
    }
    let at_prompt = args.session || console.is_terminal();
    console.print(&opening(table, &held, new));
    console.print(&report::agenda(&held.agenda, &held.progress, &table.katas, !at_prompt, &console.style));
    if at_prompt {
        return match session::hold(table, held, &mut io::stdin().lock(), console)? {
            Some(debrief) => show(&debrief, args, console),
            None => Ok(Exit::Passed),
        };
    }
    let mut text = "\n".to_owned();
    for (kata, file) in katas.iter().zip(&files) {
        text += &format!("  kata check {} {}\n", kata.id(), super::as_typed(file).display());
    }
    console.print(&format!(
        "{text}\nNext: solve these files, and answer the questions aloud. `kata interview --say N`\n\
         asks the question of this number alone, and has the answer to hold yours against.\n\
         `kata interview` tells the time, `kata interview --end` ends it, with a debrief.\n"
    ));
    Ok(Exit::Passed)
}

fn opening(table: &Table, held: &Held, new: bool) -> String {
    let number = held.number();
    let until = held.interview.ends().to_zoned(TimeZone::system()).strftime("%H:%M").to_string();
    match new {
        true => format!(
            "Interview {number}: {} min, until {until} (`--seed {}` draws it again).\n\
             There are no hints, and checks tell no reasons.\n\n",
            held.agenda.minutes, held.agenda.seed
        ),
        false => format!("Interview {number} goes on: {} left, until {until}.\n\n", clock_face(table.left(held))),
    }
}
