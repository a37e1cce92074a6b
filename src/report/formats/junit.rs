//! JUnit XML, as CI systems read it.
//!
//! There is no standard. This keeps to what the XML Schema of Jenkins' xUnit plugin allows (junit-10.xsd) and pytest
//! writes: one `testsuite` for each kata and learner, one `testcase` for each check, `failure` for whatever a
//! submission did, `error` only where nothing is known of it, `skipped` for checks that were not run. A stretch check
//! that did not pass is skipped as well: it takes nothing from a submission that passed. No two suites have one name, nor
//! two cases of a suite: readers take those for one.

use std::collections::HashSet;
use std::time::Duration;

use quick_junit::{NonSuccessKind, Report as Document, TestCase, TestCaseStatus, TestSuite};

use super::graded::{Status, Test};
use super::{Graded, Written, text};
use crate::outcome::Outcome;
use crate::report::escape::visible;

/// The document, for any number of learners and katas.
pub fn render(graded: &[Graded<'_>]) -> Written {
    let mut document = Document::new("kata check");
    let names = unique(graded.iter().map(name).collect());
    document.add_test_suites(graded.iter().zip(&names).map(|(one, name)| suite(one, name)));
    document.set_time(document.test_suites.iter().filter_map(|suite| suite.time).sum());
    // The root element of the schema knows no `skipped`; that of a suite does.
    let skipped = format!(" skipped=\"{}\"", document.skipped);
    Ok(document.to_string()?.replacen(&skipped, "", 1))
}

/// The kata and, where there is one, the learner.
fn name(graded: &Graded<'_>) -> String {
    match &graded.learner {
        Some(learner) => allowed(&format!("{}.{}", graded.report.kata, visible(&learner.id))),
        None => allowed(&graded.report.kata),
    }
}

/// Names of which no two are the same: a second one has a number.
fn unique(names: Vec<String>) -> Vec<String> {
    let given: HashSet<String> = names.iter().cloned().collect();
    let mut taken = HashSet::new();
    let free = |name: String| {
        let numbered =
            (2..).map(|n| format!("{name} ({n})")).find(|other| !given.contains(other) && !taken.contains(other));
        let name = if taken.contains(&name) { numbered.unwrap_or(name) } else { name };
        taken.insert(name.clone());
        name
    };
    names.into_iter().map(free).collect()
}

fn suite(graded: &Graded<'_>, name: &str) -> TestSuite {
    let report = graded.report;
    let mut suite = TestSuite::new(name);
    let tests = graded.tests();
    let names = unique(tests.iter().map(|test| allowed(&test.name)).collect());
    suite.add_test_cases(tests.iter().zip(&names).map(|(test, case_name)| case(test, case_name, name)));
    suite.set_time(suite.test_cases.iter().filter_map(|case| case.time).sum());
    suite.add_property(("title", allowed(&visible(graded.title)).as_str()));
    suite.add_property(("submission", allowed(&visible(&report.submission)).as_str()));
    let mistake = text::mistake(report);
    if !mistake.is_empty() {
        suite.set_system_out(allowed(&mistake));
    }
    suite
}

fn case(test: &Test<'_>, name: &str, suite: &str) -> TestCase {
    let mut case = TestCase::new(name, status(test));
    case.set_classname(suite);
    if let Some(check) = test.check {
        // A clock that went backwards gives no negative duration.
        case.set_time(Duration::try_from_secs_f64(check.milliseconds / 1000.0).unwrap_or_default());
        if !check.output.stdout.is_empty() {
            case.set_system_out(allowed(&visible(&check.output.stdout)));
        }
        if !check.output.stderr.is_empty() {
            case.set_system_err(allowed(&visible(&check.output.stderr)));
        }
    }
    case
}

fn status(test: &Test<'_>) -> TestCaseStatus {
    let mut status = match test.status {
        Status::Passed => return TestCaseStatus::success(),
        Status::Skipped => TestCaseStatus::skipped(),
        _ if !test.counts() => TestCaseStatus::skipped(),
        Status::Unknown => TestCaseStatus::non_success(NonSuccessKind::Error),
        Status::Failed | Status::Errored => TestCaseStatus::non_success(NonSuccessKind::Failure),
    };
    status.set_type(match test.check {
        None => "not_checked".to_owned(),
        Some(check) if check.outcome.passed() => "not_begun".to_owned(),
        Some(check) => kind(check.outcome),
    });
    status.set_message(allowed(text::headline(&test.message)));
    status.set_description(allowed(&text::fitting(&test.message)));
    status
}

/// The outcome as katabook's JSON spells it.
fn kind(outcome: Outcome) -> String {
    serde_json::to_value(outcome).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The characters of XML 1.0 (section 2.2): `visible` has written out the controls, and these two are left. Tabs
/// would be dropped by the writer, which takes them for a part of a terminal sequence.
fn allowed(text: &str) -> String {
    text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}").replace('\t', "    ")
}
