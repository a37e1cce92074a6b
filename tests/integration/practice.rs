//! A practice folder, from `kata start` on.

use std::fs;
use std::path::Path;

use crate::support::{kata, stderr, stdout, tiny};

fn start(folder: &Path) -> String {
    let output = kata(folder).args(["start", "practice", "--workbook"]).arg(tiny()).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = kata(folder).args(args).output().expect("kata runs");
    (output.status.code(), stdout(&output), stderr(&output))
}

#[test]
fn starting_writes_the_starters_and_shows_the_first_failure() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = start(folder.path());
    assert!(
        text.starts_with("practice: 1 starters written\n\nslugs  Titles in addresses\n…/text/slugs.py  not begun: "),
        "{text}"
    );
    assert!(text.contains("✗ Words are joined by single hyphens."), "{text}");
    assert!(
        text.contains(
            "\n  cd practice\n  kata show slugs     the task\n  (edit text/slugs.py)\n  kata check slugs    see what"
        ),
        "{text}"
    );
    assert!(folder.path().join("practice/text/slugs.py").is_file());
}

#[test]
fn starting_again_leaves_the_learners_work_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    start(folder.path());
    let file = folder.path().join("practice/text/slugs.py");
    fs::write(&file, "# my work\n").expect("writable");
    let text = start(folder.path());
    assert!(text.starts_with("practice: 0 starters written, 1 of your files left as they are\n"), "{text}");
    assert_eq!(fs::read_to_string(&file).expect("readable"), "# my work\n");
}

#[test]
fn inside_the_folder_a_kata_is_checked_by_its_name_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    start(folder.path());
    let (code, text, _) = run(&folder.path().join("practice"), &["check", "slugs"]);
    assert_eq!(code, Some(1));
    assert!(text.starts_with("slugs  Titles in addresses\ntext/slugs.py  not begun: "), "{text}");
}

#[test]
fn the_untouched_starter_is_called_no_mistake() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    start(folder.path());
    let (_, text, _) = run(&folder.path().join("practice"), &["check", "slugs"]);
    assert!(!text.contains("The idea behind it"), "{text}");
}

#[test]
fn each_time_a_hint_is_asked_for_one_more_is_shown() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    start(folder.path());
    let practice = folder.path().join("practice/text");
    let hint = || run(&practice, &["hint", "slugs"]).1;
    assert_eq!(hint(), "1. What does `str.split` do without an argument?\n\n2 more: ask again.\n");
    assert_eq!(
        hint(),
        "1. What does `str.split` do without an argument?\n2. Join the words with a hyphen.\n\n1 more: ask again.\n"
    );
    let all = "1. What does `str.split` do without an argument?\n2. Join the words with a hyphen.\n3. `'-'.join(title.lower().split())`\n\n\
               That was the last hint. `kata explain slugs` explains the concept.\n";
    assert_eq!(hint(), all);
    assert_eq!(hint(), all);
}

#[test]
fn a_damaged_history_is_named_and_costs_no_work() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    start(folder.path());
    let practice = folder.path().join("practice");
    fs::write(practice.join("katabook.db"), "no database at all, and long enough to be looked at. ".repeat(20))
        .expect("writable");
    let (code, _, error) = run(&practice, &["hint", "slugs"]);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        format!(
            "error: {}: this history is damaged: file is not a database\n  \
             next: move the file away to begin a new one: your solutions are not in it\n",
            practice.join("katabook.db").display()
        )
    );
    let (code, _, error) = run(&practice, &["check", "slugs"]);
    assert_eq!(code, Some(1), "a check is a check: {error}");
    assert!(error.starts_with("note: this attempt is not remembered. "), "{error}");
}

#[test]
fn outside_a_practice_folder_a_check_without_a_file_says_what_to_do() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = kata(folder.path()).args(["check", "slugs", "--workbook"]).arg(tiny()).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "error: no file is named, and this is not a practice folder\n  \
         next: `kata check slugs FILE` checks a file anywhere; `kata start DIR` makes a practice folder\n"
    );
}

#[test]
fn a_practice_folder_of_a_newer_version_is_left_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("katabook.toml"), "format_version = 99\n").expect("writable");
    let (code, _, error) = run(folder.path(), &["list"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("was made by a newer version of kata"), "{error}");
}

#[test]
fn a_practice_folder_of_another_workbook_is_not_mixed_up() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    start(folder.path());
    let practice = folder.path().join("practice");
    let other = crate::support::repository().join("tests/workbooks/arena");
    let other = other.to_str().expect("UTF-8");
    let refusal = format!(
        "this practice folder belongs to another workbook: {}\n  \
         next: leave --workbook out, or make a folder for that workbook: `kata start DIR --workbook …`\n",
        tiny().display()
    );
    for (place, args) in [
        (practice.as_path(), ["watch", "--workbook", other].as_slice()),
        (practice.as_path(), ["check", "tally", "--workbook", other].as_slice()),
        (folder.path(), ["start", "practice", "--workbook", other].as_slice()),
    ] {
        let (code, _, error) = run(place, args);
        assert_eq!(code, Some(2), "{args:?}");
        assert!(error.ends_with(&refusal), "{args:?}: {error}");
    }
    // Without a name, the folder's own workbook is meant.
    let (code, text, _) = run(folder.path(), &["start", "practice"]);
    assert_eq!(code, Some(0));
    assert!(text.starts_with("practice: 0 starters written, 1 of your files left as they are\n"), "{text}");
}

#[test]
fn a_workbook_that_was_moved_away_is_said_with_where_to_correct_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = crate::support::copy_of_tiny(folder.path());
    let output =
        kata(folder.path()).args(["start", "practice", "--workbook"]).arg(&workbook).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    fs::rename(&workbook, folder.path().join("elsewhere")).expect("it can be renamed");
    let practice = folder.path().join("practice");
    let (code, _, error) = run(&practice, &["list"]);
    assert_eq!(code, Some(2));
    let marker = practice.join("katabook.toml");
    let next =
        format!("next: {} says where the workbook of this practice folder is: correct it there\n", marker.display());
    assert!(error.ends_with(&next), "{error}");
}

#[test]
fn a_kata_that_moved_to_another_topic_is_found_where_its_file_is_and_remembered() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    start(folder.path());
    let practice = folder.path().join("practice");
    fs::rename(practice.join("text"), practice.join("words")).expect("it can be renamed");
    fs::write(practice.join("words/slugs.py"), "def slug(title):\n    return title\n").expect("writable");
    let (_, text, _) = run(&practice, &["check", "slugs"]);
    assert!(text.starts_with("slugs  Titles in addresses\nwords/slugs.py  failed: "), "{text}");
    let (_, history, _) = run(&practice, &["history", "slugs"]);
    assert!(history.contains("✗ failed 0/2"), "{history}");
    let (_, again, _) = run(folder.path(), &["start", "practice", "--workbook", &tiny().display().to_string()]);
    assert!(again.contains("0 starters written, 1 of your files left as they are"), "{again}");
}

#[test]
fn a_folder_whose_name_has_a_blank_is_quoted_where_it_is_to_be_typed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, text, _) = run(folder.path(), &["start", "my practice", "--workbook", &tiny().display().to_string()]);
    assert!(text.contains("\n  cd 'my practice'\n"), "{text}");
}
