//! `tests/golden/<case>/submission.py` against the kata `slugs`, and the report that must come of it.
//!
//! To accept new reports: `UPDATE_GOLDEN=1 cargo test golden`, then read the difference.

use std::path::PathBuf;

use katabook::outcome::CheckRun;
use katabook::report::Style;
use serde_json::Value;

use crate::schema;
use crate::support::{kata, repository, stderr, tiny};

/// The report on a case, as JSON and as text, without what differs from run to run.
fn report(case: &str, isolation: &str) -> (String, String) {
    let mut command = kata(&folder(case));
    let notebook = folder(case).join("submission.ipynb").is_file();
    let file = if notebook { "submission.ipynb" } else { "submission.py" };
    command.args(["check", "slugs", file, "--isolation", isolation, "--format", "json", "--workbook"]);
    let output = command.arg(tiny()).output().expect("kata runs");
    let mut json: Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{case}: {e}: {}", stderr(&output)));
    schema::holds_for(&json);
    let run: CheckRun = serde_json::from_value(json.clone()).expect("what kata writes, the library reads");
    let text = katabook::report::check::render(&run.reports[0], "Titles in addresses", &Style::plain(), false);
    json["python"] = Value::Null;
    for check in json["reports"][0]["checks"].as_array_mut().into_iter().flatten() {
        check["milliseconds"] = Value::Null;
    }
    (serde_json::to_string_pretty(&json).expect("JSON can be written") + "\n", text)
}

fn folder(case: &str) -> PathBuf {
    repository().join("tests/golden").join(case)
}

fn holds(case: &str) {
    let (json, text) = report(case, "fork");
    for (file, found) in [("report.json", &json), ("report.txt", &text)] {
        let path = folder(case).join(file);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, found).expect("the golden folder can be written");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(*found, expected, "{case}/{file} has changed");
    }
    let (fresh, _) = report(case, "fresh");
    assert_eq!(fresh, json, "{case} ends otherwise in a fresh worker per check than in a forked one");
}

macro_rules! golden {
    ($($case:ident)*) => {
        $(#[test] fn $case() { holds(stringify!($case)); })*

        #[test]
        fn every_case_has_a_test() {
            let cases = [$(stringify!($case)),*];
            for entry in std::fs::read_dir(repository().join("tests/golden")).expect("the cases are there").flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                assert!(cases.contains(&name.as_str()), "tests/golden/{name} is run by no test");
            }
        }
    };
}

golden! {
    passed
    passed_but_not_mastered
    printed_and_passed
    mismatch_of_a_known_mistake
    mismatch_with_a_blank_at_the_end
    failed_assertion
    fails_in_two_ways
    fails_twice_for_one_reason
    long_values
    missing_name
    name_that_cannot_be_called
    wrong_signature
    raised
    raised_with_a_message_that_is_not_unicode
    raised_by_endless_recursion
    cannot_import_syntax_error
    cannot_import_bad_encoding
    cannot_import_nul_byte
    cannot_import_missing_module
    cannot_import_because_it_raises
    cannot_import_asks_for_input
    cannot_import_asks_for_input_again_and_again
    cannot_import_asks_for_input_and_sleeps
    cannot_import_reads_descriptor_0
    cannot_import_another_encoding_than_it_says
    mismatch_of_letters_read_as_others
    cannot_import_calls_of_notebooks
    cannot_import_ctrl_z
    cannot_import_curly_quotes
    cannot_import_empty
    cannot_import_hidden_characters
    cannot_import_magic_of_notebooks
    cannot_import_merge_conflict
    cannot_import_odd_blanks
    cannot_import_prompts
    cannot_import_python_2
    cannot_import_tabs_and_spaces
    cannot_import_unclosed_bracket
    cannot_import_unclosed_quotes
    cannot_import_unknown_encoding
    cannot_import_utf_16
    timed_out
    timed_out_in_c
    timed_out_though_it_swallows_exceptions
    timed_out_while_importing
    killed_by_a_segmentation_fault
    killed_by_a_signal_of_its_own
    exited_by_sys_exit
    exited_by_os_exit
    exited_while_importing
    exited_by_quit
    out_of_memory
    out_of_memory_though_it_swallows_exceptions
    out_of_memory_asked_for_at_once
    mismatch_after_memory_was_refused
    output_limit
    result_whose_repr_raises
    result_whose_repr_never_ends
    result_of_a_megabyte
    result_that_equals_everything
    tampered_channel
    starts_a_process
    copes_with_the_end_of_input_while_importing
    a_notebook_that_cannot_be_imported
    a_notebook
}

/// The outcomes of the vocabulary, each shown by at least one case above or in `bad_input`.
#[test]
fn every_outcome_has_a_golden_case() {
    let mut seen = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(repository().join("tests/golden")).expect("the cases are there").flatten() {
        let text = std::fs::read_to_string(entry.path().join("report.json")).expect("each case has a report");
        let json: Value = serde_json::from_str(&text).expect("a golden report is JSON");
        for check in json["reports"][0]["checks"].as_array().into_iter().flatten() {
            seen.extend(check["outcome"].as_str().map(str::to_owned));
        }
    }
    let schema: Value = serde_json::from_str(
        &std::fs::read_to_string(repository().join("tests/check.schema.json")).expect("the schema is committed"),
    )
    .expect("the schema is JSON");
    let all = outcomes(&schema["$defs"]["Outcome"]);
    // A broken kata is no golden submission (`bad_input`), without --strict every pass counts (`honesty`), and no test
    // makes a machine so busy that nothing can be said (`judge::naming`).
    let elsewhere = ["check_broken", "unproven", "undecided"];
    let missing: Vec<&String> = all.iter().filter(|o| !seen.contains(*o) && !elsewhere.contains(&o.as_str())).collect();
    assert!(missing.is_empty(), "no golden case ends as {missing:?}");
}

fn outcomes(definition: &Value) -> Vec<String> {
    let listed = definition["enum"].as_array().cloned().unwrap_or_default();
    let single = definition["oneOf"].as_array().cloned().unwrap_or_default();
    let constants = single.iter().flat_map(|v| {
        v["const"].as_str().map(Value::from).into_iter().chain(v["enum"].as_array().cloned().unwrap_or_default())
    });
    listed.into_iter().chain(constants).filter_map(|v| v.as_str().map(str::to_owned)).collect()
}
