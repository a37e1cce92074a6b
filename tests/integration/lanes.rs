//! The checks of a kata run on as many processors as there are; what is told of them does not depend on it.

use std::fs;

use katabook::catalog::{Kata, Workbook};
use katabook::judge::{Judge, Options, Submission};
use katabook::outcome::Report;

use crate::support::{repository, tiny};

/// Submissions that end in many ways: what is skipped after them, what cannot be imported, what runs out of time.
const CASES: &[&str] = &[
    "passed",
    "passed_but_not_mastered",
    "failed_assertion",
    "cannot_import_syntax_error",
    "exited_while_importing",
    "missing_name",
    "mismatch_of_a_known_mistake",
    "printed_and_passed",
    "timed_out",
    "timed_out_while_importing",
];

fn judge(cores: usize) -> Judge {
    Judge::start(Options { warm: true, cores, ..Options::default() }).expect("a worker starts")
}

/// A report without its times and its places on the disk.
fn told(report: &Report) -> serde_json::Value {
    let mut told = serde_json::to_value(report).expect("a report is JSON");
    for check in told["checks"].as_array_mut().into_iter().flatten() {
        check["milliseconds"] = 0.into();
    }
    told
}

fn kata(id: &str) -> Kata {
    Workbook::in_folder(&tiny()).and_then(|workbook| workbook.kata(id)).expect("the workbook is there")
}

#[test]
fn a_report_is_the_same_on_one_processor_and_on_two() {
    let (one, two) = (judge(1), judge(2));
    let kata = kata("slugs");
    for case in CASES {
        let source = fs::read(repository().join("tests/golden").join(case).join("submission.py")).expect("it is there");
        let submission = Submission::of_source("submission.py", source);
        let mut seen = Vec::new();
        let report = two.report_while(&kata, &submission, |check| seen.push(check.name.clone())).expect("it runs");
        let names: Vec<_> = report.checks.iter().map(|check| check.name.clone()).collect();
        assert_eq!(seen, names, "{case}");
        assert_eq!(told(&report), told(&one.report(&kata, &submission).expect("it runs")), "{case}");
    }
}

/// Checks that tell, by a number that only grows, whether others ran meanwhile.
const ALONE: &str = r#"
from katabook import check, evidence
import time


def busy(name):
    def body(solution):
        begun = time.monotonic()
        time.sleep(0.05)
        evidence("span", f"{begun:.6f} {time.monotonic():.6f}")

    body.__name__ = name
    body.__doc__ = f"{name} is busy."
    return check(body)


for number in range(4):
    busy(f"check_{number}")
"#;

#[test]
fn the_checks_of_a_kata_whose_subject_is_time_run_alone() {
    let judge = judge(2);
    let submission = Submission::of_source("submission.py", "x = 1");
    let mut kata = kata("slugs");
    (kata.checks, kata.facts.measures_time) = (ALONE.to_owned(), true);
    let report = judge.report(&kata, &submission).expect("it runs");
    let spans: Vec<(f64, f64)> = report.checks.iter().map(span).collect();
    assert_eq!(spans.len(), 4);
    assert!(spans.windows(2).all(|two| two[0].1 <= two[1].0), "{spans:?}");
}

fn span(check: &katabook::outcome::CheckReport) -> (f64, f64) {
    let text = &check.evidence[0].text;
    let mut ends = text.split(' ').map(|number| number.parse::<f64>().expect("a number"));
    (ends.next().expect("a beginning"), ends.next().expect("an end"))
}
