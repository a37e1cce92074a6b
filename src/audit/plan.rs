//! How much is proven of which kata.

use super::sample::Sample;

/// How much is run of a kata.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thoroughness {
    /// How often the reference is run; mistakes are run again if that is more than once.
    pub times: u32,
    /// How many mutants are run at the most.
    pub mutants: usize,
}

impl Thoroughness {
    /// Everything once.
    pub const LIGHT: Thoroughness = Thoroughness { times: 1, mutants: 0 };
    /// What the ledger vouches for.
    pub const FULL: Thoroughness = Thoroughness { times: 10, mutants: usize::MAX };

    pub(super) fn repeats(self) -> bool {
        self.times > 1
    }

    /// Whether this is enough for the ledger.
    pub(super) fn is_full(self) -> bool {
        self.times >= Self::FULL.times && self.mutants == Self::FULL.mutants
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
