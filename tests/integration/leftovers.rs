//! Nothing is left behind: processes and scratch folders.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use rustix::process::{Pid, Signal, kill_process};

use crate::support::{kata, repository, tiny};

/// Processes whose environment names the temporary folder `mark`: every process of a check has its own there.
fn processes_with(mark: &Path) -> Vec<String> {
    let mark = mark.to_string_lossy();
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc").expect("Linux has /proc").flatten() {
        let Ok(environment) = fs::read(entry.path().join("environ")) else {
            continue;
        };
        if String::from_utf8_lossy(&environment).contains(&*mark) {
            found.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    found
}

/// Check a golden submission with a temporary folder and an environment of its own.
fn check(case: &str, scratch: &Path, without: &str) {
    let mut command = kata(&repository().join("tests/golden").join(case));
    command.args(["check", "slugs", "submission.py", "--workbook"]).arg(tiny());
    command.env("TMPDIR", scratch).env("KATABOOK_WITHOUT", without).output().expect("kata runs");
}

fn assert_empty(folder: &Path, after: &str) {
    let left: Vec<_> = fs::read_dir(folder).expect("readable").flatten().map(|e| e.file_name()).collect();
    assert!(left.is_empty(), "{after} left {left:?}");
}

const DAEMON: &str = "
import os, time

if os.fork() == 0:
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)
def tally(words): return {}
";

#[test]
fn a_daemon_that_the_submission_started_is_ended() {
    for without in ["", "namespaces"] {
        let scratch = tempfile::tempdir().expect("a temporary folder");
        let mut command = kata(scratch.path());
        command.args(["check", "tally_with_more", "-", "--sitting", "shared", "--workbook"]);
        command.arg(repository().join("tests/workbooks/arena")).write_stdin(DAEMON);
        command.env("TMPDIR", scratch.path()).env("KATABOOK_WITHOUT", without).output().expect("kata runs");
        assert_eq!(processes_with(scratch.path()), Vec::<String>::new());
        assert_empty(scratch.path(), "a daemon");
    }
}

#[test]
fn scratch_folders_are_removed_however_a_check_ends() {
    for case in ["passed", "timed_out", "killed_by_a_segmentation_fault", "output_limit"] {
        for without in ["", "namespaces"] {
            let scratch = tempfile::tempdir().expect("a temporary folder");
            check(case, scratch.path(), without);
            assert_empty(scratch.path(), case);
        }
    }
}

/// Kill a command line in the middle of a check, and see that nothing of it is left.
fn killed_by(signal: Signal, without: &str) {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("kata"))
        .args(["check", "slugs", "submission.py", "--workbook"])
        .arg(tiny())
        .current_dir(repository().join("tests/golden/timed_out"))
        .env("TMPDIR", scratch.path())
        .env("KATABOOK_WITHOUT", without)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("kata runs");
    // The command line, the guardian and the worker; the check runs for seconds.
    while processes_with(scratch.path()).len() < 3 {
        std::thread::yield_now();
    }
    kill_process(Pid::from_child(&child), signal).expect("it can be signalled");
    child.wait().expect("it can be waited for");
    // The guardian ends the worker and its child as the command line ends; that takes no time worth measuring,
    // but is not part of `wait`.
    for _ in 0..2_000 {
        if processes_with(scratch.path()).is_empty() {
            return assert_empty(scratch.path(), "a killed command line");
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("still there: {:?}", processes_with(scratch.path()));
}

#[test]
fn a_command_line_that_is_killed_leaves_nothing_behind() {
    killed_by(Signal::KILL, "");
    killed_by(Signal::KILL, "namespaces");
}

#[test]
fn a_command_line_that_is_interrupted_or_terminated_leaves_nothing_behind() {
    killed_by(Signal::INT, "");
    killed_by(Signal::TERM, "");
    killed_by(Signal::TERM, "namespaces");
}
