//! `kata list` in a practice folder, and the list on the whole screen.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{kata, stderr, stdout, tiny};
use crate::tmux::Terminal;

fn practice(folder: &Path) -> PathBuf {
    let output = kata(folder).args(["start", "practice", "--workbook"]).arg(tiny()).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    folder.join("practice")
}

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = kata(folder).args(args).output().expect("kata runs");
    (output.status.code(), stdout(&output), stderr(&output))
}

#[test]
fn in_a_practice_folder_the_list_marks_and_filters_states() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path());
    let list = |mark: char| {
        format!(
            "text  Titles and addresses\n\
             {mark} slugs                      easy    common       15 min  Titles in addresses\n\n\
             · new  ~ tried  ✓ passed  ★ mastered  ↻ due\n\n\
             1 kata. `kata show KATA` shows one.\n"
        )
    };
    assert_eq!(run(&practice, &["list"]), (Some(0), list('·'), String::new()));
    fs::write(practice.join("text/slugs.py"), "# begun\n").expect("writable");
    run(&practice, &["check", "slugs"]);
    assert_eq!(run(&practice, &["list", "--state", "tried"]).1, list('~'));
    assert_eq!(run(&practice, &["list", "--state", "new"]).1, "0 katas. `kata show KATA` shows one.\n");
    fs::copy(tiny().join("python_reference/text/slugs.py"), practice.join("text/slugs.py")).expect("writable");
    run(&practice, &["check", "slugs"]);
    let (_, json, _) = run(&practice, &["list", "--state", "passed", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(json[0]["state"], "mastered");
}

#[test]
fn states_need_a_practice_folder_and_browsing_a_terminal() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let error = "error: --state asks what was done in a practice folder, and this is none\n  \
                 next: `kata start DIR` makes one; `kata list` works in it\n";
    assert_eq!(run(folder.path(), &["list", "--state", "due"]), (Some(2), String::new(), error.to_owned()));
    let error = "error: --browse needs a terminal to draw on\n  next: `kata list` without it prints the list\n";
    assert_eq!(run(folder.path(), &["list", "--browse"]), (Some(2), String::new(), error.to_owned()));
}

#[test]
fn without_a_history_that_can_be_read_the_list_says_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("katabook.toml"), "format_version = 1\n").expect("writable");
    fs::write(folder.path().join("katabook.db"), "no database at all. ".repeat(50)).expect("writable");
    let (code, text, error) = run(folder.path(), &["list", "--topic", "security"]);
    assert_eq!(code, Some(0));
    assert!(text.contains("\n  sql_injection "), "{text}");
    assert!(error.starts_with("note: the list is without states. "), "{error}");
    assert_eq!(run(folder.path(), &["list", "--state", "new"]).0, Some(2));
}

#[test]
fn a_kata_is_chosen_on_the_whole_screen_and_the_terminal_is_given_back() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path());
    let Some(terminal) = Terminal::start("echo before; kata list --browse", 60, 15, &practice) else { return };
    terminal.wait_for("> · slugs");
    terminal.send(&["/", "z"]);
    terminal.wait_for("No kata matches /z.");
    terminal.send(&["Escape"]);
    terminal.wait_for("Filter: none");
    terminal.send(&["Tab"]);
    terminal.wait_for("Tab list");
    terminal.send(&["Enter"]);
    let next = "before\n\
                slugs  Titles in addresses\n\
                Next: `kata show slugs` for the task, edit text/slugs.py, th\n\
                en `kata check slugs`.\n\
                [ended: 0]\n";
    assert_eq!(terminal.wait_for("[ended: 0]").trim_end(), next.trim_end());
    terminal.send(&["e", "c", "h", "o", "Enter"]);
    terminal.wait_for("\necho\necho\n");
}
