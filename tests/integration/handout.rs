//! Katas on paper.

use std::fs;

use crate::support::{kata, repository, stderr, stdout, tiny};

/// What `kata handout` prints.
fn handout(arguments: &[&str]) -> String {
    let mut command = kata(&repository());
    let output = command.arg("handout").args(arguments).arg("--workbook").arg(tiny()).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

#[test]
fn a_learners_copy_has_the_task_and_the_starter_and_nothing_that_gives_it_away() {
    for format in ["html", "md"] {
        let text = handout(&["slugs", "--format", format]);
        assert!(text.contains("in lower case") && text.contains("def slug"), "{text}");
        for secret in ["cut at the first one by half", "reference solution", "Mistakes", ".split()"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
}

#[test]
fn the_instructors_copy_has_checks_mistakes_the_concept_and_the_reference() {
    for format in ["html", "md"] {
        let text = handout(&["--all", "--instructor", "--format", format]);
        for part in [
            "Words are joined by single hyphens.",
            "cut at the first one by half",
            "Mistakes to expect",
            "The concept",
            "A reference solution",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
    }
}

#[test]
fn where_a_learner_practises_there_is_no_instructors_copy() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let start = kata(folder.path()).args(["start", "practice", "--workbook"]).arg(tiny()).output();
    assert!(start.expect("kata runs").status.code().is_some());
    let practice = folder.path().join("practice");
    let output = kata(&practice).args(["handout", "slugs", "--instructor"]).output().expect("kata runs");
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""));
    let output = kata(&practice).args(["handout", "slugs", "--out", "slugs.html"]).output().expect("kata runs");
    assert_eq!(stdout(&output), "slugs.html: 1 kata\nNext: print it, or hand it out.\n");
    assert!(fs::read_to_string(practice.join("slugs.html")).is_ok_and(|text| text.starts_with("<!DOCTYPE html>")));
}
