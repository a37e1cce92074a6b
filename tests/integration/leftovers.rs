//! Nothing is left behind: processes and scratch folders.

use std::fs;
use std::path::Path;

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
fn check(case: &str, scratch: &Path) {
    let mut command = kata(&repository().join("tests/golden").join(case));
    command.args(["check", "slugs", "submission.py", "--workbook"]).arg(tiny());
    command.env("TMPDIR", scratch).output().expect("kata runs");
}

#[test]
fn a_daemon_that_the_submission_started_is_ended() {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    check("leaves_a_process_behind", scratch.path());
    assert_eq!(processes_with(scratch.path()), Vec::<String>::new());
}

#[test]
fn scratch_folders_are_removed_however_a_check_ends() {
    for case in ["passed", "timed_out", "killed_by_a_segmentation_fault", "output_limit"] {
        let scratch = tempfile::tempdir().expect("a temporary folder");
        check(case, scratch.path());
        let left: Vec<_> = fs::read_dir(scratch.path()).expect("readable").flatten().map(|e| e.file_name()).collect();
        assert!(left.is_empty(), "{case} left {left:?}");
    }
}

#[test]
fn a_worker_ends_when_the_command_line_is_killed() {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("kata"))
        .args(["check", "slugs", "submission.py", "--workbook"])
        .arg(tiny())
        .current_dir(repository().join("tests/golden/timed_out"))
        .env("TMPDIR", scratch.path())
        .stdout(std::process::Stdio::null())
        .spawn()
        .expect("kata runs");
    // The check runs for seconds; its scratch folder tells that it has begun.
    while fs::read_dir(scratch.path()).expect("readable").next().is_none() {
        std::thread::yield_now();
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it can be waited for");
    // The kernel ends the worker and its child as the command line ends; that takes no time worth measuring,
    // but is not part of `wait`.
    for _ in 0..2_000 {
        if processes_with(scratch.path()).is_empty() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("processes are left: {:?}", processes_with(scratch.path()));
}
