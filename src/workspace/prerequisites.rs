//! What a failed check asks for first.
//!
//! Owns: which earlier kata to name at a check that failed. Does not own: which kata a check rests on (`kata.toml`
//! says so), or how it is told (`report`).

use std::borrow::Borrow;
use std::collections::HashMap;

use super::Practice;
use super::standing::{Standing, standings};
use crate::catalog::Kata;
use crate::error::Result;
use crate::outcome::{Outcome, Prerequisite, Report};

/// At each failed check of `report`, name the kata that it rests on, where that has not been passed.
///
/// kata: what was checked. find: gives a kata by its id; one that is not there is not named.
pub fn name_prerequisites<K: Borrow<Kata>>(
    report: &mut Report,
    kata: &Kata,
    find: impl Fn(&str) -> Option<K>,
    standings: &HashMap<String, Standing>,
) {
    let passed = |id: &str| standings.get(id).is_some_and(|standing| standing.state.passed());
    // A file that cannot be imported shows no concept that is missing.
    let told = |outcome: Outcome| outcome.failed() && !matches!(outcome, Outcome::CannotImport | Outcome::Tampered);
    for check in report.checks.iter_mut().filter(|check| told(check.outcome)) {
        let Some(id) = kata.facts.rests_on.get(&check.name).filter(|id| !passed(id)) else { continue };
        check.rests_on = find(id).map(|before| prerequisite(before.borrow()));
    }
}

fn prerequisite(kata: &Kata) -> Prerequisite {
    Prerequisite { kata: kata.id().to_owned(), title: kata.facts.title.clone(), minutes: kata.facts.minutes }
}

impl Practice {
    /// `name_prerequisites`, by what this folder remembers.
    ///
    /// # Errors
    /// The history cannot be read; nothing is named.
    pub fn name_prerequisites<K: Borrow<Kata>>(
        &self,
        report: &mut Report,
        kata: &Kata,
        find: impl Fn(&str) -> Option<K>,
    ) -> Result<()> {
        if kata.facts.rests_on.is_empty() || report.mastered {
            return Ok(());
        }
        let attempts = self.history()?.attempts(None)?;
        name_prerequisites(report, kata, find, &standings(&attempts));
        Ok(())
    }
}
