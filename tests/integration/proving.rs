//! What an audit proves in full, what it is spared, and how a ledger that lies is found out.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{copy_of_tiny, kata, stderr, stdout};

const LEDGER: &str = "katas/text/slugs/proven.toml";

/// What an audit says of the tiny workbook: how its kata was proven, what was found but for the form, and all of it.
fn audit(workbook: &Path, more: &[&str]) -> (String, Vec<String>, Value) {
    let output = kata(workbook)
        .args(["audit", "--no-form", "--format", "json", "--workbook", "."])
        .args(more)
        .output()
        .expect("kata runs");
    let json: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    let text = |f: &Value, key: &str| f[key].as_str().unwrap_or_default().to_owned();
    let found = json["findings"].as_array().cloned().unwrap_or_default();
    let found = found.iter().map(|f| format!("{}: {}", text(f, "file"), text(f, "reason")));
    (text(&json["katas"][0], "how"), found.filter(|f| !f.contains("it is a stub")).collect(), json)
}

fn change(workbook: &Path, file: &str, from: &str, to: &str) {
    let path = workbook.join(file);
    let text = fs::read_to_string(&path).expect("it is there");
    assert!(text.contains(from), "{file} holds {from:?}");
    fs::write(path, text.replacen(from, to, 1)).expect("writable");
}

fn ledger(workbook: &Path) -> Option<String> {
    fs::read_to_string(workbook.join(LEDGER)).ok()
}

/// The tiny workbook, proven.
fn proven(folder: &Path) -> PathBuf {
    let workbook = copy_of_tiny(folder);
    let (how, found, json) = audit(&workbook, &[]);
    assert_eq!((how.as_str(), found), ("full", Vec::<String>::new()), "{json:#}");
    assert!(ledger(&workbook).is_some_and(|text| text.contains("runs = 10\n")), "{:?}", ledger(&workbook));
    workbook
}

#[test]
fn what_the_ledger_vouches_for_is_proven_lightly_until_something_changes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = proven(folder.path());
    let written = ledger(&workbook);
    assert_eq!(audit(&workbook, &[]).0, "vouched");

    change(&workbook, "katas/text/slugs/prompt.md", "# Titles in addresses", "# Titles and addresses");
    assert_eq!(audit(&workbook, &[]).0, "vouched", "all that is asked of a page is asked each time");

    change(&workbook, "katas/text/slugs/checks.py", "\"\"\"Checks for slugs.\"\"\"", "\"\"\"Checks of slugs.\"\"\"");
    assert_eq!(audit(&workbook, &["--light"]).0, "light");
    assert_eq!(ledger(&workbook), written, "a light proof writes nothing");
    assert_eq!(audit(&workbook, &[]).0, "full", "a byte of the checks has changed");
    assert_ne!(ledger(&workbook), written);
    assert_eq!(audit(&workbook, &[]).0, "vouched");
}

#[test]
fn who_says_how_much_is_run_gets_that_and_no_ledger() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    assert_eq!(audit(&workbook, &["--times", "1", "--no-mutants"]).0, "light");
    assert_eq!(audit(&workbook, &["--times", "2", "--mutants", "1"]).0, "full");
    assert_eq!(ledger(&workbook), None);
}

/// A ledger that vouches for files whose mutants survive.
fn edited_by_hand(folder: &Path) -> PathBuf {
    let workbook = proven(folder);
    let longer = "    words = title.lower().split()\n    return \"-\".join(words) if len(words) > 0 else \"\"\n";
    let line = "    return \"-\".join(title.lower().split())\n";
    change(&workbook, "python_reference/text/slugs.py", line, longer);
    let (how, found, _) = audit(&workbook, &[]);
    assert_eq!(how, "full");
    assert!(found.iter().all(|f| f.contains("a mutant survives every check")) && !found.is_empty(), "{found:?}");
    assert_eq!(audit(&workbook, &[]).0, "full", "what was not proven is not written down");
    change(&workbook, LEDGER, &basis(&workbook), &basis_of_now(&workbook));
    assert_eq!(audit(&workbook, &[]).0, "vouched");
    workbook
}

fn basis(workbook: &Path) -> String {
    let text = ledger(workbook).expect("it is there");
    text.lines().find(|line| line.starts_with("basis")).expect("it has a basis").to_owned()
}

/// The line that an audit would write if it found nothing.
fn basis_of_now(workbook: &Path) -> String {
    let katas = katabook::catalog::Workbook::in_folder(workbook).expect("a workbook");
    let kata = katas.kata("slugs").expect("a kata");
    format!("basis = {:?}", katabook::audit::basis_of(katas.files(), &kata).expect("readable"))
}

#[test]
fn a_ledger_that_was_edited_by_hand_is_found_out() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = edited_by_hand(folder.path());
    let lie =
        "katas/text/slugs/proven.toml: this says that the kata is proven, and running the same files finds otherwise";
    let (how, found, _) = audit(&workbook, &["--all"]);
    assert_eq!((how.as_str(), found.last().map(String::as_str)), ("full", Some(lie)));
    let (how, found, _) = audit(&workbook, &["--sample", "some-commit"]);
    assert_eq!((how.as_str(), found.last().map(String::as_str)), ("sampled", Some(lie)));
    assert!(found.iter().any(|f| f.contains("a mutant survives every check")), "{found:?}");
}

#[test]
fn a_broken_ledger_says_where_and_what_to_do() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    fs::write(workbook.join(LEDGER), "# Written by kata audit\n<<<<<<< HEAD\nbasis = \"1\"\n").expect("writable");
    let output = kata(&workbook).args(["audit", "--no-form", "--workbook", "."]).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(text.contains("✗ katas/text/slugs/proven.toml:2\n"), "{text}");
    assert!(text.contains("→ `kata audit` writes this file: remove it, and the next audit proves the kata"), "{text}");
}

#[test]
fn a_mistake_names_every_core_check_that_it_fails() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let mistake = "katas/text/slugs/mistakes/changes_the_list.py";
    change(
        &workbook,
        mistake,
        "return \"-\".join(title.lower().split())",
        "return title.lower().replace(\" \", \"-\")",
    );
    let (_, found, _) = audit(&workbook, &["--light"]);
    assert_eq!(found, [format!("{mistake}: it also fails `words_are_joined`")]);
    change(&workbook, mistake, "Fails: the_list_is_left_alone", "Fails: the_list_is_left_alone, words_are_joined");
    assert_eq!(audit(&workbook, &["--light"]).1, Vec::<String>::new());
}

#[test]
fn who_breaks_a_sentence_of_the_prompt_has_to_fail_for_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let (_, _, json) = audit(&workbook, &["--light"]);
    assert_eq!(json["katas"][0]["unbroken"].as_array().map(Vec::len), Some(2), "{json:#}");
    let breaks = workbook.join("katas/text/slugs/breaks");
    fs::create_dir_all(&breaks).expect("writable");
    let quote = "does the same for each title and leaves the list it got alone.";
    let file = |code: &str| format!("\"\"\"Another list.\n\nBreaks: \"{quote}\"\n\"\"\"\n\n\n{code}");
    let kind = file("def slugs(titles):\n    return list(map(slug, titles))\n");
    fs::write(breaks.join("another_list.py"), kind).expect("writable");
    let (_, found, json) = audit(&workbook, &["--light"]);
    assert_eq!(
        found,
        [format!("katas/text/slugs/breaks/another_list.py: it passes every check, and the prompt says {quote:?}")]
    );
    assert_eq!(json["katas"][0]["unbroken"].as_array().map(Vec::len), Some(1), "{json:#}");
    fs::write(breaks.join("another_list.py"), file("def slugs(titles):\n    return titles\n")).expect("writable");
    assert_eq!(audit(&workbook, &["--light"]).1, Vec::<String>::new());
}

#[test]
fn a_wrong_solution_that_cannot_be_imported_proves_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let breaks = workbook.join("katas/text/slugs/breaks");
    fs::create_dir_all(&breaks).expect("writable");
    let broken = "\"\"\"Never run.\n\nBreaks: \"does the same for each title and leaves the list it got alone.\"\n\"\"\"\n\n\n\
                  def slugs(titles, start=nowhere):\n    return titles\n";
    fs::write(breaks.join("never_run.py"), broken).expect("writable");
    let mistake = "katas/text/slugs/mistakes/changes_the_list.py";
    change(&workbook, mistake, "def slugs(titles)", "def slugs(titles, start=nowhere)");
    let why = "it cannot be imported: ended as cannot_import: NameError: name 'nowhere' is not defined";
    let found = audit(&workbook, &["--light"]).1;
    assert!(found.contains(&format!("katas/text/slugs/breaks/never_run.py: {why}")), "{found:#?}");
    assert!(found.contains(&format!("{mistake}: {why}")), "{found:#?}");
}

#[test]
fn a_kata_whose_subject_is_time_is_run_when_it_changes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    change(&workbook, "katas/text/slugs/kata.toml", "seconds = 1", "seconds = 1\nmeasures_time = true");
    assert_eq!(audit(&workbook, &["--light"]).0, "left_out");
    assert_eq!(audit(&workbook, &[]).0, "full");
    let (how, _, json) = audit(&workbook, &[]);
    assert_eq!(how, "left_out");
    let notes = json["notes"].to_string();
    assert!(notes.contains("not run: slugs. A kata whose subject is time is proven when it changes"), "{notes}");
}

#[test]
fn of_what_is_vouched_for_a_mistake_is_run_where_it_fails_and_a_break_is_not() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = proven(folder.path());
    let (how, found, json) = audit(&workbook, &[]);
    assert_eq!((how.as_str(), found), ("vouched", Vec::<String>::new()));
    let summary = json["katas"][0]["summary"].as_str().expect("a text");
    assert_eq!(summary, "3 checks · 3 mistakes where they fail · 2 predictions · reference passed 1×");

    // Nothing but a run of it finds out that a mistake does not fail where the ledger has seen it fail.
    let mistake = "katas/text/slugs/mistakes/changes_the_list.py";
    let whole = fs::read_to_string(workbook.join(mistake)).expect("it is there");
    change(&workbook, mistake, &whole, &harmless(&whole));
    change(&workbook, LEDGER, &basis(&workbook), &basis_of_now(&workbook));
    let (how, found, _) = audit(&workbook, &[]);
    assert_eq!(how, "vouched");
    assert_eq!(
        found.first().map(String::as_str),
        Some(&*format!("{mistake}: it does not fail `the_list_is_left_alone`"))
    );
}

/// A mistake that makes none.
fn harmless(mistake: &str) -> String {
    let docstring = mistake.split("\"\"\"").nth(1).expect("it explains itself");
    format!("\"\"\"{docstring}\"\"\"\n\n\ndef slugs(titles):\n    return [slug(title) for title in titles]\n")
}
