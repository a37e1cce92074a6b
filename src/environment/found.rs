//! Which environment is meant: the one that is named, the active one, or the one beside somebody's files.
//!
//! Owns: in which order they are asked. Does not own: what an environment is (`layout`), and which are active (`python`).

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::Environment;
use crate::error::Result;
use crate::python::{self, Active};

/// An environment, and why it is this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub environment: Environment,
    pub by: By,
}

/// What an environment was found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// It was named on the command line.
    Name,
    /// This variable says that it is active.
    Variable(&'static str),
    /// It lies beside the files, or in a folder above them.
    Place,
}

/// The environment for these files; named: what the command line names. Of several that could be meant it is the first
/// of a Python that checks can run on, as `serves` says of its version ("3.11"); where none is, the first of another one,
/// which does not fit.
///
/// # Errors
/// The named one cannot be used. One that was only found, and cannot be, is none.
pub fn find(named: Option<&Path>, files: &[&Path], serves: &dyn Fn(&str) -> bool) -> Result<Option<Found>> {
    find_by(named, files, serves, &|name| std::env::var_os(name))
}

pub(super) fn find_by(
    named: Option<&Path>,
    files: &[&Path],
    serves: &dyn Fn(&str) -> bool,
    variable: &dyn Fn(&str) -> Option<OsString>,
) -> Result<Option<Found>> {
    if let Some(named) = named {
        return Ok(Some(Found { environment: Environment::at(named)?, by: By::Name }));
    }
    let places = candidates(files, variable);
    let found =
        places.into_iter().filter_map(|(path, by)| Some(Found { environment: Environment::at(&path).ok()?, by }));
    let mut found: Vec<Found> = found.collect();
    let fits = found.iter().position(|found| serves(&found.environment.version())).unwrap_or(0);
    Ok((!found.is_empty()).then(|| found.swap_remove(fits)))
}

/// Where one may be, the likeliest first, conda's base last.
fn candidates(files: &[&Path], variable: &dyn Fn(&str) -> Option<OsString>) -> Vec<(PathBuf, By)> {
    let Active { meant, base } = python::active(variable);
    let active = |(name, path)| (path, By::Variable(name));
    let beside = files.iter().filter_map(|file| beside(file)).map(|path| (path, By::Place));
    meant.into_iter().map(active).chain(beside).chain(base.map(active)).collect()
}

/// The nearest environment in the folder of a file, or in one above it.
fn beside(file: &Path) -> Option<PathBuf> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    python::nearest(&fs::canonicalize(folder).ok()?)
}
