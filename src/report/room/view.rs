//! The rows, put in order: who, which katas, what became of each submission.

use std::collections::{BTreeSet, HashMap};

use super::names::Names;
use crate::grading::row::{Row, Status};
use crate::outcome::{CheckReport, Report, Verdict};
use crate::workspace::first_pass::FirstPass;

/// All that the page is made of.
pub struct Room<'a> {
    /// What the page is called.
    pub title: &'a str,
    /// Of several about one learner and one kata, the last one counts.
    pub rows: &'a [Row],
    /// The texts of submissions, by their SHA-256 in hexadecimal, as far as they are at hand.
    pub texts: &'a HashMap<String, String>,
    /// How long it took, by learner, where their practice folders tell.
    pub times: &'a [(String, FirstPass)],
    /// Whether learners have pseudonyms, the same all over the page. What they wrote into their code stays as it is.
    pub anonymous: bool,
}

/// What became of a submission, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Mastered,
    Passed,
    Unproven,
    Failed,
    Unclear,
    Missing,
}

impl State {
    pub const ALL: [State; 6] =
        [State::Mastered, State::Passed, State::Unproven, State::Failed, State::Unclear, State::Missing];

    pub fn of(row: &Row) -> State {
        match &row.status {
            Status::Missing { .. } => State::Missing,
            Status::Unreadable { .. } => State::Unclear,
            Status::Graded { report } => match report.verdict {
                Verdict::Passed if report.mastered => State::Mastered,
                Verdict::Passed => State::Passed,
                Verdict::Unproven => State::Unproven,
                Verdict::Failed => State::Failed,
                Verdict::NotChecked => State::Unclear,
            },
        }
    }

    pub fn passed(self) -> bool {
        matches!(self, State::Mastered | State::Passed)
    }

    /// The class of what is drawn for it.
    pub fn class(self) -> &'static str {
        match self {
            State::Mastered => "m",
            State::Passed => "p",
            State::Unproven => "q",
            State::Failed => "f",
            State::Unclear => "u",
            State::Missing => "x",
        }
    }

    pub fn mark(self) -> &'static str {
        match self {
            State::Mastered => "★",
            State::Passed => "✓",
            State::Unproven => "?",
            State::Failed => "✗",
            State::Unclear => "!",
            State::Missing => "–",
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            State::Mastered => "passed, stretch checks too",
            State::Passed => "passed",
            State::Unproven => "unproven",
            State::Failed => "failed",
            State::Unclear => "could not be judged",
            State::Missing => "missing",
        }
    }
}

/// A kata, as rows name it.
pub struct Column<'a> {
    pub id: &'a str,
    pub title: &'a str,
    /// A row for each learner of whom there is one, in their order.
    pub rows: Vec<&'a Row>,
}

/// The rows in order.
pub struct View<'a> {
    pub room: &'a Room<'a>,
    pub names: Names,
    pub learners: Vec<&'a str>,
    /// In the order in which rows name them first.
    pub katas: Vec<Column<'a>>,
    at: HashMap<(&'a str, &'a str), &'a Row>,
}

impl<'a> View<'a> {
    pub fn of(room: &'a Room<'a>) -> View<'a> {
        let timed = room.times.iter().map(|(learner, _): &(String, FirstPass)| learner.as_str());
        let names = Names::of_rows(room.rows, timed, room.anonymous);
        let at: HashMap<_, _> = room.rows.iter().map(|row| ((row.learner.as_str(), row.kata.as_str()), row)).collect();
        let learners: BTreeSet<&str> = at.keys().map(|(learner, _)| *learner).collect();
        let mut learners: Vec<&str> = learners.into_iter().collect();
        learners.sort_by_cached_key(|learner| names.order(learner));
        let mut katas: Vec<Column<'_>> = Vec::new();
        for row in room.rows {
            if katas.iter().all(|column| column.id != row.kata) {
                let rows = learners.iter().filter_map(|learner| at.get(&(*learner, row.kata.as_str())).copied());
                katas.push(Column { id: &row.kata, title: &row.title, rows: rows.collect() });
            }
        }
        View { room, names, learners, katas, at }
    }

    pub fn row(&self, learner: &str, kata: &str) -> Option<&'a Row> {
        self.at.get(&(learner, kata)).copied()
    }

    /// All rows that count: kata by kata, learner by learner.
    pub fn rows(&self) -> impl Iterator<Item = &'a Row> {
        self.katas.iter().flat_map(|column| column.rows.iter().copied())
    }
}

/// Whether a check stands against a submission.
pub fn fails(check: &CheckReport) -> bool {
    !check.outcome.passed() && !check.outcome.says_nothing()
}

/// How many checks of the core passed, of how many.
pub fn score(report: &Report) -> (usize, usize) {
    let core = || report.checks.iter().filter(|check| !check.stretch);
    (core().filter(|check| check.outcome.passed()).count(), core().count())
}
