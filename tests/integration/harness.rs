//! The Python package that check authors import has unit tests of its own, in Python.

use std::process::Command;

use crate::support::repository;

#[test]
fn the_probes_pass_their_own_tests() {
    let root = repository();
    let output = Command::new(env!("KATABOOK_PYTHON"))
        .args(["-W", "error::SyntaxWarning", "-m", "unittest", "discover", "-s", "tests/python", "-t", "tests/python"])
        .current_dir(&root)
        .env("PYTHONPATH", root.join("src/worker/harness"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .expect("the Python that the binary is built with can be run");
    let report = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{report}");
    assert!(!report.contains("Ran 0 tests"), "no test was found");
}
