//! `kata find`: katas by the words in which people ask, and the line that answers.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{kata, repository, stderr, stdout};
use crate::tmux::Terminal;

fn path_workbook() -> PathBuf {
    repository().join("tests/workbooks/path")
}

fn find(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = kata(folder).arg("find").args(args).output().expect("kata runs");
    (output.status.code(), stdout(&output), stderr(&output))
}

/// In the workbook of three small katas.
fn small(args: &[&str]) -> (Option<i32>, String) {
    let workbook = path_workbook().display().to_string();
    let (code, text, error) = find(&repository(), &[args, &["--workbook", &workbook]].concat());
    (code, text + &error)
}

#[test]
fn the_gil_is_answered_by_the_kata_about_it() {
    let (code, text, _) = find(&repository(), &["what is the gil", "--limit", "2"]);
    let expected = "\
gil_probe  Who keeps the interpreter? The GIL, probed from outside
  hard, concurrency
  asks   What is the GIL, and why does CPython have it?

lost_update  The lost update, on every run
  medium, concurrency
  asks   What is the GIL, and what does it protect?
";
    let (hits, rest) = text.split_once("\n\n2 of ").unwrap_or_else(|| panic!("{text}"));
    assert_eq!((code, format!("{hits}\n")), (Some(0), expected.to_owned()));
    let next = "\nNext: `kata show gil_probe` for the task,\n      `kata explain gil_probe` for the answer.\n";
    assert!(rest.ends_with(next), "{rest}");
}

#[test]
fn a_word_of_a_page_finds_its_kata_with_the_sentence_and_words_need_no_quotes() {
    let expected = "\
shout  Louder
  easy, text
  page   It is for comparing: `ß` becomes `ss`.

Next: `kata show shout` for the task, `kata explain shout` for the answer.
";
    assert_eq!(small(&["comparing"]), (Some(0), expected.to_owned()));
    assert_eq!(small(&["what", "is", "comparing?"]), (Some(0), expected.to_owned()));
}

#[test]
fn a_misspelt_word_is_mended_and_told() {
    let (code, text) = small(&["comparnig"]);
    assert_eq!(code, Some(0));
    assert!(text.starts_with("No kata has “comparnig”: this is for “comparing”.\n\nshout  Louder\n"), "{text}");
}

#[test]
fn where_nothing_is_found_the_exit_code_is_one_and_the_next_step_is_named() {
    let nothing = "No kata has “zymurgy”.\n\nNo kata answers “zymurgy”.\n\
                   Next: try fewer words, or others; `kata list` shows all katas.\n";
    assert_eq!(small(&["zymurgy"]), (Some(1), nothing.to_owned()));
    let glue = "“what is the” has no word that says what it is about.\n\
                Next: add one, as in `kata find what is the gil`; `kata list` shows all katas.\n";
    assert_eq!(small(&["what is the"]), (Some(1), glue.to_owned()));
    let topic = "No kata of numbers answers “comparing”.\n\
                 Next: try it without --topic, or `kata list --topic` for what is there.\n";
    assert_eq!(small(&["comparing", "--topic", "numbers"]), (Some(1), topic.to_owned()));
}

#[test]
fn an_unknown_topic_names_those_that_there_are() {
    let error = "error: there is no topic \"texts\"\n  next: the topics are text, numbers\n";
    assert_eq!(small(&["letters", "--topic", "texts"]), (Some(2), error.to_owned()));
}

#[test]
fn the_syntax_of_full_text_search_is_plain_text() {
    for typed in ["\"", "a AND", "NEAR(", "title:x", "*", "^-", "{}", "'; --", "(((", "\u{0}x".trim_matches('\0')] {
        let (code, text) = small(&["--", typed]);
        assert!(matches!(code, Some(0 | 1)), "{typed}: {text}");
    }
}

#[test]
fn json_has_the_line_and_the_places_of_what_matches() {
    let (code, text) = small(&["comparnig", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    let expected = serde_json::json!({
        "format_version": 1, "query": "comparnig", "readings": [{"typed": "comparnig", "used": "comparing"}], "found": 1,
        "hits": [{
            "id": "shout", "topic": "text", "title": "Louder", "summary": found["hits"][0]["summary"],
            "difficulty": "easy", "rarity": "very common", "covers": [], "needs": [], "requires": [],
            "minutes": 6, "part": "page", "line": "It is for comparing: `ß` becomes `ss`.", "matches": [[10, 19]]
        }]
    });
    assert_eq!((code, found), (Some(0), expected));
}

#[test]
fn in_a_practice_folder_a_hit_has_its_state_and_an_interview_looks_nothing_up() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let marker = format!("format_version = 1\nworkbook = {:?}\n", path_workbook());
    fs::write(folder.path().join("katabook.toml"), marker).expect("writable");
    let (code, text, error) = find(folder.path(), &["comparing"]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert!(text.starts_with("shout  Louder\n  easy, text, · new\n"), "{text}");
    let begun = kata(folder.path()).args(["interview", "--minutes", "30"]).output().expect("kata runs");
    assert_eq!(begun.status.code(), Some(0), "{}", stderr(&begun));
    let (code, text, error) = find(folder.path(), &["comparing"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    assert!(error.starts_with("error: nothing is looked up while interview 1 is running: it ends at "), "{error}");
}

#[test]
fn on_a_terminal_what_matches_is_bold_and_in_a_pipe_nothing_is() {
    let command = format!("kata find comparing --workbook {}", path_workbook().display());
    let folder = tempfile::tempdir().expect("a temporary folder");
    let Some(terminal) = Terminal::start(&command, 80, 12, folder.path()) else { return };
    terminal.wait_for("[ended: 0]");
    let coloured = terminal.coloured();
    assert!(coloured.contains("It is for \u{1b}[1mcomparing\u{1b}[0m"), "{coloured:?}");
    assert!(!small(&["comparing"]).1.contains('\u{1b}'));
}
