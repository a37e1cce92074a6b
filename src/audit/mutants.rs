//! Mutation testing of the reference: every small change of it has to fail a check.
//!
//! The mutants are made by the harness (`_mutants.py`), which can read Python.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::json;

use super::proofs::{Case, which_fail};
use crate::error::{Error, Result};
use crate::judge::Judge;

#[derive(Deserialize)]
struct Mutant {
    id: String,
    line: usize,
    description: String,
    source: String,
}

/// Run every mutant; survivors that kata.toml does not explain are findings. Returns counts, in words.
pub(super) fn kill(case: &mut Case, judge: &Judge) -> Result<String> {
    let answer = judge.ask(case.kata, "mutants", &case.kata.reference, json!({}))?;
    let mutants: Vec<Mutant> =
        serde_json::from_value(answer).map_err(|e| Error::new(format!("the mutants cannot be read: {e}")))?;
    let sources: Vec<String> = mutants.iter().map(|m| m.source.clone()).collect();
    let killed = which_fail(judge, case.kata, &sources)?;
    let explained: HashSet<&str> = case.kata.facts.equivalent_mutants.iter().map(|m| m.id.as_str()).collect();
    let mut survived = HashSet::new();
    for (mutant, _) in mutants.iter().zip(&killed).filter(|(_, killed)| !**killed) {
        survived.insert(mutant.id.as_str());
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
    for id in explained.iter().filter(|id| !survived.contains(**id)) {
        case.find("kata.toml", format!("`equivalent_mutants` names {id:?}, which does not survive"), "remove it");
    }
    Ok(format!("{}/{} mutants killed", killed.iter().filter(|k| **k).count(), mutants.len()))
}
