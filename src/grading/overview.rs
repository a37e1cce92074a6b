//! What a room comes to: for each kata how many passed, what they reached, and which mistakes they make.
//!
//! Owns: the sums, made from the rows one at a time. Does not own: how they are shown (`report::grading`).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::row::{Row, Status};
use super::workshop::Asked;
use crate::catalog::hash_of;
use crate::outcome::Verdict;

/// What a room comes to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Overview {
    /// The workshop's title; empty if it has none.
    pub title: String,
    pub learners: usize,
    pub katas: Vec<KataOverview>,
    /// What could not be judged: somebody should look at it.
    pub problems: Vec<Problem>,
    pub identical: Vec<Identical>,
}

/// One kata, over all learners.
#[derive(Debug, Clone, Default, Serialize)]
pub struct KataOverview {
    pub kata: String,
    pub title: String,
    pub passed: usize,
    pub failed: usize,
    pub missing: usize,
    /// There was something, and nothing that could be judged.
    pub unreadable: usize,
    /// The workbook or this tool is at fault.
    pub not_checked: usize,
    pub late: usize,
    /// The mean share of the points, from 0 to 1; what is missing counts as 0, what could not be judged not at all.
    pub mean: Option<f64>,
    /// The most points.
    pub max: f64,
    /// The known mistakes that were recognised, most frequent first.
    pub mistakes: Vec<Frequent>,
}

/// A known mistake and how many make it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Frequent {
    pub name: String,
    /// The belief, in a line.
    pub title: String,
    pub learners: usize,
}

/// A row that is not judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    pub learner: String,
    pub kata: String,
    pub file: Option<String>,
    pub problem: String,
}

/// Learners whose submissions to a kata are the same, byte by byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Identical {
    pub kata: String,
    pub learners: Vec<String>,
    /// Whether it is the starter, as everybody was given it.
    pub starter: bool,
}

/// The sums so far.
pub struct Sums<'a> {
    asked: &'a [Asked],
    overview: Overview,
    learners: BTreeSet<String>,
    /// By kata: the sum of the shares, and how many there are.
    shares: Vec<(f64, usize)>,
    mistakes: Vec<BTreeMap<String, (String, usize)>>,
    /// By kata and content.
    identical: BTreeMap<(usize, String), Vec<String>>,
}

impl<'a> Sums<'a> {
    pub fn new(title: &str, asked: &'a [Asked]) -> Sums<'a> {
        let kata = |asked: &Asked| KataOverview {
            kata: asked.kata.id().to_owned(),
            title: asked.kata.facts.title.clone(),
            max: asked.weights.kata.unwrap_or_default(),
            ..KataOverview::default()
        };
        let katas = asked.iter().map(kata).collect();
        Sums {
            asked,
            overview: Overview { title: title.to_owned(), katas, ..Overview::default() },
            learners: BTreeSet::new(),
            shares: vec![(0.0, 0); asked.len()],
            mistakes: vec![BTreeMap::new(); asked.len()],
            identical: BTreeMap::new(),
        }
    }

    /// Count a row. Rows of other katas do not count.
    pub fn add(&mut self, row: &Row) {
        let Some(at) = self.asked.iter().position(|asked| asked.kata.id() == row.kata) else { return };
        self.learners.insert(row.learner.clone());
        let kata = &mut self.overview.katas[at];
        let problem = match &row.status {
            Status::Missing { .. } => {
                kata.missing += 1;
                None
            }
            Status::Unreadable { problem } => {
                kata.unreadable += 1;
                Some(problem.clone())
            }
            Status::Graded { report } => match report.verdict {
                Verdict::Passed => {
                    kata.passed += 1;
                    None
                }
                Verdict::Failed | Verdict::Unproven => {
                    kata.failed += 1;
                    None
                }
                Verdict::NotChecked => {
                    kata.not_checked += 1;
                    Some(report.problem.clone().unwrap_or_default())
                }
            },
        };
        kata.late += usize::from(row.late_seconds.is_some_and(|late| late > 0));
        self.overview.problems.extend(problem.map(|problem| Problem {
            learner: row.learner.clone(),
            kata: row.kata.clone(),
            file: row.file.clone(),
            problem,
        }));
        if let Some(score) = row.score {
            self.shares[at].0 += if row.max > 0.0 { score / row.max } else { 0.0 };
            self.shares[at].1 += 1;
        }
        for mistake in row.report().iter().flat_map(|report| &report.mistakes) {
            let known = self.mistakes[at].entry(mistake.name.clone()).or_insert_with(|| (mistake.title.clone(), 0));
            known.1 += 1;
        }
        if let Some(sha256) = &row.submission_sha256 {
            self.identical.entry((at, sha256.clone())).or_default().push(row.learner.clone());
        }
    }

    /// The sums of all rows.
    pub fn overview(mut self) -> Overview {
        self.overview.learners = self.learners.len();
        for (at, kata) in self.overview.katas.iter_mut().enumerate() {
            let (sum, count) = self.shares[at];
            kata.mean = (count > 0).then(|| sum / count as f64);
            let mistakes = std::mem::take(&mut self.mistakes[at]).into_iter();
            kata.mistakes = mistakes.map(|(name, (title, learners))| Frequent { name, title, learners }).collect();
            kata.mistakes.sort_by(|a, b| b.learners.cmp(&a.learners).then_with(|| a.name.cmp(&b.name)));
        }
        let starters: Vec<String> = self.asked.iter().map(|asked| hash_of(asked.kata.starter.as_bytes())).collect();
        let several = self.identical.into_iter().filter(|(_, learners)| learners.len() > 1);
        self.overview.identical = several
            .map(|((at, sha256), learners)| Identical {
                kata: self.asked[at].kata.id().to_owned(),
                learners,
                starter: sha256 == starters[at],
            })
            .collect();
        self.overview.identical.sort_by(|a, b| (&a.kata, &a.learners).cmp(&(&b.kata, &b.learners)));
        self.overview
    }
}
