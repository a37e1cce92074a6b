//! What runs Python for `kata`: the program that is built with one, and the module that a Python imports to become a worker.
//!
//! Owns: where they are, and how they are started. Does not own: what they are told (`judge`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::machine::{Interpreter, Version};
use crate::error::{Error, Result};
use crate::protocol::Which;

/// A Python that checks can run on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Python {
    /// Its interpreter.
    pub executable: PathBuf,
    /// Such as "3.11".
    pub version: String,
    pub worker: Worker,
}

/// What runs it for `kata`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worker {
    /// The program `kata-worker`, which is built with it.
    Embedded(PathBuf),
    /// The interpreter itself, with the module in this folder.
    Hosted(PathBuf),
}

/// What the interpreter runs: the module is imported from its folder, which is on the path no longer than that.
const HOST: &str = "import sys; sys.path.append(sys.argv[1]); import _katabook_worker; sys.path.pop(); _katabook_worker.run(sys.argv[2:])";

impl Python {
    /// The command that starts a worker, without what it is told. Its environment has to be cleared before; this sets what
    /// of it is Python's.
    ///
    /// hash_seed: the seed of str hashing, so that the order of sets repeats from run to run.
    pub fn worker(&self, clear: impl FnOnce(&mut Command), hash_seed: u32) -> Command {
        let mut command = match &self.worker {
            Worker::Embedded(program) => Command::new(program),
            Worker::Hosted(_) => Command::new(&self.executable),
        };
        clear(&mut command);
        if let Worker::Hosted(folder) = &self.worker {
            // As `Py_InitializeFromConfig` has it in the embedded worker: nothing of the user's (-s, -S), no folder of ours
            // on the path (-P), nothing written (-B). `-I` would leave out PYTHONHASHSEED, too.
            command.args(["-s", "-S", "-P", "-B", "-X", "utf8", "-c", HOST]).arg(folder);
            command.env("PYTHONHASHSEED", hash_seed.to_string());
        }
        command.arg("--hash-seed").arg(hash_seed.to_string());
        command
    }

    /// The Python that the worker beside `kata` is built with; none if there is no such worker.
    ///
    /// # Errors
    /// It does not start.
    pub(super) fn embedded() -> Result<Option<Python>> {
        let Some(program) = program().filter(|_| named_folder().is_none()) else { return Ok(None) };
        let failed = |why: String| {
            Error::new(format!("the worker does not start: {why}"))
                .in_file(&program)
                .next("install it anew, beside kata: `cargo install --locked --path src/worker --force`")
        };
        let output = Command::new(&program).arg("--which").output().map_err(|e| failed(e.to_string()))?;
        let Which { executable, version } = serde_json::from_slice(&output.stdout)
            .map_err(|_| failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()))?;
        Ok(Some(Python { executable, version, worker: Worker::Embedded(program) }))
    }

    /// This interpreter with the module for its version; none if that is not installed.
    pub(super) fn hosted(interpreter: &Interpreter) -> Option<Python> {
        let folder = folders().into_iter().find(|folder| has_module(folder, interpreter.version))?;
        Some(Python {
            executable: interpreter.program.clone(),
            version: interpreter.version.to_string(),
            worker: Worker::Hosted(folder),
        })
    }
}

/// `kata-worker` stands beside this program; beside its folder, if this is a test or a benchmark.
fn program() -> Option<PathBuf> {
    let name = format!("kata-worker{}", std::env::consts::EXE_SUFFIX);
    let here = std::env::current_exe().ok()?;
    here.ancestors().skip(1).take(2).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

/// The variable that names a folder with modules, in place of those where an installation puts them. With it, no other
/// worker is used.
const WORKERS: &str = "KATABOOK_WORKERS";

fn named_folder() -> Option<PathBuf> {
    std::env::var_os(WORKERS).filter(|named| !named.is_empty()).map(PathBuf::from)
}

/// Where the modules are: in the package `katabook_worker` of the Python environment that `kata` is installed in.
fn folders() -> Vec<PathBuf> {
    if let Some(named) = named_folder() {
        return vec![named];
    }
    let Ok(here) = std::env::current_exe() else { return Vec::new() };
    here.parent().and_then(Path::parent).map(packages_below).unwrap_or_default()
}

fn packages_below(prefix: &Path) -> Vec<PathBuf> {
    let pythons = ["lib", "lib64"].into_iter().filter_map(|lib| fs::read_dir(prefix.join(lib)).ok());
    let pythons = pythons.flat_map(|entries| entries.flatten()).filter(|entry| is_of_a_python(&entry.file_name()));
    let mut folders: Vec<PathBuf> = pythons
        .flat_map(|entry| {
            ["site-packages", "dist-packages"].map(|name| entry.path().join(name).join("katabook_worker"))
        })
        .filter(|folder| folder.is_dir())
        .collect();
    folders.sort();
    folders
}

fn is_of_a_python(name: &std::ffi::OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with("python3"))
}

/// Whether the module for a version of Python is in a folder: `_katabook_worker.cpython-311-x86_64-linux-gnu.so`.
fn has_module(folder: &Path, Version(major, minor): Version) -> bool {
    let wanted = format!("_katabook_worker.cpython-{major}{minor}-");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| entry.file_name().to_str().is_some_and(|name| name.starts_with(&wanted)))
}

/// The versions of Python that there is a module for.
pub(super) fn versions_with_modules() -> Vec<Version> {
    let all = (11..=99).map(|minor| Version(3, minor));
    let folders = folders();
    all.filter(|version| folders.iter().any(|folder| has_module(folder, *version))).collect()
}
