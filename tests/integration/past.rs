//! What is shown of a practice folder's past: `kata history`, `kata progress`, `kata export`.
//!
//! Attempts are recorded by the library, as if checks had been held: no Python runs here.

use std::fs;
use std::path::{Path, PathBuf};

use katabook::catalog::Workbook;
use katabook::outcome::{CheckReport, RecognisedMistake, Report};
use katabook::workspace::Practice;
use katabook::workspace::history::{Kind, NewAttempt};
use serde_json::{Value, json};

use crate::support::{copy_of_tiny, kata, stderr, stdout};

const BLANKS: &str = "Every blank becomes a hyphen.";

/// A practice folder with a past, and the workbook it is of.
struct Past {
    folder: tempfile::TempDir,
    practice: Practice,
    workbook: Workbook,
}

impl Past {
    /// A folder in which nothing has happened: three katas, `slugs`, `shelves` (hard) and `titles` (asked very often).
    fn new() -> Past {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = copy_of_tiny(folder.path());
        for (id, old, new) in [("shelves", "\"easy\"", "\"hard\""), ("titles", "\"common\"", "\"very common\"")] {
            let (from, to) = (root.join("katas/text/slugs"), root.join("katas/text").join(id));
            fs::create_dir(&to).expect("writable");
            for file in ["prompt.md", "concept.md", "starter.py", "checks.py"] {
                fs::copy(from.join(file), to.join(file)).expect("writable");
            }
            let facts = fs::read_to_string(from.join("kata.toml")).expect("readable").replace(old, new);
            fs::write(to.join("kata.toml"), facts).expect("writable");
            let reference = root.join("python_reference/text");
            fs::copy(reference.join("slugs.py"), reference.join(format!("{id}.py"))).expect("writable");
        }
        let workbook = Workbook::in_folder(&root).expect("a workbook");
        let katas: Vec<_> = workbook.katas().into_iter().map(|kata| kata.expect("a kata")).collect();
        let (practice, _) =
            Practice::start(&folder.path().join("practice"), Some(&root), &katas).expect("a practice folder");
        Past { folder, practice, workbook }
    }

    /// An attempt: whether its two checks and its stretch check pass, and the mistake that was recognised.
    fn attempt(&self, at: &str, id: &str, text: &str, passes: [bool; 3], mistake: Option<&str>) {
        let kata = self.workbook.kata(id).expect("a kata");
        let titles = ["Words are joined.", "The list is left alone.", "Tabs count."];
        let checks = (0..3).map(|i| check(titles[i], passes[i], i == 2)).collect();
        let mut report = Report::of_checks(id, "its file", checks);
        report.mistakes.extend(mistake.map(|title| RecognisedMistake {
            checks: Vec::new(),
            name: "a_name".into(),
            title: title.into(),
            explanation: String::new(),
            line: None,
            likely: false,
            also: Vec::new(),
        }));
        let attempt =
            NewAttempt { kata: &kata, kind: Kind::Practice, interview: None, report: &report, text: text.as_bytes() };
        self.practice.history().and_then(|mut history| history.record(&attempt)).expect("a history");
        let at: jiff::Timestamp = at.parse().expect("a time");
        self.database()
            .execute("UPDATE attempts SET at = ?1 WHERE id = (SELECT max(id) FROM attempts)", [at.as_millisecond()])
            .expect("writable");
    }

    fn database(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.root().join("katabook.db")).expect("a database")
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("practice")
    }

    fn run(&self, arguments: &str) -> (Option<i32>, String, String) {
        let words: Vec<&str> = arguments.split_whitespace().collect();
        // Late enough for all attempts, and too early for a review to be due.
        let now = "2026-03-03T12:00:00Z";
        let output =
            kata(&self.root()).args(words).env("TZ", "UTC").env("KATABOOK_NOW", now).output().expect("kata runs");
        (output.status.code(), stdout(&output), stderr(&output))
    }

    /// What a command prints that is to succeed.
    fn says(&self, arguments: &str) -> String {
        let (code, text, error) = self.run(arguments);
        assert_eq!((code, error.as_str()), (Some(0), ""), "{arguments}: {text}");
        text
    }
}

/// A check as reports have it: no more is said of it than is needed here.
fn check(title: &str, passes: bool, stretch: bool) -> CheckReport {
    serde_json::from_value(json!({
        "name": title.to_lowercase(),
        "title": title,
        "outcome": if passes { "passed" } else { "failed" },
        "sitting": "split",
        "stretch": stretch,
        "evidence": [],
        "output": {"stdout": "", "stderr": "", "cut": false},
        "milliseconds": 0.0,
    }))
    .expect("a report on a check")
}

/// A past of two days with a mistake that recurs, a text that is checked twice and a clock that jumps back.
fn two_days() -> Past {
    let past = Past::new();
    past.attempt("2026-03-01T09:00:00Z", "slugs", "a = 1\n", [false, true, false], Some(BLANKS));
    past.attempt("2026-03-01T09:05:00Z", "slugs", "a = 1\n", [false, true, false], Some(BLANKS));
    past.attempt("2026-03-01T09:04:00Z", "titles", "b = 1\n", [false, true, false], Some(BLANKS));
    past.attempt("2026-03-02T10:00:00Z", "slugs", "a = 2\n\x1b[2J", [true, true, false], None);
    past
}

#[test]
fn the_history_is_a_line_for_each_attempt_in_the_order_they_were_made() {
    assert_eq!(
        two_days().says("history"),
        "Sunday, 1 March 2026
  09:00  slugs   ✗ failed 1/2  2 times · Every blank becomes a hyphen.
  09:04  titles  ✗ failed 1/2  Every blank becomes a hyphen.

Monday, 2 March 2026
  10:00  slugs   ✓ passed 2/2

── Mistakes that recur ─────────────────────────────────────────────────────────

  Every blank becomes a hyphen.
    in 1 version of slugs, 1 version of titles

Next: `kata history slugs` shows what changed from attempt to attempt.
"
    );
}

#[test]
fn the_history_of_a_kata_tells_what_changed_and_what_failed() {
    let past = two_days();
    // The third text was checked with another kata of the same name.
    past.database().execute("UPDATE attempts SET kata_hash = 'former' WHERE id = 4", []).expect("writable");
    assert_eq!(
        past.says("history slugs"),
        "slugs  Titles in addresses

Sunday, 1 March 2026
  09:00  ✗ failed 1/2
         ✗ Words are joined.
         known mistake: Every blank becomes a hyphen.
         checked again once

    since the starter:
    @@ -1,13 +1 @@
    -\"\"\"Titles in addresses.\"\"\"
    -
    -
    -def slug(title: str) -> str:
    -    \"\"\"The words of `title` in lower case, joined by single hyphens.\"\"\"
    -    # TODO: begin here
    -    return title
    -
    -
    -def slugs(titles: list[str]) -> list[str]:
    -    \"\"\"The slug of each title.\"\"\"
    -    # TODO
    -    return titles
    +a = 1

Monday, 2 March 2026
  10:00  ✓ passed 2/2
         ✗ Tabs count. (stretch)
         the kata is another than at the attempt before: it was changed since

    since the attempt before:
    @@ -1 +1,2 @@
    -a = 1
    +a = 2
    +\\u{1b}[2J
    \\ No newline at end of file

── Mistakes that recur ─────────────────────────────────────────────────────────

  Every blank becomes a hyphen.
    in 1 version of slugs, 1 version of titles

The kata was changed since the last attempt.
Next: `kata check slugs` tells how you stand now.
"
    );
}

#[test]
fn the_history_as_json_has_every_attempt_and_every_text() {
    let past = two_days();
    let json: Value = serde_json::from_str(&past.says("history slugs --format json")).expect("JSON");
    let attempts = json["attempts"].as_array().expect("attempts");
    let texts: Vec<&Value> =
        attempts.iter().map(|a| &json["texts"][a["text_hash"].as_str().expect("a hash")]).collect();
    assert_eq!(texts, ["a = 1\n", "a = 1\n", "a = 2\n\u{1b}[2J"]);
    assert_eq!(json["recurring"][0]["katas"], json!({"slugs": 1, "titles": 1}));
}

#[test]
fn a_long_history_is_bounded_and_a_kata_that_left_the_workbook_keeps_its_own() {
    let past = Past::new();
    for n in 0..45 {
        past.attempt("2026-03-01T09:00:00Z", "slugs", &format!("a = {n}\n"), [false, true, true], None);
    }
    past.database().execute("UPDATE attempts SET kata = 'gone' WHERE id = 45", []).expect("writable");
    let text = past.says("history");
    assert!(text.starts_with("(5 earlier: `--all` shows them)\n\nSunday, 1 March 2026\n"), "{text}");
    assert_eq!(text.matches("✗ failed 1/2").count(), 40);
    assert_eq!(past.says("history --all").matches("✗ failed 1/2").count(), 45);
    assert!(
        past.says("history gone")
            .ends_with("This kata is not in the workbook any more. `kata list` shows those that are.\n")
    );
    let (code, _, error) = past.run("history slgs");
    assert_eq!(code, Some(2));
    assert!(error.contains("did you mean \"slugs\"?"), "{error}");
}

#[test]
fn progress_counts_by_topic_difficulty_and_rarity() {
    assert_eq!(
        two_days().says("progress"),
        "A workbook for tests

  all katas    █░░  1 of 3    1 tried, 1 new

By topic
  text         █░░  1 of 3    1 tried, 1 new

By difficulty
  easy         █░   1 of 2    1 tried
  hard         ░    0 of 1    1 new

By how often it is asked
  very common  ░    0 of 1    1 tried
  common       █░   1 of 2    1 new

  3 attempts until a kata passed (the median)
  4 attempts in all

Next: `kata check titles`, which you began; `kata history titles` shows how far you came.
"
    );
    let json: Value = serde_json::from_str(&Past::new().says("progress --format json")).expect("JSON");
    assert_eq!(json["total"]["new"], 3);
    assert_eq!(json["attempts_until_passed"], Value::Null);
    assert_eq!(json["next"], json!({"kata": "slugs", "state": "new"}));
}

#[test]
fn a_portfolio_shows_what_passed_as_it_was_then() {
    let past = two_days();
    past.attempt("2026-03-03T10:00:00Z", "slugs", "a = 3\n", [false, true, false], None);
    assert_eq!(
        past.says("export --name Ada"),
        "1 kata of 3:\n  portfolio/portfolio.md\n  portfolio/portfolio.html\n\
         Next: read it before you send it. Export again whenever you like: these files are replaced.\n"
    );
    let read = |name: &str| fs::read_to_string(past.root().join("portfolio").join(name)).expect("it was written");
    let markdown = read("portfolio.md");
    let (head, rest) = markdown.split_once("\n\n## ").expect("a topic");
    assert!(
        head.starts_with("<!-- Written by kata export -->\n\n# Ada: A workbook for tests\n\n1 of 3 katas passed.\n\n")
    );
    assert_eq!(
        rest,
        "text

Titles and addresses

### Titles in addresses

A pure function, and what can become of it.

- `slugs`, easy
- passed, after 3 attempts, first on 2026-03-02
- mistaken beliefs, met and overcome:
  - Every blank becomes a hyphen.

```python
a = 2
\\u{1b}[2J
```
"
    );
    assert!(read("portfolio.html").contains("<time datetime=\"2026-03-02\">2026-03-02</time>"));
    past.says("export --anonymous");
    assert!(!read("portfolio.html").contains("2026") && !read("portfolio.md").contains("2026"));
}

#[test]
fn a_portfolio_replaces_no_file_of_anybody_elses() {
    let past = two_days();
    let theirs = past.root().join("portfolio.html");
    fs::write(&theirs, "<p>mine</p>").expect("writable");
    let (code, _, error) = past.run("export .");
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "error: ./portfolio.html: this file was not written by kata, and is left as it is\n  \
         next: name another folder, or replace it with --force\n"
    );
    assert_eq!(fs::read_to_string(&theirs).expect("readable"), "<p>mine</p>");
    assert!(!past.root().join("portfolio.md").exists(), "all of it or nothing");
    past.says("export . --force");
    past.says("export .");
}

#[test]
fn without_a_past_each_command_says_how_one_begins() {
    let past = Past::new();
    assert_eq!(
        past.says("history"),
        "No attempts yet.\nNext: `kata check KATA` makes one, `kata list` shows the katas.\n"
    );
    assert_eq!(past.says("history slugs"), "slugs: no attempts yet.\nNext: `kata check slugs` makes one.\n");
    let (code, _, error) = past.run("export");
    assert_eq!(code, Some(2));
    assert!(error.ends_with("next: `kata progress` tells where to begin\n"), "{error}");
    let output = kata(Path::new("/")).arg("history").output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "error: this is not a practice folder, so nothing is remembered here\n  \
         next: go into your practice folder, or make one with `kata start DIR`\n"
    );
}
