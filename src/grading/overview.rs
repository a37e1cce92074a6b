//! What a room comes to: for each kata how many passed, what they reached, and which mistakes they make.
//!
//! Owns: the sums, made from the rows one at a time. Does not own: how they are shown (`report::grading`).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::row::{Row, Status};
use super::workshop::Asked;
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
    /// What somebody should know of how results came about.
    pub notes: Vec<Noted>,
    /// The groups, if there are any.
    pub groups: Vec<GroupOverview>,
    /// The zone in which times were read that have none, where lateness follows from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
}

/// A note on a learner, or on one of their submissions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Noted {
    pub learner: String,
    /// None where it is about all of them.
    pub kata: Option<String>,
    pub note: String,
}

/// A group, over all katas.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct GroupOverview {
    pub group: String,
    pub learners: usize,
    pub passed: usize,
    /// How many submissions were asked for.
    pub of: usize,
    /// The mean share of the points, from 0 to 1.
    pub mean: Option<f64>,
}

/// One kata, over all learners.
#[derive(Debug, Clone, Default, Serialize)]
pub struct KataOverview {
    pub kata: String,
    pub title: String,
    pub passed: usize,
    pub failed: usize,
    pub missing: usize,
    /// It is the starter still.
    pub not_begun: usize,
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
    groups: BTreeMap<String, GroupSums>,
    /// What was told already, and of whom.
    told: BTreeSet<(String, String)>,
}

/// The sums of one group so far.
#[derive(Default)]
struct GroupSums {
    learners: BTreeSet<String>,
    passed: usize,
    of: usize,
    /// The sum of the shares, and how many there are.
    shares: (f64, usize),
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
            groups: BTreeMap::new(),
            told: BTreeSet::new(),
        }
    }

    /// Count a row. Rows of other katas do not count.
    pub fn add(&mut self, row: &Row) {
        let Some(at) = self.asked.iter().position(|asked| asked.kata.id() == row.kata) else { return };
        let kata = &mut self.overview.katas[at];
        let problem = match &row.status {
            Status::Missing { .. } => {
                kata.missing += 1;
                None
            }
            Status::NotBegun => {
                kata.not_begun += 1;
                None
            }
            Status::Left => return,
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
        self.learners.insert(row.learner.clone());
        kata.late += usize::from(row.is_late());
        self.overview.problems.extend(problem.map(|problem| Problem {
            learner: row.who().to_owned(),
            kata: row.kata.clone(),
            file: row.file.clone(),
            problem,
        }));
        if let Some(share) = share(row) {
            self.shares[at].0 += share;
            self.shares[at].1 += 1;
        }
        for mistake in row.report().iter().flat_map(|report| &report.mistakes) {
            let known = self.mistakes[at].entry(mistake.name.clone()).or_insert_with(|| (mistake.title.clone(), 0));
            known.1 += 1;
        }
        if let (Some(sha256), false) = (&row.submission_sha256, matches!(row.status, Status::NotBegun)) {
            self.identical.entry((at, sha256.clone())).or_default().push(row.who().to_owned());
        }
        self.note(row);
        self.add_to_group(row);
        let zone = row.submitted_by.as_deref().and_then(|by| by.split_once(", read in ")).map(|(_, zone)| zone);
        if let (Some(zone), Some(_)) = (zone, row.due) {
            self.overview.zone = Some(zone.to_owned());
        }
    }

    /// Each note once for a learner, whatever number of katas it is about.
    fn note(&mut self, row: &Row) {
        let attempts = row.attempts.map(|attempts| (None, format!("{attempts} attempts, of which the latest counts")));
        let of_kata = row.notes.iter().map(|note| (Some(row.kata.clone()), note.clone()));
        for (kata, note) in attempts.into_iter().chain(of_kata) {
            if self.told.insert((row.learner.clone(), note.clone())) {
                self.overview.notes.push(Noted { learner: row.who().to_owned(), kata, note });
            }
        }
    }

    fn add_to_group(&mut self, row: &Row) {
        let Some(group) = &row.group else { return };
        let sums = self.groups.entry(group.clone()).or_default();
        sums.learners.insert(row.learner.clone());
        sums.of += 1;
        sums.passed += usize::from(row.verdict() == Some(Verdict::Passed));
        if let Some(share) = share(row) {
            sums.shares = (sums.shares.0 + share, sums.shares.1 + 1);
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
        let several = self.identical.into_iter().filter(|(_, learners)| learners.len() > 1);
        self.overview.identical = several
            .map(|((at, _), learners)| Identical { kata: self.asked[at].kata.id().to_owned(), learners })
            .collect();
        let groups = std::mem::take(&mut self.groups).into_iter();
        self.overview.groups = groups.map(|(group, sums)| sums.overview(group)).collect();
        self.overview.identical.sort_by(|a, b| (&a.kata, &a.learners).cmp(&(&b.kata, &b.learners)));
        self.overview
    }
}

/// The share of the points that was reached, from 0 to 1.
fn share(row: &Row) -> Option<f64> {
    row.points().map(|points| if row.max > 0.0 { points / row.max } else { 0.0 })
}

impl GroupSums {
    fn overview(self, group: String) -> GroupOverview {
        let GroupSums { learners, passed, of, shares: (sum, count) } = self;
        GroupOverview { group, learners: learners.len(), passed, of, mean: (count > 0).then(|| sum / count as f64) }
    }
}
