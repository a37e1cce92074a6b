//! Which environments a command is about, and what is said of each.

use std::sync::Arc;

use crate::catalog::packages::with_pytest;
use crate::catalog::{Packages, Workbook, nearest};
use crate::error::{Error, Result};
use crate::judge::{Judge, Options, PythonFacts};

/// An environment, and the katas of the workbook that it is for.
pub struct Wanted {
    pub packages: Arc<Packages>,
    /// Those that need it.
    pub katas: Vec<String>,
    /// Of one that brings pytest: those whose tests it runs, besides people's own.
    pub runs: Option<Vec<String>>,
    /// Whether the workbook names it itself.
    is_own: bool,
}

impl Wanted {
    fn of(packages: &Arc<Packages>) -> Wanted {
        Wanted { packages: packages.clone(), katas: Vec::new(), runs: None, is_own: false }
    }

    /// Whether a kata is better off with it.
    fn is_needed(&self) -> bool {
        !self.katas.is_empty() || self.runs.as_ref().is_some_and(|katas| !katas.is_empty())
    }
}

/// What is said where there is none.
pub const NOTHING: &str = "The katas of this workbook need no packages.\n";

/// The environments that a workbook names itself.
pub fn own(workbook: &Workbook) -> Vec<Wanted> {
    workbook.own_environments().iter().map(|own| Wanted { is_own: true, ..Wanted::of(own) }).collect()
}

/// The environments that a workbook names, those that its katas of other workbooks need, and what runs tests.
pub fn all(workbook: &Workbook) -> Vec<Wanted> {
    let mut all = own(workbook);
    if let Ok(Some(pytest)) = with_pytest(workbook.files()) {
        known(&mut all, &pytest).runs = Some(Vec::new());
    }
    for kata in workbook.katas().into_iter().flatten() {
        if let Some(needed) = kata.need.packages() {
            known(&mut all, needed).katas.push(kata.at.id.clone());
        }
        if let Some(pytest) = &kata.pytest {
            known(&mut all, pytest).runs.get_or_insert_default().push(kata.at.id.clone());
        }
    }
    all
}

/// The entry of an environment, made if there is none.
fn known<'a>(all: &'a mut Vec<Wanted>, packages: &Arc<Packages>) -> &'a mut Wanted {
    let at = all.iter().position(|wanted| wanted.packages.is(packages)).unwrap_or_else(|| {
        all.push(Wanted::of(packages));
        all.len() - 1
    });
    &mut all[at]
}

/// Those of this name; if none is said, those that katas need, or all of the workbook's own where none needs any.
///
/// # Errors
/// There is none of this name.
pub fn named(all: Vec<Wanted>, name: Option<&str>) -> Result<Vec<Wanted>> {
    let Some(name) = name else {
        let none_is = !all.iter().any(Wanted::is_needed);
        let is_meant = |wanted: &Wanted| wanted.is_needed() || (none_is && wanted.is_own);
        return Ok(all.into_iter().filter(is_meant).collect());
    };
    let (named, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|wanted| wanted.packages.name == name);
    if named.is_empty() {
        Err(unknown(name, others.iter().map(|other| other.packages.name.as_str())))
    } else {
        Ok(named)
    }
}

pub fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Error {
    let error = Error::new(format!("there is no environment {name:?} in this workbook"));
    match nearest(name, known) {
        Some(near) => error.next(format!("did you mean {near:?}? `kata env list` shows them all")),
        None => error.next("`kata env list` shows them all"),
    }
}

/// The Python that checks run in.
pub fn python() -> Result<PythonFacts> {
    Ok(Judge::start(Options { cores: 1, ..Options::default() })?.python().clone())
}

/// A size for people.
pub fn megabytes(bytes: u64) -> String {
    let (whole, tenths) = (bytes / 1_000_000, bytes % 1_000_000 / 100_000);
    if whole < 10 { format!("{whole}.{tenths} MB") } else { format!("{whole} MB") }
}
