//! How long a kata took until it passed.
//!
//! Owns: the conclusion from attempts. Does not own: how it is shown.

use std::collections::BTreeMap;

use super::history::Attempt;
use crate::outcome::Verdict;

/// How somebody came to pass a kata, or has not come to it yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstPass {
    pub kata: String,
    /// Attempts until it passed, that one counted; all there are, if it has not.
    pub attempts: usize,
    /// From the first attempt to the one that passed, breaks counted; None if it has not passed.
    pub seconds: Option<u64>,
}

/// What attempts say of each kata that they are about, by its id.
pub fn first_passes(attempts: &[Attempt]) -> Vec<FirstPass> {
    let mut by_kata: BTreeMap<&str, Vec<&Attempt>> = BTreeMap::new();
    for attempt in attempts {
        by_kata.entry(&attempt.kata).or_default().push(attempt);
    }
    by_kata.into_iter().map(|(kata, attempts)| first_pass(kata, &attempts)).collect()
}

fn first_pass(kata: &str, attempts: &[&Attempt]) -> FirstPass {
    let passed = attempts.iter().position(|attempt| attempt.verdict == Verdict::Passed);
    let since = |at: usize| attempts[at].at.as_second().saturating_sub(attempts[0].at.as_second());
    FirstPass {
        kata: kata.to_owned(),
        attempts: passed.map_or(attempts.len(), |at| at + 1),
        seconds: passed.map(|at| u64::try_from(since(at)).unwrap_or(0)), // a clock can be set back
    }
}
