//! `kata env list`

use std::collections::HashSet;
use std::path::PathBuf;

use serde::Serialize;

use super::wanted::{NOTHING, Wanted, megabytes, python};
use crate::commands::args::Format;
use crate::commands::console::Console;
use crate::environment::locks::Lock;
use crate::environment::store::{Made, Store, fits};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::PythonFacts;
use crate::report::{Style, wrap};

/// `kata env list --format json`.
#[derive(Serialize)]
struct Output<'a> {
    format_version: u32,
    python: &'a str,
    environments: Vec<Row<'a>>,
    /// What else is on this machine: of older locks, other Pythons and workbooks.
    others: Vec<Here>,
}

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    packages: Vec<String>,
    /// The katas that need it.
    katas: &'a [String],
    /// Of one that brings pytest: the katas whose tests it runs, besides people's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    runs: Option<&'a [String]>,
    here: Option<Here>,
    /// What keeps it from being made.
    problem: Option<String>,
    #[serde(skip)]
    sync: String,
}

#[derive(Serialize)]
struct Here {
    name: String,
    path: PathBuf,
    python: String,
    /// As `name version`.
    packages: Vec<String>,
    bytes: u64,
}

pub fn run(wanted: &[Wanted], format: Format, console: &Console) -> Result<Exit> {
    let (store, python) = (Store::of_user()?, python()?);
    let environments: Vec<Row<'_>> = wanted.iter().map(|one| row(one, &store, &python)).collect();
    let known: HashSet<&PathBuf> =
        environments.iter().filter_map(|row| row.here.as_ref()).map(|here| &here.path).collect();
    let others = store.all().into_iter().filter(|made| !known.contains(&made.path)).map(here).collect();
    let output = Output { format_version: 1, python: &python.version, environments, others };
    match format {
        Format::Json => console.print_json(&output)?,
        Format::Text => console.print(&text(&output, console)),
    }
    Ok(Exit::Passed)
}

/// A line for each environment of a workbook: whether it is made here.
pub fn in_lines(wanted: &[Wanted], python: &PythonFacts, style: &Style) -> Result<String> {
    let store = Store::of_user()?;
    let line = |wanted: &Wanted| {
        let row = row(wanted, &store, python);
        let (mark, what) = match (&row.here, &row.problem) {
            (Some(here), _) => (style.good("✓"), format!("made, {}", megabytes(here.bytes))),
            (None, Some(problem)) => (style.bad("✗"), problem.clone()),
            (None, None) => (style.warn("✗"), format!("not made: {} brings it", row.sync)),
        };
        format!("  {mark} {:<20} {what}\n", row.name)
    };
    Ok(wanted.iter().map(line).collect())
}

fn row<'a>(wanted: &'a Wanted, store: &Store, python: &PythonFacts) -> Row<'a> {
    let packages = &wanted.packages;
    let lock = fits(packages, python).and_then(|()| Lock::of(packages));
    let made = lock.as_ref().ok().and_then(|lock| Store::at(&store.place(packages, lock, python)));
    Row {
        name: &packages.name,
        packages: packages.wanted.iter().map(ToString::to_string).collect(),
        katas: &wanted.katas,
        runs: wanted.runs.as_deref(),
        here: made.map(here),
        problem: lock.err().as_ref().map(Error::with_next),
        sync: packages.command("sync"),
    }
}

fn here(made: Made) -> Here {
    let Made { path, record } = made;
    Here { name: record.name, path, python: record.python, packages: record.packages, bytes: record.bytes }
}

fn text(output: &Output<'_>, console: &Console) -> String {
    let style = &console.style;
    let mut text = String::new();
    for row in &output.environments {
        text += &format!("{}  {}\n", style.strong(row.name), row.packages.join(", "));
        text += &match (&row.here, &row.problem) {
            (Some(here), _) => {
                format!("  {} here for Python {}, {}\n", style.good("✓"), here.python, megabytes(here.bytes))
            }
            (None, Some(problem)) => format!("  {} {problem}\n", style.bad("✗")),
            (None, None) => format!("  {} not here yet: {} brings it\n", style.warn("✗"), row.sync),
        };
        if let Some(katas) = row.runs {
            let own = ["tests of your own (`kata check --tests`)".to_owned()];
            text += &wrap(&format!("runs {}", [&own, katas].concat().join(", ")), "  ", style.width);
        }
        text += &match (row.katas, row.runs) {
            ([], Some(_)) => String::new(),
            ([], None) => "  needed by no kata\n".to_owned(),
            (katas, _) => format!("  needed by {}\n", katas.join(", ")),
        };
    }
    if output.environments.is_empty() {
        text += NOTHING;
    }
    if !output.others.is_empty() {
        text += "\nAlso here, of older locks, other Pythons or other workbooks:\n";
    }
    for other in &output.others {
        text += &format!("  {} for Python {}, {}\n", style.strong(&other.name), other.python, megabytes(other.bytes));
    }
    text
}
