//! Whose workers run the checks of a kata: those that have its environment.
//!
//! Owns: a pool for each environment, started when a kata first needs it, and whether there is a pytest in it. Does not own:
//! which environment a kata needs (`catalog`), where that is (`environment`), the workers of a pool (`pool`), whether tests
//! are left to pytest (`suite`).

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::options::Options;
use super::pool::Pool;
use crate::catalog::{Kata, Packages};
use crate::environment::{Environment, Joined, store};
use crate::error::Result;
use crate::protocol::PythonFacts;

/// The oldest pytest whose hooks are known here.
const OLDEST_PYTEST: u32 = 7;

/// The pools of one judge.
pub struct Pools {
    options: Options,
    /// For katas that need nothing.
    plain: Arc<Equipped>,
    /// The others, by the folders of their environments: the kata's own, and the one that brings pytest.
    others: Mutex<HashMap<Folders, Arc<Equipped>>>,
}

type Folders = (Option<PathBuf>, Option<PathBuf>);

/// Workers with their packages.
pub struct Equipped {
    pub pool: Arc<Pool>,
    pub pytest: Pytest,
}

/// Whether pytest is to be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pytest {
    None,
    /// Of this version; `by`: the environment that brings it, if it is not among the packages there are anyway.
    Here {
        version: String,
        by: Option<String>,
    },
    /// The environment that brings it cannot stand behind the one there is.
    Unfit(String),
}

impl Pytest {
    /// The one in an environment.
    fn within(environment: Option<&Environment>) -> Pytest {
        let version = environment.and_then(|environment| environment.version_of("pytest"));
        match version.filter(|version| is_known(version)) {
            Some(version) => Pytest::Here { version, by: None },
            None => Pytest::None,
        }
    }
}

fn is_known(version: &str) -> bool {
    version.split('.').next().and_then(|major| major.parse::<u32>().ok()).is_some_and(|major| major >= OLDEST_PYTEST)
}

impl Pools {
    /// Start the first worker.
    ///
    /// # Errors
    /// Python does not start.
    pub fn start(options: Options) -> Result<(Pools, PythonFacts)> {
        let (pool, python) = Pool::start(options.clone())?;
        let pytest = Pytest::within(options.environment.as_ref());
        let plain = Arc::new(Equipped { pool: Arc::new(pool), pytest });
        let pools = Pools { options, plain, others: Mutex::default() };
        pools.accompany(&pools.plain.pool);
        Ok((pools, python))
    }

    /// The workers that hold the checks of `kata`.
    ///
    /// by_pytest: whether pytest is to be there if it can be.
    ///
    /// # Errors
    /// Its environment is not to be had here, or a worker does not start.
    pub fn of(&self, kata: &Kata, python: &PythonFacts, by_pytest: bool) -> Result<Arc<Equipped>> {
        let own = store::needed(&kata.need, python)?;
        let packages = kata.pytest.as_ref().filter(|_| by_pytest);
        let brought = packages.and_then(|packages| store::here(packages, python));
        let (key, name) = ((own, brought), packages.map(|packages| packages.name.as_str()));
        if key == (None, None) {
            return Ok(self.plain.clone());
        }
        // Whoever else needs it waits for the worker that is started here.
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = others.get(&key) {
            return Ok(found.clone());
        }
        let (environment, pytest) = self.joined(&key, name)?;
        let same = others.iter().find(|((own, brought), _)| *own == key.0 && brought.is_none());
        let pool = match (&pytest, same) {
            _ if environment == self.options.environment => self.plain.pool.clone(),
            (Pytest::Here { by: None, .. } | Pytest::Unfit(_), Some((_, found))) => found.pool.clone(),
            _ => {
                let pool = Arc::new(Pool::start(Options { environment, ..self.options.clone() })?.0);
                self.accompany(&pool);
                pool
            }
        };
        let made = Arc::new(Equipped { pool, pytest });
        others.insert(key, made.clone());
        Ok(made)
    }

    /// The pytest that there is for tests that need no packages of a workbook: nothing is started.
    ///
    /// # Errors
    /// What brings it cannot be read.
    pub fn pytest_beside(&self, packages: Option<&Packages>, python: &PythonFacts) -> Result<Pytest> {
        let brought = packages.and_then(|packages| store::here(packages, python));
        Ok(self.joined(&(None, brought), packages.map(|packages| packages.name.as_str()))?.1)
    }

    /// The environment of these folders, and the pytest in it.
    fn joined(&self, (own, brought): &Folders, name: Option<&str>) -> Result<(Option<Environment>, Pytest)> {
        let own = match own {
            Some(folder) => Some(Environment::at(folder)?.within_itself()),
            None => self.options.environment.clone(),
        };
        let has_one = own.as_ref().is_some_and(|own| own.has("pytest"));
        let Some(folder) = brought.as_ref().filter(|_| !has_one) else {
            let pytest = Pytest::within(own.as_ref());
            return Ok((own, pytest));
        };
        let brought = Environment::at(folder)?.within_itself();
        let of_it = |environment: &Environment| match Pytest::within(Some(environment)) {
            Pytest::Here { version, .. } => Pytest::Here { version, by: name.map(str::to_owned) },
            other => other,
        };
        let Some(own) = own else {
            let pytest = of_it(&brought);
            return Ok((Some(brought), pytest));
        };
        Ok(match own.clone().before(brought) {
            Joined::Both(both) => {
                let pytest = of_it(&both);
                (Some(both), pytest)
            }
            Joined::Unfit(why) => (Some(own), Pytest::Unfit(why)),
        })
    }

    /// While one worker runs a check, another makes ready for the next.
    fn accompany(&self, pool: &Arc<Pool>) {
        if self.options.warm && self.options.cores > 1 {
            pool.start_spare(|| ());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_pytest_is_left_alone() {
        let known = ["6.2.5", "7.4", "9.0.1", "10.0", "main"].map(is_known);
        assert_eq!(known, [false, true, true, true, false]);
    }
}
