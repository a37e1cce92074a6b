//! `kata report`

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::grading::pseudonyms::Pseudonyms;
use crate::grading::results::Results;
use crate::grading::row::Row;
use crate::grading::texts::texts;
use crate::report::room::{MARKER, Room, html};
use crate::workspace::first_pass::{FirstPass, first_passes};
use crate::workspace::history::FILE;
use crate::workspace::{Practice, files};

/// What a page of results is called, if nobody gave it a name.
pub(super) const ROOM: &str = "Results of the room";

/// Make a web page of what the room did, from its results
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata report results.jsonl --submissions week3 --out week3.html\n  kata report results.jsonl --out week3.html --anonymous"
)]
pub struct ReportArgs {
    /// The file of results: JSON lines
    #[arg(value_name = "RESULTS")]
    pub results: PathBuf,
    /// The folder or zip of the submissions, to show their code
    #[arg(long, value_name = "DIR")]
    pub submissions: Option<PathBuf>,
    /// The page to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Replace names by pseudonyms, and leave paths out; code stays as it was handed in
    #[arg(long)]
    pub anonymous: bool,
    /// Where it is kept who is who, so that pseudonyms stay; without it, beside the results, `results.key`
    #[arg(long, value_name = "FILE", requires = "anonymous")]
    pub key: Option<PathBuf>,
    /// Practice folders of learners, or a folder of these, to tell how long it took until a kata passed
    #[arg(long, value_name = "DIR", num_args = 1..)]
    pub history: Vec<PathBuf>,
    /// What the page is called; without it, as the workshop is
    #[arg(long)]
    pub title: Option<String>,
    /// Replace a file that was not written by this command, too
    #[arg(long)]
    pub force: bool,
}

pub fn run(args: &ReportArgs, console: &Console) -> Result<Exit> {
    console.print(&format!("{}\nNext: open it in a browser, or print it.\n", write(args)?));
    Ok(Exit::Passed)
}

/// Write the page; returns what was done, in words.
pub fn write(args: &ReportArgs) -> Result<String> {
    let rows = rows(&args.results)?;
    let texts = args.submissions.as_ref().map(|folder| texts(folder, &rows)).transpose()?.unwrap_or_default();
    let times = times(&args.history)?;
    let pseudonyms = args.anonymous.then(|| pseudonyms(args, &rows, &times)).transpose()?;
    let title = args.title.as_deref().or_else(|| workshop(&rows)).unwrap_or(ROOM);
    let names = pseudonyms.as_ref().map(|known| &known.names);
    let room = Room { title, rows: &rows, texts: &texts, times: &times, pseudonyms: names };
    files::may_replace(&args.out, MARKER, args.force)?;
    files::replace(&args.out, &html(&room))?;
    Ok(what_was_done(args, &rows, &texts))
}

/// The title of the workshop that results are of.
pub(super) fn workshop(rows: &[Row]) -> Option<&str> {
    rows.iter().rev().find_map(|row| row.workshop.as_deref())
}

/// What stands for the learners, remembered for the next page.
fn pseudonyms(args: &ReportArgs, rows: &[Row], times: &[(String, FirstPass)]) -> Result<Pseudonyms> {
    let key = key(args);
    let mut known = Pseudonyms::read(&key)?;
    let learners = rows.iter().map(|row| row.learner.as_str()).chain(times.iter().map(|(learner, _)| learner.as_str()));
    if known.give(&learners.collect()) {
        known.write(&key)?;
    }
    Ok(known)
}

/// The file that tells who is who.
fn key(args: &ReportArgs) -> PathBuf {
    args.key.clone().unwrap_or_else(|| args.results.with_extension("key"))
}

/// The rows of a file of results that count.
pub(super) fn rows(path: &Path) -> Result<Vec<Row>> {
    let rows: Vec<Row> = Results::open(path)?.rows().collect::<Result<_>>()?;
    if rows.is_empty() {
        return Err(Error::new("there are no results in this file").in_file(path).next("grade some submissions first"));
    }
    Ok(rows)
}

/// What practice folders tell of the way to a pass. A learner is called by the name of the folder.
fn times(folders: &[PathBuf]) -> Result<Vec<(String, FirstPass)>> {
    let mut times = Vec::new();
    for folder in folders {
        let found = practices(folder)?;
        if found.is_empty() {
            return Err(Error::new("no practice folder with a history is here")
                .in_file(folder)
                .next("name the folders that learners began with `kata start`, or the folder that holds them"));
        }
        for practice in found {
            let name = fs::canonicalize(practice.root()).unwrap_or_else(|_| practice.root().to_owned());
            let name = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let passes = first_passes(&practice.history()?.attempts(None)?);
            times.extend(passes.into_iter().map(|pass| (name.clone(), pass)));
        }
    }
    Ok(times)
}

/// The practice folder that a folder is, or those in it: where something is remembered.
fn practices(folder: &Path) -> Result<Vec<Practice>> {
    let listed = fs::read_dir(folder).map_err(|e| Error::io("read this folder", folder, &e))?;
    let mut folders: Vec<PathBuf> = listed.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders.insert(0, folder.to_owned());
    let found: Vec<Option<Practice>> = folders.iter().map(|folder| Practice::at(folder)).collect::<Result<_>>()?;
    Ok(found.into_iter().flatten().filter(|practice| practice.root().join(FILE).is_file()).collect())
}

fn what_was_done(args: &ReportArgs, rows: &[Row], texts: &HashMap<String, String>) -> String {
    let mut text = format!("{}: a page of {} results", super::as_typed(&args.out).display(), rows.len());
    if args.anonymous {
        text += &format!("\n{}: who is who, for you alone", super::as_typed(&key(args)).display());
    }
    if args.submissions.is_none() {
        return text;
    }
    let without = rows.iter().filter_map(|row| row.submission_sha256.as_ref()).filter(|h| !texts.contains_key(*h));
    match without.count() {
        0 => text,
        1 => text + "\nThe code of one submission was not found, or is not the one that was graded.",
        n => text + &format!("\nThe code of {n} submissions was not found, or is not the one that was graded."),
    }
}
