//! How much is proven of which kata.

use super::sample::Sample;

/// How much is run of a kata.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thoroughness {
    /// How often the reference is run; mistakes are run again if that is more than once.
    pub times: u32,
    /// How many mutants are run at the most.
    pub mutants: usize,
    /// Whether mistakes are held against every check, and breaks are run at all. Otherwise a mistake is held where it
    /// says that it fails, which is what a learner's file is compared with.
    pub everywhere: bool,
    /// Whether each check is to take a small part of its deadline. That is proven with the kata: of one run, or with other
    /// proofs beside it, the time says little.
    pub in_time: bool,
}

impl Thoroughness {
    /// Everything once.
    pub const LIGHT: Thoroughness = Thoroughness { times: 1, mutants: 0, everywhere: true, in_time: true };
    /// What is asked each time of that which the ledger vouches for: whether this engine, on this Python, still shows what
    /// was proven. It grows with the checks of a kata, and not with its checks times its wrong solutions.
    pub const VOUCHED: Thoroughness = Thoroughness { times: 1, mutants: 0, everywhere: false, in_time: false };
    /// What the ledger vouches for.
    pub const FULL: Thoroughness = Thoroughness { times: 10, mutants: usize::MAX, everywhere: true, in_time: true };

    pub(super) fn repeats(self) -> bool {
        self.times > 1
    }

    /// Whether this is enough for the ledger.
    pub(super) fn is_full(self) -> bool {
        self.everywhere && self.times >= Self::FULL.times && self.mutants == Self::FULL.mutants
    }
}

/// What an audit is to prove.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Of a kata that is proven in full, or of each, if so asked.
    pub how: Thoroughness,
    pub scope: Scope,
    /// What the ledger vouches for, and is proven in full nevertheless.
    pub sample: Option<Sample>,
    /// Whether texts are held to the form that shipped ones have.
    pub form: bool,
}

/// Which katas are proven as thoroughly as the plan says; the others lightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    None,
    /// Those that the ledger does not vouch for.
    Unvouched,
    All,
}

impl Plan {
    /// Everything lightly, whatever its subject: what an author waits for.
    pub fn quick(form: bool) -> Plan {
        Plan { how: Thoroughness::LIGHT, scope: Scope::All, sample: None, form }
    }
}
