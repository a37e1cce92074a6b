//! The practice loop where there is no terminal to draw on: a report for each save, as text.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::channel;

use super::live::Notice;
use super::runner::Runner;
use super::saves::Saves;
use super::session::{Setup, folders};
use crate::error::{Error, Result};
use crate::judge::Submission;
use crate::outcome::Report;
use crate::report::check;
use crate::workspace::purpose;

enum Event {
    Saved(BTreeSet<PathBuf>),
    Notice(Notice),
}

/// Print a report each time a solution is saved, until nobody reads them.
///
/// print: prints a text; false if nobody reads it.
///
/// # Errors
/// The folder cannot be watched.
pub fn run(setup: Setup, print: impl Fn(&str) -> bool) -> Result<()> {
    let Setup { practice, katas, watching, options, style, .. } = setup;
    let root = practice.root().canonicalize().map_err(|e| Error::io("find this folder", practice.root(), &e))?;
    let (events, happened) = channel();
    let told = events.clone();
    let _saves = Saves::watch(&folders(&practice, &root, &katas), watching, move |paths| {
        drop(told.send(Event::Saved(paths)));
    })?;
    let mut runner = Runner::start(options, move |notice| drop(events.send(Event::Notice(notice))));
    if !print(&format!("Watching {}. Save a solution to check it; Ctrl-C ends this.\n", practice.root().display())) {
        return Ok(());
    }
    let mut current = None;
    while let Ok(event) = happened.recv() {
        let shown = match event {
            Event::Saved(paths) => {
                let solution = paths.iter().filter(|path| path.is_file()).find_map(|path| {
                    let place = path.strip_prefix(&root).ok()?;
                    katas.iter().find(|kata| purpose(place, &kata.at).is_some()).map(|kata| (kata.clone(), path))
                });
                match solution.map(|(kata, path)| (Submission::of_file(path), kata, path.clone())) {
                    Some((Ok(submission), kata, path)) => {
                        runner.check(&kata, submission)?;
                        current = Some((kata, path));
                        true
                    }
                    Some((Err(problem), ..)) => print(&format!("\n{}\n", problem.with_next())),
                    None => true,
                }
            }
            Event::Notice(Notice::Verdict { mut report, text, .. }) => match &current {
                Some((kata, path)) => {
                    let remembered = practice.remember(kata, path, &text, &report);
                    let find = |id: &str| katas.iter().find(|kata| kata.id() == id).cloned();
                    let _ = practice.name_prerequisites(&mut report, kata, find); // that nothing can be read is said
                    print(&format!("\n{}", text_of(&report, &kata.facts.title, remembered.err(), &style)))
                }
                None => true,
            },
            Event::Notice(Notice::Diagnosed { mistake: Some(mistake), .. }) => {
                print(&format!("\n{}", check::mistake(&mistake, &style)))
            }
            Event::Notice(Notice::Trouble { error, .. }) => print(&format!("\n{}\n", error.with_next())),
            Event::Notice(_) => true,
        };
        if !shown {
            break;
        }
    }
    Ok(())
}

fn text_of(report: &Report, title: &str, problem: Option<Error>, style: &crate::report::Style) -> String {
    let note = problem.map(|p| format!("This attempt is not remembered. {}\n", p.with_next())).unwrap_or_default();
    check::render(report, title, style) + &note
}
