//! What a failed check asks for first.
//!
//! Owns: which earlier kata to name at a check that failed. Does not own: which kata a check rests on (`kata.toml`
//! says so), or how it is told (`report`).

use std::collections::HashMap;

use super::standing::Standing;
use crate::catalog::{Kata, Workbook};
use crate::outcome::{Outcome, Prerequisite, Report};

/// At each failed check of `report`, name the kata that it rests on, where that has not been passed.
///
/// kata: what was checked. workbook: where earlier katas are; one that cannot be read is not named.
pub fn name_prerequisites(
    report: &mut Report,
    kata: &Kata,
    workbook: &Workbook,
    standings: &HashMap<String, Standing>,
) {
    let passed = |id: &str| standings.get(id).is_some_and(|standing| standing.state.passed());
    // A file that cannot be imported shows no concept that is missing.
    let told = |outcome: Outcome| {
        !outcome.passed() && !outcome.says_nothing() && !matches!(outcome, Outcome::CannotImport | Outcome::Tampered)
    };
    for check in report.checks.iter_mut().filter(|check| told(check.outcome)) {
        let Some(id) = kata.facts.rests_on.get(&check.name).filter(|id| !passed(id)) else { continue };
        check.rests_on = workbook.kata(id).ok().map(|before| Prerequisite {
            kata: before.id().to_owned(),
            title: before.facts.title.clone(),
            minutes: before.facts.minutes,
        });
    }
}
