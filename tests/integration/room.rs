//! The page about a room of learners.
//!
//! Its rows are made of what `kata check` really says of files in `tests/golden`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use katabook::catalog::hash_of;
use katabook::outcome::CheckRun;
use serde_json::{Value, json};

use crate::browser::Page;
use crate::support::{kata, repository, stderr, stdout, tiny};

/// Who handed in which golden file. Two fail alike in a way that no mistake foresees.
const ROOM: [(&str, &str); 5] = [
    ("Zoe Quill", "mismatch_of_a_known_mistake"),
    ("Anna Orr", "passed"),
    ("Ben Ott", "failed_assertion"),
    ("Cleo Pym", "raised"),
    ("Dan Rush", "raised"),
];

/// The rows, and the text of each submission.
fn rows() -> &'static Vec<(Value, String)> {
    static ROWS: OnceLock<Vec<(Value, String)>> = OnceLock::new();
    ROWS.get_or_init(|| ROOM.map(|(learner, golden)| row(learner, golden)).into())
}

fn row(learner: &str, golden: &str) -> (Value, String) {
    let source = repository().join(format!("tests/golden/{golden}/submission.py"));
    let text = fs::read_to_string(&source).expect("the golden file is there");
    let mut command = kata(&repository());
    command.args(["check", "slugs"]).arg(&source).args(["--format", "json", "--workbook"]).arg(tiny());
    let output = command.output().expect("kata runs");
    let run: CheckRun = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    let mut report = run.reports.into_iter().next().expect("there is a report");
    report.submission = format!("{learner}/slugs.py");
    let row = json!({"version": 1, "learner": learner, "kata": "slugs", "title": "Slugs", "kata_hash": "", "seed": 1,
        "file": report.submission.clone(), "submission_sha256": hash_of(text.as_bytes()), "python": run.python, "max": 2.0,
        "milliseconds": 1.0, "late_seconds": 60, "status": "graded", "report": report});
    (row, text)
}

/// Write the results and the submissions to `folder`, and then the page; its path and its text.
fn page(folder: &Path, arguments: &[&str]) -> (PathBuf, String) {
    let mut lines: Vec<String> = rows().iter().map(|(row, _)| row.to_string()).collect();
    lines.push(
        json!({"version": 1, "learner": "Eve Sol", "kata": "slugs", "title": "Slugs", "kata_hash": "", "seed": 1,
            "python": "3", "max": 2.0, "milliseconds": 0.0, "status": "missing", "problem": "Eve Sol/ has no slugs.py"})
        .to_string(),
    );
    fs::write(folder.join("results.jsonl"), lines.join("\n") + "\n").expect("writable");
    for (row, text) in rows() {
        let file = folder.join("room").join(row["file"].as_str().expect("it has a file"));
        fs::create_dir_all(file.parent().expect("it is in a folder")).expect("writable");
        fs::write(file, text).expect("writable");
    }
    let mut command = kata(folder);
    command.args(["report", "results.jsonl", "--submissions", "room", "--out", "page.html"]).args(arguments);
    let output = command.output().expect("kata runs");
    assert_eq!(stdout(&output), "page.html: a page of 6 results\nNext: open it in a browser, or print it.\n");
    let path = folder.join("page.html");
    let text = fs::read_to_string(&path).expect("the page is written");
    (path, text)
}

#[test]
fn the_page_has_who_believes_what_and_failures_that_nobody_foresaw_together() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, text) = page(folder.path(), &[]);
    let between = |from: &str, to: &str| {
        let rest = text.split_once(from).unwrap_or_else(|| panic!("{from} is not in {text}")).1;
        rest.split_once(to).unwrap_or_else(|| panic!("{to} is not in {text}")).0.to_owned()
    };
    let beliefs = between("id=\"beliefs\"", "</section>");
    assert!(beliefs.contains("Zoe Quill</a>") && !beliefs.contains("Cleo Pym"), "{beliefs}");
    let unforeseen = between("id=\"unforeseen\"", "</section>");
    assert!(unforeseen.contains("<h3>2 submissions to <code>slugs</code></h3>"), "{unforeseen}");
    let submission = between("Handed in alike by Cleo Pym, Dan Rush.", "</details>");
    assert!(submission.contains("<mark>▶"), "the failing line is marked: {submission}");
}

#[test]
fn nothing_is_fetched_and_only_the_pages_own_script_runs() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, text) = page(folder.path(), &[]);
    for way in ["src=", "<link", "@import", "http://", "https://"] {
        assert!(!text.contains(way), "{way}");
    }
    assert!(text.contains("default-src 'none'"), "{text}");
    assert!(text.contains("script-src 'sha256-"), "{text}");
}

#[test]
fn with_pseudonyms_no_name_is_anywhere() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, text) = page(folder.path(), &["--anonymous"]);
    let names = ROOM.iter().flat_map(|(learner, _)| learner.split(' ')).chain(["Eve", "Sol"]);
    for name in names {
        let word = |c: char| !c.is_alphanumeric();
        assert!(!text.split(word).any(|part| part == name), "{name} is on the page");
    }
    assert_eq!(page(folder.path(), &["--anonymous"]).1, text, "the same results have the same pseudonyms");
}

#[test]
fn practice_folders_tell_how_long_it_took_to_pass() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let started = kata(folder.path()).args(["start", "folders/ann", "--workbook"]).arg(tiny()).output();
    assert!(started.is_ok());
    let practice = folder.path().join("folders/ann");
    let reference = fs::read_to_string(tiny().join("python_reference/text/slugs.py")).expect("it is there");
    for text in ["def slug(text): return 1\n", &reference] {
        fs::write(practice.join("text/slugs.py"), text).expect("writable");
        kata(&practice).args(["check", "slugs"]).output().expect("kata runs");
    }
    let (_, text) = page(folder.path(), &["--history", "folders"]);
    assert!(text.contains("Half of 1 learner passed within ") && text.contains(" and 2 attempts;"), "{text}");
}

#[test]
fn a_file_of_somebody_elses_is_not_replaced_and_a_line_that_is_no_result_is_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    page(folder.path(), &[]);
    fs::write(folder.path().join("mine.html"), "my page").expect("writable");
    fs::write(folder.path().join("broken.jsonl"), "{\"version\": 1}\n").expect("writable");
    let problem = |results: &str, out: &str| {
        let output = kata(folder.path()).args(["report", results, "--out", out]).output().expect("kata runs");
        assert_eq!(output.status.code(), Some(2));
        stderr(&output)
    };
    assert!(problem("results.jsonl", "mine.html").contains("was not written by kata"));
    let broken = problem("broken.jsonl", "out.html");
    assert!(broken.contains("broken.jsonl:1: "), "{broken}");
}

#[test]
fn in_a_browser_learners_are_filtered_sorted_and_their_submissions_opened() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (path, _) = page(folder.path(), &[]);
    let Some(mut page) = Page::open(&path, 1000, 800) else { return };
    page.wait_for("document.getElementById('controls').hidden === false");
    let shown =
        "[...document.querySelectorAll('#room tbody tr')].filter(r => !r.hidden).map(r => r.cells[0].textContent)";
    let all = json!(["Anna Orr", "Ben Ott", "Cleo Pym", "Dan Rush", "Eve Sol", "Zoe Quill"]);
    assert_eq!(page.value(shown), all);

    page.click("#by-learner");
    page.type_text("o");
    assert_eq!(page.value(shown), json!(["Anna Orr", "Ben Ott", "Cleo Pym", "Eve Sol", "Zoe Quill"]));
    assert_eq!(page.value("document.getElementById('shown').textContent"), json!("5 of 6 learners"));
    page.value(
        "{ const s = document.getElementById('by-state'); s.value = 'f'; s.dispatchEvent(new Event('input')); }",
    );
    assert_eq!(page.value(shown), json!(["Ben Ott", "Cleo Pym", "Zoe Quill"]));

    // By what became of the kata: those that fail with the most checks passed first; and from the keyboard, turned round.
    page.click("#room thead th[data-kata=slugs] button");
    let sorted = "document.querySelector('#room thead th[data-kata]').getAttribute('aria-sort')";
    assert_eq!(page.value(sorted), json!("ascending"));
    let forth = page.value(shown);
    page.press("Enter", 13);
    assert_eq!(page.value(sorted), json!("descending"));
    assert_ne!(page.value(shown), forth);

    page.click("#room tbody tr:not([hidden]) td a");
    let open = "document.getElementById('opened').open";
    page.wait_for(open);
    let first = page.value(&format!("{shown}[0]"));
    let text = page.value("document.getElementById('opened').textContent");
    let text = text.as_str().unwrap_or_default();
    assert!(text.contains(first.as_str().unwrap_or("?")) && text.contains("def slug"), "{text}");
    page.press("Escape", 27);
    page.wait_for(&format!("!{open}"));
}
