//! The environments that were made on this machine, in the user's cache folder.
//!
//! Owns: where each is, what it is valid for, which are there, and removing one. Does not own: making one (`sync`).
//!
//! An environment that is there is whole: it is made beside, and renamed. Its folder's name says what it was made of (the
//! lock, the Python with its build, the platform), so that one of another lock or Python is never taken for it.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::locks::Lock;
use crate::catalog::{Need, Packages, Requirement, hash_of};
use crate::error::{Error, Result};
use crate::protocol::PythonFacts;
use crate::workspace::files;

/// The folder of all environments.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

/// One that is there.
#[derive(Debug, Clone)]
pub struct Made {
    pub path: PathBuf,
    pub record: Record,
}

/// What an environment says of itself, in the file that makes it one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Record {
    pub name: String,
    /// In the order of the lock, as `name version`.
    pub packages: Vec<String>,
    /// The version of its Python.
    pub python: String,
    pub bytes: u64,
}

/// The file of a `Record`.
pub(super) const RECORD: &str = "katabook.json";

impl Store {
    /// The user's: `katabook/environments` in `XDG_CACHE_HOME`, else in `~/.cache`.
    ///
    /// # Errors
    /// There is no such place.
    pub fn of_user() -> Result<Store> {
        let folder = files::cache_folder().ok_or_else(|| {
            Error::new("there is no folder for environments: neither XDG_CACHE_HOME nor HOME is set")
                .next("set XDG_CACHE_HOME to a folder with some space")
        })?;
        Ok(Store { folder: folder.join("environments") })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the environment of this lock is for this Python, once it is made.
    pub fn place(&self, packages: &Packages, lock: &Lock, python: &PythonFacts) -> PathBuf {
        let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
        let made_of = [&lock.text, &python.version, &python.build, &python.prefix, system, machine].join("\n");
        self.folder.join(format!("{}-{}", packages.name, &hash_of(made_of.as_bytes())[..16]))
    }

    /// The one at `path`, if it is there.
    pub fn at(path: &Path) -> Option<Made> {
        let record = serde_json::from_slice(&files::read(&path.join(RECORD)).ok()?).ok()?;
        Some(Made { path: path.to_owned(), record })
    }

    /// All that are there, by name.
    pub fn all(&self) -> Vec<Made> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let visible = entries.filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
        let mut all: Vec<Made> = visible.filter_map(|entry| Store::at(&entry.path())).collect();
        all.sort_by(|a, b| (&a.record.name, &a.path).cmp(&(&b.record.name, &b.path)));
        all
    }

    /// Remove one. It is moved out of the way first: what is half removed is no environment.
    ///
    /// # Errors
    /// It cannot be moved. What of it cannot be removed then, the next sync removes.
    pub fn remove(&self, made: &Made) -> Result<()> {
        let name = made.path.file_name().unwrap_or_default().to_string_lossy();
        let gone = self.folder.join(format!("{GONE}{name}-{}", std::process::id()));
        fs::rename(&made.path, &gone).map_err(|e| Error::io("remove this environment", &made.path, &e))?;
        fs::remove_dir_all(&gone).map_err(|e| Error::io("remove this folder", &gone, &e))
    }
}

/// What the name of a folder that is being removed begins with.
pub(super) const GONE: &str = ".gone-";

/// The environment that a kata needs.
enum Needed<'n> {
    Nothing,
    Here(PathBuf),
    /// It could be made here, and was not.
    Missing(&'n Packages),
}

/// Where the environment is that a kata needs.
///
/// # Errors
/// Its workbook has no such environment, or that is not locked, or is for another Python.
fn looked_for<'n>(need: &'n Need, python: &PythonFacts) -> Result<Needed<'n>> {
    let (packages, required) = match need {
        Need::Nothing => return Ok(Needed::Nothing),
        Need::Wrong(problem) => return Err(problem.clone()),
        Need::Of(packages, required) => (packages, required),
    };
    let lock = Lock::of(packages)?;
    fits(packages, python)?;
    covers(packages, &lock, required)?;
    let place = Store::of_user()?.place(packages, &lock, python);
    Ok(Store::at(&place).map_or(Needed::Missing(packages), |made| Needed::Here(made.path)))
}

/// The folder of the environment that a kata needs; none if it needs none.
///
/// # Errors
/// Its workbook has no such environment, that is not locked, is for another Python, or was not made here yet.
pub fn needed(need: &Need, python: &PythonFacts) -> Result<Option<PathBuf>> {
    match looked_for(need, python)? {
        Needed::Nothing => Ok(None),
        Needed::Here(folder) => Ok(Some(folder)),
        Needed::Missing(packages) => Err(missing(packages)),
    }
}

/// Where an environment is, if it was made on this machine of the lock that it has.
pub fn here(packages: &Packages, python: &PythonFacts) -> Option<PathBuf> {
    let lock = fits(packages, python).and_then(|()| Lock::of(packages)).ok()?;
    Some(Store::at(&Store::of_user().ok()?.place(packages, &lock, python))?.path)
}

/// Whether the environment that a kata needs could be made here and now, and was not.
pub fn is_missing(need: &Need, python: &PythonFacts) -> bool {
    matches!(looked_for(need, python), Ok(Needed::Missing(_)))
}

/// Whether a lock has what a kata requires.
///
/// # Errors
/// It has another version.
fn covers(packages: &Packages, lock: &Lock, required: &[Requirement]) -> Result<()> {
    let Some(why) = required.iter().find_map(|one| lock.has(one).err()) else { return Ok(()) };
    Err(Error::new(format!("the environment `{}` does not have what this kata requires: {why}", packages.name))
        .in_file(packages.lock_file())
        .next(format!("change `packages` of `[environments.{}]`, or `requires` of the kata", packages.name)))
}

/// What is wrong with what a kata requires, on whatever machine; nothing, where its environment has no fit lock at all.
pub fn wrong_with(need: &Need) -> Option<Error> {
    match need {
        Need::Nothing => None,
        Need::Wrong(problem) => Some(problem.clone()),
        Need::Of(packages, required) => covers(packages, &Lock::of(packages).ok()?, required).err(),
    }
}

/// That an environment has not been made.
fn missing(packages: &Packages) -> Error {
    Error::new(format!(
        "this kata needs the environment `{}` ({}), which is not on this machine yet",
        packages.name,
        packages.told()
    ))
    .next(format!("{} brings it, once; checks install nothing", packages.command("sync")))
}

/// Whether an environment is for this Python.
///
/// # Errors
/// It is for later ones.
pub fn fits(packages: &Packages, python: &PythonFacts) -> Result<()> {
    let minor = |version: &str| version.split('.').nth(1).and_then(|number| number.parse::<u32>().ok());
    if minor(&python.version) >= minor(&packages.python) {
        return Ok(());
    }
    Err(Error::new(format!(
        "the environment `{}` is for Python {} and later, and this is Python {}",
        packages.name, packages.python, python.version
    ))
    .next("use a later Python: `kata doctor` tells how"))
}
