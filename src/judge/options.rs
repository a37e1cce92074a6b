//! How a judge runs its workers.

use std::sync::Arc;

use super::suite::Store;
use crate::environment::Environment;
use crate::outcome::Sitting;
use crate::python::Python;

/// How a judge runs its workers.
#[derive(Debug, Clone)]
pub struct Options {
    pub isolation: Isolation,
    /// Import the common standard library ahead: worth it for many checks.
    pub warm: bool,
    /// The seed of str hashing in the workers.
    pub hash_seed: u32,
    /// The seed that checks draw their inputs from.
    pub seed: u64,
    /// How every check sits, whatever its kata says.
    pub sitting: Option<Sitting>,
    /// Whether a test that fails in a split sitting is held again in a shared one, whose word counts: what a test looks at
    /// may be lost between two processes. For people who check a file of their own; a pass can be forged that way.
    pub asks_again: bool,
    /// Whether a pass of a test file that is run whole counts only if the test passes in a split sitting, too.
    pub strict: bool,
    /// Whether a submission that ran out of time in two core checks is held against no further one.
    pub gives_up: bool,
    /// What the workers run, if it is not the chosen one.
    pub python: Option<Python>,
    /// The packages that checks and submissions may import beside the standard library.
    pub environment: Option<Environment>,
    /// Where code that was made once is kept for other judges.
    pub store: Option<Arc<dyn Store>>,
    /// How many checks run at a time. Submissions that are judged at the same time share them; each has one at least.
    pub cores: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            isolation: Isolation::Fork,
            warm: false,
            hash_seed: 0,
            seed: 0,
            sitting: None,
            asks_again: false,
            strict: false,
            gives_up: false,
            python: None,
            environment: None,
            store: None,
            cores: cores(),
        }
    }
}

/// How many things this machine does at a time.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// How a check gets a process of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Isolation {
    /// A warm interpreter forks a child for each check.
    Fork,
    /// Each check starts an interpreter: slower, and for systems without fork.
    Fresh,
}
