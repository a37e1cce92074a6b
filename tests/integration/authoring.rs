//! Workbooks of one's own: begun, written with an audit at one's side, put together from others.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::support::{copy, kata, repository, stderr, stdout, tiny};

const QUICK: [&str; 5] = ["audit", "--no-mutants", "--times", "1", "--workbook"];

/// A new workbook in `book/` with the new kata `text/slugs`.
fn begun(folder: &Path) {
    kata(folder).args(["new", "workbook", "book"]).assert().success();
    kata(folder).args(["new", "kata", "text/slugs", "--workbook", "book"]).assert().success();
}

/// The findings of an audit: file, line and reason.
fn findings(folder: &Path) -> Vec<(String, u64, String)> {
    let output = kata(folder).args(QUICK).args(["book", "--format", "json"]).output().expect("kata runs");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = report["findings"].as_array().cloned().unwrap_or_default();
    all.iter().map(|f| (text(&f["file"]), f["line"].as_u64().unwrap_or_default(), text(&f["reason"]))).collect()
}

/// What an author would write into the files of `text/slugs`.
fn fill(folder: &Path) {
    let book = folder.join("book");
    fs::remove_dir_all(book.join("katas/text/slugs/mistakes")).expect("it is there");
    copy(&tiny(), &book);
    let concept = book.join("katas/text/slugs/concept.md");
    let page = fs::read_to_string(&concept).expect("it is there") + &"A pure function only returns. ".repeat(40);
    fs::write(concept, page).expect("writable");
}

#[test]
fn every_gap_of_a_new_kata_is_named_and_once_filled_it_is_proven() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    begun(folder.path());
    let left: Vec<_> = findings(folder.path()).into_iter().filter(|(_, _, reason)| reason == "TODO left").collect();
    let mut marked = Vec::new();
    let kata_folder = "katas/text/slugs";
    let names =
        ["checks.py", "concept.md", "kata.toml", "prompt.md", "starter.py"].map(|n| format!("{kata_folder}/{n}"));
    let mistakes = ["one", "three", "two"].map(|n| format!("{kata_folder}/mistakes/mistake_{n}.py"));
    let other = ["katas/workbook.toml".to_owned(), "python_reference/text/slugs.py".to_owned()];
    for name in names.iter().chain(&mistakes).chain(&other) {
        let text = fs::read_to_string(folder.path().join("book").join(name)).expect("it was written");
        let lines = text.lines().enumerate().filter(|(_, line)| line.contains("TODO(author)"));
        marked.extend(lines.map(|(index, _)| (name.clone(), index as u64 + 1, "TODO left".to_owned())));
    }
    let sorted = |mut list: Vec<(String, u64, String)>| {
        list.sort();
        list
    };
    assert!(marked.len() > 20, "{marked:?}");
    assert_eq!(sorted(left), sorted(marked));

    fill(folder.path());
    let output = kata(folder.path()).args(QUICK).arg("book").output().expect("kata runs");
    assert_eq!(
        stdout(&output),
        "✓ slugs                      3 checks · 3 mistakes · 2 predictions · mutants left out · reference passed 1×\n\n\
         proven: nothing found\n"
    );
}

#[test]
fn nothing_that_is_there_is_begun_again() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    begun(folder.path());
    let refused = |arguments: &[&str]| {
        let output = kata(folder.path()).arg("new").args(arguments).output().expect("kata runs");
        assert_eq!(output.status.code(), Some(2));
        stderr(&output)
    };
    assert_eq!(
        refused(&["workbook", "book"]),
        "error: book/katas/workbook.toml: there is a workbook here already\n  next: `kata new kata TOPIC/ID` adds a kata to it\n"
    );
    assert_eq!(
        refused(&["kata", "other/slugs", "--workbook", "book"]),
        "error: book/katas/text/slugs: there is a kata \"slugs\" already\n  next: choose another id: in a workbook it is unique\n"
    );
    assert!(refused(&["kata", "../escape", "--workbook", "book"]).contains("\"../escape\" is no place for a kata"));
}

/// `kata audit --watch`, and the lines that it prints.
struct Watching(Child, Receiver<String>);

impl Watching {
    fn start(folder: &Path) -> Watching {
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("kata"))
            .args(["audit", "--watch", "--workbook", "book"])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("kata runs");
        let (tell, lines) = channel();
        let printed = BufReader::new(child.stdout.take().expect("it is piped"));
        thread::spawn(move || printed.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        Watching(child, lines)
    }

    /// All lines up to one that contains `wanted`.
    fn until(&self, wanted: &str) -> Vec<String> {
        let mut seen = Vec::new();
        loop {
            let line = self.1.recv_timeout(Duration::from_secs(60));
            seen.push(line.unwrap_or_else(|e| panic!("{e}: no line with {wanted:?} in {seen:#?}")));
            if seen.last().is_some_and(|line| line.contains(wanted)) {
                return seen;
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn each_save_shows_what_its_kata_still_lacks() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    begun(folder.path());
    fill(folder.path());
    let watching = Watching::start(folder.path());
    watching.until("Save a file, and its kata is audited");
    let prompt = folder.path().join("book/katas/text/slugs/prompt.md");
    let text = fs::read_to_string(&prompt).expect("it is there");
    fs::write(&prompt, format!("{text}\nTODO(author): an edge\n")).expect("writable");
    let seen = watching.until("1 finding");
    assert!(seen.iter().any(|line| line == "✗ katas/text/slugs/prompt.md:12"), "{seen:#?}");
    assert!(seen.iter().any(|line| line == "  → an edge"), "{seen:#?}");
    fs::write(&prompt, text).expect("writable");
    watching.until("proven: nothing found");
    let reference = folder.path().join("book/python_reference/text/slugs.py");
    fs::write(&reference, "def slug(title):\n    return ''\n\n\ndef slugs(titles):\n    return []\n")
        .expect("writable");
    let seen = watching.until("1 finding");
    assert!(seen.iter().any(|line| line == "✗ python_reference/text/slugs.py"), "{seen:#?}");
}

/// A workbook `shop/` that takes katas from others.
fn selection(folder: &Path, includes: &str) {
    let manifest = format!("format_version = 1\ntitle = \"A workshop\"\n\n{includes}");
    fs::create_dir_all(folder.join("shop/katas")).expect("writable");
    fs::write(folder.join("shop/katas/workbook.toml"), manifest).expect("writable");
    copy(&repository().join("tests/workbooks/path"), &folder.join("path"));
    copy(&tiny(), &folder.join("tiny"));
}

#[test]
fn a_workshop_takes_katas_of_other_workbooks_in_its_own_order() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    selection(
        folder.path(),
        "[[include]]\nworkbook = \"../path\"\ntopic = \"monday\"\nsummary = \"The first day\"\n\
         deadline = \"2026-12-01T18:00\"\nkatas = [\"total\", { id = \"initials\", deadline = \"2026-12-02T09:30\" }]\n\n\
         [[include]]\nworkbook = \"../tiny\"\nkatas = [\"slugs\"]\n",
    );
    let output = kata(folder.path()).args(["list", "--workbook", "shop"]).output().expect("kata runs");
    assert_eq!(
        stdout(&output),
        "monday  The first day
  total                      easy    uncommon     What it comes to
                             by 2026-12-01 18:00
  initials                   medium  common       Two letters
                             by 2026-12-02 09:30

text  Titles and addresses
  slugs                      easy    common       Titles in addresses

3 katas. `kata show KATA` shows one.
"
    );
    kata(folder.path()).args(["check", "--reference", "--all", "--workbook", "shop"]).assert().success();
    kata(folder.path()).args(["start", "practice", "--workbook", "shop"]).assert().success();
    assert!(folder.path().join("practice/monday/initials.py").is_file());
    // Others' katas are their authors' to prove, unless one asks.
    let audit =
        |more: &[&str]| stdout(&kata(folder.path()).args(QUICK).arg("shop").args(more).output().expect("kata runs"));
    assert_eq!(audit(&[]), "\nproven: nothing found\n");
    assert!(audit(&["slugs"]).contains("✗ katas/text/slugs/concept.md\n"));
}

#[test]
fn an_include_that_cannot_be_kept_says_why() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let told = |includes: &str| {
        selection(folder.path(), includes);
        let output = kata(folder.path()).args(["list", "--workbook", "shop"]).output().expect("kata runs");
        assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
        stderr(&output)
    };
    let tiny = "[[include]]\nworkbook = \"../tiny\"\nkatas = [\"slugs\"]\n";
    assert_eq!(
        told(&format!("{tiny}\n{tiny}")),
        "error: shop/katas/workbook.toml: \"slugs\" is in two places: shop/../tiny/katas/text/slugs and \
         shop/../tiny/katas/text/slugs\n  next: ids are unique: leave one out of `katas`, or rename your own\n"
    );
    assert_eq!(
        told(&tiny.replace("\"slugs\"", "\"slug\"")),
        "error: shop/katas/workbook.toml: \"../tiny\" has no kata \"slug\"\n  next: did you mean \"slugs\"? `kata list` shows them all\n"
    );
    let circle = told(&tiny.replace("../tiny", "../shop"));
    assert!(circle.contains("workbooks include each other in a circle"), "{circle}");
    let late = told(&format!("{tiny}deadline = \"soon\"\n"));
    assert!(
        late.contains("\"soon\" is no deadline\n  next: write the date and the time, such as `2026-12-01T23:59`"),
        "{late}"
    );
    let outside = told(&format!("{tiny}topic = \"../out\"\n"));
    assert!(outside.contains("\"../out\" is no name for a topic"), "{outside}");
}
