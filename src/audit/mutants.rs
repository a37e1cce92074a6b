//! Mutation testing of the reference: every small change of it has to fail a check.
//!
//! The mutants are made by the harness (`_mutants.py`), which can read Python.

use std::collections::HashSet;
use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::proofs::Case;
use crate::assessment::in_parallel;
use crate::error::{Error, Result};
use crate::judge::{Judge, Submission};

#[derive(Deserialize)]
struct Mutant {
    id: String,
    line: usize,
    description: String,
    source: String,
}

/// A mutant that loops for ever is given up after this many times what the reference took at the most, and
/// after two seconds at the least.
const PATIENCE: u32 = 4;
const LEAST_PATIENCE: Duration = Duration::from_secs(2);

/// Run every mutant; survivors that kata.toml does not explain are findings. Returns counts, in words.
///
/// slowest: the longest time that a check of the reference took.  most: how many to run at the most.
pub(super) fn kill(case: &mut Case, judge: &Judge, slowest: Duration, most: usize) -> Result<String> {
    let answer = judge.ask(case.kata, "mutants", &case.kata.reference, json!({}))?;
    let all: Vec<Mutant> =
        serde_json::from_value(answer).map_err(|e| Error::new(format!("the mutants cannot be read: {e}")))?;
    let known: HashSet<String> = all.iter().map(|m| m.id.clone()).collect();
    let step = all.len().div_ceil(most).max(1);
    let mutants: Vec<Mutant> = all.into_iter().step_by(step).collect();
    let patience = (PATIENCE * slowest).max(LEAST_PATIENCE);
    let kata = case.kata;
    let fails =
        |mutant: &Mutant| judge.fails(kata, &Submission::of_source("mutant", mutant.source.as_bytes()), patience);
    let killed: Vec<bool> = in_parallel(&mutants, fails).into_iter().collect::<Result<_>>()?;
    let explained: HashSet<&str> = case.kata.facts.equivalent_mutants.iter().map(|m| m.id.as_str()).collect();
    for (mutant, _) in mutants.iter().zip(&killed).filter(|(_, killed)| !**killed) {
        if explained.contains(mutant.id.as_str()) {
            continue;
        }
        case.find(
            &case.kata.at.reference(),
            format!("a mutant survives every check: {}  [id: {}]", mutant.description, mutant.id),
            "add what tells it from the reference to a check, or record it under `equivalent_mutants` in kata.toml with a reason",
        );
        if let Some(last) = case.findings.last_mut() {
            last.line = Some(mutant.line);
        }
    }
    // Where a subject is a race, a mutant can survive one run and be killed in the next: it has to exist, no more.
    for id in explained.iter().filter(|id| !known.contains(**id)) {
        case.find("kata.toml", format!("`equivalent_mutants` names {id:?}, and there is no such mutant"), "remove it");
    }
    let part = if mutants.len() < known.len() { format!(" of {}", known.len()) } else { String::new() };
    Ok(format!("{}/{}{part} mutants killed", killed.iter().filter(|k| **k).count(), mutants.len()))
}
