//! `kata find`

use clap::Args;
use serde::Serialize;

use super::args::{Format, WorkbookArgs};
use super::console::Console;
use super::list::{must_be_known, standings_or_none};
use crate::catalog::Kata;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report::find::{self as report, Answer, Shown};
use crate::report::list::{Row, Standings, row};
use crate::search::{Document, Hit, Index, Part, Reading, Typing};

/// Find katas by a question, a word or an operator, best first
///
/// It looks through questions, titles, summaries, prompts and concept pages, and shows the line that matches. Plurals,
/// capitals and misspelt words do not matter.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code 0: something was found; 1: nothing was.\n\nExamples:\n  kata find what is the gil\n  kata find \"is vs ==\"\n  kata find n+1 --topic databases --limit 3"
)]
pub struct FindArgs {
    /// What you want to know, in your own words
    #[arg(required = true)]
    pub words: Vec<String>,
    /// Only this topic
    #[arg(long)]
    pub topic: Option<String>,
    /// Show at most so many katas
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: u32,
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// `kata find --format json`.
#[derive(Serialize)]
struct Output<'a> {
    format_version: u32,
    query: &'a str,
    /// Words that no kata has, and what was looked for in their place.
    readings: &'a [Reading],
    /// How many katas match, whatever the limit.
    found: usize,
    hits: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    #[serde(flatten)]
    kata: Row<'a>,
    part: Part,
    line: &'a str,
    /// Where in `line` the matches are: first character, and the one after the last.
    matches: Vec<(usize, usize)>,
}

pub fn run(args: &FindArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    if let Some(topic) = &args.topic {
        must_be_known(topic, &workbook)?;
    }
    let practice = super::practice_folder()?;
    if let Some(practice) = &practice {
        super::refuse_in_interview(practice, "nothing is looked up")?;
    }
    let standings = standings_or_none(practice.as_ref(), "what is found", console);
    let outlines = workbook.outlines()?;
    let query = args.words.join(" ");
    let index = Index::of(outlines.iter().map(Document::from))?;
    let mut found = index.search(&query, Typing::Done)?;
    let of_topic = |hit: &Hit| args.topic.as_ref().is_none_or(|topic| outlines[hit.number].at.topic == *topic);
    found.hits.retain(of_topic);
    let total = found.hits.len();
    let first = &found.hits[..total.min(args.limit as usize)];
    let lines = index.lines(&found, first)?;
    let katas: Vec<Kata> = first.iter().map(|hit| workbook.kata(&outlines[hit.number].at.id)).collect::<Result<_>>()?;
    let shown: Vec<Shown> = katas.iter().zip(&lines).map(|(kata, line)| Shown { kata, line }).collect();
    match args.format {
        Format::Json => console.print_json(&output(&query, &found.readings, total, &shown, &standings))?,
        Format::Text => {
            let answer = Answer {
                query: &query,
                topic: args.topic.as_deref(),
                asked: found.asked,
                readings: &found.readings,
                total,
            };
            console.print(&report::render(&answer, &shown, &standings, &console.style));
        }
    }
    Ok(if shown.is_empty() { Exit::Failed } else { Exit::Passed })
}

fn output<'a>(
    query: &'a str,
    readings: &'a [Reading],
    found: usize,
    shown: &[Shown<'a>],
    standings: &Standings,
) -> Output<'a> {
    let hit = |Shown { kata, line }: &Shown<'a>| {
        let kata: &'a Kata = kata;
        let place = |at: usize| line.text[..at].chars().count();
        let matches = line.matches.iter().map(|range| (place(range.start), place(range.end))).collect();
        Found { kata: row(kata, standings), part: line.part, line: &line.text, matches }
    };
    Output { format_version: 1, query, readings, found, hits: shown.iter().map(hit).collect() }
}
