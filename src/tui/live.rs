//! The state of the practice loop: what is on the screen, and what an event changes.
//!
//! Owns: which kata is current, what is known of it, and what each key means. A value without input or output, so that
//! tests can drive it. Does not own: how it is drawn (`live_view`), or doing what it asks for (`session`).

mod keys;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::browser::Browser;
use crate::catalog::Kata;
use crate::comparison::Comparison;
use crate::error::{Error, Result};
use crate::outcome::{CheckReport, RecognisedMistake, Report};
use crate::report::Style;
use crate::workspace::{Standing, State};

/// Something that happened in the background.
#[derive(Debug, Clone)]
pub enum Notice {
    /// A check of submission `number` ended.
    Checked { number: u64 },
    /// All checks ended. text: the submission.
    Verdict { number: u64, report: Report, text: Arc<[u8]> },
    /// The mistake that the submission makes, if it is a known one.
    Diagnosed { number: u64, mistakes: Vec<RecognisedMistake> },
    /// The submission could not be checked.
    Trouble { number: u64, error: Error },
    /// What this machine cannot hold code with, by name; told once.
    Lacks(Vec<String>),
    /// What a kata's reference solution shows when it runs.
    Observed { kata: String, found: Result<Report> },
    /// A solution beside its kata's reference.
    Compared { kata: String, found: Result<Comparison> },
}

/// What is to be done outside the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Check the current file.
    Check,
    /// Go to the kata with this index.
    Go(usize),
    Hint,
    Explain,
    Solution,
    /// The solution, though the kata is not passed.
    SolutionAnyway,
    Reset,
    Edit,
    List,
    /// Back to the shell for a while.
    Suspend,
    Quit,
}

/// What is known of the current submission.
#[derive(Debug, Clone)]
pub enum Phase {
    /// Its checks run; so many have ended.
    Checking {
        number: u64,
        ended: usize,
    },
    Told {
        number: u64,
        report: Box<Report>,
    },
    Trouble(Error),
}

/// What lies over the report.
#[derive(Debug, Clone)]
pub enum Over {
    Text {
        title: String,
        parts: Vec<Content>,
        /// What is still to come.
        awaits: Option<Awaited>,
    },
    /// A question; the effect if the answer, which is typed, is "yes".
    Ask { question: String, yes: Effect, typed: String },
}

/// Something that is worked out while a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    Observed,
    Compared,
}

/// A part of a text, set when it is drawn.
#[derive(Debug, Clone)]
pub enum Content {
    Markdown(String),
    /// Text that is set already.
    Plain(String),
    Rule(String),
    Checks(Vec<CheckReport>),
    Comparison(Box<Comparison>),
}

/// The practice loop's state.
pub struct Live {
    pub style: Style,
    pub katas: Vec<Arc<Kata>>,
    pub standings: HashMap<String, Standing>,
    pub current: usize,
    /// The file that is checked: the practice folder's, or one under review. As it is shown.
    pub file: PathBuf,
    pub phase: Phase,
    /// The report before, to be seen while the next one is made.
    pub before: Option<Box<Report>>,
    /// Whether the file is the starter still.
    pub untouched: bool,
    /// How many hints of the current kata have been shown.
    pub hints: usize,
    pub over: Option<Over>,
    /// The list of katas, while it has the whole screen.
    pub browser: Option<Browser>,
    /// Something to know, until the next key.
    pub said: Option<String>,
    /// The line of the text at the top of the screen.
    pub top: usize,
    /// As it was last drawn: how many lines of text there is room for, and how many are below.
    pub room: u16,
    pub below: usize,
}

impl Live {
    /// katas: in reading order, at least one.
    pub fn new(katas: Vec<Arc<Kata>>, current: usize, style: Style) -> Live {
        Live {
            style,
            katas,
            standings: HashMap::new(),
            current,
            file: PathBuf::new(),
            phase: Phase::Checking { number: 0, ended: 0 },
            before: None,
            untouched: false,
            hints: 0,
            over: None,
            browser: None,
            said: None,
            top: 0,
            room: 1,
            below: 0,
        }
    }

    pub fn kata(&self) -> &Arc<Kata> {
        &self.katas[self.current.min(self.katas.len() - 1)]
    }

    pub fn state(&self, kata: &str) -> State {
        self.standings.get(kata).map(|s| s.state).unwrap_or_default()
    }

    /// How many katas are passed.
    pub fn passed(&self) -> usize {
        self.katas.iter().filter(|kata| self.state(kata.id()).passed()).count()
    }

    /// Another kata is current now, with this file.
    pub fn go(&mut self, index: usize, file: &Path, hints: usize) {
        self.current = index.min(self.katas.len() - 1);
        self.before = None;
        self.phase = Phase::Checking { number: 0, ended: 0 };
        self.file = file.to_owned();
        self.hints = hints;
        self.over = None;
        self.top = 0;
    }

    /// The checks of a submission began.
    pub fn begin(&mut self, number: u64) {
        if let Phase::Told { report, .. } = std::mem::replace(&mut self.phase, Phase::Checking { number, ended: 0 }) {
            self.before = Some(report);
        }
        self.said = None;
    }

    pub fn trouble(&mut self, error: Error) {
        self.phase = Phase::Trouble(error);
        self.top = 0;
    }

    /// Take in what happened in the background. What is said of an older submission changes nothing.
    pub fn notice(&mut self, notice: Notice) {
        match (notice, &mut self.phase) {
            (Notice::Checked { number, .. }, Phase::Checking { number: current, ended }) if number == *current => {
                *ended += 1;
            }
            (Notice::Verdict { number, report, .. }, Phase::Checking { number: current, .. }) if number == *current => {
                self.phase = Phase::Told { number, report: Box::new(report) };
                self.top = 0;
            }
            (Notice::Diagnosed { number, mistakes }, Phase::Told { number: current, report }) if number == *current => {
                report.mistakes = mistakes;
            }
            (Notice::Trouble { number, error }, Phase::Checking { number: current, .. }) if number == *current => {
                self.trouble(error);
            }
            (Notice::Lacks(layers), _) => self.said = Some(lacking(&layers)),
            (Notice::Observed { kata, found }, _) => {
                let concept = self.kata().concept.clone();
                let more = found.map(|report| {
                    // The page again, now that there is a run which it can quote.
                    self.replace_awaiting(&kata, Awaited::Observed, Content::Markdown(concept.shown(Some(&report))));
                    let title = "Observed just now, with the reference solution".into();
                    vec![Content::Rule(title), Content::Checks(report.checks)]
                });
                self.add_to_text(&kata, Awaited::Observed, more);
            }
            (Notice::Compared { kata, found }, _) => {
                let found = found.map(|comparison| vec![Content::Comparison(Box::new(comparison))]);
                self.add_to_text(&kata, Awaited::Compared, found);
            }
            _ => {}
        }
    }

    /// The text that lies over the report and awaits something has another one in its place, if it does so still.
    fn replace_awaiting(&mut self, kata: &str, what: Awaited, text: Content) {
        let current = kata == self.kata().id();
        if let Some(Over::Text { parts, awaits, .. }) = &mut self.over
            && current
            && *awaits == Some(what)
        {
            *parts = vec![text];
        }
    }

    /// Something came for the text that lies over the report, if it does so still.
    fn add_to_text(&mut self, kata: &str, what: Awaited, found: Result<Vec<Content>>) {
        if kata != self.kata().id() {
            return;
        }
        if let Some(Over::Text { parts, awaits, .. }) = &mut self.over
            && *awaits == Some(what)
        {
            *awaits = None;
            self.said = None;
            match found {
                Ok(more) => parts.extend(more),
                Err(problem) => parts.push(Content::Plain(format!("\n{}\n", problem.with_next()))),
            }
        }
    }
}

/// What to know where some layers of isolation are missing.
pub fn lacking(layers: &[String]) -> String {
    let layers = layers.join(", ");
    format!("Not every layer of isolation is in force here: {layers}; `kata doctor` tells what that means.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Concept, Workbook};

    #[test]
    fn a_page_quotes_the_references_run_once_it_is_there() {
        let mut kata = Workbook::shipped().and_then(|w| w.kata("first_decorator")).expect("it can be read");
        kata.concept = Concept::new("It sent {{flat: queries}}.");
        let shown = vec![Content::Markdown(kata.concept.shown(None))];
        let mut live = Live::new(vec![Arc::new(kata)], 0, Style::plain());
        live.show_awaiting("Queries".into(), shown, Awaited::Observed);
        assert_eq!(page(&live), Some("It sent …."));
        let check = serde_json::json!({
            "name": "flat", "title": "It is flat", "outcome": "passed", "sitting": "shared",
            "evidence": [{"label": "queries", "text": "2", "exact": true}],
            "output": {"stdout": "", "stderr": "", "cut": false}, "milliseconds": 1.0});
        let check = serde_json::from_value(check).expect("a report of a check");
        let found = Ok(Report::of_checks("first_decorator", "reference", vec![check]));
        live.notice(Notice::Observed { kata: "first_decorator".into(), found });
        assert_eq!(page(&live), Some("It sent 2."));
    }

    /// The text over the report, as far as it is one.
    fn page(live: &Live) -> Option<&str> {
        match live.over.as_ref()? {
            Over::Text { parts, .. } => match parts.first()? {
                Content::Markdown(text) => Some(text),
                _ => None,
            },
            Over::Ask { .. } => None,
        }
    }
}
