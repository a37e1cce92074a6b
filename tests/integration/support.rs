//! What the tests share: running `kata`, and the small workbook most of them use.

use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::OnceLock;

use assert_cmd::Command;

/// The repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A workbook with one kata, `slugs`.
pub fn tiny() -> PathBuf {
    repository().join("tests/workbooks/tiny")
}

/// An honest solution of the arena's katas: what the line `from honest import *` of a test program stands for.
pub const HONEST: &str = include_str!("../workbooks/arena/python_reference/arena/tally.py");

/// `kata` as a user's shell would start it, in `folder`, with no environment of packages active and none made.
pub fn kata(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("kata").expect("the binary is built");
    command.current_dir(folder).env_remove("NO_COLOR").env_remove("VIRTUAL_ENV").env_remove("CONDA_PREFIX");
    command.env("XDG_CACHE_HOME", Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache"));
    command
}

/// A cache folder in which `kata env sync pytest` has made the environment that runs tests. None, with the reason printed,
/// where it cannot be brought.
pub fn cache_with_pytest() -> Option<&'static Path> {
    static CACHE: OnceLock<Option<PathBuf>> = OnceLock::new();
    let bring = || {
        let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache-with-pytest");
        let output = kata(&repository()).env("XDG_CACHE_HOME", &cache).args(["env", "sync", "pytest"]).output();
        let output = output.expect("kata runs");
        if !output.status.success() {
            println!("left out: {}", stderr(&output).trim());
        }
        output.status.success().then_some(cache)
    };
    CACHE.get_or_init(bring).as_deref()
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("output is UTF-8")
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("output is UTF-8")
}

/// A copy of the tiny workbook that a test may break.
pub fn copy_of_tiny(to: &Path) -> PathBuf {
    copy(&tiny(), &to.join("workbook"));
    to.join("workbook")
}

/// A copy of a folder with all it holds.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a temporary folder can be written");
    for entry in std::fs::read_dir(from).expect("the workbook is there").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a temporary folder can be written");
        }
    }
}

/// What an audit printed, without the seconds that it took.
pub fn timeless(text: &str) -> String {
    let line = |line: &str| match line.rsplit_once(" · ") {
        Some((told, seconds)) if line.starts_with('✓') && seconds.ends_with(" s") => format!("{told}\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// The Python that `kata` runs checks on.
pub fn python() -> &'static katabook::python::Python {
    katabook::python::chosen().expect("kata-worker is built")
}

/// Its version, such as "3.11".
pub fn python_version() -> &'static str {
    &python().version
}

/// A folder with the worker as a module for the Python of the tests: what KATABOOK_WORKERS may name. It is built once.
pub fn workers() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let mut command = std::process::Command::new(repository().join("scripts/workers"));
        let output = command.arg(&python().executable).output().expect("it can be run");
        assert!(output.status.success(), "{}", stderr(&output));
        PathBuf::from(stdout(&output).trim())
    })
}

/// An environment with pytest, uv and the libraries of `scripts/requirements-packages.txt`, which `scripts/packages` makes
/// once for each machine. None, with the reason printed, where they cannot be had.
pub fn packages() -> Option<&'static Path> {
    static ENVIRONMENT: OnceLock<Option<PathBuf>> = OnceLock::new();
    let install = || {
        let script = repository().join("scripts/packages");
        let mut command = std::process::Command::new(script);
        let output = command.env("PYO3_PYTHON", &python().executable).output().expect("it can be run");
        if !output.status.success() {
            println!("left out: {}", stderr(&output).trim());
        }
        output.status.success().then(|| PathBuf::from(stdout(&output).trim()))
    };
    ENVIRONMENT.get_or_init(install).as_deref()
}
