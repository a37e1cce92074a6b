//! The commands, one file each: they bring the parts together, print, and choose the exit code.

pub(crate) mod args;
pub(crate) mod audit;
mod audit_watch;
mod browse;
pub(crate) mod check;
pub mod completions;
pub(crate) mod console;
pub(crate) mod doctor;
pub(crate) mod env;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod feedback;
pub(crate) mod find;
pub(crate) mod grade;
pub(crate) mod handout;
pub(crate) mod hint;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod interview;
pub(crate) mod list;
pub(crate) mod man;
pub(crate) mod map;
pub(crate) mod new;
pub(crate) mod next;
mod observed;
pub(crate) mod open;
pub(crate) mod package;
mod packages;
pub(crate) mod predict;
pub(crate) mod progress;
pub(crate) mod reference;
pub(crate) mod regrade;
pub(crate) mod report;
pub(crate) mod reset;
pub(crate) mod review;
pub(crate) mod show;
pub(crate) mod solution;
pub(crate) mod start;
pub(crate) mod watch;

use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::assessment::Cache;
use crate::catalog::{Kata, Workbook};
use crate::error::{Error, Result};
use crate::judge::{Judge, Options, Store};
use crate::report::formats::Written;
use crate::workspace::{MARKER, Practice, clock};
use args::RememberingArgs;
use console::Console;

/// Start a judge for these katas, and say what this machine cannot hold code with, once. Who sits at a terminal is asked
/// whether to bring what a kata needs and this machine has not.
///
/// required: whether a layer that is missing is an error.
fn start_judge<'k>(
    options: Options,
    required: bool,
    katas: impl IntoIterator<Item = &'k Kata>,
    console: &Console,
) -> Result<Judge> {
    let judge = Judge::start(options)?;
    env::sync::bring(&judge, katas, console)?;
    let lacks: Vec<&str> = judge.lacks().map(|layer| layer.name.as_str()).collect();
    if lacks.is_empty() {
        return Ok(judge);
    }
    let what = format!("not every layer of isolation is in force here: {}", lacks.join(", "));
    if required {
        return Err(Error::new(what).next("`kata doctor` tells what is missing; --require-sandbox asks for all of it"));
    }
    console.note(&format!("{what}; `kata doctor` tells what that means"));
    Ok(judge)
}

/// Where it is remembered how mistakes fail, unless that is not wanted.
fn cache(remembering: RememberingArgs) -> Option<Cache> {
    if remembering.no_cache { None } else { Cache::of_user() }
}

/// Where judges keep code for one another, unless that is not wanted.
fn store(remembering: RememberingArgs) -> Option<Arc<dyn Store>> {
    cache(remembering).map(|cache| Arc::new(cache) as Arc<dyn Store>)
}

/// A seed that is another one each time, and that people can type.
fn new_seed() -> u64 {
    RandomState::new().build_hasher().finish() % 1_000_000
}

/// The workbook that is meant: the named one, the practice folder's, or the shipped one.
fn open_workbook(named: Option<&Path>) -> Result<Workbook> {
    match named {
        Some(folder) => workbook_in(Some(folder)),
        None => match practice_folder()? {
            Some(practice) => practice_workbook(&practice),
            None => Workbook::shipped(),
        },
    }
}

/// The workbook that a practice folder was made from.
///
/// # Errors
/// It is not where it was, or cannot be read.
fn practice_workbook(practice: &Practice) -> Result<Workbook> {
    workbook_in(practice.workbook.as_deref()).map_err(|problem| {
        if practice.workbook.as_ref().is_some_and(|folder| folder.is_dir()) {
            return problem;
        }
        let marker = practice.root().join(MARKER);
        problem
            .next(format!("{} says where the workbook of this practice folder is: correct it there", marker.display()))
    })
}

/// The workbook in a folder, or the shipped one.
fn workbook_in(folder: Option<&Path>) -> Result<Workbook> {
    folder.map_or_else(Workbook::shipped, Workbook::in_folder)
}

/// The practice folder that the command is run in.
fn practice_folder() -> Result<Option<Practice>> {
    match std::env::current_dir() {
        Ok(here) => Practice::around(&here),
        Err(_) => Ok(None), // a folder that has been removed is no practice folder
    }
}

/// The practice folder that the command is run in, for a command that is about the learner's file.
///
/// workbook: the one that was named.
///
/// # Errors
/// This is no practice folder, or that of another workbook.
fn needed_practice(kata: &str, workbook: Option<&Path>) -> Result<Practice> {
    let practice = practice_folder()?.ok_or_else(|| {
        Error::new("this is not a practice folder, so there is no file of yours to work on")
            .next(format!("`kata start DIR` makes one; `kata show {kata}` shows the task anywhere"))
    })?;
    practice.belongs_to(workbook).map(|()| practice)
}

/// A path as it would be typed: relative to where the learner is, if it is below.
fn as_typed(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).map(Path::to_owned).unwrap_or_else(|_| path.to_owned())
}

/// The practice folder that the command is run in, for a command that is about what happened there.
///
/// # Errors
/// There is none.
fn remembering_folder() -> Result<Practice> {
    practice_folder()?.ok_or_else(|| {
        Error::new("this is not a practice folder, so nothing is remembered here")
            .next("go into your practice folder, or make one with `kata start DIR`")
    })
}

/// An error while an interview is running: there, nobody is told.
///
/// what: what is not given, as the beginning of a sentence.
fn refuse_in_interview(practice: &Practice, what: &str) -> Result<()> {
    // A history that cannot be read knows of no interview; who needs it says what is wrong with it.
    let Ok(history) = practice.history() else { return Ok(()) };
    let now = clock::now();
    let Some(interview) = history.running_interview(now)? else { return Ok(()) };
    let ends = interview.ends().to_zoned(TimeZone::system()).strftime("%H:%M").to_string();
    let left = (interview.left(now).as_secs() + 59) / 60;
    Err(Error::new(format!("{what} while interview {} is running: it ends at {ends}, in {left} min", interview.id))
        .next("`kata interview` returns to it, `kata interview --end` ends it now"))
}

/// Bring starters that changed with the workbook into the learner's files; returns what there is to know about it.
fn renew_starters(practice: &Practice, katas: &[Kata]) -> Vec<String> {
    let renewed = practice.history().and_then(|mut history| practice.renew_starters(&mut history, katas));
    match renewed {
        Ok(renewed) => renewed.iter().map(ToString::to_string).collect(),
        Err(problem) => vec![problem.with_next()],
    }
}

/// The text of a file in another tool's format.
///
/// # Errors
/// Those of the format's writer.
fn written(text: Written) -> Result<String> {
    text.map_err(|problem| Error::new(format!("the results cannot be written in this format: {problem}")))
}

/// All katas of a workbook, in reading order.
///
/// # Errors
/// The first kata that cannot be read.
fn all_katas(workbook: &Workbook) -> Result<Vec<Kata>> {
    workbook.katas().into_iter().collect()
}
