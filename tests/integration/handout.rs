//! Katas on paper.

use std::fs;

use serde_json::json;

use crate::browser::Page;
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
fn a_workshops_handout_begins_with_what_it_is_worth_when_it_is_due_how_to_check_and_where_to_hand_in() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workshop = "title = \"Week one\"\nhand_in = \"On Moodle, under *Week 1*.\"\ndeadline = 2030-02-03T18:00:00+01:00\n\n\
                    [[kata]]\nid = \"slugs\"\nweight = 2.5\n";
    fs::write(folder.path().join("week.toml"), workshop).expect("writable");
    let print = |more: &[&str]| {
        let mut command = kata(folder.path());
        command.args(["handout", "--workshop", "week.toml", "--workbook"]).arg(tiny()).args(more);
        let output = command.env("TZ", "UTC").output().expect("kata runs");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stdout(&output)
    };
    for format in ["html", "md"] {
        let text = print(&["--format", format]);
        let parts = [
            "Week one",
            "Due Sunday, 3 February 2030, 17:00 UTC",
            "2.5 points",
            "How to check",
            "kata check KATA",
            "Where to hand in",
            "Titles in addresses",
            "def slug",
        ];
        let mut rest = text.as_str();
        for part in parts.iter().filter(|part| **part != "Titles in addresses") {
            rest = rest.split_once(part).unwrap_or_else(|| panic!("{part} does not come in this order in {text}")).1;
        }
        assert!(!text.contains("Instructor"), "{text}");
        let copy = print(&["--format", format, "--instructor"]);
        assert!(copy.matches("Instructor's copy: it has the solutions").count() >= 2, "{copy}");
    }
    // Paper has it on every page.
    assert!(print(&["--instructor"]).contains("@top-center { content: \"Instructor's copy: it has the solutions\";"));
}

#[test]
fn the_first_page_on_paper_is_not_blank() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = handout(&["slugs", "--format", "html"]);
    // As a handout of several katas has it: the workbook's title above the first one.
    let text = text.replacen("<main>", "<header><h1>All</h1></header><main>", 1);
    let path = folder.path().join("handout.html");
    fs::write(&path, text).expect("writable");
    let Some(mut page) = Page::open(&path, 718, 1047) else { return };
    page.look(718, 1047, "print", "light");
    assert_eq!(page.value("getComputedStyle(document.querySelector('header')).breakAfter"), json!("auto"));
    let top = "document.querySelector('article').getBoundingClientRect().top < 300";
    assert_eq!(page.value(top), json!(true));
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
