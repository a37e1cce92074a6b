//! What the tests share: running `kata`, and the small workbook most of them use.

use std::path::{Path, PathBuf};
use std::process::Output;

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

/// `kata` as a user's shell would start it, in `folder`.
pub fn kata(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("kata").expect("the binary is built");
    command.current_dir(folder).env_remove("NO_COLOR");
    command
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
