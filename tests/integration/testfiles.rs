//! Checks written as unittest or pytest test files: `tests/workbooks/testfiles`, and files without a workbook.
//!
//! `tests/testfiles/NAME.py` is checked with the kata `initials`; the report is beside it as `NAME.txt`.
//! To accept new reports: `UPDATE_GOLDEN=1 cargo test testfiles`, then read the difference.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{kata, repository, stderr, stdout};

fn workbook() -> std::path::PathBuf {
    repository().join("tests/workbooks/testfiles")
}

/// What is printed of a file, which must be what is written beside it.
fn reads_as(name: &str) {
    let folder = repository().join("tests/testfiles");
    let mut command = kata(&folder);
    let output = command.args(["check", "initials", &format!("{name}.py"), "--workbook"]).arg(workbook());
    let printed = stdout(&output.output().expect("kata runs"));
    let path = folder.join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &printed).expect("the folder can be written");
    }
    assert_eq!(printed, fs::read_to_string(&path).unwrap_or_default(), "{name}.txt has changed");
}

#[test]
fn a_hang_and_a_crash_cost_one_test_each() {
    reads_as("hangs_and_crashes");
}

#[test]
fn a_name_that_the_file_lacks_fails_the_tests_that_use_it() {
    reads_as("lacks_a_name");
}

#[test]
fn input_that_a_file_asks_for_while_it_is_imported_is_told_with_its_lines() {
    reads_as("asks_for_input");
}

#[test]
fn a_blank_that_is_no_space_is_shown_where_it_is() {
    reads_as("has_a_blank_that_is_no_space");
}

#[test]
fn the_line_that_leaves_the_process_is_named() {
    reads_as("leaves");
}

/// The outcomes of a file's tests, by the name of the test.
fn outcomes(id: &str, source: &str, sitting: &str) -> Vec<(String, String)> {
    let mut command = kata(&repository());
    command.args(["check", id, "-", "--sitting", sitting, "--format", "json", "--workbook"]).arg(workbook());
    let output = command.write_stdin(source).output().expect("kata runs");
    let run: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    crate::schema::holds_for(&run);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let checks = run["reports"][0]["checks"].as_array().cloned().unwrap_or_default();
    checks.iter().map(|check| (text(&check["name"]), text(&check["outcome"]))).collect()
}

#[test]
fn the_references_pass_in_both_sittings() {
    for (id, skipped) in [("initials", 1), ("clamp", 0)] {
        let source =
            fs::read_to_string(workbook().join(format!("python_reference/words/{id}.py"))).expect("it is there");
        for sitting in ["split", "shared"] {
            let found = outcomes(id, &source, sitting);
            let others: Vec<_> = found.iter().filter(|(_, outcome)| outcome != "passed").collect();
            assert_eq!(others.len(), skipped, "{id}, {sitting}: {others:?}");
            assert!(others.iter().all(|(_, outcome)| outcome == "skipped"), "{id}, {sitting}: {others:?}");
        }
    }
}

const NOTHING: &str = "class NoName(ValueError): pass\ndef initials(name): return None\n";
const EVERYTHING: &str = "class E(str):\n    def __eq__(self, o): return True\n    def __ne__(self, o): return False\n    \
    __hash__ = str.__hash__\n    __bool__ = __contains__ = __eq__\n    def __sub__(self, o): return 0\n    __rsub__ = __sub__\n";

/// Programs for `initials` that only a test file would be taken in by.
fn cheats() -> Vec<(&'static str, String)> {
    vec![
        (
            "patches unittest",
            format!(
                "import unittest, unittest.case\nfor k in (unittest.TestCase, unittest.TestResult):\n    for n in dir(k):\n        \
             if n.startswith(('assert', 'add')): setattr(k, n, lambda *a, **k: None)\n{NOTHING}"
            ),
        ),
        ("leaves with 0 while it is imported", "import os\nos._exit(0)\n".into()),
        ("exits with 0 while it is imported", "import sys\nsys.exit(0)\n".into()),
        (
            "prints what a test run prints",
            format!(
                "import os\nfor fd in range(1, 90):\n    try: os.write(fd, b'.....\\nRan 5 tests in 0.001s\\n\\nOK\\n')\n    \
             except OSError: pass\n{NOTHING}"
            ),
        ),
        (
            "has its tests skipped",
            format!("{NOTHING}import unittest\ndef initials(name): raise unittest.SkipTest('not today')\n"),
        ),
        (
            "stops the runner",
            format!("{NOTHING}from unittest.case import _ShouldStop\ndef initials(name): raise _ShouldStop()\n"),
        ),
        ("interrupts", format!("{NOTHING}def initials(name): raise KeyboardInterrupt\n")),
        ("raises what a passing test might", format!("{NOTHING}def initials(name): raise StopIteration\n")),
        ("equals everything", format!("{NOTHING}{EVERYTHING}def initials(name): return E('x')\n")),
        (
            "brings test files of its own",
            format!(
                "import sys, types\nsys.modules['unittest'] = types.ModuleType('unittest')\nsys.modules['__main__'].test_initials = 1\n{NOTHING}"
            ),
        ),
    ]
}

#[test]
fn no_cheat_passes_a_test_of_a_split_sitting() {
    for (what, source) in cheats() {
        let found = outcomes("initials", &source, "split");
        assert_eq!(found.len(), 5, "{what}: {found:?}");
        let passed: Vec<_> = found.iter().filter(|(_, outcome)| outcome == "passed").collect();
        assert!(passed.is_empty(), "{what}: {passed:?}");
        assert_ne!(found[0].1, "skipped", "{what}: whether a test is held is not for a submission to say");
    }
}

/// `from limits import *` gives the tests what they ask for, and nothing in the place of what they have.
#[test]
fn a_star_import_replaces_nothing_that_the_tests_use() {
    let source = format!(
        "{EVERYTHING}class pytest:\n    approx = fixture = staticmethod(lambda *a: E())\nLIMITS = E()\ntest_limits = None\n\
         def clamp(*a): return E('x')\n__all__ = ['clamp', 'pytest', 'LIMITS', 'test_limits', 'E']\n"
    );
    let passed: Vec<_> = outcomes("clamp", &source, "split").into_iter().filter(|(_, o)| o == "passed").collect();
    assert!(passed.is_empty(), "{passed:?}");
}

#[test]
fn a_patched_unittest_is_seen_in_a_shared_sitting() {
    let (_, source) = cheats().swap_remove(0);
    let found = outcomes("initials", &source, "shared");
    assert!(found.iter().all(|(_, outcome)| outcome != "passed"), "{found:?}");
}

#[test]
fn a_file_and_its_tests_need_no_workbook() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("it can be written");
    write("shapes.py", "def area(a, b):\n    return a + b\n");
    write("data.py", "CASES = [(2, 2, 4), (2, 3, 6)]\n");
    write(
        "tests.py",
        "from data import CASES\nimport shapes\n\ndef test_area():\n    for a, b, expected in CASES:\n        \
         assert shapes.area(a, b) == expected\n",
    );
    let output = check_alone(folder.path(), "shapes.py");
    assert_eq!(
        stdout(&output),
        "shapes  tests.py\nshapes.py  failed: 0 of 1 checks passed\n\n✗ Area\n  a different value\n  \
         call      area(2, 3)\n  expected  6\n  actual    5\n\n  the test:\n    def test_area():\n        \
         for a, b, expected in CASES:\n            assert shapes.area(a, b) == expected\n"
    );
    assert_eq!(output.status.code(), Some(1));
    write("shapes.py", "def area(a, b):\n    return a * b\n");
    assert_eq!(check_alone(folder.path(), "shapes.py").status.code(), Some(0));
    write("two-words.py", "def area(a, b): return a * b\n");
    let refused = check_alone(folder.path(), "two-words.py");
    assert_eq!(
        (stderr(&refused).as_str(), refused.status.code()),
        (
            "error: two-words.py: a test file imports the solution by the name of its file, and this is no name for a module\n  \
             next: rename the file to what the tests import, such as `two_fer.py`\n",
            Some(2)
        )
    );
}

fn check_alone(folder: &Path, file: &str) -> std::process::Output {
    kata(folder).args(["check", "--tests", "tests.py", file]).output().expect("kata runs")
}

#[test]
fn where_every_test_is_skipped_nothing_has_passed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let tests = "import pytest\npytestmark = pytest.mark.skip(reason='not yet')\ndef test_area():\n    assert False\n";
    fs::write(folder.path().join("tests.py"), tests).expect("it can be written");
    fs::write(folder.path().join("shapes.py"), "def area(a, b): return a * b\n").expect("it can be written");
    let output = check_alone(folder.path(), "shapes.py");
    assert_eq!(
        stdout(&output),
        "shapes  tests.py\nshapes.py\n\n– Area\n    not run: not yet\n\nnot checked: no check was run\n"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_kata_has_its_checks_in_one_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    crate::support::copy(&workbook(), folder.path());
    let kata_folder = folder.path().join("katas/words/initials");
    fs::write(kata_folder.join("checks.py"), "").expect("it can be written");
    let output = kata(folder.path()).args(["check", "--reference", "initials", "--workbook", "."]).output();
    let output = output.expect("kata runs");
    assert_eq!(
        stderr(&output),
        "error: ./katas/words/initials: this kata has both checks.py and test_initials.py\n  next: keep one of them: a \
         kata's checks are in one file\n"
    );
    assert_eq!(output.status.code(), Some(2));
}
