//! Which Python checks run on, and a Python of the machine that hosts the worker.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

use crate::support::{kata, python, python_version, stderr, stdout, tiny, workers};

/// A folder for one test.
fn room() -> (tempfile::TempDir, PathBuf) {
    let kept = tempfile::tempdir().expect("a temporary folder");
    let folder = fs::canonicalize(kept.path()).expect("it is there");
    (kept, folder)
}

/// `kata` with hosted workers only.
fn hosted(folder: &Path) -> Command {
    let mut command = kata(folder);
    command.env("KATABOOK_WORKERS", workers());
    command
}

/// What `kata doctor` says of one thing.
fn doctor(command: &mut Command, what: &str) -> String {
    let output = command.arg("doctor").output().expect("kata runs");
    let text = stdout(&output);
    let line = text.lines().find_map(|line| line.strip_prefix(&format!("  {what:<9} ")));
    line.unwrap_or_else(|| panic!("no {what} in\n{text}{}", stderr(&output))).to_owned()
}

/// What is there of an environment whose Python is this one.
fn environment(folder: &Path, interpreter: &Path) {
    fs::create_dir_all(folder.join("bin")).expect("writable");
    symlink(interpreter, folder.join("bin/python3")).expect("writable");
    fs::create_dir_all(folder.join(format!("lib/python{}/site-packages", python_version()))).expect("writable");
    fs::write(folder.join("pyvenv.cfg"), format!("version = {}.1\n", python_version())).expect("writable");
}

#[test]
fn a_python_of_the_machine_hosts_the_worker() {
    let (_kept, folder) = room();
    assert_eq!(doctor(&mut hosted(&folder), "worker"), format!("imported from {}", workers().display()));
}

#[test]
fn a_report_is_the_same_whoever_runs_python() {
    let (_kept, folder) = room();
    let python = python().executable.display().to_string();
    let without_times = |output: std::process::Output| -> serde_json::Value {
        let mut run: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON is printed");
        for check in run["reports"][0]["checks"].as_array_mut().expect("there are checks") {
            check["milliseconds"] = 0.into();
        }
        run
    };
    for (submission, wanted) in [("starter.py", 1), ("python_reference/text/slugs.py", 0)] {
        let submission = match submission {
            "starter.py" => tiny().join("katas/text/slugs/starter.py"),
            reference => tiny().join(reference),
        };
        let run = |mut command: Command| {
            command.args(["check", "slugs", "--seed", "1", "--format", "json", "--workbook"]).arg(tiny());
            let output = command.arg(&submission).output().expect("kata runs");
            assert_eq!(output.status.code(), Some(wanted), "{}", stderr(&output));
            without_times(output)
        };
        let mut by_the_host = hosted(&folder);
        by_the_host.args(["--python", &python]);
        assert_eq!(run(by_the_host), run(kata(&folder)));
    }
}

#[test]
fn what_started_the_worker_is_hidden_from_a_submission() {
    let (_kept, folder) = room();
    let submission = "import sys, os, __main__\n\ndef slug(title):\n    return title\n\ndef slugs(titles):\n    return titles\n\n\
                      print(sys.argv, sys.orig_argv, sorted(vars(__main__)), 'PYTHONHASHSEED' in os.environ)\n\
                      print([name for name in sys.modules if 'worker' in name], hash('a') == hash('b'))\n";
    fs::write(folder.join("mine.py"), submission).expect("writable");
    let printed = |mut command: Command| {
        command.args(["check", "slugs", "mine.py", "--format", "json", "--workbook"]).arg(tiny());
        let output = command.output().expect("kata runs");
        let run: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON is printed");
        run["reports"][0]["checks"][0]["output"]["stdout"].as_str().expect("it prints").to_owned()
    };
    let embedded = printed(kata(&folder));
    assert!(embedded.starts_with("[''] [] ["), "{embedded}");
    let mut by_the_host = hosted(&folder);
    by_the_host.arg("--python").arg(&python().executable);
    assert_eq!(printed(by_the_host), embedded);
}

#[test]
fn the_named_python_comes_before_the_active_one_and_that_before_the_projects() {
    let (_kept, folder) = room();
    let interpreter = fs::canonicalize(&python().executable).expect("it is there");
    environment(&folder.join(".venv"), &interpreter);
    environment(&folder.join("active"), &interpreter);
    let active = folder.join("active");
    assert_eq!(doctor(&mut kata(&folder), "chosen"), ".venv is the project's environment");
    assert_eq!(doctor(kata(&folder).env("VIRTUAL_ENV", &active), "chosen"), "active is active, by VIRTUAL_ENV");
    let named = format!("`{}` was asked for", python_version());
    let mut command = kata(&folder);
    command.env("VIRTUAL_ENV", &active).env("KATABOOK_PYTHON", python_version());
    assert_eq!(doctor(&mut command, "chosen"), named);
    let mut command = kata(&folder);
    command.env("KATABOOK_PYTHON", "1.5").args(["--python", python_version()]);
    assert_eq!(doctor(&mut command, "chosen"), named);
    fs::remove_dir_all(folder.join(".venv")).expect("it is there");
    assert_eq!(doctor(&mut kata(&folder), "chosen"), "kata was installed with it");
}

#[test]
fn an_interpreter_that_merely_lies_in_the_folder_is_not_started() {
    let (_kept, folder) = room();
    // A stranger's project, with a program of its own in the place of Python.
    let program = folder.join("tools").join(format!("python{}", python_version()));
    fs::create_dir_all(folder.join("tools")).expect("writable");
    fs::copy("/bin/false", &program).expect("there is such a program");
    environment(&folder.join(".venv"), &program);
    let mut command = hosted(&folder);
    assert_eq!(
        doctor(command.env("PATH", python().executable.parent().expect("a folder")), "chosen"),
        "kata was installed with it"
    );
}

#[test]
fn a_python_that_cannot_be_used_is_said_with_the_way_to_one() {
    let (_kept, folder) = room();
    let said = |python: &str| {
        let output = kata(&folder).args(["--python", python, "doctor"]).output().expect("kata runs");
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()));
        stderr(&output)
    };
    assert_eq!(
        said("3.99"),
        "error: no Python 3.99 was found on this machine\n\
         \x20 next: install it, or name the path of its interpreter: `--python PATH`; `kata doctor` lists those found\n"
    );
    assert_eq!(
        said("/bin/ls"),
        "error: /bin/ls is no Python that checks could run on\n\
         \x20 next: name a version, such as `--python 3.13`, or the path of an interpreter; `kata doctor` lists those found\n"
    );
    let old = folder.join("python3.9");
    fs::copy("/bin/false", &old).expect("there is such a program");
    assert_eq!(
        said(&old.display().to_string()),
        format!(
            "error: {}: there is no worker for Python 3.9\n\
             \x20 next: checks run on Python 3.11 and newer: name another one\n",
            old.display()
        )
    );
}

#[test]
fn the_folder_of_workers_is_asked_and_no_other() {
    let (_kept, folder) = room();
    let output = kata(&folder).env("KATABOOK_WORKERS", &folder).arg("doctor").output().expect("kata runs");
    assert_eq!(
        stderr(&output),
        "error: nothing here runs Python for kata: neither the program kata-worker beside it, nor a module for a Python\n\
         \x20 next: install both with `pip install katabook`, or the program with `cargo install --locked --path src/worker`\n"
    );
    assert_eq!(output.status.code(), Some(2));
}
