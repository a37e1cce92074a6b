//! Reports made by hand, so that each says one thing of the order in which a failure is told.

use katabook::outcome::{CheckReport, RecognisedMistake, Report};
use katabook::report::{Style, check};
use serde_json::{Value, json};

/// A check that ended so, with these facts beside.
fn held(name: &str, outcome: &str, facts: Value) -> CheckReport {
    let mut check = json!({"name": name, "title": format!("About {name}."), "outcome": outcome, "sitting": "shared",
        "evidence": [], "output": {"stdout": "", "stderr": "", "cut": false}, "milliseconds": 1.0});
    let all = check.as_object_mut().expect("an object");
    all.extend(facts.as_object().cloned().unwrap_or_default());
    serde_json::from_value(check).expect("a report of a check")
}

fn passed(name: &str) -> CheckReport {
    held(name, "passed", json!({"evidence": [{"label": "seen", "text": name, "exact": true}]}))
}

fn mistake(title: &str, checks: &[&str]) -> RecognisedMistake {
    let checks = checks.iter().map(|name| (*name).to_owned()).collect();
    let explanation = format!("What is wrong with {title}");
    let (name, title) = (title.to_lowercase(), title.to_owned());
    RecognisedMistake { name, title, explanation, checks, line: None, likely: false, also: Vec::new() }
}

fn report(checks: Vec<CheckReport>, mistakes: Vec<RecognisedMistake>) -> Report {
    Report { mistakes, ..Report::of_checks("kata", "mine.py", checks) }
}

fn told(report: &Report) -> String {
    check::render(report, "A title", &Style::plain(), false)
}

#[test]
fn each_mistake_is_told_once_with_the_first_failure_that_it_explains() {
    let why = |message: &str| json!({"message": message, "why": "It matters.", "location": {"line": 7, "source": "x"}});
    let report = report(
        vec![
            passed("a"),
            held("b", "failed", why("b is wrong")),
            held("c", "failed", json!({"message": "c is wrong", "location": {"line": 9, "source": "y = z"}})),
            held("d", "failed", why("d is wrong")),
            held("e", "failed", json!({"message": "e is wrong"})),
            held("f", "skipped", json!({"message": "it comes after “About c.”, which did not pass"})),
            held("g", "skipped", json!({"message": "it comes after “About c.”, which did not pass"})),
        ],
        vec![mistake("One.", &["b", "d"]), mistake("Two.", &["e"])],
    );
    assert_eq!(
        told(&report),
        "kata  A title
mine.py  failed: 1 of 7 checks passed

✗ About b.
  b is wrong
  line 7    x

  The idea behind it: “One.” What is wrong with One.
  It is also why this fails:
✗ About d.

✗ About c.
  c is wrong
  line 9    y = z

✗ About e.
  e is wrong

  The idea behind it: “Two.” What is wrong with Two.
✓ About a.
– not run: 2 checks that come after one that failed
"
    );
}

#[test]
fn without_a_mistake_it_is_told_why_it_matters_and_what_fails_in_the_same_way() {
    let raised = json!({"message": "KeyError: 1", "exception": "KeyError", "why": "It matters.",
        "location": {"line": 3, "source": "d[k]"}});
    let other = json!({"message": "KeyError: 2", "exception": "KeyError", "location": {"line": 4, "source": "e[k]"}});
    let report = report(
        vec![held("a", "raised", raised.clone()), held("b", "raised", other), held("c", "raised", raised)],
        Vec::new(),
    );
    assert_eq!(
        told(&report),
        "kata  A title
mine.py  failed: 0 of 3 checks passed

✗ About a.
  KeyError: 1
  line 3    d[k]

  It matters.
  This fails in the same way:
✗ About c.

✗ About b.
  KeyError: 2
  line 4    e[k]
"
    );
}

#[test]
fn a_likely_mistake_is_told_as_one() {
    let likely = RecognisedMistake { likely: true, also: vec!["other".into()], ..mistake("One.", &["a"]) };
    let report = report(vec![held("a", "failed", json!({"message": "a is wrong"}))], vec![likely]);
    assert!(told(&report).contains("  This looks like a common belief: “One.” What is wrong with One.\n"));
}

#[test]
fn the_first_piece_needs_no_mistake_and_both_are_the_report() {
    let failing = || vec![held("a", "failed", json!({"message": "a is wrong"})), passed("b")];
    let (known, unknown) = (report(failing(), vec![mistake("One.", &["a"])]), report(failing(), Vec::new()));
    for verbose in [false, true] {
        let opening = check::opening(&known, "A title", &Style::plain(), verbose);
        assert_eq!(opening, check::opening(&unknown, "A title", &Style::plain(), verbose));
        let both = opening + &check::rest(&known, &Style::plain(), verbose);
        assert_eq!(both, check::render(&known, "A title", &Style::plain(), verbose));
    }
}

#[test]
fn what_the_message_and_the_values_say_is_not_said_again() {
    let observed = |label: &str, text: &str| json!({"label": label, "text": text, "exact": true});
    let facts = json!({"message": "12 rows were fetched, 3 expected", "expected": "['a', 'b']", "actual": "['a']",
        "evidence": [observed("rows fetched", "12"), observed("what came", "['a']"), observed("of them new", "12 of 12")]});
    let text = told(&report(vec![held("a", "mismatch", facts)], Vec::new()));
    assert!(text.contains("of them new: 12 of 12") && !text.contains("rows fetched:"), "{text}");
    assert_eq!(text.matches("['a']").count(), 1, "{text}");
}

#[test]
fn nothing_is_wider_than_the_terminal_and_verbose_cuts_nothing() {
    let table: String = (1..=40).map(|n| format!("{n} {}\n", "x".repeat(90))).collect();
    let facts = json!({"message": "m ".repeat(80), "call": format!("f({})", "1, ".repeat(200)),
        "expected": format!("[{}]", "1, ".repeat(200)), "actual": format!("[{}2]", "1, ".repeat(199)),
        "location": {"line": 12345, "source": "y".repeat(200)},
        "evidence": [{"label": "a table", "text": table, "exact": true}],
        "output": {"stdout": "z".repeat(300), "stderr": "", "cut": false}});
    let long = "a/".repeat(60) + "mine.py";
    let report = Report { submission: long.clone(), ..report(vec![held("a", "mismatch", facts)], Vec::new()) };
    let widest = |text: &str| text.lines().map(|line| line.chars().count()).max();
    let text = told(&report);
    assert!(widest(&text) <= Some(80), "{text}");
    assert!(text.contains("  a table (5 of 40 lines, --verbose shows all):\n"), "{text}");
    let all = check::render(&report, "A title", &Style::plain(), true);
    for whole in [&long, &"y".repeat(200), &"z".repeat(300), &format!("40 {}", "x".repeat(90))] {
        assert!(all.contains(whole.as_str()), "{all}");
    }
    assert!(!all.contains("--verbose"), "{all}");
}

#[test]
fn verbose_shows_what_passes_observed_and_why_checks_were_not_run() {
    let report = report(
        vec![
            passed("a"),
            held("b", "failed", json!({"message": "b is wrong"})),
            held("c", "skipped", json!({"message": "no"})),
        ],
        Vec::new(),
    );
    assert_eq!(
        check::rest(&report, &Style::plain(), true),
        "\n✓ About a.\n    seen: a\n\n– About c.\n    not run: no\n"
    );
}
