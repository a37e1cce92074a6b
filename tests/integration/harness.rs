//! The Python package that check authors import has unit tests of its own, in Python.

use std::process::Command;

use crate::support::repository;

#[test]
fn the_probes_pass_their_own_tests() {
    let root = repository();
    let output = Command::new(&crate::support::python().executable)
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

#[test]
fn the_hashes_of_the_probes_are_those_that_pythons_own_grammar_gives() {
    let root = repository();
    let output = Command::new(&crate::support::python().executable)
        .args([root.join("tests/probes.py"), root.join("src/worker/harness")])
        .output()
        .expect("Python can be started");
    let by_python: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it prints JSON");
    let built: serde_json::Value =
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/probes.json"))).expect("build.rs writes JSON");
    assert_eq!(built, by_python);
    assert!(built.as_object().is_some_and(|probes| probes.len() > 10));
}
