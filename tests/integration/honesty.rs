//! What counts as a pass, and what is said about the sandbox that it was reached in.

use serde_json::Value;

use crate::support::{kata, repository, stderr, stdout, tiny};

const HONEST: &str = "python_reference/arena/tally.py";

/// `kata check tally` on its reference, with more arguments.
fn check(arguments: &[&str]) -> std::process::Output {
    let mut command = kata(&repository().join("tests/workbooks/arena"));
    command.args(["check", "tally", HONEST, "--workbook", "."]).args(arguments);
    command.output().expect("kata runs")
}

fn json(output: &std::process::Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("a report is JSON")
}

#[test]
fn a_strict_check_counts_what_passes_in_split_sitting() {
    let output = check(&["--strict"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
}

#[test]
fn a_strict_check_calls_a_pass_in_shared_sitting_unproven() {
    let output = check(&["--strict", "--sitting", "shared", "--format", "json"]);
    let report = &json(&output)["reports"][0];
    assert_eq!((output.status.code(), &report["verdict"]), (Some(1), &Value::from("unproven")));
    for check in report["checks"].as_array().expect("there are checks") {
        assert_eq!((&check["outcome"], &check["sitting"]), (&Value::from("unproven"), &Value::from("shared")));
    }
}

#[test]
fn an_unproven_pass_is_explained() {
    let mut command = kata(&repository());
    command.args(["check", "slugs", "-", "--strict", "--workbook"]).arg(tiny());
    let solution = std::fs::read_to_string(tiny().join("python_reference/text/slugs.py")).expect("it is there");
    let output = command.write_stdin(solution).output().expect("kata runs");
    assert_eq!(
        stdout(&output),
        "slugs  Titles in addresses\n-\n\n\
         ? Words are joined by single hyphens. (unproven)\n    \
         slug('One  More Thing'): 'one-more-thing'\n    \
         slug(''): ''\n\
         ? The caller's list is left alone. (unproven)\n    \
         after the call, the caller's list is: ['A B', 'C']\n\n\
         unproven: nothing failed, but 2 of 2 checks share an interpreter with the code\n\
         Next: without --strict, a pass in a shared sitting counts too.\n"
    );
}

/// What a wrong solution was called with.
fn inputs(seed: &str) -> String {
    let mut command = kata(&repository());
    command.args(["check", "tally", "-", "--seed", seed, "--format", "json", "--workbook"]);
    command.arg(repository().join("tests/workbooks/arena"));
    let wrong = "def tally(words): return dict.fromkeys(words, 0)\n";
    let output = command.write_stdin(wrong).output().expect("kata runs");
    let check = json(&output)["reports"][0]["checks"][0].clone();
    assert_eq!(check["seed"].to_string(), seed);
    check["call"].to_string()
}

#[test]
fn the_same_seed_draws_the_same_inputs_and_another_one_others() {
    assert_eq!(inputs("7"), inputs("7"));
    assert_ne!(inputs("7"), inputs("8"));
}

#[test]
fn a_failure_on_drawn_inputs_names_the_seed() {
    let mut command = kata(&repository());
    command.args(["check", "tally", "-", "--seed", "7", "--workbook"]).arg(repository().join("tests/workbooks/arena"));
    let output = command.write_stdin("def tally(words): return {}\n").output().expect("kata runs");
    let line = "  inputs    drawn from seed 7; `--seed 7` draws them again\n";
    assert!(stdout(&output).contains(line), "{}", stdout(&output));
}

#[test]
fn the_worker_holds_nothing_of_the_shipped_katas() {
    let kata = assert_cmd::cargo::cargo_bin("kata");
    let worker = kata.with_file_name("kata-worker");
    let of_a_reference =
        std::fs::read(repository().join("python_reference/databases/n_plus_one.py")).expect("it is there");
    let holds = |program: &std::path::Path| {
        let bytes = std::fs::read(program).expect("the program can be read");
        bytes.windows(200).any(|part| part == &of_a_reference[..200])
    };
    assert!(holds(&kata), "the test looks for the wrong thing");
    assert!(!holds(&worker));
}

#[test]
fn a_machine_that_lacks_a_layer_is_told_of_once_a_run() {
    for (without, missing) in [
        ("namespaces", "namespaces, scratch folder"),
        ("seccomp", "system calls"),
        ("namespaces,landlock,seccomp", "namespaces, files, scratch folder, network, system calls"),
    ] {
        let mut command = kata(&repository().join("tests/workbooks/arena"));
        command.args(["check", "tally", HONEST, "--workbook", "."]).env("KATABOOK_WITHOUT", without);
        let output = command.output().expect("kata runs");
        assert_eq!(output.status.code(), Some(0), "without {without}: {}", stdout(&output));
        let note = format!(
            "note: not every layer of isolation is in force here: {missing}; `kata doctor` tells what that means\n"
        );
        assert_eq!(stderr(&output), note);
    }
}

#[test]
fn who_requires_the_sandbox_gets_all_of_it_or_an_error() {
    let mut command = kata(&repository().join("tests/workbooks/arena"));
    command.args(["check", "tally", HONEST, "--require-sandbox", "--workbook", "."]);
    command.env("KATABOOK_WITHOUT", "seccomp");
    let output = command.output().expect("kata runs");
    assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()));
    assert_eq!(
        stderr(&output),
        "error: not every layer of isolation is in force here: system calls\n  \
         next: `kata doctor` tells what is missing; --require-sandbox asks for all of it\n"
    );
}
