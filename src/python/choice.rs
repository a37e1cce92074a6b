//! Which Python checks run on, and why.
//!
//! Owns: the order: the one that is named, else that of the active environment, else that of the project's, else the one
//! that `kata` was installed with. Does not own: which there are (`machine`), and their workers (`workers`).

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::around;
use super::machine::{Interpreter, Version, interpreters};
use super::workers::{Python, versions_with_modules};
use crate::error::{Error, Result};

/// Why a Python is the one that checks run on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// `--python`, or the variable, names it so.
    Named(String),
    /// The environment in this folder is active, as the variable says.
    Active(&'static str, PathBuf),
    /// The environment in this folder is the project's: it lies here, or above.
    Project(PathBuf),
    /// `kata` was installed with it.
    Installed,
}

/// The one that checks run on, and why.
#[derive(Debug, Clone)]
pub struct Choice {
    pub python: Python,
    pub why: Why,
    /// The environments that would have been asked before, if there were a worker for their Pythons.
    pub passed_over: Vec<(Why, Interpreter)>,
}

/// The variable that names a Python where no option does.
const VARIABLE: &str = "KATABOOK_PYTHON";

static WISH: OnceLock<String> = OnceLock::new();

/// Have checks run on this Python: a version, such as "3.13", or the path of an interpreter or of an environment. To be
/// said before anything asks which it is; said twice, the first counts.
pub fn wish(python: String) {
    let _ = WISH.set(python);
}

/// The one that checks run on.
///
/// # Errors
/// The one that is named is not there, or there is no worker for it; or there is no worker at all.
pub fn chosen() -> Result<&'static Python> {
    choice().map(|choice| &choice.python)
}

/// The same, with the reason.
///
/// # Errors
/// As `chosen`.
pub fn choice() -> Result<&'static Choice> {
    static CHOICE: OnceLock<Result<Choice>> = OnceLock::new();
    CHOICE.get_or_init(|| Machine::here()?.choose()).as_ref().map_err(Clone::clone)
}

/// Its interpreter, as a command that a sentence may tell.
pub fn command() -> String {
    chosen().map_or_else(|_| "python3".into(), |python| python.executable.display().to_string())
}

/// A Python of this version that checks can run on: the chosen one, if it is of it. None if another one was asked for.
pub fn of_version(version: &str) -> Option<Python> {
    let choice = choice().ok()?;
    if choice.python.version == version {
        return Some(choice.python.clone());
    }
    let was_asked_for = matches!(choice.why, Why::Named(_));
    if was_asked_for { None } else { Machine::here().ok()?.of_version(Version::of(version)?) }
}

/// The Pythons of this machine that are new enough, each with whether there is a worker for it.
///
/// # Errors
/// A worker does not start.
pub fn all() -> Result<Vec<(Interpreter, bool)>> {
    let machine = Machine::here()?;
    let new_enough = machine.known.iter().filter(|interpreter| interpreter.version >= OLDEST);
    Ok(new_enough.map(|interpreter| (interpreter.clone(), machine.runs(interpreter).is_some())).collect())
}

/// The oldest Python that checks run on.
const OLDEST: Version = Version(3, 11);

/// What there is to choose from.
struct Machine {
    named: Option<String>,
    /// The environments that are active, or the project's, the likeliest first.
    environments: Vec<(Why, PathBuf)>,
    embedded: Option<Python>,
    known: Vec<Interpreter>,
    /// The interpreter beside `kata`, in an environment that both are in.
    beside: Option<Interpreter>,
}

impl Machine {
    fn here() -> Result<Machine> {
        let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let beside =
            std::env::current_exe().ok().and_then(|kata| Interpreter::of_environment(kata.parent()?.parent()?));
        Ok(Machine {
            named: WISH.get().cloned().or_else(|| variable(VARIABLE)?.into_string().ok()),
            environments: environments(&variable, std::env::current_dir().ok().as_deref()),
            embedded: Python::embedded()?,
            known: interpreters(),
            beside,
        })
    }

    fn choose(&self) -> Result<Choice> {
        if let Some(name) = &self.named {
            return Ok(Choice { python: self.named(name)?, why: Why::Named(name.clone()), passed_over: Vec::new() });
        }
        let mut passed_over = Vec::new();
        for (why, root) in &self.environments {
            let Some(interpreter) = self.interpreter_of(why, root) else { continue };
            // One of the same version as the one that is built in is as good as that, which starts faster.
            let embedded = self.embedded.iter().find(|python| python.version == interpreter.version.to_string());
            match embedded.cloned().or_else(|| Python::hosted(&interpreter)) {
                Some(python) => return Ok(Choice { python, why: why.clone(), passed_over }),
                None => passed_over.push((why.clone(), interpreter)),
            }
        }
        let python = self.installed().ok_or_else(none_at_all)?;
        Ok(Choice { python, why: Why::Installed, passed_over })
    }

    /// What runs this interpreter: the program that is built with it, or the module.
    fn runs(&self, interpreter: &Interpreter) -> Option<Python> {
        let is_embedded = |python: &&Python| Interpreter::at(&python.executable).as_ref() == Some(interpreter);
        self.embedded.as_ref().filter(is_embedded).cloned().or_else(|| Python::hosted(interpreter))
    }

    /// The Python that `kata` was installed with.
    fn installed(&self) -> Option<Python> {
        let embedded = self.embedded.clone();
        let hosted = || self.beside.iter().chain(&self.known).find_map(Python::hosted);
        embedded.or_else(hosted)
    }

    fn of_version(&self, version: Version) -> Option<Python> {
        let embedded = self.embedded.iter().find(|python| Version::of(&python.version) == Some(version)).cloned();
        embedded.or_else(|| self.known.iter().filter(|python| python.version == version).find_map(Python::hosted))
    }

    /// The interpreter of an environment. Whoever activates one trusts it; one that merely lies in the folder may be
    /// anybody's, and only says which of the interpreters of this machine is meant.
    fn interpreter_of(&self, why: &Why, root: &Path) -> Option<Interpreter> {
        let interpreter = Interpreter::of_environment(root)?;
        let is_known = self.known.contains(&interpreter) || matches!(why, Why::Active(..));
        is_known.then_some(interpreter)
    }

    /// The one that somebody asks for by a version or a path.
    fn named(&self, name: &str) -> Result<Python> {
        if let Some(version) = Version::of(name).filter(|_| !name.contains('/')) {
            return self.of_version(version).ok_or_else(|| self.none_of(version));
        }
        let path = Path::new(name);
        let interpreter = if path.is_dir() { Interpreter::of_environment(path) } else { Interpreter::at(path) };
        let interpreter = interpreter.ok_or_else(|| {
            Error::new(format!("{name} is no Python that checks could run on"))
                .next("name a version, such as `--python 3.13`, or the path of an interpreter; `kata doctor` lists those found")
        })?;
        self.runs(&interpreter).ok_or_else(|| without_worker(&interpreter))
    }

    fn none_of(&self, version: Version) -> Error {
        match self.known.iter().find(|python| python.version == version) {
            Some(python) => without_worker(python),
            None => Error::new(format!("no Python {version} was found on this machine")).next(
                "install it, or name the path of its interpreter: `--python PATH`; `kata doctor` lists those found",
            ),
        }
    }
}

fn none_at_all() -> Error {
    Error::new(
        "nothing here runs Python for kata: neither the program kata-worker beside it, nor a module for a Python",
    )
    .next("install both with `pip install katabook`, or the program with `cargo install --locked --path src/worker`")
}

fn without_worker(Interpreter { program, version }: &Interpreter) -> Error {
    let what = format!("there is no worker for Python {version}");
    let error = Error::new(what).in_file(program);
    if *version < OLDEST {
        return error.next(format!("checks run on Python {OLDEST} and newer: name another one"));
    }
    let with: Vec<String> = versions_with_modules().iter().map(Version::to_string).collect();
    error.next(match with.as_slice() {
        [] => "install the workers: `pip install katabook`".to_owned(),
        some => format!("there are workers for {}: name one of these, or install a newer katabook", some.join(", ")),
    })
}

/// The active environments, then the project's.
fn environments(variable: &dyn Fn(&str) -> Option<OsString>, here: Option<&Path>) -> Vec<(Why, PathBuf)> {
    let active = around::active(variable).meant.into_iter().map(|(name, root)| (Why::Active(name, root.clone()), root));
    let project = here.and_then(around::nearest).map(|root| (Why::Project(root.clone()), root));
    active.chain(project).collect()
}
