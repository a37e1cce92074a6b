//! Which known mistake a failing submission is.
//!
//! Owns: what the signature of a failure is, and comparing two. A signature is what the engine observes when
//! code runs: how each check ended and with what exact evidence. Nothing is written by hand for a kata.
//! Does not own: running the mistakes (`assessment`).

use std::borrow::Borrow;

use crate::catalog::Mistake;
use crate::outcome::{CheckReport, Outcome, RecognisedMistake, Report, Verdict};

/// How close two failures are. Ordered from far to near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// They fail in different checks, or in different ways.
    Different,
    /// The same checks end in the same ways, and what was observed agrees but for numbers.
    SameShape,
    /// All values and all exact evidence agree.
    SameEvidence,
}

/// The mistake that `report` makes, if one of `mistakes` (with the reports of their own runs) fails as it does.
///
/// A match by evidence that only one mistake has is certain; one that differs in numbers (three queries for
/// each author instead of two), or that several mistakes share, is `likely` and names the others. The same
/// outcomes alone are no match: a check can fail for a hundred reasons.
pub fn recognise<R: Borrow<Report>>(report: &Report, mistakes: &[(&Mistake, R)]) -> Vec<RecognisedMistake> {
    if report.verdict == Verdict::NotChecked || report.mastered {
        return Vec::new();
    }
    let likenesses: Vec<(Likeness, &Mistake)> =
        mistakes.iter().map(|(m, r)| (likeness(report, r.borrow()), *m)).collect();
    let nearest = likenesses.iter().map(|(l, _)| *l).max().unwrap_or(Likeness::Different);
    let mut found = likenesses.iter().filter(|(l, _)| *l == nearest && *l > Likeness::Different).map(|(_, m)| *m);
    let Some(first) = found.next() else { return Vec::new() };
    let also: Vec<String> = found.map(|m| m.name.clone()).collect();
    let failing = report.checks.iter().filter(|check| !check.outcome.passed() && !check.outcome.says_nothing());
    vec![RecognisedMistake {
        checks: failing.map(|check| check.name.clone()).collect(),
        name: first.name.clone(),
        title: first.title.clone(),
        explanation: first.explanation.clone(),
        likely: nearest == Likeness::SameShape || !also.is_empty(),
        also,
    }]
}

/// How a submission failed, as a value that can be grouped by: two that have the same one are at least of the same shape.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Signature {
    /// How each check ended: its name, the outcome, the exception.
    ends: Vec<(String, Outcome, Option<String>)>,
    /// What was observed of those that did not pass, its numbers apart.
    shapes: Vec<Vec<String>>,
}

/// The signature of a report.
pub fn signature(report: &Report) -> Signature {
    let end = |check: &CheckReport| (check.name.clone(), check.outcome, check.exception.clone());
    let failures = report.checks.iter().filter(|check| !check.outcome.passed());
    Signature {
        ends: report.checks.iter().map(end).collect(),
        shapes: failures.map(|check| observed(check).map(shape).collect()).collect(),
    }
}

/// Compare how two submissions to one kata failed. Two that fail alike in the core are alike at best in shape
/// if they part in the stretch checks: who makes a mistake in the core need not have gone further.
pub fn likeness(a: &Report, b: &Report) -> Likeness {
    let whole = over(a, b, |_| true);
    if whole == Likeness::Different && a.verdict == Verdict::Failed && b.verdict == Verdict::Failed {
        return over(a, b, |check| !check.stretch).min(Likeness::SameShape);
    }
    whole
}

/// The likeness in the checks that are `counted`.
fn over(a: &Report, b: &Report, counted: impl Fn(&CheckReport) -> bool) -> Likeness {
    let pairs = || a.checks.iter().zip(&b.checks).filter(|(a, _)| counted(a));
    let same_end =
        |(a, b): (&CheckReport, &CheckReport)| a.name == b.name && a.outcome == b.outcome && a.exception == b.exception;
    if a.checks.len() != b.checks.len() || pairs().count() == 0 || !pairs().all(same_end) {
        return Likeness::Different;
    }
    let failures = || pairs().filter(|(a, _)| !a.outcome.passed());
    if failures().all(|(a, b)| observed(a).eq(observed(b))) {
        return Likeness::SameEvidence;
    }
    let shapes = |report| observed(report).map(shape);
    if failures().all(|(a, b)| shapes(a).eq(shapes(b))) { Likeness::SameShape } else { Likeness::Different }
}

/// What was observed of a failure, without anything that depends on how the code is written: lines, names of
/// helpers and texts of statements are not compared.
fn observed(report: &CheckReport) -> impl Iterator<Item = &str> {
    let values = [&report.message, &report.expected, &report.actual].into_iter().map(|v| v.as_deref().unwrap_or(""));
    let exact = report.evidence.iter().filter(|e| e.exact).flat_map(|e| [e.label.as_str(), e.text.as_str()]);
    values.chain(exact)
}

/// A text with each number replaced by one mark.
fn shape(text: &str) -> String {
    let mut shape = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_ascii_digit() {
            true if shape.ends_with('#') => {}
            true => shape.push('#'),
            false => shape.push(c),
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Evidence;

    fn failing(actual: &str, evidence: &str) -> Report {
        let check = CheckReport {
            name: "flat".into(),
            title: "It is flat".into(),
            outcome: Outcome::Failed,
            sitting: Default::default(),
            stretch: false,
            message: None,
            why: None,
            rests_on: None,
            call: None,
            expected: None,
            actual: Some(actual.into()),
            exception: None,
            location: None,
            frames: Vec::new(),
            seed: None,
            evidence: vec![Evidence { label: "queries".into(), text: evidence.into(), exact: true }],
            test: None,
            output: Default::default(),
            milliseconds: 1.0,
        };
        Report::of_checks("k", "s", vec![check])
    }

    fn mistake(name: &str) -> Mistake {
        Mistake::sample(name)
    }

    #[test]
    fn the_same_evidence_as_one_mistake_is_certain() {
        let (a, b) = (mistake("a"), mistake("b"));
        let known = [(&a, failing("3", "2 → 3")), (&b, failing("None", "2 → 3"))];
        let found = recognise(&failing("3", "2 → 3"), &known).remove(0);
        assert_eq!((found.name.as_str(), found.likely), ("a", false));
    }

    #[test]
    fn other_numbers_make_it_likely() {
        let a = mistake("a");
        let found = recognise(&failing("5", "2 → 5"), &[(&a, failing("301", "2 → 301"))]).remove(0);
        assert!(found.likely);
    }

    #[test]
    fn two_mistakes_that_fail_alike_are_both_named() {
        let (a, b) = (mistake("a"), mistake("b"));
        let found = recognise(&failing("3", "x"), &[(&a, failing("3", "x")), (&b, failing("3", "x"))]).remove(0);
        assert_eq!((found.likely, found.also), (true, vec!["b".to_owned()]));
    }

    #[test]
    fn the_same_failing_check_alone_is_no_match() {
        let a = mistake("a");
        assert_eq!(recognise(&failing("None", "x"), &[(&a, failing("[1]", "x"))]), []);
    }

    #[test]
    fn failures_of_one_signature_are_those_of_one_shape() {
        let all = [failing("3", "2 → 3"), failing("5", "2 → 301"), failing("None", "2 → 3"), failing("3", "x")];
        for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
            assert_eq!(signature(a) == signature(b), likeness(a, b) >= Likeness::SameShape, "{a:?} {b:?}");
        }
    }
}
