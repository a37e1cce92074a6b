//! A test file with its project and what runs it, as a value.
//!
//! Owns: making one of a kata. Does not own: which runner a file is for (`choice`), running it (`suite`).

use std::time::Duration;

use super::choice::{self, Runner};
use crate::catalog::packages::with_pytest;
use crate::catalog::{Files, Kata, Project};
use crate::error::Result;
use crate::judge::Judge;
use crate::judge::deadlines::Deadlines;
use crate::judge::pools::Pytest;

/// How long each test may take that does not say so itself. People's own tests take longer than a kata's checks.
const EACH_OWN_TEST: Duration = Duration::from_secs(10);

/// What importing them, and what they import, may take beyond that.
const IMPORTING_OWN: Duration = Duration::from_secs(10);
/// The same of a kata's, which its author has chosen.
const IMPORTING: Duration = Duration::from_secs(3);

/// A test file that is run whole.
pub struct Suite {
    pub project: Project,
    pub runner: Runner,
    /// How long each test may take that does not say so itself.
    pub each: Duration,
    /// What importing the tests, and what they import, may take beyond that.
    pub importing: Duration,
}

impl Suite {
    pub fn deadlines(&self) -> Deadlines {
        Deadlines { first: self.importing + self.each, each: self.each }
    }
}

impl Judge {
    /// What runs the tests of a kata as a whole file; none where its checks are held one by one.
    ///
    /// # Errors
    /// Its environment is not here, or a worker does not start.
    pub fn runner_of(&self, kata: &Kata) -> Result<Option<Runner>> {
        if !choice::is_left_to_its_runner(self, kata) {
            return Ok(None);
        }
        Ok(choice::runner(kata, &self.equipped(kata)?.pytest))
    }

    /// Why the environment that brings pytest cannot be used beside the packages that the kata has, if that is so.
    pub fn unfit_pytest(&self, kata: &Kata) -> Option<String> {
        match &self.equipped(kata).ok()?.pytest {
            Pytest::Unfit(why) => Some(why.clone()),
            Pytest::None | Pytest::Here { .. } => None,
        }
    }

    /// The pytest that runs tests of one's own, with the packages that this judge has.
    ///
    /// # Errors
    /// An environment cannot be read.
    pub fn pytest_of_ones_own(&self) -> Result<Pytest> {
        self.pools.pytest_beside(with_pytest(&Files::Shipped)?.as_deref(), self.python())
    }

    /// How pytest itself comes to run tests that were held without it, as the end of a sentence.
    pub fn way_to_pytest(&self, kata: &Kata) -> String {
        choice::switch(self, kata)
    }

    /// The tests of a kata as a whole file, where their own runner runs them.
    pub(in crate::judge) fn suite_of(&self, kata: &Kata) -> Result<Option<Suite>> {
        let Some(runner) = self.runner_of(kata)? else { return Ok(None) };
        let (each, importing) = match &kata.lone {
            Some(lone) => (lone.each.unwrap_or(EACH_OWN_TEST), IMPORTING_OWN),
            None => (Duration::from_secs_f64(kata.facts.seconds.clamp(0.05, 600.0)), IMPORTING),
        };
        Ok(Some(Suite { project: Project::of(kata)?, runner, each, importing }))
    }
}
