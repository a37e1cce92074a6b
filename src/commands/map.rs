//! `kata map`

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::args::WorkbookArgs;
use super::console::Console;
use super::list::standings_or_none;
use crate::catalog::{Kata, Workbook, nearest};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::map::{Map, Status, Stop};
use crate::report::map::{self as report, Part};
use crate::workspace::{State, files};

/// Draw the way: which katas come before which, what is open now
///
/// In a practice folder the map shows what is passed, what is open now (all that it needs is passed) and what opens next.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata map\n  kata map n_plus_one\n  kata map databases --format svg --out databases.svg"
)]
pub struct MapArgs {
    /// A topic; or a kata, for what leads to it and what it opens
    #[arg(value_name = "TOPIC|KATA")]
    pub place: Option<String>,
    /// How the map is drawn
    #[arg(long, value_enum, default_value_t)]
    pub format: MapFormat,
    /// The file to write; without it, the map is printed
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Replace a file that was not written by this command, too
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// How a map is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum MapFormat {
    /// On the terminal
    #[default]
    Text,
    /// As a drawing (SVG) in one file, for light and dark
    Svg,
    /// As data
    Json,
}

/// A kata in `kata map --format json`.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    topic: &'a str,
    title: &'a str,
    needs: Vec<&'a str>,
    opens: Vec<&'a str>,
    /// In a practice folder, like `status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<State>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Status>,
}

pub fn run(args: &MapArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let practice = super::practice_folder()?;
    let standings = standings_or_none(practice.as_ref(), "the map", console);
    let katas = super::all_katas(&workbook)?;
    let map = Map::new(&katas, &workbook.topics, standings.as_ref());
    let part = match &args.place {
        None => Part::Whole(&workbook.title),
        Some(place) => named(place, &workbook, &katas)?,
    };
    let text = match args.format {
        MapFormat::Text => report::text(&map, &part, &console.style),
        MapFormat::Svg => report::svg(&map, &part),
        MapFormat::Json => console.json(&rows(&map, &part))?,
    };
    match &args.out {
        None => console.print(&text),
        Some(out) => {
            files::may_replace(out, report::MARKER, args.force)?;
            files::replace(out, &text)?;
            console.print(&format!("{}\nNext: open it in a browser.\n", super::as_typed(out).display()));
        }
    }
    Ok(Exit::Passed)
}

/// The topic of this name, or else the kata.
fn named<'k>(place: &str, workbook: &'k Workbook, katas: &'k [Kata]) -> Result<Part<'k>> {
    let wanted = place.trim_end_matches('/').replace('-', "_");
    let id = wanted.rsplit('/').next().unwrap_or(&wanted);
    if let Some(topic) = workbook.topics.iter().find(|topic| topic.id == place || topic.id == wanted) {
        return Ok(Part::Topic(topic));
    }
    if let Some(stop) = katas.iter().position(|kata| kata.id() == id) {
        return Ok(Part::Kata(stop));
    }
    let known = workbook.topics.iter().map(|topic| topic.id.as_str()).chain(katas.iter().map(Kata::id));
    let error = Error::new(format!("there is no topic and no kata {place:?} in this workbook"));
    Err(match nearest(id, known) {
        Some(near) => error.next(format!("did you mean {near:?}? `kata map` shows them all")),
        None => error.next("`kata map` shows them all"),
    })
}

fn rows<'k>(map: &Map<'k>, part: &Part<'_>) -> Vec<Row<'k>> {
    let ids = |stops: &[Stop]| stops.iter().map(|stop| map.kata(*stop).id()).collect();
    let row = |stop: Stop| Row {
        id: map.kata(stop).id(),
        topic: &map.kata(stop).at.topic,
        title: &map.kata(stop).facts.title,
        needs: ids(map.needs(stop)),
        opens: ids(map.opens(stop)),
        state: map.state(stop),
        status: map.status(stop),
    };
    part.groups(map).iter().flat_map(|group| group.layers.iter().flatten()).map(|stop| row(*stop)).collect()
}
