//! The environment whose packages somebody's own files may import.
//!
//! Owns: what is said of one that does not fit. Does not own: finding it (`environment`).

use std::path::Path;

use super::console::Console;
use crate::catalog::{Kata, imported_anywhere};
use crate::environment::{self, By, Environment};
use crate::error::Result;
use crate::judge::Submission;
use crate::python;

/// The environment for a lone file and its tests: the named one, or the first that is found and fits.
///
/// # Errors
/// The named one cannot be used.
pub fn of_lone(
    named: Option<&Path>,
    tests: &Path,
    (kata, submission): (&Kata, &Submission),
    console: &Console,
) -> Result<Option<Environment>> {
    let version = &python::chosen()?.version;
    let serves = |version: &str| python::of_version(version).is_some();
    let found = environment::find(named, &[tests, Path::new(submission.name())], &serves)?;
    let Some(environment::Found { environment, by }) = found else { return Ok(None) };
    if serves(&environment.version()) {
        return Ok(Some(environment));
    }
    let problem = match environment.fits(version) {
        Ok(()) => return Ok(Some(environment)),
        Err(problem) if by == By::Name => return Err(problem),
        Err(problem) => problem,
    };
    // Who imports nothing of it wants to hear nothing of it.
    let submission = String::from_utf8_lossy(submission.source());
    let sources = kata.helpers.values().map(String::as_str).chain([kata.checks.as_str(), &submission]);
    let mut names = sources.flat_map(imported_anywhere).filter_map(|name| Some(name.split('.').next()?.to_owned()));
    if names.any(|name| name != "pytest" && environment.has(&name)) {
        console.note(&format!("its packages are left out. {}", problem.with_next()));
    }
    Ok(None)
}
