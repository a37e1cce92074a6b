//! One test for each rule of recognition.

use super::*;
use crate::outcome::Evidence;

/// A check with this outcome, and what it saw.
fn check(name: &str, outcome: Outcome, actual: &str) -> CheckReport {
    CheckReport {
        name: name.into(),
        title: name.into(),
        outcome,
        sitting: Default::default(),
        stretch: false,
        message: None,
        why: None,
        rests_on: None,
        call: None,
        expected: None,
        actual: (!actual.is_empty()).then(|| actual.into()),
        exception: None,
        location: None,
        frames: Vec::new(),
        frames_left_out: 0,
        seed: None,
        evidence: Vec::new(),
        test: None,
        output: Default::default(),
        milliseconds: 1.0,
        doubtful: false,
    }
}

/// A report of failed checks (`name: what it saw`), passed ones (`name`), skipped ones (`name?`), and ones of the stretch
/// (`name+: …`).
fn report(checks: &[&str]) -> Report {
    let parsed = |text: &&str| {
        let (name, actual) = text.split_once(": ").unwrap_or((text, ""));
        let outcome = match (name.strip_suffix('?'), actual.is_empty()) {
            (Some(_), _) => Outcome::Skipped,
            (None, true) => Outcome::Passed,
            (None, false) => Outcome::Failed,
        };
        let stretch = name.ends_with('+');
        CheckReport { stretch, ..check(name.trim_end_matches(['?', '+']), outcome, actual) }
    };
    Report::of_checks("k", "s", checks.iter().map(parsed).collect())
}

fn mistake(name: &str) -> Mistake {
    Mistake::sample(name)
}

/// What is recognised in `here`, as `name: checks`, with a question mark where it is only likely.
fn recognised(here: &[&str], mistakes: &[(&str, &[&str])]) -> Vec<String> {
    let known: Vec<(Mistake, Report)> = mistakes.iter().map(|(name, own)| (mistake(name), report(own))).collect();
    let known: Vec<(&Mistake, &Report)> = known.iter().map(|(mistake, own)| (mistake, own)).collect();
    let told = |found: RecognisedMistake| {
        let also = found.also.iter().map(|other| format!(" or {other}")).collect::<String>();
        format!("{}{}: {}{also}", found.name, if found.likely { "?" } else { "" }, found.checks.join(" "))
    };
    recognise(&report(here), &known).into_iter().map(told).collect()
}

#[test]
fn a_mistake_that_ends_its_checks_in_the_same_way_is_made() {
    assert_eq!(recognised(&["flat: 2 → 3"], &[("a", &["flat: 2 → 3"]), ("b", &["flat: None"])]), ["a: flat"]);
}

#[test]
fn the_same_failing_check_alone_says_nothing() {
    assert_eq!(recognised(&["flat: None"], &[("a", &["flat: [1]"])]), [""; 0]);
}

#[test]
fn whatever_else_fails_does_not_hide_a_mistake_but_may_have_the_same_cause() {
    assert_eq!(recognised(&["flat: x", "other: y"], &[("a", &["flat: x", "other"])]), ["a?: flat"]);
    assert_eq!(recognised(&["flat: x", "far+: y"], &[("a", &["flat: x", "far+"])]), ["a: flat"]);
}

#[test]
fn a_mistake_whose_check_passed_here_is_not_made() {
    assert_eq!(recognised(&["flat: x", "other"], &[("a", &["flat: x", "other: y"])]), [""; 0]);
}

#[test]
fn two_mistakes_at_once_are_both_named_with_the_checks_that_each_explains() {
    let mistakes: &[(&str, &[&str])] = &[("a", &["one: x", "two"]), ("b", &["one", "two: y"])];
    assert_eq!(recognised(&["one: x", "two: y"], mistakes), ["a: one", "b: two"]);
}

#[test]
fn the_mistake_that_explains_most_comes_first_and_one_that_adds_nothing_is_not_named() {
    let mistakes: &[(&str, &[&str])] = &[
        ("small", &["one: x", "two", "three"]),
        ("large", &["one: x", "two: y", "three"]),
        ("more", &["one", "two", "three: z"]),
    ];
    assert_eq!(recognised(&["one: x", "two: y", "three: z"], mistakes), ["large: one two", "more: three"]);
}

#[test]
fn a_check_that_was_not_run_neither_speaks_for_a_mistake_nor_against_it() {
    assert_eq!(recognised(&["one: x", "two?"], &[("a", &["one: x", "two: y"])]), ["a: one"]);
    assert_eq!(recognised(&["one: x", "two?"], &[("a", &["one", "two: y"])]), [""; 0]);
}

#[test]
fn other_sizes_of_numbers_make_it_likely() {
    assert_eq!(recognised(&["flat: 2 → 5"], &[("a", &["flat: 2 → 301"])]), ["a?: flat"]);
}

#[test]
fn two_mistakes_that_nothing_tells_apart_are_both_named_and_only_likely() {
    assert_eq!(recognised(&["flat: 3"], &[("a", &["flat: 3"]), ("b", &["flat: 3"])]), ["a?: flat or b"]);
}

#[test]
fn what_is_exactly_one_mistake_is_not_roughly_another_too() {
    let mistakes: &[(&str, &[&str])] = &[("rough", &["one: 7", "two: 7"]), ("exact", &["one: 5", "two"])];
    assert_eq!(recognised(&["one: 5", "two: 5"], mistakes), ["exact?: one"]);
}

#[test]
fn who_makes_a_mistake_of_the_core_need_not_have_done_the_stretch() {
    let own: &[(&str, &[&str])] = &[("a", &["one: x", "far+: y"])];
    assert_eq!(recognised(&["one: x", "far+"], own), ["a: one"]);
    assert_eq!(recognised(&["one: x", "far+: z"], own), ["a: one"]);
}

#[test]
fn a_mistake_of_the_stretch_is_told_once_the_core_has_passed() {
    let own: &[(&str, &[&str])] = &[("a", &["one", "far+: y"])];
    assert_eq!(recognised(&["one", "far+: y"], own), ["a: far"]);
    assert_eq!(recognised(&["one: x", "far+: y"], own), [""; 0]);
}

#[test]
fn running_out_of_time_alone_proves_nothing_and_beside_evidence_it_does_not_hinder() {
    let late = |checks: &[&str]| {
        let mut report = report(checks);
        report.checks.push(check("late", Outcome::TimedOut, "still running"));
        Report::of_checks("k", "s", report.checks)
    };
    let known = mistake("a");
    assert_eq!(recognise(&late(&["one"]), &[(&known, late(&["one"]))]), []);
    assert_eq!(recognise(&late(&["one: x"]), &[(&known, late(&["one: x"]))])[0].checks, ["one", "late"]);
}

/// A suspect whose checks all end as its own do.
fn suspect<'k>(mistake: &'k Mistake, here: &Report, checks: &[&str]) -> Suspect<'k> {
    let mut suspect = Suspect::of_checks(here, mistake, checks.to_vec()).expect("it may be the one");
    for name in checks {
        let own = here.checks.iter().find(|check| check.name == **name).map(Ending::of).expect("a check");
        assert!(suspect.agrees(&own, name));
    }
    suspect
}

#[test]
fn what_something_unfinished_breaks_as_well_does_not_speak_for_a_mistake() {
    let (known, here) = (mistake("a"), report(&["one: x", "two: y"]));
    let mut suspect = suspect(&known, &here, &["one", "two"]);
    suspect.discount("one", &Ending::of(&check("one", Outcome::Failed, "x")));
    assert_eq!(named(&here, vec![suspect.clone()])[0].checks, ["one", "two"], "the other check speaks for it");
    suspect.discount("two", &Ending::of(&check("two", Outcome::Failed, "z")));
    assert!(suspect.is_told(), "what is unfinished ends otherwise");
    suspect.discount("two", &Ending::of(&check("two", Outcome::Failed, "y")));
    assert_eq!(named(&here, vec![suspect]), []);
}

#[test]
fn what_is_left_of_the_starter_is_a_mistake_if_it_is_all_that_is_left_or_agrees_in_several_checks() {
    let (known, here) = (mistake("a"), report(&["one: x", "two: y", "three: z"]));
    let left = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let single = suspect(&known, &here, &["one"]);
    assert!(single.is_what_is_left(&left(&["one"])));
    assert!(!single.is_what_is_left(&left(&["one", "three"])), "the rest has not been done either");
    let double = suspect(&known, &here, &["one", "two"]);
    assert!(double.is_what_is_left(&left(&["one", "two", "three"])), "the starter was written with it");
    assert!(!double.is_what_is_left(&left(&["one", "three"])));
}

#[test]
fn what_the_starter_leaves_rules_a_mistake_out_before_it_is_run_unless_it_may_be_all_of_it() {
    let (known, here) = (mistake("a"), report(&["one: x", "two: y", "three: z"]));
    let left = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let single = suspect(&known, &here, &["one"]);
    assert!(single.may_be_told(&left(&[])), "nothing is left of the starter");
    assert!(single.may_be_told(&left(&["two"])), "its check fails in another way than the starter's");
    assert!(single.may_be_told(&left(&["one"])), "it may be all that is left");
    assert!(!single.may_be_told(&left(&["one", "three"])), "its only check may just not have been done");
    let double = suspect(&known, &here, &["one", "two"]);
    assert!(double.may_be_told(&left(&["one", "two", "three"])), "the starter may have been written with it");
    assert!(double.may_be_told(&left(&["one", "three"])), "the other check speaks for it");
}

#[test]
fn what_a_mistake_explains_quotes_this_run() {
    let mut known = mistake("a");
    known.explanation = "It saw {{flat: actual}}.".into();
    let found = recognise(&report(&["flat: 2 → 5"]), &[(&known, report(&["flat: 2 → 301"]))]).remove(0);
    assert_eq!(found.explanation, "It saw 2 → 5.");
}

#[test]
fn a_mistake_is_out_unrun_if_a_check_that_it_declares_passed() {
    let declared = |name: &str, fails: &[&str]| {
        let mut mistake = mistake(name);
        mistake.fails = fails.iter().map(|check| (*check).to_owned()).collect();
        mistake
    };
    let here = report(&["one: x", "two", "far+: y"]);
    let mistakes =
        [declared("a", &["one"]), declared("b", &["one", "two"]), declared("c", &["far"]), declared("d", &["gone"])];
    let left: Vec<_> = suspects(&mistakes, &here).iter().map(|s| (s.mistake.name.clone(), s.to_compare())).collect();
    assert_eq!(left, [("a".to_owned(), vec!["one".to_owned()])]);
}

#[test]
fn failures_of_one_signature_are_those_of_one_shape() {
    let all = ["2 → 3", "5 → 301", "None", "3 → 2"].map(|actual| {
        let mut report = report(&["flat: z"]);
        report.checks[0].evidence = vec![Evidence { label: "queries".into(), text: actual.into(), exact: true }];
        report
    });
    for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
        let alike = Ending::of(&a.checks[0]).likeness(&Ending::of(&b.checks[0])) >= Likeness::SameShape;
        assert_eq!(signature(a) == signature(b), alike, "{a:?} {b:?}");
    }
}
