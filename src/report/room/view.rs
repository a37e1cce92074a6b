//! The rows, put in order: who, which katas, what became of each submission.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::names::Names;
use crate::grading::row::{Row, Status};
use crate::grading::weights::rounded;
use crate::outcome::{Report, Verdict};
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
    /// What stands for each learner, where names are not to be told. What they wrote into their code stays as it is.
    pub pseudonyms: Option<&'a BTreeMap<String, String>>,
}

/// What became of a submission, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Mastered,
    Passed,
    Unproven,
    Failed,
    Unclear,
    NotBegun,
    Missing,
}

impl State {
    pub const ALL: [State; 7] = [
        State::Mastered,
        State::Passed,
        State::Unproven,
        State::Failed,
        State::Unclear,
        State::NotBegun,
        State::Missing,
    ];

    pub fn of(row: &Row) -> State {
        match &row.status {
            Status::Missing { .. } | Status::Left => State::Missing,
            Status::NotBegun => State::NotBegun,
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
            State::NotBegun => "o",
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
            State::NotBegun => "○",
            State::Missing => "–",
        }
    }

    /// The same in a word or two, for a row of them.
    pub fn short(self) -> &'static str {
        match self {
            State::Mastered => "mastered",
            State::Unclear => "to be looked at",
            State::NotBegun => "not begun",
            other => other.words(),
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            State::Mastered => "passed, stretch checks too",
            State::Passed => "passed",
            State::Unproven => "unproven",
            State::Failed => "failed",
            State::Unclear => "could not be judged",
            State::NotBegun => "not begun: the starter, as it was given",
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
    /// In the workshop's order; where nobody knows it, as rows name them first.
    pub katas: Vec<Column<'a>>,
    at: HashMap<(&'a str, &'a str), &'a Row>,
}

impl<'a> View<'a> {
    pub fn of(room: &'a Room<'a>) -> View<'a> {
        let names = Names::new(room.rows, room.pseudonyms);
        let at: HashMap<_, _> = room.rows.iter().map(|row| ((row.learner.as_str(), row.kata.as_str()), row)).collect();
        let learners: BTreeSet<&str> = at.keys().map(|(learner, _)| *learner).collect();
        let mut learners: Vec<&str> = learners.into_iter().collect();
        learners.sort_by_cached_key(|learner| names.order(learner));
        let column = |(id, title): (&'a str, &'a str)| Column {
            id,
            title,
            rows: learners.iter().filter_map(|learner| at.get(&(*learner, id)).copied()).collect(),
        };
        let katas = in_order(room.rows).into_iter().map(column).collect();
        View { room, names, learners, katas, at }
    }

    pub fn row(&self, learner: &str, kata: &str) -> Option<&'a Row> {
        self.at.get(&(learner, kata)).copied()
    }

    /// The rows of a learner, in the order of katas.
    pub fn of_learner(&self, learner: &str) -> impl Iterator<Item = &'a Row> + Clone {
        self.katas.iter().filter_map(move |kata| self.row(learner, kata.id))
    }

    /// All rows that count: kata by kata, learner by learner.
    pub fn rows(&self) -> impl Iterator<Item = &'a Row> {
        self.katas.iter().flat_map(|column| column.rows.iter().copied())
    }
}

/// The katas, id and title, in the order of the workshop that the last row about each was graded for.
pub(in crate::report) fn in_order(rows: &[Row]) -> Vec<(&str, &str)> {
    let mut katas: Vec<(&str, &str, u32)> = Vec::new();
    for row in rows {
        let place = row.place.unwrap_or(u32::MAX);
        match katas.iter_mut().find(|(id, ..)| *id == row.kata) {
            Some(known) => known.2 = place,
            None => katas.push((&row.kata, &row.title, place)),
        }
    }
    katas.sort_by_key(|(.., place)| *place);
    katas.into_iter().map(|(id, title, _)| (id, title)).collect()
}

/// The points of some rows, and the most there are; the first is none where somebody has to look at a part of them first.
pub(in crate::report) fn sum<'r>(rows: impl Iterator<Item = &'r Row> + Clone) -> (Option<f64>, f64) {
    (rows.clone().map(Row::points).sum::<Option<f64>>().map(rounded), rounded(rows.map(|row| row.max).sum()))
}

/// Points as a table has them: with two digits at the most.
pub(in crate::report) fn points(points: f64) -> String {
    ((points * 100.0).round() / 100.0 + 0.0).to_string()
}

/// How many checks of the core passed, of how many.
pub fn score(report: &Report) -> (usize, usize) {
    let core = || report.checks.iter().filter(|check| !check.stretch);
    (core().filter(|check| check.outcome.passed()).count(), core().count())
}
