//! Whose verdict a change of a kata's checks changes.
//!
//! Owns: grading again what changed katas affect, and comparing. The file of results is only read.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use super::found::Found;
use super::results::Results;
use super::room::Room;
use super::row::{Row, Status, verdict_hash};
use crate::assessment::in_parallel_on;
use crate::catalog::{Kata, Workbook, hash_of};
use crate::error::Result;
use crate::judge::{Judge, Submission};
use crate::outcome::{Outcome, Report, Verdict};

/// What grading again would change.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Regraded {
    /// The katas that are not what they were.
    pub katas: Vec<String>,
    /// Katas of the results that the workbook does not have (any more).
    pub gone: Vec<String>,
    /// How many submissions were graded again.
    pub compared: usize,
    pub changes: Vec<Change>,
    /// What was handed in anew, or is gone, since it was graded: not compared.
    pub others: Vec<Other>,
}

/// A verdict that changes.
#[derive(Debug, Clone, Serialize)]
pub struct Change {
    pub learner: String,
    pub kata: String,
    pub from: Verdict,
    pub to: Verdict,
    /// The checks that end differently, those that came and went included.
    pub checks: Vec<CheckChange>,
}

/// A check that ends differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckChange {
    pub name: String,
    /// None where the check was not there.
    pub from: Option<Outcome>,
    /// None where it is there no more.
    pub to: Option<Outcome>,
}

/// A row that cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Other {
    pub learner: String,
    pub kata: String,
    pub why: String,
}

/// How the checks of a report ended: what is compared, and remembered of identical submissions.
#[derive(Clone)]
struct Ending {
    verdict: Verdict,
    checks: Vec<(String, Outcome)>,
}

impl Ending {
    fn of(report: &Report) -> Ending {
        let checks = report.checks.iter().map(|check| (check.name.clone(), check.outcome)).collect();
        Ending { verdict: report.verdict, checks }
    }
}

/// The katas of the results that changed, by id, and those that are gone.
///
/// # Errors
/// A kata cannot be read.
pub fn changed(results: &Results, workbook: &Workbook) -> Result<(BTreeMap<String, Kata>, Vec<String>)> {
    let (mut changed, mut gone, mut known) = (BTreeMap::new(), Vec::new(), HashMap::new());
    for row in results.rows() {
        let row = row?;
        if !known.contains_key(&row.kata) {
            let kata =
                workbook.ids().iter().any(|at| at.id == row.kata).then(|| workbook.kata(&row.kata)).transpose()?;
            if kata.is_none() {
                gone.push(row.kata.clone());
            }
            known.insert(row.kata.clone(), kata.map(|kata| (verdict_hash(&kata), kata)));
        }
        if let Some(Some((hash, kata))) = known.get(&row.kata)
            && *hash != row.kata_hash
        {
            changed.entry(row.kata).or_insert_with(|| kata.clone());
        }
    }
    Ok((changed, gone))
}

/// Grade again what `katas` affect, of the rows with this judge's `seed`; adds to `to`.
///
/// # Errors
/// A worker cannot be started, a kata is broken, or the results cannot be read.
pub fn regrade(
    judge: &Judge,
    seed: u64,
    room: &Room,
    results: &Results,
    katas: &BTreeMap<String, Kata>,
    jobs: usize,
    to: &mut Regraded,
) -> Result<()> {
    let seen = Mutex::new(HashMap::new());
    let mut batch = Vec::new();
    let mut lines = results.lines().filter(|(kata, ..)| katas.contains_key(*kata)).peekable();
    while let Some((id, learner, line)) = lines.next() {
        let row = results.read(line)?;
        let kata = &katas[id];
        if row.seed == seed && row.kata_hash != verdict_hash(kata) {
            match submission(room, learner, kata, &row) {
                Ok(Some(submission)) => batch.push((row, submission)),
                Ok(None) => {}
                Err(why) => to.others.push(Other { learner: learner.to_owned(), kata: id.to_owned(), why }),
            }
        }
        if batch.len() >= jobs * 8 || lines.peek().is_none() {
            let again =
                in_parallel_on(jobs, &batch, |(row, submission)| again(judge, &katas[&row.kata], submission, &seen));
            for ((row, _), ending) in batch.drain(..).zip(again) {
                to.compared += 1;
                to.changes.extend(change(&row, &ending?));
            }
        }
    }
    Ok(())
}

/// The submission that the row is about; none where there was none, or why it cannot be compared.
fn submission(room: &Room, learner: &str, kata: &Kata, row: &Row) -> Result<Option<Submission>, String> {
    let found = room.submissions_of(learner, &[kata]).pop();
    match (&row.status, found) {
        (Status::Graded { .. } | Status::NotBegun, Some(Found::There(there))) => {
            let same = row.submission_sha256.as_deref() == Some(&hash_of(there.submission.source()));
            if same { Ok(Some(there.submission)) } else { Err("it was handed in anew".to_owned()) }
        }
        (Status::Graded { .. } | Status::NotBegun, _) => Err("it is not there any more".to_owned()),
        (_, Some(Found::There(_))) => Err("it was handed in meanwhile".to_owned()),
        (_, _) => Ok(None),
    }
}

type Seen = Mutex<HashMap<(String, Vec<u8>), Ending>>;

fn again(judge: &Judge, kata: &Kata, submission: &Submission, seen: &Seen) -> Result<Ending> {
    let key = (kata.id().to_owned(), hash_of(submission.source()).into_bytes());
    let seen = || seen.lock().unwrap_or_else(PoisonError::into_inner);
    let known = seen().get(&key).cloned();
    if let Some(known) = known {
        return Ok(known);
    }
    let ending = Ending::of(&judge.report(kata, submission)?);
    seen().insert(key, ending.clone());
    Ok(ending)
}

fn change(row: &Row, now: &Ending) -> Option<Change> {
    let before = Ending::of(row.report()?);
    if before.verdict == now.verdict {
        return None;
    }
    let names =
        before.checks.iter().chain(now.checks.iter().filter(|check| !before.checks.iter().any(|b| b.0 == check.0)));
    let outcome = |ending: &Ending, name: &str| ending.checks.iter().find(|check| check.0 == name).map(|check| check.1);
    let checks = names
        .map(|(name, _)| CheckChange { name: name.clone(), from: outcome(&before, name), to: outcome(now, name) })
        .filter(|check| check.from != check.to)
        .collect();
    Some(Change { learner: row.learner.clone(), kata: row.kata.clone(), from: before.verdict, to: now.verdict, checks })
}
