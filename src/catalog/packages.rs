//! The environments that katas need: what workbook.toml groups, and which group a kata's `requires` means.
//!
//! Owns: `[environments.NAME]` in workbook.toml, where its lock is, and the environment of a kata. Does not own: what a
//! lock says, or making an environment (`environment`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use serde::Deserialize;

use super::facts::{self, nearest};
use super::files::MANIFEST;
use super::requirement::Requirement;
use super::{Facts, Files};
use crate::error::{Error, Result};

/// The folder of the locks.
pub const LOCKS: &str = "katas/environments";

/// The name of the environment with pytest.
const PYTEST: &str = "pytest";

/// The oldest Python that there is a kata for.
const OLDEST: &str = "3.11";

/// `[environments.NAME]`, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    packages: Vec<String>,
    python: Option<String>,
}

/// Packages that katas of one workbook share.
#[derive(Debug, Clone)]
pub struct Packages {
    pub name: String,
    pub wanted: Vec<Requirement>,
    /// The oldest Python that they are for, such as "3.11".
    pub python: String,
    /// Of the workbook that names them.
    files: Files,
}

/// What a kata needs besides the standard library.
#[derive(Debug, Clone, Default)]
pub enum Need {
    #[default]
    Nothing,
    Of(Arc<Packages>, Vec<Requirement>),
    /// It requires what its workbook does not have.
    Wrong(Error),
}

/// What of workbook.toml is read here.
#[derive(Deserialize)]
struct Manifest {
    #[serde(default)]
    environments: BTreeMap<String, Written>,
}

impl Packages {
    /// The lock's path in the workbook.
    pub fn lock_path(&self) -> String {
        format!("{LOCKS}/{}.txt", self.name)
    }

    /// The lock as messages name it.
    pub fn lock_file(&self) -> PathBuf {
        self.files.display(&self.lock_path())
    }

    /// The file that names the packages.
    pub fn manifest(&self) -> PathBuf {
        self.files.display(MANIFEST)
    }

    /// The text of the lock; None if there is none yet.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn lock(&self) -> Result<Option<String>> {
        self.files.read(&self.lock_path()).map(|text| text.map(|text| text.replace("\r\n", "\n")))
    }

    /// Where its workbook is, if it is not part of this program.
    pub fn folder(&self) -> Option<&Path> {
        match &self.files {
            Files::Shipped => None,
            Files::Folder(folder) => Some(folder),
        }
    }

    /// `kata env WHAT NAME`, as it has to be typed for this workbook.
    pub fn command(&self, what: &str) -> String {
        let folder = self.folder().map(|folder| folder.display().to_string()).filter(|folder| !folder.is_empty());
        let quoted = |folder: String| shlex::try_quote(&folder).map(|text| text.into_owned()).unwrap_or(folder);
        let workbook = folder.map(|folder| format!(" --workbook {}", quoted(folder))).unwrap_or_default();
        format!("`kata env {what} {}{workbook}`", self.name)
    }

    /// Its packages in a line.
    pub fn told(&self) -> String {
        self.wanted.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }

    /// Whether it is the same one, of the same workbook.
    pub fn is(&self, other: &Packages) -> bool {
        self.name == other.name && self.folder() == other.folder()
    }
}

/// The environments that a workbook names, by name.
///
/// # Errors
/// One is against the rules.
pub fn of_workbook(files: &Files) -> Result<Vec<Arc<Packages>>> {
    let shown = files.display(MANIFEST);
    let manifest: Manifest = facts::parse(&files.need(MANIFEST)?, &shown)?;
    made(manifest.environments, files)
}

/// The environment that brings pytest to the test files of a workbook: its own one of that name, else the shipped one.
///
/// # Errors
/// An environment is against the rules.
pub fn with_pytest(files: &Files) -> Result<Option<Arc<Packages>>> {
    static SHIPPED: OnceLock<Option<Arc<Packages>>> = OnceLock::new();
    let named = |files: &Files| {
        let all = if files.read(MANIFEST)?.is_some() { of_workbook(files)? } else { Vec::new() };
        Ok(all.into_iter().find(|packages| packages.name == PYTEST))
    };
    let own = if matches!(files, Files::Shipped) { None } else { named(files)? };
    // What is shipped has been audited: there is no error to tell of.
    Ok(own.or_else(|| SHIPPED.get_or_init(|| named(&Files::Shipped).unwrap_or_default()).clone()))
}

/// The environments that were read.
///
/// # Errors
/// One is against the rules.
pub fn made(written: BTreeMap<String, Written>, files: &Files) -> Result<Vec<Arc<Packages>>> {
    written.into_iter().map(|(name, written)| one(name, written, files).map(Arc::new)).collect()
}

fn one(name: String, written: Written, files: &Files) -> Result<Packages> {
    let wrong = |what: String, next: &str| Err(Error::new(what).in_file(files.display(MANIFEST)).next(next));
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-');
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) || !name.chars().all(letter) {
        let what = format!("{name:?} is no name for an environment");
        return wrong(what, "use small letters, digits, `_` and `-`, such as `[environments.web]`");
    }
    if written.packages.is_empty() {
        let what = format!("`[environments.{name}]` has no packages");
        return wrong(what, "name some, such as `packages = [\"Django~=5.2\"]`, or remove it");
    }
    let python = written.python.unwrap_or_else(|| OLDEST.to_owned());
    if minor(&python).is_none_or(|number| number < 11) {
        let what = format!("`python` of `[environments.{name}]` is {python:?}");
        return wrong(what, "write the oldest Python that its packages are for, such as \"3.12\"; it is 3.11 or later");
    }
    let mut wanted: Vec<Requirement> = Vec::new();
    for text in &written.packages {
        match Requirement::parse(text) {
            Ok(package) if wanted.iter().any(|known| known.name == package.name) => {
                let what = format!("`[environments.{name}]` names the package {} twice", package.name);
                return wrong(what, "say all of it at once, such as \"Django>=5.2,<6\"");
            }
            Ok(package) => wanted.push(package),
            Err(why) => {
                let what = format!("{text:?} in `[environments.{name}]` cannot be locked: {why}");
                return wrong(what, "write a name and its versions, such as \"Django~=5.2\"");
            }
        }
    }
    Ok(Packages { name, wanted, python, files: files.clone() })
}

/// The second number of a version: 12 for "3.12".
fn minor(version: &str) -> Option<u32> {
    version.strip_prefix("3.")?.parse().ok()
}

impl Need {
    /// What a kata needs: the environment that it names, or the only one that has all it requires.
    ///
    /// file: its kata.toml, as messages name it.
    pub fn of(facts: &Facts, files: &Files, file: &Path) -> Need {
        if facts.requires.is_empty() && facts.environment.is_none() {
            return Need::Nothing;
        }
        let found = required(facts, file).and_then(|required| {
            let known = of_workbook(files)?;
            let chosen = chosen(facts, &required, &known).map_err(|problem| problem.in_file(file))?;
            Ok(Need::Of(chosen.clone(), required))
        });
        found.unwrap_or_else(Need::Wrong)
    }

    /// The environment, if there is one.
    pub fn packages(&self) -> Option<&Arc<Packages>> {
        match self {
            Need::Of(packages, _) => Some(packages),
            Need::Nothing | Need::Wrong(_) => None,
        }
    }
}

fn required(facts: &Facts, file: &Path) -> Result<Vec<Requirement>> {
    let one = |text: &String| {
        Requirement::parse(text).map_err(|why| {
            Error::new(format!("`requires` has {text:?}: {why}"))
                .in_file(file)
                .next("write a package and its versions, such as \"Django~=5.2\"")
        })
    };
    facts.requires.iter().map(one).collect()
}

fn chosen<'k>(facts: &Facts, required: &[Requirement], known: &'k [Arc<Packages>]) -> Result<&'k Arc<Packages>> {
    let lacking = |packages: &Packages| {
        let absent = required.iter().filter(|one| !packages.wanted.iter().any(|package| one.is_in(package)));
        absent.map(ToString::to_string).collect::<Vec<_>>()
    };
    if let Some(name) = &facts.environment {
        let Some(named) = known.iter().find(|packages| packages.name == *name) else {
            let near = nearest(name, known.iter().map(|packages| packages.name.as_str()));
            let next = near.map_or_else(
                || format!("add `[environments.{name}]` to katas/workbook.toml"),
                |near| format!("did you mean {near:?}?"),
            );
            return Err(Error::new(format!("the workbook has no environment {name:?}")).next(next));
        };
        return match &lacking(named)[..] {
            [] => Ok(named),
            absent => Err(absent_from(named, absent)),
        };
    }
    let mut fitting = known.iter().filter(|packages| lacking(packages).is_empty());
    match (fitting.next(), fitting.next()) {
        (Some(one), Some(other)) => {
            let what =
                format!("the environments `{}` and `{}` both have what this kata requires", one.name, other.name);
            Err(Error::new(what).next(format!("say which one it needs: `environment = \"{}\"`", one.name)))
        }
        (Some(only), None) => Ok(only),
        (None, _) => Err(match known.iter().min_by_key(|packages| lacking(packages).len()) {
            Some(nearest) => absent_from(nearest, &lacking(nearest)),
            None => {
                let all: Vec<String> = required.iter().map(|one| format!("{:?}", one.to_string())).collect();
                Error::new("this kata requires packages, and its workbook has no environment").next(format!(
                    "add it to katas/workbook.toml, such as `[environments.web]` with `packages = [{}]`",
                    all.join(", ")
                ))
            }
        }),
    }
}

/// packages: the environment that has most of it. absent: what it has not.
fn absent_from(packages: &Packages, absent: &[String]) -> Error {
    let what =
        format!("no environment of the workbook has {} beside all else that this kata requires", absent.join(", "));
    let what = if absent.is_empty() { "no environment fits this kata".to_owned() } else { what };
    Error::new(what).next(format!(
        "add it to `packages` of `[environments.{0}]` in katas/workbook.toml, then `kata env lock {0}`",
        packages.name
    ))
}

#[cfg(test)]
mod tests;
