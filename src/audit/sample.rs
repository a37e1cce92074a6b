//! Which katas are proven in full although the ledger vouches for them.
//!
//! Owns: the order of a sample. It moves on with the seed, so that in time every kata has its turn, and a ledger that
//! was edited by hand is found out.

use std::time::Duration;

use crate::catalog::hash_of;

/// A part of what the ledger vouches for.
#[derive(Debug, Clone)]
pub struct Sample {
    /// What the choice is made by, such as the name of a commit.
    pub seed: String,
    /// No proof begins later, but the first.
    pub at_most: Duration,
}

impl Sample {
    /// The indices of katas, those that are to be proven first in front. None stands for what is in no sample.
    pub(super) fn turns<'k>(&self, katas: impl Iterator<Item = Option<&'k str>>) -> Vec<usize> {
        let turn = |id: &str| hash_of(format!("{} {id}", self.seed).as_bytes());
        let mut turns: Vec<(String, usize)> =
            katas.enumerate().filter_map(|(index, id)| Some((turn(id?), index))).collect();
        turns.sort();
        turns.into_iter().map(|(_, index)| index).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kata_comes_first_at_some_commit() {
        let first = |commit: usize| {
            let sample = Sample { seed: format!("commit {commit}"), at_most: Duration::ZERO };
            sample.turns([Some("a"), None, Some("c"), Some("d")].into_iter())[0]
        };
        let seen: std::collections::BTreeSet<usize> = (0..100).map(first).collect();
        assert_eq!(seen, [0, 2, 3].into());
        assert_eq!(first(7), first(7));
    }
}
