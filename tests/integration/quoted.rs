//! What texts quote is filled wherever they are read: no `{{check: label}}` reaches anybody.
//!
//! The loop's page is tested beside its state, `src/tui/live.rs`; what a recognised mistake says, where it is recognised.

use std::fs;
use std::path::Path;

use crate::support::{copy, kata, repository, stderr, stdout};

/// What the reference shows, and its mark in the page.
const SEEN: &str = "(-1, 23)";
const QUOTE: &str = "{{shifts_move_back: an hour before midnight}}";

/// The workbook of the author's guide, with a page that quotes in each of its parts.
fn workbook(folder: &Path) {
    copy(&repository().join("docs/example"), &folder.join("book"));
    let path = folder.join("book/katas/numbers/clock_arithmetic/concept.md");
    let page = fs::read_to_string(&path).expect("it is there");
    let page = page
        .replace("Dividing integers has", &format!("A minute: {QUOTE}. Dividing integers has"))
        .replace("**First**: ", &format!("**First**: {QUOTE}. "))
        .replace("integers, or", &format!("integers, {QUOTE}, or"));
    assert_eq!(page.matches(QUOTE).count(), 4);
    fs::write(path, page).expect("writable");
}

fn run(folder: &Path, args: &[&str], input: &str) -> String {
    let output = kata(folder).args(args).write_stdin(input.to_owned()).output().expect("kata runs");
    assert!(output.status.success(), "{args:?}: {}", stderr(&output));
    stdout(&output)
}

fn is_filled(text: &str, times: usize) {
    assert!(!text.contains("{{") && !text.contains("}}"), "{text}");
    assert!(text.matches(SEEN).count() >= times, "{times} times {SEEN} in {text}");
}

#[test]
fn a_page_quotes_the_references_run_wherever_it_is_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    workbook(folder.path());
    let book = ["--workbook", "book"];
    is_filled(&run(folder.path(), &["explain", "clock_arithmetic", "--workbook", "book"], ""), 4);
    for format in ["md", "html"] {
        let all = ["handout", "--all", "--instructor", "--format", format];
        is_filled(&run(folder.path(), &[&all[..], &book[..]].concat(), ""), 4);
    }

    run(folder.path(), &["start", "practice", "--workbook", "book"], "");
    let practice = folder.path().join("practice");
    // Its questions are the page's, answered by the page.
    let began = ["interview", "--minutes", "30", "--seed", "1", "--session"];
    let text = run(&practice, &began, "say\n\n3\nsay\n\n3\nsay\n\n3\nend\n");
    assert!(text.contains("What are -7 // 2 and -7 % 2 in Python, and why are they not what C says?"), "{text}");
    is_filled(&text, 3);
    is_filled(&run(&practice, &["interview", "--debrief", "1", "--format", "json"], ""), 3);
}

#[test]
fn a_mistake_in_the_instructors_copy_quotes_its_own_run() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    workbook(folder.path());
    let args = ["handout", "clock_arithmetic", "--instructor", "--format", "md", "--workbook", "book"];
    let text = run(folder.path(), &args, "");
    assert!(text.contains("rounds up below zero: moved(1, -2) gave\n(0, 23)."), "{text}");
}
