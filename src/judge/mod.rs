//! Holds the checks of a kata against a submission, whatever the submission does.
//!
//! Owns: workers, scratch folders, deadlines, output caps, and naming how a check ended.
//! Does not own: Python (`worker`), what a kata is (`catalog`), how a report looks (`report`).

mod ahead;
mod broken;
mod check;
mod chosen;
mod deadlines;
mod hold;
mod lanes;
mod naming;
mod notebook;
mod options;
mod order;
mod pool;
mod pools;
mod process;
mod sitting;
mod stream;
mod submission;
mod suite;
mod trace;
mod watch;
mod worker;

use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::catalog::{Kata, Packages};
use crate::environment::store;
use crate::error::{Error, Result};
use crate::outcome::{CheckReport, Report, Sitting};
use crate::protocol::Layer;
use crate::protocol::seal::Key;

pub use crate::protocol::{CheckFacts, PythonFacts};
pub use options::{Isolation, Options};
pub use pools::Pytest;
pub use sitting::Patience;
pub use submission::{LARGEST, Submission, Withdrawal};
pub use suite::{Runner, Store};

/// Runs checks. Can be shared between threads: each one that runs a check uses a worker of its own.
pub struct Judge {
    pools: pools::Pools,
    lanes: lanes::Lanes,
    seed: u64,
    hash_seed: u32,
    sitting: Option<Sitting>,
    asks_again: bool,
    gives_up: bool,
    strict: bool,
    /// The folder of its environment, as reports name it.
    environment: Option<String>,
    /// Whether it is there for many submissions: there is always another check to make ready for.
    stays: bool,
    /// Where the keys of requests come from.
    chance: Mutex<File>,
    python: PythonFacts,
    /// Katas by the text of their `checks.py` and helpers.
    known: Mutex<HashMap<u64, Known>>,
    /// How programs end the tests of whole files.
    runs: suite::Runs,
    rewritten: suite::Rewritten,
}

/// What is found out once about a kata.
#[derive(Clone)]
struct Known {
    checks: Arc<[CheckFacts]>,
    /// Its modules, compiled.
    code: Arc<str>,
}

impl Judge {
    /// Start the first worker.
    ///
    /// # Errors
    /// Python does not start, or the environment is of another one.
    pub fn start(options: Options) -> Result<Judge> {
        let chance = File::open("/dev/urandom").map_err(|e| Error::io("open", Path::new("/dev/urandom"), &e))?;
        let (pools, python) = pools::Pools::start(options.clone())?;
        if let Some(environment) = &options.environment {
            environment.fits(&python.version)?;
        }
        let environment = options.environment.as_ref().map(|found| found.root.display().to_string());
        let Options { seed, hash_seed, sitting, asks_again, gives_up, strict, cores, store, .. } = options;
        let (lanes, stays) = (lanes::Lanes::new(cores), options.warm);
        let (chance, known) = (Mutex::new(chance), Mutex::default());
        Ok(Judge {
            pools,
            lanes,
            stays,
            seed,
            hash_seed,
            sitting,
            asks_again,
            gives_up,
            strict,
            environment,
            chance,
            python,
            known,
            runs: suite::Runs::default(),
            rewritten: suite::Rewritten::within(store),
        })
    }

    /// What this machine cannot hold code with: what each missing layer means.
    pub fn lacks(&self) -> impl Iterator<Item = &Layer> {
        self.python.isolation.iter().filter(|layer| !layer.in_force)
    }

    /// How a check of `kata` sits.
    fn sitting_of(&self, kata: &Kata, check: &CheckFacts) -> Sitting {
        self.sitting.unwrap_or_else(|| kata.sitting_of(&check.name))
    }

    /// The workers that hold the checks of a kata: those that have its environment.
    ///
    /// # Errors
    /// It is not here, or a worker does not start.
    fn pool_of(&self, kata: &Kata) -> Result<Arc<pool::Pool>> {
        Ok(self.equipped(kata)?.pool.clone())
    }

    /// The same, with what is known of pytest there.
    fn equipped(&self, kata: &Kata) -> Result<Arc<pools::Equipped>> {
        self.pools.of(kata, &self.python, suite::is_left_to_its_runner(self, kata))
    }

    /// A key that nobody can guess.
    fn key(&self) -> std::io::Result<Key> {
        let mut key = Key::default();
        self.chance.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).read_exact(&mut key)?;
        Ok(key)
    }

    /// The Python that runs the checks.
    pub fn python(&self) -> &PythonFacts {
        &self.python
    }

    /// Hold every check of `kata` against `submission`.
    ///
    /// # Errors
    /// The kata is broken, or a worker cannot be started. Whatever the submission does is in the report.
    pub fn report(&self, kata: &Kata, submission: &Submission) -> Result<Report> {
        self.report_while(kata, submission, |_| ())
    }

    /// The same, and `seen` is told of each check, in the kata's order, as soon as it is known.
    pub fn report_while(&self, kata: &Kata, submission: &Submission, seen: impl FnMut(&CheckReport)) -> Result<Report> {
        if let Some(problem) = self.cannot_run(kata) {
            return Ok(Report::not_checked(kata.id(), submission.name(), problem));
        }
        if let Some(whole) = self.suite_of(kata)? {
            return suite::report(self, kata, &whole, submission, seen);
        }
        let checks = self.checks_of(kata)?;
        order::all(self, kata, &checks, submission, seen)
    }

    /// Whether `submission` passes one check. One that is still running when patience ends has failed, whatever its
    /// deadline.
    ///
    /// # Errors
    /// As for `report`.
    pub fn passes(&self, kata: &Kata, check: &CheckFacts, submission: &Submission, patience: Patience) -> Result<bool> {
        let _lane = self.lanes.take();
        if let Some(whole) = self.suite_of(kata)? {
            return suite::passes(self, kata, &whole, check, submission, patience);
        }
        hold::passes(self, kata, check, submission, patience)
    }

    /// The first lines of the statements of `submission` that one check reaches while patience lasts. For authors'
    /// tools: statements are marked, which a check that looks at bytecode can notice. Of tests that their own runner runs
    /// nothing is known.
    ///
    /// # Errors
    /// As for `report`.
    pub fn reached(
        &self,
        kata: &Kata,
        check: &CheckFacts,
        submission: &Submission,
        patience: Patience,
    ) -> Result<BTreeSet<usize>> {
        if self.runner_of(kata)?.is_some() {
            return Ok(BTreeSet::new());
        }
        let _lane = self.lanes.take();
        hold::reached(self, kata, check, submission, patience)
    }

    /// The checks of a kata, in order.
    ///
    /// # Errors
    /// The file of its checks does not load, with its file and line.
    pub fn checks_of(&self, kata: &Kata) -> Result<Arc<[CheckFacts]>> {
        if let Some(whole) = self.suite_of(kata)?.filter(|_| !kata.is_lone())
            && let Some(tests) = self.listed(kata, &whole)?
        {
            return Ok(tests);
        }
        Ok(self.known(kata)?.checks)
    }

    fn known(&self, kata: &Kata) -> Result<Known> {
        let mut hasher = DefaultHasher::new();
        (&kata.checks, &kata.helpers, kata.style, kata.module()).hash(&mut hasher);
        let key = hasher.finish();
        let known = || self.known.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(found) = known().get(&key) {
            return Ok(found.clone());
        }
        let found = hold::list(self, kata)?;
        if found.checks.is_empty() {
            return Err(broken::no_check(kata));
        }
        known().insert(key, found.clone());
        Ok(found)
    }

    /// Have the harness do a job that needs to read Python (`mutants`, `examples`, `names`, `compare`) and answer.
    ///
    /// # Errors
    /// The job ends without an answer.
    pub fn ask(
        &self,
        kata: &Kata,
        operation: &str,
        source: &str,
        details: serde_json::Value,
    ) -> Result<serde_json::Value> {
        hold::ask(self, kata, operation, source, details)
    }

    /// The environment that a kata needs, if it was not made on this machine and could be.
    pub fn lacks_environment<'k>(&self, kata: &'k Kata) -> Option<&'k Arc<Packages>> {
        kata.need.packages().filter(|_| store::is_missing(&kata.need, &self.python))
    }

    fn cannot_run(&self, kata: &Kata) -> Option<String> {
        let wanted = kata.facts.min_python.as_deref()?;
        let numbers = |text: &str| text.split('.').map_while(|n| n.parse::<u32>().ok()).collect::<Vec<_>>();
        (numbers(&self.python.version) < numbers(wanted))
            .then(|| format!("this kata needs Python {wanted}, and this is {}", self.python.version))
    }
}
