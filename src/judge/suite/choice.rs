//! What runs the checks of a kata: the one place where that is decided.
//!
//! A test file is run whole, by pytest or by `unittest`, where pytest is to be had. Its tests are held one by one, split
//! and with a stand-in for pytest, where the kata says so (`sitting = "split"`), where somebody says how every check sits
//! (`--sitting`), and where there is no pytest. Whoever wants passes proven (`--strict`) gets both.

use crate::catalog::{Kata, Style, imported_anywhere};
use crate::judge::Judge;
use crate::judge::pools::Pytest;

/// What runs the tests of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Runner {
    /// Of this version; `by`: the environment that brings it, if it is not one of the packages that are there anyway.
    Pytest {
        version: String,
        by: Option<String>,
    },
    Unittest,
}

impl Runner {
    /// As the harness calls it.
    pub fn name(&self) -> &'static str {
        match self {
            Runner::Pytest { .. } => "pytest",
            Runner::Unittest => "unittest",
        }
    }

    /// As reports call it: `pytest 9.0.1`.
    pub fn told(&self) -> String {
        match self {
            Runner::Pytest { version, by: None } => format!("pytest {version}"),
            Runner::Pytest { version, by: Some(name) } => format!("pytest {version} of the environment `{name}`"),
            Runner::Unittest => "unittest".into(),
        }
    }
}

/// Whether the tests of a kata are left to their own runner, if there is one.
pub fn is_left_to_its_runner(judge: &Judge, kata: &Kata) -> bool {
    kata.style == Style::Tests && judge.sitting.is_none() && !kata.asks_for_split()
}

/// What runs them.
pub fn runner(kata: &Kata, pytest: &Pytest) -> Option<Runner> {
    match pytest {
        Pytest::Here { .. } if is_for_unittest(kata) => Some(Runner::Unittest),
        Pytest::Here { version, by } => Some(Runner::Pytest { version: version.clone(), by: by.clone() }),
        Pytest::None | Pytest::Unfit(_) => None,
    }
}

/// How pytest itself comes to run the tests of a kata that were held without it; as the end of a sentence.
pub fn switch(judge: &Judge, kata: &Kata) -> String {
    if judge.sitting.is_some() {
        return "leave out `--sitting`, and pytest itself runs them where it is to be had".into();
    }
    if kata.asks_for_split() {
        return "pytest itself runs them without `sitting = \"split\"` in kata.toml".into();
    }
    let Some(packages) = &kata.pytest else { return "pytest itself runs them where an environment has it".into() };
    let sync = packages.command("sync");
    match judge.equipped(kata).map(|equipped| equipped.pytest.clone()) {
        Ok(Pytest::Unfit(why)) => format!("the pytest of {sync} does not fit your environment: {why}"),
        _ if kata.is_lone() => format!("{sync} brings pytest itself; or install it in your environment"),
        _ => format!("{sync} brings pytest itself, which then runs them"),
    }
}

/// Whether a test file is written for `unittest` alone. pytest runs such files as well, but not quite as that does.
fn is_for_unittest(kata: &Kata) -> bool {
    let imported = imported_anywhere(&kata.checks);
    let names = |package: &str| imported.iter().any(|name| name.split('.').next() == Some(package));
    let has_functions =
        kata.checks.lines().any(|line| line.starts_with("def test") || line.starts_with("async def test"));
    names("unittest")
        && kata.checks.contains("TestCase")
        && !names("pytest")
        && !has_functions
        && !kata.helpers.contains_key("conftest")
}
