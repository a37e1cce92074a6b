//! `kata map`: the way through a workbook, on the terminal and as a drawing.

use std::fs;
use std::path::{Path, PathBuf};

use roxmltree::{Document, Node};

use crate::support::{copy, kata, repository, stderr, stdout};

fn workbook() -> PathBuf {
    repository().join("tests/workbooks/path")
}

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = kata(folder).arg("map").args(args).output().expect("kata runs");
    (output.status.code(), stdout(&output), stderr(&output))
}

/// The map of the workbook of three small katas.
fn small(args: &[&str]) -> String {
    let workbook = workbook().display().to_string();
    let (code, text, error) = run(&repository(), &[args, &["--workbook", &workbook]].concat());
    assert_eq!((code, error.as_str()), (Some(0), ""));
    text
}

#[test]
fn without_a_practice_folder_the_map_is_the_order_topic_by_topic() {
    let expected = "\
── text  2 katas ───────────────────────────────────────────────────────────────
   ┌─ shout
   └▸ initials

── numbers  1 kata ─────────────────────────────────────────────────────────────
   ── total

Next: `kata map TOPIC` or `kata map KATA` shows a part of it with its ways.
";
    assert_eq!(small(&[]), expected);
}

#[test]
fn a_topic_shows_what_each_kata_needs_and_opens() {
    let expected = "\
text  Words and letters
2 katas

   ┌─ shout     Louder
   │      opens initials
   └▸ initials  Two letters
          after shout

Next: `kata map KATA` shows what leads to a kata, and what it opens.
";
    assert_eq!(small(&["text"]), expected);
}

#[test]
fn a_kata_shows_what_leads_to_it_and_what_it_opens() {
    let expected = "\
initials  Two letters
medium, text

── What leads to it ────────────────────────────────────────────────────────────
   ── shout

── What it opens ───────────────────────────────────────────────────────────────
   Nothing needs it.

Next: `kata show initials` for its task.
";
    assert_eq!(small(&["initials"]), expected);
    assert_eq!(small(&["text/initials"]), expected);
}

#[test]
fn a_practice_folder_shows_what_is_passed_what_is_open_and_what_opens_next() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    fs::write(root.join("katabook.toml"), format!("format_version = 1\nworkbook = {:?}\n", workbook()))
        .expect("writable");
    let last = |text: &str| text.lines().rev().take(3).map(|line| format!("{line}\n")).collect::<Vec<_>>();
    let (_, begun, _) = run(root, &[]);
    assert!(begun.contains("text  0 of 2 passed ─") && begun.contains("   ┌─ › shout\n   └▸ ○ initials\n"), "{begun}");
    assert_eq!(last(&begun)[1], "0 passed, 2 open now, 1 open next.\n");
    assert_eq!(last(&begun)[2], "✓ passed  ★ mastered  ↻ due  ~ tried  › open now  ○ opens next  · later\n");
    fs::create_dir_all(root.join("text")).expect("writable");
    fs::copy(workbook().join("python_reference/text/shout.py"), root.join("text/shout.py")).expect("writable");
    let checked = kata(root).args(["check", "shout"]).output().expect("kata runs");
    assert_eq!(checked.status.code(), Some(0), "{}", stderr(&checked));
    let (_, on, _) = run(root, &[]);
    assert!(on.contains("text  1 of 2 passed ─") && on.contains("   ┌─ ★ shout\n   └▸ › initials\n"), "{on}");
    assert_eq!(last(&on)[1], "1 passed, 2 open now, 0 open next.\n");
    let (_, data, _) = run(root, &["initials", "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
    let expected = serde_json::json!([
        {"id": "shout", "topic": "text", "title": "Louder", "needs": [], "opens": ["initials"], "state": "mastered",
         "status": "passed"},
        {"id": "initials", "topic": "text", "title": "Two letters", "needs": ["shout"], "opens": [], "state": "new",
         "status": "open"},
    ]);
    assert_eq!(data, expected);
}

#[test]
fn what_is_neither_topic_nor_kata_names_the_nearest_one() {
    let workbook = workbook().display().to_string();
    let error = "error: there is no topic and no kata \"initial\" in this workbook\n  \
                 next: did you mean \"initials\"? `kata map` shows them all\n";
    assert_eq!(run(&repository(), &["initial", "--workbook", &workbook]), (Some(2), String::new(), error.to_owned()));
}

#[test]
fn the_shipped_map_fits_into_80_columns_and_has_each_kata_once() {
    let (_, text, _) = run(&repository(), &[]);
    let words: Vec<&str> = text.split_whitespace().collect();
    let katas = katabook::catalog::Workbook::shipped().expect("it can be read");
    for at in katas.ids() {
        assert_eq!(words.iter().filter(|word| **word == at.id).count(), 1, "{}", at.id);
    }
    for place in ["", "classes_and_object_model", "lost_update"] {
        let (_, text, _) = run(&repository(), if place.is_empty() { &[] } else { std::slice::from_ref(&place) });
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}

/// The texts of the elements of a name.
fn texts<'d>(document: &'d Document<'_>, name: &str) -> Vec<&'d str> {
    let named = document.descendants().filter(|node: &Node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
    named.filter_map(|node| node.text()).collect()
}

#[test]
fn the_drawing_is_one_file_with_a_title_a_description_and_a_line_for_each_need() {
    let text = small(&["--format", "svg"]);
    let drawing = Document::parse(&text).expect("it is XML");
    assert_eq!(texts(&drawing, "desc").len(), 1);
    let titles = texts(&drawing, "title");
    assert_eq!(
        titles,
        ["A path of three katas, for tests of what comes next", "Louder", "Two letters", "What it comes to"]
    );
    let ways = drawing.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "path"))).count();
    assert_eq!(ways, 1);
    for outside in ["href", "url(", "<script", "@import"] {
        assert!(!text.contains(outside), "{text}");
    }
}

#[test]
fn the_drawing_is_written_to_a_file_and_replaces_only_its_own() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let args = ["text", "--format", "svg", "--out", "text.svg"];
    let drawn = "text.svg\nNext: open it in a browser.\n";
    for _ in 0..2 {
        let output =
            kata(folder.path()).arg("map").args(args).arg("--workbook").arg(workbook()).output().expect("kata runs");
        assert_eq!((output.status.code(), stdout(&output)), (Some(0), drawn.to_owned()), "{}", stderr(&output));
    }
    fs::write(folder.path().join("text.svg"), "mine").expect("writable");
    let output =
        kata(folder.path()).arg("map").args(args).arg("--workbook").arg(workbook()).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--force"), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(folder.path().join("text.svg")).expect("readable"), "mine");
}

#[test]
fn what_a_workbook_says_is_text_on_the_terminal_and_in_the_drawing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let hostile = folder.path().join("workbook");
    copy(&workbook(), &hostile);
    let facts = hostile.join("katas/text/shout/kata.toml");
    let text = fs::read_to_string(&facts).expect("readable");
    let title = "title = \"</title><script>x()</script> & \\u001b[2J \\\"quoted\\\"\"";
    fs::write(&facts, text.replace("title = \"Louder\"", title)).expect("writable");
    let hostile = hostile.display().to_string();
    let (_, svg, _) = run(folder.path(), &["--format", "svg", "--workbook", &hostile]);
    let drawing = Document::parse(&svg).expect("it is XML");
    let written = "</title><script>x()</script> & \\u{1b}[2J \"quoted\"";
    assert!(texts(&drawing, "title").contains(&written), "{svg}");
    for args in [&["text"] as &[&str], &["shout"]] {
        let (_, text, _) = run(folder.path(), &[args, &["--workbook", &hostile]].concat());
        assert!(!text.contains('\u{1b}') && text.contains("\\u{1b}[2J"), "{text}");
    }
}
