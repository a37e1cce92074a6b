//! The practice loop where there is no terminal to draw on: a report for each save, as text.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;

use super::live::{Notice, lacking};
use super::runner::Runner;
use super::saves::{Saves, Settling};
use super::session::{Setup, folders};
use crate::assessment::wants_diagnosis;
use crate::catalog::Kata;
use crate::error::{Error, Result};
use crate::judge::Submission;
use crate::outcome::{RecognisedMistake, Report};
use crate::report::{Style, check};
use crate::workspace::{Practice, purpose};

enum Event {
    Saved(BTreeSet<PathBuf>),
    Notice(Box<Notice>),
}

/// Print a report each time a solution is saved, until nobody reads them.
///
/// print: prints a text; false if nobody reads it.
///
/// # Errors
/// The folder cannot be watched.
pub fn run(setup: Setup, print: impl Fn(&str) -> bool) -> Result<()> {
    let Setup { practice, katas, watching, options, cache, style, .. } = setup;
    let root = practice.root().canonicalize().map_err(|e| Error::io("find this folder", practice.root(), &e))?;
    let practice = Practice::at(&root)?.unwrap_or(practice);
    let (events, happened) = channel();
    let told = events.clone();
    let _saves = Saves::watch(&root, &folders(&practice, &katas), watching, Settling::LONG, move |paths| {
        drop(told.send(Event::Saved(paths)));
    })?;
    let runner = Runner::start(options, cache, move |notice| drop(events.send(Event::Notice(Box::new(notice)))));
    let begun = format!("Watching {}. Save a solution to check it; Ctrl-C ends this.\n", practice.root().display());
    let mut plain = Plain { practice, root, katas, runner, style, current: None, seen: HashMap::new() };
    let mut read = print(&begun);
    while read && let Ok(event) = happened.recv() {
        let text = match event {
            Event::Saved(paths) => plain.saved(&paths)?,
            Event::Notice(notice) => plain.notice(*notice),
        };
        read = text.is_empty() || print(&format!("\n{text}"));
    }
    Ok(())
}

struct Plain {
    practice: Practice,
    /// The practice folder without symbolic links, as the watcher names it.
    root: PathBuf,
    katas: Vec<Arc<Kata>>,
    runner: Runner,
    style: Style,
    current: Option<Current>,
    /// The solutions as they were last checked: saving one unchanged says nothing new.
    seen: HashMap<PathBuf, Vec<u8>>,
}

/// The submission that is checked, or was checked last.
struct Current {
    number: u64,
    kata: Arc<Kata>,
    file: PathBuf,
    /// What it is remembered as.
    attempt: Option<i64>,
    /// Its report, of which the first failure has been told, while the mistakes it makes are looked for.
    untold: Option<Report>,
}

impl Plain {
    /// Files may have been saved: check one that is a solution. Returns what there is to say.
    fn saved(&mut self, paths: &BTreeSet<PathBuf>) -> Result<String> {
        let solution = |path: &&PathBuf| path.is_file() && self.kata_of(path).is_some();
        let Some((file, kata)) = paths.iter().find(solution).and_then(|path| Some((path, self.kata_of(path)?))) else {
            return Ok(String::new());
        };
        match Submission::of_file(file) {
            Ok(submission) if self.seen.get(file).is_some_and(|seen| seen == submission.source()) => Ok(String::new()),
            Ok(submission) => {
                self.seen.insert(file.clone(), submission.source().to_vec());
                let number = self.runner.check(&kata, submission)?;
                self.current = Some(Current { number, kata, file: file.clone(), attempt: None, untold: None });
                Ok(String::new())
            }
            Err(problem) => Ok(format!("{}\n", problem.with_next())),
        }
    }

    fn kata_of(&self, path: &Path) -> Option<Arc<Kata>> {
        let place = path.strip_prefix(&self.root).ok()?;
        self.katas.iter().find(|kata| purpose(place, &kata.at).is_some()).cloned()
    }

    fn notice(&mut self, notice: Notice) -> String {
        if let Notice::Lacks(layers) = notice {
            return format!("{}\n", lacking(&layers));
        }
        let Some(current) = &self.current else { return String::new() };
        match notice {
            Notice::Verdict { number, report, text } if number == current.number => self.verdict(report, &text),
            Notice::Diagnosed { number, mistakes } if number == current.number => self.named(&mistakes),
            Notice::Trouble { number, error } if number == current.number => {
                format!("{}{}\n", self.told(&[]), error.with_next())
            }
            _ => String::new(),
        }
    }

    fn verdict(&mut self, mut report: Report, text: &[u8]) -> String {
        let Some(current) = &mut self.current else { return String::new() };
        let katas = &self.katas;
        let find = |id: &str| katas.iter().find(|kata| kata.id() == id).cloned();
        // What keeps the history from being read keeps it from being written, which is said below.
        let _ = self.practice.name_prerequisites(&mut report, &current.kata, find);
        let submission = Submission::of_source("", text);
        let title = &current.kata.facts.title;
        let mut said = check::opening(&report, title, &self.style, false);
        let is_told = !wants_diagnosis(&current.kata, &submission, &report);
        if is_told {
            said += &check::rest(&report, &self.style, false);
        }
        match self.practice.remember(&current.kata, &current.file, text, &report) {
            Ok(attempt) => current.attempt = attempt,
            Err(problem) => said += &format!("This attempt is not remembered. {}\n", problem.with_next()),
        }
        current.untold = (!is_told).then_some(report);
        said
    }

    fn named(&mut self, mistakes: &[RecognisedMistake]) -> String {
        if let Some(attempt) = self.current.as_ref().and_then(|current| current.attempt)
            && let Ok(mut history) = self.practice.history()
        {
            // The attempt is remembered; its mistake's name is a convenience.
            let _ = history.name_mistakes(attempt, mistakes);
        }
        self.told(mistakes)
    }

    /// What is left to tell of the report, once its mistakes are known.
    fn told(&mut self, mistakes: &[RecognisedMistake]) -> String {
        let Some(mut report) = self.current.as_mut().and_then(|current| current.untold.take()) else {
            return String::new();
        };
        report.mistakes = mistakes.to_vec();
        check::rest(&report, &self.style, false).trim_start_matches('\n').to_owned()
    }
}
