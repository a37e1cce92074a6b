//! Workbooks of one's own: begun, written with an audit at one's side, put together from others.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::support::{copy, kata, repository, stderr, stdout, timeless, tiny};

const QUICK: [&str; 5] = ["audit", "--no-mutants", "--times", "1", "--workbook"];

/// Where the kata of the author's guide is.
const FOLDER: &str = "katas/numbers/clock_arithmetic";

/// A new workbook in `book/` with a new kata, which is called as the one of the author's guide is.
fn begun(folder: &Path) {
    kata(folder).args(["new", "workbook", "book"]).assert().success();
    kata(folder).args(["new", "kata", "numbers/clock_arithmetic", "--workbook", "book"]).assert().success();
}

/// The findings of an audit: file, line and reason.
fn findings(folder: &Path) -> Vec<(String, u64, String)> {
    let output = kata(folder).args(QUICK).args(["book", "--format", "json"]).output().expect("kata runs");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = report["findings"].as_array().cloned().unwrap_or_default();
    all.iter().map(|f| (text(&f["file"]), f["line"].as_u64().unwrap_or_default(), text(&f["reason"]))).collect()
}

/// What an author would write: the kata of the guide, which stands in `docs/example`.
fn fill(folder: &Path) {
    let book = folder.join("book");
    fs::remove_dir_all(book.join(FOLDER)).expect("it is there");
    copy(&repository().join("docs/example"), &book);
}

/// One thing in a file of the kata otherwise.
fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join("book").join(FOLDER).join(file);
    let text = fs::read_to_string(&path).expect("it is there");
    assert!(text.contains(from), "{from} is not in {file}");
    fs::write(path, text.replacen(from, to, 1)).expect("writable");
}

/// The lines of a new kata's files that are left to its author, in the order in which a kata is written.
fn marked(folder: &Path) -> Vec<(String, u64, String)> {
    let inside = |name: &str| format!("{FOLDER}/{name}");
    let files = [
        "katas/workbook.toml".to_owned(),
        inside("kata.toml"),
        inside("prompt.md"),
        "python_reference/numbers/clock_arithmetic.py".to_owned(),
        inside("starter.py"),
        inside("checks.py"),
        inside("mistakes/mistake_one.py"),
        inside("mistakes/mistake_three.py"),
        inside("mistakes/mistake_two.py"),
        inside("breaks/break_one.py"),
        inside("concept.md"),
    ];
    let mut marked = Vec::new();
    for name in files {
        let text = fs::read_to_string(folder.join("book").join(&name)).expect("it was written");
        let lines = text.lines().enumerate().filter(|(_, line)| line.contains("TODO(author)"));
        marked.extend(lines.map(|(index, _)| (name.clone(), index as u64 + 1, "TODO left".to_owned())));
    }
    marked
}

#[test]
fn every_gap_of_a_new_kata_is_named_in_the_order_of_work_and_once_filled_it_is_proven() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    begun(folder.path());
    let marked = marked(folder.path());
    assert!(marked.len() > 20, "{marked:?}");
    assert_eq!(findings(folder.path()), marked);

    fill(folder.path());
    let output = kata(folder.path()).args(QUICK).arg("book").output().expect("kata runs");
    let text = timeless(&stdout(&output));
    let proof = "✓ clock_arithmetic           light proof · 3 checks · 3 mistakes · 1 break · 0 predictions · mutants left out · reference passed 1×\n";
    assert!(text.starts_with(proof) && text.ends_with("\n\nproven: nothing found\n"), "{text}");
}

#[test]
fn what_is_said_of_a_file_waits_until_it_is_done() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    begun(folder.path());
    fill(folder.path());
    change(folder.path(), "concept.md", "## Further reading", "## Links\n\nTODO(author): some");
    change(folder.path(), "prompt.md", "## The idea", "## Ideas");
    assert_eq!(
        findings(folder.path()),
        [
            (format!("{FOLDER}/concept.md"), 69, "TODO left".to_owned()),
            (format!("{FOLDER}/prompt.md"), 0, "there is no primer: a section `## The idea`".to_owned()),
        ]
    );
}

#[test]
fn what_texts_promise_is_run_and_what_they_quote_is_shown() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    begun(folder.path());
    fill(folder.path());
    let by_hash = ">>> int(-1 / 24)\n0\n>>> list({\"to\", \"and\", \"fro\"})\n['and', 'to', 'fro']\n";
    change(folder.path(), "prompt.md", ">>> int(-1 / 24)\n0\n", by_hash);
    change(folder.path(), "concept.md", "(-4, 1)", "(-3, -1)");
    change(folder.path(), "concept.md", "an hour before midnight}}", "an hour after midnight}}");
    change(folder.path(), "concept.md", "## What was observed", "```python\nmoved(1, 2)\n```\n\n## What was observed");
    change(
        folder.path(),
        "mistakes/rounded_towards_zero.py",
        "{{shifts_move_back: actual}}",
        "{{shifts_move: actual}}",
    );
    change(folder.path(), "checks.py", "returns((0, 0))", "returns((0, 0))\n    assert (solution, \"is there\")");
    let found = findings(folder.path());
    let told = |file: &str, line: u64, reason: &str| (format!("{FOLDER}/{file}"), line, reason.to_owned());
    assert_eq!(
        found,
        [
            told(
                "concept.md",
                50,
                "`shifts_move_back` shows no \"an hour after midnight\" in this run; it shows \"an hour before midnight\""
            ),
            told(
                "prompt.md",
                15,
                "with another seed of hashing, the example `list({\"to\", \"and\", \"fro\"})` promises \"['and', 'to', 'fro']\", and the reference gives \"['to', 'and', 'fro']\""
            ),
            told(
                "concept.md",
                18,
                "the example `-7 // 2, -7 % 2` promises \"(-3, -1)\", and by itself it gives \"(-4, 1)\""
            ),
            told(
                "concept.md",
                45,
                "the example `moved(1, 2)` promises nothing, and by itself it gives \"NameError: name 'moved' is not defined\""
            ),
            told("checks.py", 24, "this assertion always holds: a tuple that is not empty is true"),
            told("mistakes/rounded_towards_zero.py", 3, "there is no check `shifts_move` to quote"),
        ]
    );
}

#[test]
fn the_form_can_be_left_out() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    begun(folder.path());
    fill(folder.path());
    change(folder.path(), "prompt.md", "## The idea", "## Ideas");
    change(folder.path(), "concept.md", "## Further reading", "## Links");
    let output = kata(folder.path()).args(QUICK).args(["book", "--no-form"]).output().expect("kata runs");
    let text = timeless(&stdout(&output));
    assert!(text.contains("1×\nnote: the form of prompts and concept pages is left out (`--no-form`)\n"), "{text}");
    assert!(text.ends_with("\n\nproven: nothing found\n"), "{text}");
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
        refused(&["kata", "other/clock_arithmetic", "--workbook", "book"]),
        "error: book/katas/numbers/clock_arithmetic: there is a kata \"clock_arithmetic\" already\n  next: choose another id: in a workbook it is unique\n"
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
    let prompt = folder.path().join("book").join(FOLDER).join("prompt.md");
    let text = fs::read_to_string(&prompt).expect("it is there");
    fs::write(&prompt, format!("{text}\nTODO(author): an edge\n")).expect("writable");
    let seen = watching.until("1 finding");
    assert!(seen.iter().any(|line| line == "✗ katas/numbers/clock_arithmetic/prompt.md:34"), "{seen:#?}");
    assert!(seen.iter().any(|line| line == "  → an edge"), "{seen:#?}");
    fs::write(&prompt, text).expect("writable");
    watching.until("proven: nothing found");
    let reference = folder.path().join("book/python_reference/numbers/clock_arithmetic.py");
    fs::write(&reference, "def moved(hour, by):\n    return hour, by\n").expect("writable");
    let seen = watching.until("1 finding");
    assert!(seen.iter().any(|line| line == "✗ python_reference/numbers/clock_arithmetic.py"), "{seen:#?}");
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
  total                      easy    uncommon     15 min  What it comes to
                             by 2026-12-01 18:00
  initials                   medium  common       25 min  Two letters
                             by 2026-12-02 09:30

text  Titles and addresses
  slugs                      easy    common       15 min  Titles in addresses

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
